'use strict';
// Validates documents against their JSON Schemas (2020-12) with ajv, and sees spoiled ones refused: json.js DIRECTORY
const fs = require('fs');
const path = require('path');
const Ajv = require('ajv/dist/2020');

const directory = process.argv[2];
const read = name => JSON.parse(fs.readFileSync(path.join(directory, name), 'utf8'));
const lines = name => fs.readFileSync(path.join(directory, name), 'utf8').trim().split('\n').map(line => JSON.parse(line));

function compile(name) {
  const ajv = new Ajv({ strict: true, strictTypes: false, strictRequired: false, allErrors: false, validateSchema: true });
  return ajv.compile(read(name));
}

function expect(validate, value, valid, what) {
  if (validate(value) !== valid) {
    console.error(`FAILED: ${what} should be ${valid ? 'valid' : 'refused'}`, validate.errors && validate.errors.slice(0, 3));
    process.exit(1);
  }
}

const isCatalog = compile('catalog.schema.json');
const catalog = read('catalog.json');
expect(isCatalog, catalog, true, 'the catalog');
const rows = Object.values(catalog.tables).reduce((sum, table) => sum + table.length, 0);
const spoil = (what, change) => {
  const copy = structuredClone(catalog);
  change(copy);
  expect(isCatalog, copy, false, 'a catalog with ' + what);
};
const number = catalog.tables.claims.findIndex(claim => typeof claim.value === 'number');
spoil('another format', copy => { copy.format = 'x'; });
spoil('a member too many', copy => { copy.extra = 1; });
spoil('an unknown table', copy => { copy.tables.cameras = []; });
spoil('a number as text', copy => { copy.tables.claims[number].value = '855'; });
spoil('an unknown property', copy => { copy.tables.claims[number].property = 'kameras'; });
spoil('a claim without its source', copy => { delete copy.tables.claims[number].source; });
spoil('an unknown category', copy => { copy.tables.deployments[0].category = 'x'; });

let documents = 0;
const isAnswer = compile('answer.schema.json');
const answers = fs.readdirSync(directory).filter(name => /^answer-\d+\.json$/.test(name)).map(read);
answers.forEach(answer => expect(isAnswer, answer, true, answer.question));
expect(isAnswer, { ...answers[0], hash: 'x' }, false, 'an answer with another hash');

for (const [kind, names] of Object.entries({ part: ['part-entity', 'part-fact', 'part-claim'], table: ['table'], series: ['series'] })) {
  const isKind = compile(kind + '.schema.json');
  for (const name of names) {
    const document = read(name + '.json');
    expect(isKind, document, true, name);
    expect(isKind, { ...document, extra: 1 }, false, name + ' with a member too many');
    expect(isKind, { ...document, format: 'x' }, false, name + ' of another format');
    documents++;
  }
}

const isLine = compile('delta.schema.json');
const delta = lines('delta.jsonl');
delta.forEach((line, i) => expect(isLine, line, true, 'line ' + (i + 1) + ' of the delta'));
expect(isLine, { ...delta[1], op: 'PUT' }, false, 'an unknown op');
const empty = lines('empty.jsonl');
expect(isLine, empty[0], empty.length === 1, 'an empty delta');
console.log(`${rows} rows, ${answers.length} answers, ${documents} parts, tables and series and ${delta.length} lines of a delta are valid; ${9 + 2 * documents} spoiled ones are refused`);
