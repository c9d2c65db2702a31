'use strict';
// Changes answers, sealed anew or not, and sees that the checker refuses each: answers-changed.js FILE, a document a line
const { check, digest, read } = require('./answers.js');

const hasValue = operand => operand.atHigh !== undefined || (operand.computation?.operands ?? []).some(hasValue);

// The first number in a computation that has a value where the answer is greatest.
function leaf(how) {
  const one = how.operands.find(hasValue);
  return one.atHigh === undefined ? leaf(one.computation) : one;
}

const below = value => (value.low ?? 1e300) - 1 - 1e-3 * Math.abs(value.low ?? 0);
const changes = {
  'an end of the estimate': a => { a.estimate.high = (a.estimate.high ?? 0) + 1e-3 * (1 + Math.abs(a.estimate.high ?? 0)); },
  'a witness': a => { const one = leaf(a.computation); one.atHigh = one.atHigh.constructor === Object ? { 'no-part': 1 } : below(one.value); },
  'the formula': a => { a.computation.formula = a.computation.formula === 'sum' ? 'concentration' : 'sum'; },
  'a digest': a => { a.words += ' '; },
};

let refused = 0;
for (const answer of read(process.argv[2]).filter(a => a.estimate?.high > 0 && a.computation.operands.length > 1)) {
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
console.log(`${refused} changed answers refused`);
