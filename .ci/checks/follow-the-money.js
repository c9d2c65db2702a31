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

const entities = lines('ftm')
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
for (const statement of lines('statements')) {
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

// The ids of a table: the first cell of each row.
function ids(table) {
  const text = fs.readFileSync(path.join(tables, `${table}.csv`), 'utf8')
  const found = []
  let quoted = false
  let start = 0
  for (let i = 0; i < text.length; i++) {
    if (text[i] === '"') quoted = !quoted
    if (text[i] === '\n' && !quoted) {
      found.push(text.slice(start, i).split(',')[0])
      start = i + 1
    }
  }
  return found.slice(1)
}

// Each row is an entity, or several where a share changed (id.1, id.2), or is left out and said; of cells that are left out the lines begin with their column.
const leftOut = new Set(fs.readFileSync(path.join(written, 'ftm.left-out'), 'utf8').split('\n').filter((line) => /^\S+: (a|control) /.test(line)).map((line) => line.split(':')[0]))
const SCHEMATA = {
  organizations: ['Company', 'PublicBody', 'Organization', 'LegalEntity'],
  ownerships: ['Ownership'],
  deployments: ['Project'],
  places: ['Address'],
  financings: ['Debt'],
}
for (const [table, schemata] of Object.entries(SCHEMATA)) {
  const here = new Set(entities.filter((entity) => schemata.includes(entity.schema)).map((entity) => entity.id.split('.')[0]))
  const rows = ids(table)
  rows.filter((id) => !here.has(id) && !leftOut.has(id)).forEach((id) => problems.push(`${table}: ${id} is neither written nor left out`))
  here.forEach((id) => expect(rows.includes(id), `${table}: ${id} is written, and not in the table`))
  console.log(`${table}: ${rows.filter((id) => here.has(id)).length} of ${rows.length}`)
}
console.log(`${entities.length} entities, ${keys.size} statements, ${problems.length} problems`)
problems.slice(0, 20).forEach((problem) => console.error(problem))
process.exitCode = problems.length === 0 ? 0 : 1
