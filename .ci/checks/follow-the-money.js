// Reads entities and statements with the model of npm's @alephdata/followthemoney: every schema, property, reference and range, and the counts
// against the tables of the dataset.
// Usage: NODE_PATH=<folder with the package>  node .ci/checks/follow-the-money.js <folder with what was written> <folder with the tables>
'use strict'

const fs = require('fs')
const path = require('path')
const { Model, defaultModel } = require('@alephdata/followthemoney')

const [written, tables] = process.argv.slice(2)
const model = new Model(defaultModel)
const problems = []
const lines = (file) => fs.readFileSync(path.join(written, file), 'utf8').trimEnd().split('\n').map((line) => JSON.parse(line))
const expect = (holds, problem) => holds || problems.push(problem)

const entities = lines('entities.ftm.json')
const schemaOf = new Map(entities.map((entity) => [entity.id, entity.schema]))
expect(schemaOf.size === entities.length, 'an id is there twice')

const DATE = /^\d{4}(-\d{2}(-\d{2})?)?$/
function checkValue(where, property, value) {
  const type = property.type.name
  expect(typeof value === 'string' && value !== '', `${where}: '${value}' is no text`)
  if (type === 'entity') {
    const schema = schemaOf.get(value)
    expect(schema !== undefined, `${where}: '${value}' is dangling`)
    const range = property.getRange ? property.getRange() : model.getSchema(property.range)
    expect(schema === undefined || model.getSchema(schema).isA(range), `${where}: '${value}' is a ${schema}`)
  } else if (type === 'date') {
    expect(DATE.test(value), `${where}: '${value}' is no date`)
  } else if (type === 'number') {
    expect(/^-?\d+(\.\d+)?$/.test(value), `${where}: '${value}' is no number`)
  } else if (type === 'url') {
    expect(/^https?:\/\/[^\s/]+/.test(value), `${where}: '${value}' is no address`)
  } else if (type === 'country') {
    expect(property.type.values.has(value), `${where}: '${value}' is no country`)
  }
}

for (const entity of entities) {
  const schema = model.getSchema(entity.schema)
  expect(!schema.abstract, `${entity.id}: ${entity.schema} is abstract`)
  const read = model.getEntity(entity)
  for (const [name, values] of Object.entries(entity.properties)) {
    if (!schema.hasProperty(name)) {
      problems.push(`${entity.id}: ${entity.schema} has no property ${name}`)
      continue
    }
    const property = schema.getProperty(name)
    expect(!property.stub, `${entity.id}: ${name} is a stub`)
    expect(read.getProperty(name).length === values.length, `${entity.id}: ${name} is read back with other values`)
    values.forEach((value) => checkValue(`${entity.id} ${name}`, property, value))
  }
  for (const name of defaultModel.schemata[entity.schema].required || []) {
    expect((entity.properties[name] || []).length > 0, `${entity.id}: ${name} is missing`)
  }
}

const keys = new Set()
for (const statement of lines('statements.ftm.json')) {
  expect(!keys.has(statement.id), `statement ${statement.id} is there twice`)
  keys.add(statement.id)
  const property = model.getSchema(statement.schema).getProperty(statement.prop)
  expect(schemaOf.get(statement.entity_id) === statement.schema, `${statement.entity_id}: is no ${statement.schema}`)
  expect(property.type.name === statement.prop_type, `${statement.prop}: type is ${statement.prop_type}`)
  expect(/^[a-z0-9_]+$/.test(statement.dataset), `data set ${statement.dataset}`)
  for (const seen of [statement.first_seen, statement.last_seen]) {
    expect(seen === null || DATE.test(seen), `${statement.entity_id}: seen on ${seen}`)
  }
  checkValue(`statement ${statement.entity_id} ${statement.prop}`, property, statement.value)
}

// Rows of a table, counted by line breaks outside of quotes.
function rows(table) {
  let quoted = false
  let count = -1
  for (const c of fs.readFileSync(path.join(tables, `${table}.csv`), 'utf8')) {
    if (c === '"') quoted = !quoted
    if (c === '\n' && !quoted) count++
  }
  return count
}

const count = (...schemata) => entities.filter((entity) => schemata.includes(entity.schema)).length
const leftOut = Number(/entities[^]*?(\d+) left out/.exec(fs.readFileSync(path.join(written, 'counts.txt'), 'utf8'))?.[1] ?? 0)
const counted = [
  ['organizations', count('Company', 'PublicBody', 'Organization', 'LegalEntity'), rows('organizations')],
  ['ownerships', count('Ownership'), rows('ownerships')],
  ['deployments', count('Project'), rows('deployments')],
  ['places', count('Address'), rows('places')],
  ['financings, with those left out', count('Debt') + leftOut, rows('financings')],
]
for (const [what, here, there] of counted) {
  console.log(`${what}: ${here} of ${there}`)
  expect(here === there, `${what}: ${here} written, ${there} in the table`)
}
console.log(`${entities.length} entities, ${keys.size} statements, ${problems.length} problems`)
problems.slice(0, 20).forEach((problem) => console.error(problem))
process.exitCode = problems.length === 0 ? 0 : 1
