// Compiles every Vega-Lite specification of a folder and renders it to SVG; a warning, or a picture without a mark of the data, is a failure.
// Usage: NODE_PATH=<folder with the packages "vega" and "vega-lite">  node .ci/checks/charts.js <folder with *.vl.json>
'use strict'

const fs = require('fs')
const path = require('path')
const vega = require('vega')
const vegaLite = require('vega-lite')

const folder = path.resolve(process.argv[2])

async function render(name) {
  const spec = JSON.parse(fs.readFileSync(path.join(folder, name), 'utf8'))
  const problems = []
  if (spec.$schema !== 'https://vega.github.io/schema/vega-lite/v5.json') {
    problems.push(`$schema is ${spec.$schema}`)
  }
  const say = (...words) => problems.push(words.join(' '))
  const logger = { level: () => logger, error: say, warn: say, info: () => logger, debug: () => logger }
  const compiled = vegaLite.compile(spec, { logger }).spec
  const view = new vega.View(vega.parse(compiled), { renderer: 'none', logger })
  const svg = await view.toSVG()
  const marks = (svg.match(/<path aria-label/g) || []).length
  if (marks < spec.data.values.length) {
    problems.push(`${marks} marks drawn for ${spec.data.values.length} rows of data`)
  }
  if (/NaN|undefined/.test(svg)) {
    problems.push('the picture has a coordinate that is no number')
  }
  return problems
}

async function main() {
  const names = fs.readdirSync(folder).filter((name) => name.endsWith('.vl.json'))
  let bad = 0
  for (const name of names) {
    for (const problem of await render(name)) {
      console.error(`${name}: ${problem}`)
      bad++
    }
  }
  console.log(`${names.length} Vega-Lite specifications compiled and rendered, ${bad} problems`)
  process.exitCode = names.length > 0 && bad === 0 ? 0 : 1
}

main().catch((error) => {
  console.error(error)
  process.exitCode = 1
})
