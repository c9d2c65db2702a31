'use strict';
// Computes answers again from their documents alone: answers.js FILE, a document a line. Checks digests (RFC 8785), the
// witness of each end, that no better one is possible, and operands against their facts.
const { createHash } = require('crypto');
const { readFileSync } = require('fs');

const HUGE = 1e300; // stands for what grows without bound
const NEAR = 1e-9;
const MORE = '*'; // ever more parts, whose squares vanish
const same = (a, b, slack = 0) => a === b || Math.min(a, b) > 1e290 || Math.max(a, b) < -1e290
  || Math.abs(a - b) <= slack + NEAR * Math.max(1, Math.abs(a), Math.abs(b));
const low = number => number.low ?? -HUGE;
const high = number => number.high ?? HUGE;
const number = value => value === 'unbounded' ? HUGE : value;
const isConcentration = how => how.formula.startsWith('concentration');
const sum = numbers => numbers.reduce((all, one) => all + one, 0);
const percent = (part, whole) => whole === 0 ? (part === 0 ? 0 : HUGE) : 100 * (part / whole);
const within = x => Math.max(0, Math.min(100, x));
const pairs = x => x.filter((_, i) => i % 2 === 0).map((one, i) => [one, x[2 * i + 1]]);

function canonical(value) {
  if (Array.isArray(value)) return '[' + value.map(canonical).join(',') + ']';
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  return '{' + Object.keys(value).sort().map(name => JSON.stringify(name) + ':' + canonical(value[name])).join(',') + '}';
}
const digest = value => createHash('sha256').update(canonical(value), 'utf8').digest('hex');

function grantElement(profile, [rate, maturity, grace, discount, payments]) {
  if (profile === 'lump-sum') return 100 * (1 - (1 + rate / 100 * maturity) / Math.pow(1 + discount / 100, maturity));
  const [d, r] = [Math.pow(1 + discount / 100, 1 / payments) - 1, rate / 100 / payments];
  const [x, y] = [grace * payments - 1, maturity * payments]; // interest alone until x, then principal until y
  const at = n => Math.pow(1 + d, -n);
  if (profile === 'equal-principal') return 100 * (1 - r / d) * (1 - (at(x) - at(y)) / (d * (y - x)));
  const level = r === 0 ? 1 / (y - x) : r / (1 - Math.pow(1 + r, -(y - x)));
  return 100 * (1 - r * (1 - at(x)) / d - level * (at(x) - at(y)) / d);
}

// The payments of a loan in cents, each rounded to even.
function loanService([amount, rate, maturity, grace, payments, after, through = Infinity]) {
  const even = x => Math.abs(x % 1) === 0.5 ? 2 * Math.round(x / 2) : Math.round(x);
  const [first, last, all] = [Math.round(grace * payments), Math.round(maturity * payments), even(amount * 100)];
  let [left, paid] = [all, 0];
  for (let number = Math.min(first, 1); number <= last; number++) { // without grace, one of principal alone at commitment
    const interest = number === 0 ? 0 : even(left * rate / (100 * payments));
    const next = number < first ? left : even(all * (last - number) / (last - first + 1));
    const years = Math.max(Number.MIN_VALUE, number / payments); // at commitment is after it
    if (years > after && years <= through) paid += interest + left - next;
    left = next;
  }
  return paid / 100;
}
// Over a part of the years a larger loan may pay a cent less, for rounding, and bounds are a cent wider.
const slackOf = how => how.formula.startsWith('loan-service-') && (how.operands[5].value.low > 0 || how.operands.length > 6)
  && how.operands.some(one => one.value.low !== one.value.high) ? 0.01 : 0;

// Each formula as a function of values, and the operands with which it falls.
const FORMULAS = {
  'percent-of-whole': [x => within(percent(x[0], x[1])), i => i === 1],
  'percent-of-base': [x => percent(x[0], x[1]), i => i === 1],
  'percent-of-parts': [x => percent(x[0], x[0] + x[1]), i => i === 1],
  'percent-times-base': [x => x[0] * x[1] / 100],
  'percent-counted': [x => percent(sum(pairs(x).map(([size, counts]) => size * counts)), sum(pairs(x).map(([size]) => size))),
    (i, x) => i % 2 === 0 && x[i + 1] <= 0], // the size of what does not count
  'sum': [sum], 'greatest': [x => Math.max(...x)],
  'discounted': [x => sum(pairs(x.slice(1)).map(([payment, years]) => payment / Math.pow(1 + x[0] / 100, years)))],
  'weighted-mean': [x => sum(pairs(x).map(([number, weight]) => number * weight)) / sum(pairs(x).map(([, weight]) => weight))],
  'loan-service-equal-principal': [loanService],
  'rest': [x => Math.max(0, x[0] - sum(x.slice(1))), i => i > 0],
  'goalposts': [x => within(100 * (x[0] - x[1]) / (x[2] - x[1]))],
  'grant-element-equal-principal': [x => grantElement('equal-principal', x)],
  'grant-element-annuity': [x => grantElement('annuity', x)],
  'grant-element-lump-sum': [x => grantElement('lump-sum', x)],
};

// The least and the greatest value that operands within their bounds can give.
function bounds(formula, lows, highs) {
  if (formula === 'hull') return [Math.min(...lows), Math.max(...highs)];
  if (formula === 'up-to') return [0, highs[0]];
  const [value, falls = () => false] = FORMULAS[formula];
  if (formula.startsWith('grant-element-')) {
    const corners = [...Array(1 << lows.length).keys()].map(corner => lows.map((_, i) => corner >> i & 1 ? highs[i] : lows[i]));
    const all = corners.filter(x => x[2] <= x[1] || formula.endsWith('lump-sum')).map(value);
    return [Math.min(...all), Math.max(...all)];
  }
  const ends = [[lows, highs], [highs, lows]].map(([own, other]) => value(own.map((end, i) => falls(i, own) ? other[i] : end)));
  return formula === 'goalposts' ? ends.sort((a, b) => a - b) : ends;
}

// The value at a witness, NaN without one. An end of a hull, or of the greatest, is that of one operand.
function reach(how, end) {
  if (isConcentration(how)) return squares(divided(how, end));
  const values = how.operands.map(one => number(one['at' + end]) ?? (one.computation ? reach(one.computation, end) : NaN));
  if (how.formula === 'hull' || how.formula === 'greatest') return values.find(x => !isNaN(x)) ?? NaN;
  if (how.formula === 'up-to') return isNaN(values[0]) ? 0 : values[0];
  return values.some(isNaN) ? NaN : FORMULAS[how.formula][0](values);
}

// What each part has of a concentration's amounts together.
function divided(how, end) {
  const parts = {};
  const shares = how.operands.flatMap(one => Object.entries(one['at' + end] ?? { [one.name]: NaN }));
  for (const [part, share] of shares) parts[part] = (parts[part] ?? 0) + number(share);
  return parts;
}

// 10,000 times the sum of squares of what each part has, by the square of the sum.
function squares(parts) {
  const most = Math.max(...Object.values(parts));
  const shares = Object.entries(parts).map(([part, size]) => [size / most, part === MORE ? 0 : (size / most) ** 2]);
  return 10000 * sum(shares.map(([, square]) => square)) / sum(shares.map(([share]) => share)) ** 2;
}

// The amounts of a concentration are divided as they may be, and no less is possible than its low end, nor more than its high one.
function checkConcentration(how, stated, where, wrong) {
  const isOfMany = how.formula === 'concentration-divided';
  const all = how.operands.flatMap(one => one.among ?? [one.name, ...(isOfMany ? [MORE] : [])]);
  for (const one of how.operands) {
    for (const shares of [one.atLow ?? {}, one.atHigh ?? {}]) {
      const isWhole = one.among || isOfMany || Object.keys(shares).length <= 1;
      const isPossible = isWhole && Object.keys(shares).every(part => (one.among ?? all).includes(part) && number(shares[part]) >= 0);
      if (!isPossible || isOut(sum(Object.values(shares).map(number)), one.value)) wrong(where, `${one.name} is divided as it cannot be`);
    }
  }
  const least = leastConcentration(how, isOfMany);
  if (!same(least, low(stated))) wrong(where, `low is ${low(stated)}, nothing is below ${least}`);
  const most = greatestConcentration(how);
  if (most !== undefined && !same(most, high(stated))) wrong(where, `high is ${high(stated)}, the greatest is ${most}`);
}

// By Cauchy and Schwarz, sum x^2 >= (sum c x)^2 / sum c^2, with c 0 for ever more parts; sum c x is least where each amount
// is with its least c, lighter the greater that is.
function leastConcentration(how, isOfMany) {
  const [atLow, atHigh] = ['Low', 'High'].map(end => divided(how, end));
  const c = squares(atLow) <= squares(atHigh) ? atLow : atHigh; // of what counts the other way, the ends are turned
  const weight = part => part === MORE ? 0 : c[part] ?? 0;
  const leastOf = one => Math.min(...(one.among ?? [isOfMany ? MORE : one.name]).map(weight));
  const each = how.operands.map(one => ({ c: leastOf(one), low: low(one.value), high: Math.min(high(one.value), HUGE) }));
  const means = [...each.map(one => one.c), Infinity].map(level => {
    const sizes = each.map(one => one.c < level ? one.high : one.low);
    return sum(sizes) > 0 ? sum(sizes.map((x, i) => x * each[i].c)) / sum(sizes) : Infinity;
  });
  return Math.min(...means) === 0 ? 0 : 10000 * Math.min(...means) ** 2 / sum(Object.keys(c).map(part => weight(part) ** 2));
}

// The greatest concentration where the form is closed or there are few cases: each amount whole with one part, at an end.
function greatestConcentration(how) {
  const parts = [...new Set(how.operands.flatMap(one => one.among ?? []))];
  if (parts.length === 0) parts.push('any');
  const positive = how.operands.filter(one => high(one.value) > 0);
  const amounts = positive.map(one => ({ among: one.among ?? parts, ends: [low(one.value), high(one.value)] }));
  const canBeAlone = part => amounts.every(one => one.ends[0] === 0 || one.among.includes(part));
  if (amounts.some(one => one.ends[1] >= HUGE) || parts.some(canBeAlone)) return 10000;
  const free = amounts.filter(one => one.among.length === parts.length); // what any may have, one part has together
  const given = [...amounts.filter(one => !free.includes(one)), { among: parts, ends: [0, 1].map(i => sum(free.map(one => one.ends[i]))) }];
  const sizes = given.map(one => [...new Set(one.ends)]);
  if (given.reduce((cases, one, i) => cases * one.among.length * sizes[i].length, 1) > 1 << 16) return undefined;
  const most = (next, has) => next === given.length ? squares(has) : Math.max(...given[next].among.flatMap(part =>
    sizes[next].map(size => most(next + 1, { ...has, [part]: (has[part] ?? 0) + size }))));
  return most(0, {});
}
const isOut = (x, bounds) => x < low(bounds) - NEAR * Math.abs(x) || x > high(bounds) + NEAR * Math.abs(x);

function visit(how, stated, where, wrong) {
  how.operands.forEach((operand, i) => {
    const at = `${where}/operands/${i}`;
    if (operand.computation) visit(operand.computation, operand.value, at, wrong);
    const witness = isConcentration(how) ? [] : [number(operand.atLow), number(operand.atHigh)];
    if (witness.some(x => isOut(x, operand.value))) wrong(at, 'its witness is out of its bounds');
    const told = (operand.fact?.claims ?? []).filter(claim => claim.number && claim.unit === operand.unit).map(claim => claim.number);
    const isLow = told.some(stated => same(stated.low ?? Math.min(0, low(operand.value)), low(operand.value)));
    const isHigh = told.some(stated => same(high(stated), high(operand.value)));
    if (told.length > 0 && !(isLow && isHigh)) wrong(at, 'no claim of its fact has these bounds');
  });
  if (isConcentration(how)) return checkConcentration(how, stated, where, wrong);
  const [least, most] = bounds(how.formula, ...[low, high].map(end => how.operands.map(one => end(one.value))));
  const isRight = same(least, low(stated), slackOf(how)) && same(most, high(stated), slackOf(how));
  if (!isRight) wrong(where, `is ${low(stated)} to ${high(stated)}, its operands give ${least} to ${most}`);
}

function check(answer) {
  const changed = Object.keys(answer.digests).filter(path => digest(answer[path.slice(1)]) !== answer.digests[path]);
  if (digest(answer.digests) !== answer.hash) changed.push('/hash');
  const problems = changed.map(path => `${path}: was changed`);
  const wrong = (where, what) => problems.push(`${where}: ${what}`);
  if (!answer.computation) return answer.estimate ? [...problems, '/computation: is missing'] : problems;
  visit(answer.computation, answer.estimate, '/computation', wrong);
  for (const [end, stated] of [['Low', low(answer.estimate)], ['High', high(answer.estimate)]]) {
    const found = reach(answer.computation, end);
    if (!same(found, stated, slackOf(answer.computation))) wrong('/estimate', `${end} is ${stated}, its witness gives ${found}`);
  }
  return problems;
}

const read = file => readFileSync(file, 'utf8').trim().split('\n').map(line => JSON.parse(line));
module.exports = { check, digest, read };
if (require.main !== module) return;
const answers = read(process.argv[2]).map(answer => [answer.question, check(answer)]);
const bad = answers.filter(([, problems]) => problems.length > 0);
bad.slice(0, 20).forEach(([question, problems]) => console.error(question, problems.slice(0, 3)));
console.log(`${answers.length} answers computed again, ${bad.length} of them wrong`);
process.exitCode = bad.length ? 1 : 0;
