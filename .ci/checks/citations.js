// Reads the sources back from CSL-JSON and from BibTeX, and compares them with one another; validates CITATION.cff.
// Usage: NODE_PATH=<folder with the packages>  node .ci/checks/citations.js <folder with what was written> CITATION.cff <schema of CFF>
'use strict'

const fs = require('fs')
const path = require('path')
const { Cite } = require('@citation-js/core')
require('@citation-js/plugin-csl')
require('@citation-js/plugin-bibtex')
const Ajv = require('ajv')
const addFormats = require('ajv-formats')
const yaml = require('js-yaml')

const [written, cffFile, schemaFile] = process.argv.slice(2)
const text = (file) => fs.readFileSync(path.join(written, file), 'utf8')
const href = (url) => url && new URL(url).href // one spelling of letters beyond ASCII
const problems = []
const expect = (holds, problem) => holds || problems.push(problem)

const csl = JSON.parse(text('csl'))
const fromCsl = new Cite(csl).data
const fromBib = new Map(new Cite(text('bibtex')).data.map((item) => [item.id, item]))
expect(fromCsl.length === csl.length && csl.length > 0, `CSL-JSON: ${fromCsl.length} of ${csl.length}`)
expect(fromBib.size === csl.length, `BibTeX: ${fromBib.size} of ${csl.length}`)
csl.forEach((stated, i) => {
  const one = fromCsl[i]
  for (const field of ['id', 'type', 'title', 'publisher', 'URL']) {
    expect(one[field] === stated[field], `CSL-JSON ${stated.id}: ${field} '${one[field]}', not '${stated[field]}'`)
  }
  expect(JSON.stringify(one.issued?.['date-parts']) === JSON.stringify(stated.issued?.['date-parts']), `${stated.id}: issued`)
  expect(one.issued?.literal === stated.issued?.literal, `${stated.id}: issued '${one.issued?.literal}', not '${stated.issued?.literal}'`)
  const other = fromBib.get(stated.id) || {}
  const names = (item) => JSON.stringify((item.author || []).map((name) => name.literal || [[name['non-dropping-particle'], name.family].filter(Boolean).join(' '), name.given]))
  expect(names(one) === names(stated), `CSL-JSON ${stated.id}: authors ${names(one)}, not ${names(stated)}`)
  expect(names(other) === names(stated), `BibTeX ${stated.id}: authors ${names(other)}, not ${names(stated)}`)
  expect(other.title === stated.title, `BibTeX ${stated.id}: title '${other.title}', not '${stated.title}'`)
  expect(href(other.URL) === href(stated.URL), `BibTeX ${stated.id}: address '${other.URL}', not '${stated.URL}'`)
  const publisher = other.publisher || other['container-title']
  expect(publisher === stated.publisher, `BibTeX ${stated.id}: publisher '${publisher}', not '${stated.publisher}'`)
  if (stated.issued?.['date-parts']?.length === 1) {
    const dates = [other, stated].map((item) => JSON.stringify(item.issued?.['date-parts']?.[0]))
    expect(dates[0] === dates[1], `BibTeX ${stated.id}: issued ${dates[0]}, not ${dates[1]}`)
  }
})
const bibliography = new Cite(csl).format('bibliography', { format: 'text' }).trim().split('\n')
expect(bibliography.length >= csl.length, `a bibliography of ${bibliography.length} lines`)
expect(csl.some((item) => item.author), 'no source has authors')
console.log(`${fromCsl.length} sources from CSL-JSON, ${fromBib.size} from BibTeX, of ${csl.length}`)

const ajv = new Ajv({ strict: false, allErrors: true })
addFormats(ajv)
const isValid = ajv.compile(JSON.parse(fs.readFileSync(schemaFile, 'utf8')))
const cff = () => yaml.load(fs.readFileSync(cffFile, 'utf8'), { schema: yaml.CORE_SCHEMA })
expect(isValid(cff()), `${cffFile}: ${JSON.stringify(isValid.errors)}`)
const release = yaml.load(text('cff'), { schema: yaml.CORE_SCHEMA })
expect(isValid(release), `CITATION.cff of the release: ${JSON.stringify(isValid.errors)}`)
expect(/^\d{4}-\d\d-\d\d$/.test(release['date-released']), 'CITATION.cff of the release: no date')
const bad = {
  'no authors': (file) => delete file.authors,
  'empty authors': (file) => (file.authors = []),
  'no title': (file) => delete file.title,
  'no message': (file) => delete file.message,
  'another version of the format': (file) => (file['cff-version'] = '9.9.9'),
  'a date of words': (file) => (file['date-released'] = 'November 2026'),
  'a DOI of words': (file) => (file.doi = 'to be assigned'),
  'an ORCID that is none': (file) => (file.authors[0].orcid = '0000-0000'),
  'a type that is none': (file) => (file.type = 'library'),
  'a license that is none': (file) => (file.license = 'Free'),
  'a key that is none': (file) => (file.publisher = 'Nobody'),
  'a reference without title': (file) => delete file.references[0].title,
}
let refused = 0
for (const [name, spoil] of Object.entries(bad)) {
  const file = cff()
  spoil(file)
  const valid = isValid(file)
  expect(!valid, `CITATION.cff with ${name} passes`)
  refused += valid ? 0 : 1
}
console.log(`${cffFile} is valid; ${refused} of ${Object.keys(bad).length} bad ones refused; ${problems.length} problems`)
problems.slice(0, 20).forEach((problem) => console.error(problem))
process.exitCode = problems.length === 0 ? 0 : 1
