'use strict';
// Computes answers again from their documents alone: answers.js FILE, a document a line; and then sees that changed ones are refused
// Checks the digests (RFC 8785), the witness of each end, that no better one is possible, and that operands are what their facts say.
const crypto = require('crypto');
const fs = require('fs');

const HUGE = 1e300; // stands for what grows without bound
const NEAR = 1e-9;
const same = (a, b, slack = 0) => a === b || Math.abs(a - b) <= slack + NEAR * Math.max(1, Math.abs(a), Math.abs(b)) || (Math.abs(a) > 1e290 && Math.abs(b) > 1e290 && a * b > 0);
// Payments are rounded to cents: over a part of the years a larger loan may pay a cent less, and bounds are a cent wider.
const slackOf = how => how.formula.startsWith('loan-service-') && (how.operands[5].value.low > 0 || how.operands.length > 6) && how.operands.some(one => one.value.low !== one.value.high) ? 0.01 : 0;
const low = number => number.low === undefined ? -HUGE : number.low;
const high = number => number.high === undefined ? HUGE : number.high;
const sum = numbers => numbers.reduce((all, one) => all + one, 0);
const percent = (part, whole) => whole === 0 ? (part === 0 ? 0 : HUGE) : 100 * (part / whole);

function canonical(value) {
  if (Array.isArray(value)) return '[' + value.map(canonical).join(',') + ']';
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  return '{' + Object.keys(value).sort().map(name => JSON.stringify(name) + ':' + canonical(value[name])).join(',') + '}';
}

const digest = value => crypto.createHash('sha256').update(canonical(value), 'utf8').digest('hex');

function grantElement(formula, [rate, maturity, grace, discount, payments]) {
  if (formula.endsWith('lump-sum')) return 100 * (1 - (1 + rate / 100 * maturity) / Math.pow(1 + discount / 100, maturity));
  const d = Math.pow(1 + discount / 100, 1 / payments) - 1;
  const r = rate / 100 / payments;
  const [x, y] = [grace * payments - 1, maturity * payments]; // interest alone until x, then principal until y
  const at = n => Math.pow(1 + d, -n);
  if (formula.endsWith('equal-principal')) return 100 * (1 - r / d) * (1 - (at(x) - at(y)) / (d * (y - x)));
  const level = r === 0 ? 1 / (y - x) : r / (1 - Math.pow(1 + r, -(y - x)));
  return 100 * (1 - r * (1 - at(x)) / d - level * (at(x) - at(y)) / d);
}

// The payments of a loan in cents, each rounded to even.
function loanService([amount, rate, maturity, grace, payments, after, through = Infinity]) {
  const even = x => Math.abs(x % 1) === 0.5 ? 2 * Math.round(x / 2) : Math.round(x);
  const [first, last] = [Math.max(1, Math.round(grace * payments)), Math.round(maturity * payments)];
  const all = even(amount * 100);
  let [left, paid] = [all, 0];
  for (let number = 1; number <= last; number++) {
    const interest = even(left * rate / (100 * payments));
    const next = number < first ? left : even(all * (last - number) / (last - first + 1));
    if (number / payments > after && number / payments <= through) paid += interest + left - next;
    left = next;
  }
  return paid / 100;
}

// 10,000 times the sum of squares of what each part has, by the square of the sum.
const squares = parts => {
  const most = Math.max(...parts);
  return 10000 * sum(parts.map(part => (part / most) ** 2)) / sum(parts.map(part => part / most)) ** 2;
};
const pairs = x => x.filter((_, i) => i % 2 === 0).map((size, i) => [size, x[2 * i + 1]]);

// The value of a computation whose operands have values.
function compute(formula, x) {
  switch (formula) {
    case 'percent-of-whole': return Math.max(0, Math.min(100, percent(x[0], x[1])));
    case 'percent-of-base': return percent(x[0], x[1]);
    case 'percent-of-parts': return percent(x[0], x[0] + x[1]);
    case 'percent-times-base': return x[0] * x[1] / 100;
    case 'percent-counted': return percent(sum(pairs(x).map(([size, counts]) => size * counts)), sum(pairs(x).map(([size]) => size)));
    case 'sum': return sum(x);
    case 'greatest': return Math.max(...x);
    case 'discounted': return sum(pairs(x.slice(1)).map(([payment, years]) => payment / Math.pow(1 + x[0] / 100, years)));
    case 'weighted-mean': return sum(pairs(x).map(([number, weight]) => number * weight)) / sum(pairs(x).map(([, weight]) => weight));
    case 'loan-service-equal-principal': return loanService(x);
    case 'rest': return Math.max(0, x[0] - sum(x.slice(1)));
    case 'up-to': return x[0];
    case 'goalposts': return Math.max(0, Math.min(100, 100 * (x[0] - x[1]) / (x[2] - x[1])));
    default:
      if (formula.startsWith('grant-element-')) return grantElement(formula, x);
      throw new Error('unknown formula ' + formula);
  }
}

// All values that operands within their bounds can give, by what is known of each formula.
function bounds(formula, lows, highs) {
  switch (formula) {
    case 'hull': return [Math.min(...lows), Math.max(...highs)];
    case 'percent-of-whole': case 'percent-of-base': case 'percent-of-parts':
      return [compute(formula, [lows[0], highs[1]]), compute(formula, [highs[0], lows[1]])];
    case 'percent-counted': {
      const each = lows.map((_, i) => i % 2 ? [lows[i], highs[i]] : null);
      const choose = (isHigh, i) => i % 2 ? each[i][isHigh ? 1 : 0] : (each[i + 1][isHigh ? 1 : 0] > 0) === isHigh ? highs[i] : lows[i];
      return [false, true].map(isHigh => compute(formula, lows.map((_, i) => choose(isHigh, i))));
    }
    case 'rest': return [compute(formula, [lows[0], ...highs.slice(1)]), compute(formula, [highs[0], ...lows.slice(1)])];
    case 'up-to': return [0, highs[0]];
    case 'goalposts': return [lows, highs].map(x => compute(formula, x)).sort((a, b) => a - b);
    default: {
      if (!formula.startsWith('grant-element-')) return [compute(formula, lows), compute(formula, highs)];
      const corners = [...Array(1 << lows.length).keys()].map(corner => lows.map((_, i) => corner >> i & 1 ? highs[i] : lows[i]));
      const all = corners.filter(x => x[2] <= x[1] || formula.endsWith('lump-sum')).map(x => compute(formula, x));
      return [Math.min(...all), Math.max(...all)];
    }
  }
}

function check(answer) {
  const problems = [];
  const wrong = (where, what) => problems.push(`${where}: ${what}`);
  for (const [path, stated] of Object.entries(answer.digests)) {
    if (digest(answer[path.slice(1)]) !== stated) wrong(path, 'was changed');
  }
  if (digest(answer.digests) !== answer.hash) wrong('/hash', 'was changed');
  if (answer.estimate && answer.computation) {
    visit(answer.computation, answer.estimate, '/computation', wrong);
    for (const end of ['Low', 'High']) {
      const found = reach(answer.computation, end);
      const stated = end === 'Low' ? low(answer.estimate) : high(answer.estimate);
      if (!same(found, stated, slackOf(answer.computation))) wrong('/estimate', `${end.toLowerCase()} is ${stated}, its witness gives ${found}`);
    }
  }
  return problems;
}

// An end of a hull, or of the greatest, is that of one operand; that no other exceeds it is seen from the bounds.
const isOneEnough = how => how.formula === 'hull' || how.formula === 'greatest';
const hasWitness = (operand, end) => operand['at' + end] !== undefined || (operand.computation !== undefined && isReached(operand.computation, end));
const isReached = (how, end) => how.operands.length === 0 || (isOneEnough(how) ? how.operands.some(one => hasWitness(one, end))
  : how.formula === 'up-to' || how.operands.every(one => hasWitness(one, end)));
const number = value => value === 'unbounded' ? HUGE : value;
const valueAt = (operand, end) => operand['at' + end] === undefined ? reach(operand.computation, end) : number(operand['at' + end]);

// The value at a witness: of a hull, the operand that has one; of what is taken away or scaled downward, its other end.
function reach(how, end) {
  if (!isReached(how, end)) return NaN;
  if (how.formula === 'up-to' && !hasWitness(how.operands[0], end)) return 0;
  if (isOneEnough(how)) return valueAt(how.operands.find(one => hasWitness(one, end)), end);
  if (how.formula === 'concentration') return squares(Object.values(divided(how, end)));
  return compute(how.formula, how.operands.map(one => valueAt(one, end)));
}

// What each part has, of a concentration's amounts together.
function divided(how, end) {
  const parts = {};
  for (const operand of how.operands) {
    for (const [part, share] of Object.entries(operand['at' + end] ?? { [operand.name]: NaN })) parts[part] = (parts[part] ?? 0) + number(share);
  }
  return parts;
}

// The amounts of a concentration are divided as they may be, and no less is possible than its low end, nor more than its high one.
function checkConcentration(how, stated, where, wrong) {
  const named = new Set(how.operands.flatMap(one => one.among ?? []));
  for (const end of ['Low', 'High']) {
    for (const operand of how.operands) {
      const shares = Object.entries(operand['at' + end] ?? {});
      const own = sum(shares.map(([, share]) => number(share)));
      const may = part => operand.among ? operand.among.includes(part) : shares.length === 1 && (named.has(part) || how.operands.some(one => !one.among && one.name === part));
      if (!shares.every(([part, share]) => may(part) && number(share) >= 0)) wrong(where, `${operand.name} is divided as it cannot be`);
      if (own < low(operand.value) * (1 - NEAR) || own > high(operand.value) * (1 + NEAR)) wrong(where, `${operand.name} is ${own}, out of its bounds`);
    }
  }
  // By Cauchy and Schwarz, sum x^2 >= (sum c x)^2 / sum c^2, and sum c x is least where each amount is with its least c, lighter the greater that is.
  const [atLow, atHigh] = ['Low', 'High'].map(end => Object.values(divided(how, end)));
  const c = divided(how, squares(atLow) <= squares(atHigh) ? 'Low' : 'High'); // of what counts the other way, the ends are turned
  const each = how.operands.map(one => ({ c: Math.min(...(one.among ?? [one.name]).map(part => c[part] ?? 0)), low: low(one.value), high: Math.min(high(one.value), HUGE) }));
  const means = [...each.map(one => one.c), Infinity].map(level => {
    const size = each.map(one => one.c < level ? one.high : one.low);
    return sum(size) > 0 ? sum(size.map((x, i) => x * each[i].c)) / sum(size) : Infinity;
  });
  const least = 10000 * Math.min(...means) ** 2 / sum(Object.values(c).map(x => x * x));
  if (!same(least, low(stated))) wrong(where, `low is ${low(stated)}, nothing is below ${least}`);
  const most = greatest(how);
  if (most !== undefined && !same(most, high(stated))) wrong(where, `high is ${high(stated)}, the greatest is ${most}`);
}

// The greatest concentration where the form is closed or there are few cases: each amount whole with one part, at one of its ends.
function greatest(how) {
  const parts = [...new Set(how.operands.flatMap(one => one.among ?? []))];
  if (parts.length === 0) parts.push('any');
  const amounts = how.operands.filter(one => high(one.value) > 0).map(one => ({ among: one.among ?? parts, low: low(one.value), high: high(one.value) }));
  if (amounts.some(one => one.high >= HUGE) || parts.some(part => amounts.every(one => one.low === 0 || one.among.includes(part)))) return 10000;
  const free = amounts.filter(one => one.among.length === parts.length);
  const bound = amounts.filter(one => one.among.length < parts.length);
  const cases = bound.reduce((all, one) => all * one.among.length * (one.low < one.high ? 2 : 1), parts.length * (free.some(one => one.low < one.high) ? 2 : 1));
  if (cases > 1 << 16) return undefined;
  let most = 0;
  (function give(next, has) {
    if (next < bound.length) {
      const one = bound[next];
      for (const part of one.among) for (const size of new Set([one.low, one.high])) give(next + 1, { ...has, [part]: has[part] + size });
    } else {
      for (const part of parts) for (const end of ['low', 'high']) {
        const all = Object.values({ ...has, [part]: has[part] + sum(free.map(one => one[end])) });
        if (sum(all) > 0) most = Math.max(most, squares(all));
      }
    }
  })(0, Object.fromEntries(parts.map(part => [part, 0])));
  return most;
}

function visit(how, stated, where, wrong) {
  how.operands.forEach((operand, i) => {
    const at = `${where}/operands/${i}`;
    if (operand.computation) visit(operand.computation, operand.value, at, wrong);
    for (const end of ['atLow', 'atHigh']) {
      const value = number(operand[end]);
      if (value < low(operand.value) - NEAR * Math.abs(value) || value > high(operand.value) + NEAR * Math.abs(value)) wrong(at, `${end} ${value} is out of its bounds`);
    }
    const told = operand.fact ? operand.fact.claims.filter(claim => claim.number && claim.unit === operand.unit).map(claim => claim.number) : [];
    if (told.length > 0 && !(told.some(number => same(low(number), low(operand.value)) || (number.low === undefined && low(operand.value) === 0)) && told.some(number => same(high(number), high(operand.value))))) {
      wrong(at, 'no claim of its fact has these bounds');
    }
  });
  if (how.formula === 'concentration') return checkConcentration(how, stated, where, wrong);
  const [least, most] = bounds(how.formula, how.operands.map(one => low(one.value)), how.operands.map(one => high(one.value)));
  if (!same(least, low(stated), slackOf(how)) || !same(most, high(stated), slackOf(how))) wrong(where, `is ${low(stated)} to ${high(stated)}, its operands give ${least} to ${most}`);
}

module.exports = { check, digest };
if (require.main === module) {
  const answers = fs.readFileSync(process.argv[2], 'utf8').trim().split('\n').map(line => JSON.parse(line));
  const kinds = {};
  let bad = 0;
  for (const answer of answers) {
    const kind = kinds[answer.question.split(' ')[0]] ??= { answers: 0, numbers: 0, computed: 0 };
    kind.answers++;
    kind.numbers += answer.estimate ? 1 : 0;
    kind.computed += answer.estimate && answer.computation ? 1 : 0;
    const problems = check(answer);
    if (problems.length && bad++ < 20) console.error(answer.question, problems.slice(0, 3));
  }
  console.table(kinds);
  const lacking = Object.entries(kinds).filter(([name, kind]) => kind.computed < kind.numbers).map(([name]) => name);
  if (lacking.length) { console.error('FAILED: without a computation: ' + lacking.join(', ')); process.exit(1); }
  if (bad) { console.error(`FAILED: ${bad} of ${answers.length} answers`); process.exit(1); }
  // A changed answer is refused, sealed anew or not.
  const changes = {
    'an end of the estimate': a => { a.estimate.high = (a.estimate.high ?? 0) + 1e-3 * (1 + Math.abs(a.estimate.high ?? 0)); },
    'a witness': a => { const one = leaf(a.computation); one.atHigh = one.atHigh.constructor === Object ? { 'no-part': 1 } : (one.value.low ?? HUGE) - 1 - 1e-3 * Math.abs(one.value.low ?? 0); },
    'the formula': a => { a.computation.formula = a.computation.formula === 'sum' ? 'concentration' : 'sum'; },
    'a digest': a => { a.words += ' '; },
  };
  const leaf = how => { const one = how.operands.find(operand => hasWitness(operand, 'High')) ?? how.operands.find(operand => operand.computation); return one.atHigh === undefined ? leaf(one.computation) : one; };
  let refused = 0;
  for (const answer of answers.filter(a => a.estimate && a.estimate.high > 0 && a.computation && a.computation.operands.length > 1)) {
    for (const [what, change] of Object.entries(changes)) {
      const copy = structuredClone(answer);
      change(copy);
      if (what !== 'a digest') {
        for (const path of Object.keys(copy.digests)) copy.digests[path] = digest(copy[path.slice(1)]);
        copy.hash = digest(copy.digests);
      }
      if (check(copy).length === 0) { console.error(`FAILED: ${what} changed, and not refused: ${answer.question}`); process.exit(1); }
      refused++;
    }
  }
  console.log(`${answers.length} answers computed again, ${refused} changed ones refused`);
}
