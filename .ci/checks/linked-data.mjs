// Expands the JSON-LD without a network, validates it with SHACL, and compares what it says with the descriptor of the package.
// Usage, from a folder with the packages:  node linked-data.mjs <folder with what was written> <shapes> <folder of the data package>
import fs from 'node:fs'
import path from 'node:path'
import jsonld from 'jsonld'
import rdf from '@zazuko/env-node'
import { Parser, Store } from 'n3'
import SHACLValidator from 'rdf-validate-shacl'

const [written, shapesFile, packageFolder] = process.argv.slice(2)
const problems = []
const expect = (holds, problem) => holds || problems.push(problem)

const document = JSON.parse(fs.readFileSync(path.join(written, 'release.jsonld'), 'utf8'))
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

console.log(`${quads.length} triples, ${shapes.size} of shapes, ${report.results.length} violations, ${problems.length} problems`)
problems.slice(0, 20).forEach((problem) => console.error(problem))
process.exitCode = problems.length === 0 ? 0 : 1
