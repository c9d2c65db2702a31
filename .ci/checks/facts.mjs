// Runs the queries of a page over tables of CSV, and compares what comes out with what the page shows.
// Usage, from a folder with @duckdb/node-api:  node facts.mjs <folder of the tables> <page>
import fs from 'node:fs'
import { DuckDBInstance } from '@duckdb/node-api'

const [folder, pageFile] = process.argv.slice(2)
const page = fs.readFileSync(pageFile, 'utf8')
const blocks = (language) => [...page.matchAll(new RegExp('```' + language + '\\n([\\s\\S]*?)```', 'g'))].map((match) => match[1].trimEnd())
const queries = blocks('sql')
const shown = blocks('csv')
const problems = queries.length === shown.length && queries.length >= 10 ? [] : [`${queries.length} queries, ${shown.length} results`]

// Java writes 4.1E9 for 4100000000.
const same = (cell, value) => (cell !== '' && Number.isFinite(Number(cell)) && Number.isFinite(Number(value)) ? Number(cell) === Number(value) : cell === value)

const duck = await (await DuckDBInstance.create(':memory:')).connect()
let cells = 0
for (const [i, query] of queries.entries()) {
  const reader = await duck.runAndReadAll(query.replace(/'([a-z]+\.csv)'/g, `'${folder}/$1'`))
  const rows = [reader.columnNames(), ...reader.getRows().map((row) => row.map((value) => (value === null ? '' : String(value))))]
  const lines = shown[i].split('\n').map((line) => line.split(','))
  if (rows.length !== lines.length) problems.push(`query ${i + 1}: ${rows.length} rows, the page shows ${lines.length}`)
  for (const [r, row] of rows.entries()) {
    for (const [c, value] of row.entries()) {
      cells++
      if (!same(lines[r]?.[c] ?? 'nothing', value)) problems.push(`query ${i + 1} row ${r}: ${value}, the page shows ${lines[r]?.[c]}`)
    }
  }
}
console.log(`${queries.length} queries, ${cells} cells, ${problems.length} problems`)
problems.forEach((problem) => console.error(problem))
process.exit(problems.length === 0 ? 0 : 1)
