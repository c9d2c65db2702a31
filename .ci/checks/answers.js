'use strict';
// Computes answers again from their documents alone: answers.js FILE, a document a line; and then sees that changed ones are refused
// Checks the digests (RFC 8785), the witness of each end, that no better one is possible, and that operands are what their facts say.
const crypto = require('crypto');
const fs = require('fs');

const HUGE = 1e300; // stands for what grows without bound
const NEAR = 1e-9;
const same = (a, b, slack = 0) => a === b || Math.abs(a - b) <= slack + NEAR * Math.max(1, Math.abs(a), Math.abs(b)) || (Math.abs(a) > 1e290 && Math.abs(b) > 1e290 && a * b > 0);
// A loan's payments are rounded to cents: what operands between bounds give is stated a cent wider.
const slackOf = how => how.formula.startsWith('loan-service-') && how.operands.some(one => one.value.low !== one.value.high) ? 0.0101 : 0;
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

const squares = parts => 10000 * sum(parts.map(part => part * part)) / Math.pow(sum(parts), 2);
const pairs = x => x.filter((_, i) => i % 2 === 0).map((size, i) => [size, x[2 * i + 1]]);

// The value of a computation whose operands have values; parts are those of the first operand's own computation.
function compute(formula, x, parts, end) {
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
    case 'herfindahl': return squares(x);
    case 'herfindahl-completed': {
      const others = x.slice(1);
      if (end === 'low') return squares(parts.concat(others)); // each is a part of its own
      const largest = parts.indexOf(Math.max(...parts)); // all belong to the largest
      return squares(parts.map((part, at) => at === largest ? part + sum(others) : part));
    }
    default:
      if (formula.startsWith('grant-element-')) return grantElement(formula, x);
      throw new Error('unknown formula ' + formula);
  }
}

// All values that operands within their bounds can give, by what is known of each formula.
function bounds(formula, lows, highs, parts) {
  switch (formula) {
    case 'hull': return [Math.min(...lows), Math.max(...highs)];
    case 'percent-of-whole': case 'percent-of-base': case 'percent-of-parts':
      return [compute(formula, [lows[0], highs[1]]), compute(formula, [highs[0], lows[1]])];
    case 'percent-counted': {
      const each = lows.map((_, i) => i % 2 ? [lows[i], highs[i]] : null);
      const choose = (isHigh, i) => i % 2 ? each[i][isHigh ? 1 : 0] : (each[i + 1][isHigh ? 1 : 0] > 0) === isHigh ? highs[i] : lows[i];
      return [false, true].map(isHigh => compute(formula, lows.map((_, i) => choose(isHigh, i))));
    }
    case 'herfindahl-completed': return [compute(formula, lows, parts, 'low'), compute(formula, highs, parts, 'high')];
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

const hasWitness = (operand, end) => operand['at' + end] !== undefined || (operand.computation !== undefined && isReached(operand.computation, end));
const isReached = (how, end) => how.operands.length === 0 || (how.formula === 'hull' ? how.operands.some(one => hasWitness(one, end)) : how.operands.every(one => hasWitness(one, end)));
const valueAt = (operand, end) => operand.computation ? reach(operand.computation, end) : operand['at' + end] === 'unbounded' ? HUGE : operand['at' + end];

// The value at a witness: of a hull, the operand that has one.
function reach(how, end) {
  if (!isReached(how, end)) return NaN;
  if (how.formula === 'hull') return valueAt(how.operands.find(one => hasWitness(one, end)), end);
  const first = how.operands[0];
  const parts = how.formula === 'herfindahl-completed' ? first.computation.operands.map(one => valueAt(one, end)) : [];
  return compute(how.formula, how.operands.map(one => valueAt(one, end)), parts, end.toLowerCase());
}

function visit(how, stated, where, wrong) {
  how.operands.forEach((operand, i) => {
    const at = `${where}/operands/${i}`;
    if (operand.computation) visit(operand.computation, operand.value, at, wrong);
    for (const end of ['atLow', 'atHigh']) {
      const value = operand[end] === 'unbounded' ? HUGE : operand[end];
      if (value < low(operand.value) - NEAR * Math.abs(value) || value > high(operand.value) + NEAR * Math.abs(value)) wrong(at, `${end} ${value} is out of its bounds`);
    }
    const told = operand.fact ? operand.fact.claims.filter(claim => claim.number && claim.unit === operand.unit).map(claim => claim.number) : [];
    if (told.length > 0 && !(told.some(number => same(low(number), low(operand.value))) && told.some(number => same(high(number), high(operand.value))))) {
      wrong(at, 'no claim of its fact has these bounds');
    }
  });
  const parts = how.formula === 'herfindahl-completed' ? how.operands[0].computation.operands.map(one => low(one.value)) : [];
  const [least, most] = bounds(how.formula, how.operands.map(one => low(one.value)), how.operands.map(one => high(one.value)), parts);
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
    'a witness': a => { const one = leaf(a.computation); one.atHigh = one.atHigh === 'unbounded' ? 0 : one.atHigh * 1.001 + 0.001; },
    'the formula': a => { a.computation.formula = a.computation.formula === 'sum' ? 'herfindahl' : 'sum'; },
    'a digest': a => { a.words += ' '; },
  };
  const leaf = how => { const one = how.operands.find(operand => operand.atHigh !== undefined || operand.computation); return one.computation ? leaf(one.computation) : one; };
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
