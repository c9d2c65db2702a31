// Expands the JSON-LD without a network, validates it with SHACL, and compares what it says with the descriptor of the package.
// Croissant has no validator in Node: what its specification 1.0 requires is checked here on the expanded document, and each
// file and column against the package.
// Usage, from a folder with the packages:  node linked-data.mjs <folder with what was written> <shapes> <folder of the data package>
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import jsonld from 'jsonld'
import rdf from '@zazuko/env-node'
import { Parser, Store } from 'n3'
import SHACLValidator from 'rdf-validate-shacl'

const [written, shapesFile, packageFolder] = process.argv.slice(2)
const problems = []
const expect = (holds, problem) => holds || problems.push(problem)

const document = JSON.parse(fs.readFileSync(path.join(written, 'dcat'), 'utf8'))
const documentLoader = (url) => {
  throw new Error(`the context is not inside: ${url}`)
}
const quads = new Parser({ format: 'N-Quads' }).parse(
  await jsonld.toRDF(document, { format: 'application/n-quads', documentLoader, safe: true }))
const shapes = rdf.dataset(new Parser().parse(fs.readFileSync(shapesFile, 'utf8')))
const validate = async (data) => new SHACLValidator(shapes, { factory: rdf }).validate(rdf.dataset(data))

const report = await validate(quads)
for (const result of report.results) {
  problems.push(`${result.focusNode.value} ${result.path ? result.path.value : ''}: ${result.message.map((m) => m.value)}`)
}

// A validator that finds nothing anywhere would pass as well: without its title the dataset is in violation.
const untitled = quads.filter((quad) => !quad.predicate.value.endsWith('/title'))
expect(!(await validate(untitled)).conforms, 'a dataset without a title passes')

const store = new Store(quads)
const values = (predicate) => store.getObjects(null, predicate, null).map((term) => term.value)
const descriptor = JSON.parse(fs.readFileSync(path.join(packageFolder, 'datapackage.json'), 'utf8'))
expect(values('https://schema.org/name').includes(descriptor.title), 'the title is not that of the package')
expect(values('http://purl.org/dc/terms/description').includes(descriptor.description), 'another description')
expect(values('http://www.w3.org/ns/dcat#version').includes(descriptor.version), 'another version')
expect(values('http://purl.org/dc/terms/license').includes(descriptor.licenses[0].path), 'another license')
for (const license of descriptor.licenses) {
  expect(values('https://schema.org/license').includes(license.path), `no license ${license.name}`)
}

expect(values('https://schema.org/datePublished').includes(descriptor.created.slice(0, 10)), 'another date')
for (const keyword of descriptor.keywords) {
  expect(values('https://schema.org/keywords').includes(keyword), `no keyword ${keyword}`)
}
expect(/^\d{4}\/\d{4}$/.test(values('https://schema.org/temporalCoverage')[0]), 'no years')
expect(values('https://schema.org/variableMeasured').length > 50, 'no properties')
expect(values('https://schema.org/contentUrl').length === 1, 'no address of the content')

const croissant = JSON.parse(fs.readFileSync(path.join(written, 'croissant'), 'utf8'))
const [expanded] = await jsonld.expand(croissant, { documentLoader, safe: true, base: 'https://base.example/' })
const SC = 'https://schema.org/'
const CR = 'http://mlcommons.org/croissant/'
const one = (node, property) => (node[property] || [{}])[0]['@value']
const crumbs = []
const require = (holds, problem) => holds || crumbs.push(`Croissant: ${problem}`)
const checked = (dataset) => {
  crumbs.length = 0
  require((dataset['@type'] || []).includes(SC + 'Dataset'), 'is no dataset')
  require(one(dataset, 'http://purl.org/dc/terms/conformsTo') === 'http://mlcommons.org/croissant/1.0', 'conforms to another version')
  for (const property of ['name', 'description', 'license', 'url', 'creator', 'datePublished', 'distribution']) {
    require((dataset[SC + property] || []).length > 0, `no ${property}`)
  }
  const ids = new Set()
  const files = new Map()
  for (const file of dataset[SC + 'distribution'] || []) {
    require(file['@type']?.includes(CR + 'FileObject'), 'a distribution that is no file')
    for (const property of ['name', 'contentUrl', 'encodingFormat', 'sha256']) {
      require(one(file, SC + property), `${file['@id']}: no ${property}`)
    }
    files.set(file['@id'], one(file, SC + 'name'))
    const bytes = fs.readFileSync(path.join(packageFolder, one(file, SC + 'name')))
    require(createHash('sha256').update(bytes).digest('hex') === one(file, SC + 'sha256'), `${file['@id']}: another checksum`)
    require(one(file, SC + 'contentSize') === `${bytes.length} B`, `${file['@id']}: another size`)
  }
  const references = []
  for (const records of dataset[CR + 'recordSet'] || []) {
    require(records['@type']?.includes(CR + 'RecordSet') && one(records, SC + 'name'), `${records['@id']}: no set of records`)
    ids.add(records['@id'])
    references.push(...(records[CR + 'key'] || []))
    for (const field of records[CR + 'field'] || []) {
      require(field['@type']?.includes(CR + 'Field') && one(field, SC + 'name'), `${field['@id']}: no field`)
      require(!ids.has(field['@id']), `${field['@id']}: an id that occurs twice`)
      ids.add(field['@id'])
      require(field[CR + 'dataType']?.[0]['@id'].startsWith(SC), `${field['@id']}: no type`)
      references.push(...(field[CR + 'references'] || []).flatMap((reference) => reference[CR + 'field']))
      const source = field[CR + 'source']?.[0] || {}
      const table = files.get(source[CR + 'fileObject']?.[0]['@id'])
      require(table, `${field['@id']}: no file`)
      const header = table && fs.readFileSync(path.join(packageFolder, table), 'utf8').split(/\r?\n/, 1)[0].split(',')
      require(header?.includes(one(source[CR + 'extract']?.[0] || {}, CR + 'column')), `${field['@id']}: no such column`)
    }
  }
  references.forEach((reference) => require(ids.has(reference['@id']), `${reference['@id']}: refers to nothing`))
  return [...crumbs]
}
problems.push(...checked(expanded))
const fields = expanded[CR + 'recordSet'].flatMap((records) => records[CR + 'field'])
expect(expanded[CR + 'recordSet'].length === descriptor.resources.length, 'Croissant: other tables')
expect(fields.length === descriptor.resources.flatMap((resource) => resource.schema.fields).length, 'Croissant: other columns')

// Whatever is taken away is missed.
for (const property of ['name', 'description', 'license', 'url', 'creator', 'datePublished', 'distribution']) {
  expect(checked({ ...expanded, [SC + property]: [] }).length > 0, `Croissant without ${property} passes`)
}

console.log(`${quads.length} triples, ${shapes.size} of shapes, ${report.results.length} violations; Croissant of ${fields.length} fields; ${problems.length} problems`)
problems.slice(0, 20).forEach((problem) => console.error(problem))
process.exitCode = problems.length === 0 ? 0 : 1
