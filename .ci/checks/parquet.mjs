// Reads every table from Parquet and from CSV and compares each cell, a number with a number and a blank with null.
// Usage, from a folder with hyparquet:  node parquet.mjs <folder of the Parquet files> <folder of the data package>
import fs from 'node:fs'
import path from 'node:path'
import { asyncBufferFromFile, parquetMetadataAsync, parquetReadObjects } from 'hyparquet'

const [parquets, tables] = process.argv.slice(2)
const descriptor = JSON.parse(fs.readFileSync(path.join(tables, 'datapackage.json'), 'utf8'))
const problems = []

function parse(text) {
  const rows = [[]]
  let cell = ''
  let quoted = false
  for (let i = 0; i < text.length; i++) {
    const c = text[i]
    if (quoted) {
      if (c === '"' && text[i + 1] === '"') {
        cell += c
        i++
      } else if (c === '"') quoted = false
      else cell += c
    } else if (c === '"') quoted = true
    else if (c === ',' || c === '\n') {
      rows.at(-1).push(cell)
      cell = ''
      if (c === '\n') rows.push([])
    } else if (c !== '\r') cell += c
  }
  return rows.filter((row) => row.length > 0)
}

const PHYSICAL = { number: 'DOUBLE', integer: 'INT64', string: 'BYTE_ARRAY' }
let cells = 0
let numbers = 0
for (const table of descriptor.resources) {
  const [header, ...rows] = parse(fs.readFileSync(path.join(tables, table.path), 'utf8'))
  const file = await asyncBufferFromFile(path.join(parquets, `${table.name}.parquet`))
  const columns = (await parquetMetadataAsync(file)).schema.slice(1)
  const read = rows.length === 0 ? [] : await parquetReadObjects({ file })
  if (read.length !== rows.length) problems.push(`${table.name}: ${read.length} rows, not ${rows.length}`)
  const types = table.schema.fields.map((field) => field.type)
  header.forEach((name, at) => {
    const column = columns[at]
    if (column.name !== name || column.type !== PHYSICAL[types[at]]) {
      problems.push(`${table.name}.${name}: column ${column.name} of ${column.type}, declared ${types[at]}`)
    }
    rows.forEach((row, line) => {
      const number = types[at] !== 'string'
      const stated = row[at] === '' ? null : number ? Number(row[at]) : row[at]
      const found = read[line]?.[name] ?? null
      const same = number && found !== null ? Number(found) === stated : found === stated
      if (!same) problems.push(`${table.name}:${line + 2} ${name}: '${found}', not '${stated}'`)
      cells++
      numbers += number && stated !== null ? 1 : 0
    })
  })
}
console.log(`${descriptor.resources.length} tables, ${cells} cells, ${numbers} of them numbers, ${problems.length} problems`)
problems.slice(0, 20).forEach((problem) => console.error(problem))
process.exitCode = problems.length === 0 && numbers > 0 ? 0 : 1
