// Reads the data package as someone who has never seen this project would: with an independent implementation of Data
// Package and Table Schema, every row cast to its declared type, every key and reference checked. The descriptor is held
// against the JSON Schema of version 2, which that implementation does not know.
// Usage: NODE_PATH=<folder with the packages "datapackage", "ajv" and "ajv-formats">   node .ci/checks/package.js <folder with datapackage.json>
'use strict'

const crypto = require('crypto')
const fs = require('fs')
const path = require('path')
const Ajv = require('ajv')
const formats = require('ajv-formats')
const { Package } = require('datapackage')

const PROFILES = 'https://datapackage.org/profiles/2.0/'
const FIELD_TYPES = ['string', 'number', 'integer', 'boolean', 'date', 'year', 'yearmonth']

const folder = path.resolve(process.argv[2])
const problems = []

// What version 2 of the standard says beyond what the implementation, which grew up with version 1, knows of.
function checkDescriptor(descriptor) {
  expect(descriptor.$schema === PROFILES + 'datapackage.json', `package: $schema is ${descriptor.$schema}`)
  expect(/^\d{4}\.\d{2}\.\d+$/.test(descriptor.version), `package: version is ${descriptor.version}`)
  expect(descriptor.licenses.every((license) => license.name || license.path), 'package: a license without name and path')
  for (const resource of descriptor.resources) {
    expect(resource.$schema === PROFILES + 'dataresource.json', `${resource.name}: $schema is ${resource.$schema}`)
    expect(resource.type === 'table', `${resource.name}: type is ${resource.type}`)
    expect(resource.encoding === 'utf-8', `${resource.name}: encoding is ${resource.encoding}`)
    expect(!('profile' in resource), `${resource.name}: profile belongs to version 1`)
    const schema = resource.schema
    expect(schema.$schema === PROFILES + 'tableschema.json', `${resource.name}: schema.$schema is ${schema.$schema}`)
    expect([].concat(schema.primaryKey || []).every(isField(schema)), `${resource.name}: primaryKey names no field`)
    for (const field of schema.fields) {
      expect(FIELD_TYPES.includes(field.type), `${resource.name}.${field.name}: type is ${field.type}`)
    }
    checkBytes(resource)
  }
}

function checkSchema(descriptor) {
  const ajv = new Ajv({ strict: false, allErrors: true, formats: { textarea: true } })
  formats(ajv)
  const schema = JSON.parse(fs.readFileSync(path.join(__dirname, 'datapackage-2.0-schema.json'), 'utf8'))
  const validate = ajv.compile(schema)
  const valid = validate(descriptor)
  const errors = validate.errors || []
  errors.forEach((error) => problems.push(`schema: ${error.instancePath || '/'} ${error.message}`))
  console.log(`JSON Schema of Data Package 2.0: ${valid ? 'valid' : errors.length + ' errors'}`)
}

function isField(schema) {
  return (name) => schema.fields.some((field) => field.name === name)
}

function checkBytes(resource) {
  const bytes = fs.readFileSync(path.join(folder, resource.path))
  const hash = 'sha256:' + crypto.createHash('sha256').update(bytes).digest('hex')
  expect(bytes.length === resource.bytes, `${resource.name}: ${bytes.length} bytes, declared ${resource.bytes}`)
  expect(hash === resource.hash, `${resource.name}: ${hash}, declared ${resource.hash}`)
}

function expect(holds, problem) {
  if (!holds) {
    problems.push(problem)
  }
}

async function checkTables(descriptor) {
  const dataPackage = await Package.load(descriptor, { basePath: folder, strict: false })
  for (const error of dataPackage.errors) {
    problems.push(`package: ${error.message}`)
  }
  expect(dataPackage.resources.length > 0, 'package: no resource')
  for (const resource of dataPackage.resources) {
    try {
      const rows = await resource.read({ relations: true, forceCast: false })
      console.log(`${resource.name}: ${rows.length} rows`)
    } catch (error) {
      const causes = error.multiple ? error.errors : [error]
      causes.forEach((cause) => problems.push(`${resource.name}: ${cause.message}`))
    }
  }
}

async function main() {
  const descriptor = JSON.parse(fs.readFileSync(path.join(folder, 'datapackage.json'), 'utf8'))
  checkSchema(descriptor)
  checkDescriptor(descriptor)
  await checkTables(descriptor)
  problems.forEach((problem) => console.error(problem))
  console.log(problems.length === 0 ? 'valid' : `${problems.length} problems`)
  process.exitCode = problems.length === 0 ? 0 : 1
}

main().catch((error) => {
  console.error(error)
  process.exitCode = 1
})
