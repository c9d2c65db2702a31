// Dates by npm "edtf", an implementation of the Extended Date/Time Format by others.
// Usage: node dates.mjs list <folder with datapackage.json>      prints each date of the tables and of a list of borders once
//        node dates.mjs compare <file>                           compares lines "text <tab> first day <tab> last day" with its own
import fs from 'node:fs'
import path from 'node:path'
import edtf from 'edtf'
import { parse } from 'csv-parse/sync'

// What the calendar and the format make easy to get wrong: leap years, ends of months and centuries, what is left open, what is no date.
const BORDERS = ['0000', '0000-01-01', '0000-02-29', '0004-02', '1582-10-10', '1899-12-31', '1900-02', '1900-02-28', '1900-02-29', '1999-12', '2000-02', '2000-02-29',
  '2000-02-30', '2019-02-29', '2020-02-29', '2020-04-31', '2020-06-30', '2020-13', '2020-00', '2020-01-00', '2020-01-32', '2020-12-31', '9999', '9999-12-31',
  '000X', '00XX', '199X', '201X', '20XX', '99XX', '999X', 'XXXX', '2018~', '2018?', '2018%', '2018-03~', '2018-03-31?', '201X~', '20XX%',
  '[2018..2019]', '[..2018]', '[..2019-02]', '[2018..]', '[..]', '[2018-10..2019]', '[2019-02-28..2020-02]', '[201X..2020]', '2018/2019', '2018-10/2019-02', '2018-02/2020-02', '2018-10-31/2019', '201X/2020',
  '2018~/2019?', '2018/..', '../2019-02', '20190101', '2019-1', '19', '2019-01-01-01', 'about 2018', '']

// Where the two are known to differ, and why. One that no longer differs fails, too.
const LEAP = 'the package takes 29 February of a common year for 1 March; no calendar has that day'
const FOREIGN = 'the package reads more forms than the tables may hold'
const DIFFERENT = {
  '1900-02-29': LEAP,
  '2019-02-29': LEAP,
  '0000-02-29': 'year 0 is a leap year of ISO 8601, and the package takes it for 1900',
  '201X~': 'the package knows no approximate decades',
  '20XX%': 'the package knows no approximate centuries',
  '20190101': FOREIGN,
  '19': FOREIGN,
  '[2018..]': FOREIGN,
}

const [command, argument] = process.argv.slice(2)
if (command === 'list') {
  list(argument)
} else {
  compare(argument)
}

function list(folder) {
  const descriptor = JSON.parse(fs.readFileSync(path.join(folder, 'datapackage.json'), 'utf8'))
  const rows = Object.fromEntries(descriptor.resources.map((resource) =>
    [resource.name, parse(fs.readFileSync(path.join(folder, resource.path)), { columns: true, bom: true })]))
  const dates = new Set()
  for (const resource of descriptor.resources) {
    for (const field of resource.schema.fields.filter((field) => /EDTF/.test(field.description))) {
      rows[resource.name].forEach((row) => dates.add(row[field.name]))
    }
  }
  const types = Object.fromEntries(rows.properties.map((property) => [property.name, property.type]))
  rows.claims.filter((claim) => ['date', 'period'].includes(types[claim.property])).forEach((claim) => dates.add(claim.value))
  dates.delete('')
  if (dates.size < 100) {
    throw new Error(`the tables have ${dates.size} dates only`)
  }
  console.error(`${dates.size} dates in the tables, ${BORDERS.length} borders`)
  BORDERS.forEach((border) => dates.add(border))
  console.log([...dates].join('\n'))
}

function compare(file) {
  const lines = fs.readFileSync(file, 'utf8').trimEnd().split('\n').map((line) => line.split('\t'))
  const problems = []
  for (const [text, ...ours] of lines) {
    const theirs = days(text)
    const same = ours.join(' to ') === theirs.join(' to ')
    if (same && DIFFERENT[text]) {
      problems.push(`"${text}" no longer differs: ${DIFFERENT[text]}`)
    }
    if (!same && !DIFFERENT[text]) {
      problems.push(`"${text}": ours is ${ours.join(' to ')}, theirs is ${theirs.join(' to ')}`)
    }
  }
  problems.forEach((problem) => console.error(problem))
  if (problems.length > 0 || lines.length < BORDERS.length) {
    console.error(`FAILED: ${problems.length} of ${lines.length} dates differ`)
    process.exit(1)
  }
  const known = Object.keys(DIFFERENT).length
  console.log(`${lines.length - known} dates: the same first and last day, or refused by both; ${known} differ for a known reason`)
}

// The first and the last day. Spans "[a..b]" are read end by end, as the package reads only those of years; one without a
// start begins with the first day that the library has.
function days(text) {
  const span = /^\[(.*)\.\.(.+)]$/.exec(text)
  const ends = span ? [span[1] === '' ? ['0000-01-01'] : days(span[1]), days(span[2])] : undefined
  if (ends) {
    return [ends[0][0], ends[1][1]]
  }
  try {
    const date = edtf(text)
    return [day(date.min), day(date.max)]
  } catch {
    return ['refused']
  }
}

function day(milliseconds) {
  return Number.isFinite(milliseconds) ? new Date(milliseconds).toISOString().slice(0, 10) : 'open'
}
