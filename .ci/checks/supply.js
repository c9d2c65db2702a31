// The bill of materials against the class path that Maven resolves, and the license of every jar, as its POM or a parent of that states it, against a list.
// Usage: node supply.js <bom.json> <class path at run time> [<class paths of tests and tools>...]; without the last an exception may be unused.
'use strict'

const fs = require('fs')
const path = require('path')

const ALLOWED = {
  'Apache-2.0': /apache/i,
  'MIT': /\bMIT\b|mit-license/i,
  'BSD': /\bBSD\b|bsd-license/i,
  'EPL': /eclipse public|\bEPL\b/i,
  'CC0-1.0': /\bCC0\b/i,
}

// Not of the list, each with the reason why it may be used all the same.
const EXCEPTIONS = {
  'jmh-core': 'GPL 2 with the Classpath Exception; measures alone, and no published jar has or needs it',
}

const [bom, runtime, ...others] = process.argv.slice(2)
const problems = []

const components = JSON.parse(fs.readFileSync(bom, 'utf8')).components.map((component) => `${component.name}-${component.version}`)
const needed = jars(runtime).map((jar) => path.basename(jar, '.jar'))
needed.filter((jar) => !components.includes(jar)).forEach((jar) => problems.push(`${jar}: the bill of materials does not name it`))
// Core takes four of others; every other jar takes core at least.
if (needed.length < (others.length > 0 ? 4 : 1)) {
  problems.push(`${needed.length} dependencies at run time only`)
}

const all = [...new Set([runtime, ...others].flatMap(jars).filter((jar) => !jar.includes('digital-silk-road')))]
const counts = {}
const used = new Set()
for (const jar of all) {
  const artifact = path.basename(path.dirname(path.dirname(jar)))
  const stated = licenses(jar.replace(/\.jar$/, '.pom'))
  const license = Object.keys(ALLOWED).find((name) => stated.some((text) => ALLOWED[name].test(text)))
  if (license) {
    counts[license] = (counts[license] || 0) + 1
  } else if (EXCEPTIONS[artifact]) {
    used.add(artifact)
  } else {
    problems.push(`${artifact}: license ${stated.join('; ') || 'not stated'}: not one of ${Object.keys(ALLOWED).join(', ')}`)
  }
}
Object.keys(EXCEPTIONS).filter((name) => others.length > 0 && !used.has(name)).forEach((name) => problems.push(`${name}: an exception that nothing needs`))

problems.forEach((problem) => console.error(problem))
if (problems.length > 0) {
  console.error(`FAILED: ${problems.length} problems with what the build takes from others`)
  process.exit(1)
}
const list = Object.entries(counts).map(([name, count]) => `${count} ${name}`).join(', ')
console.log(`${needed.length} dependencies at run time, all in the bill of ${components.length} materials; licenses of ${all.length} jars: ${list}, ` +
  `${used.size} by exception${used.size > 0 ? ` (${[...used].join(', ')})` : ''}`)

function jars(file) {
  return fs.readFileSync(file, 'utf8').trim().split(path.delimiter).filter((entry) => entry.endsWith('.jar'))
}

// What the POM says, or the nearest parent that says anything.
function licenses(pom) {
  const text = fs.readFileSync(pom, 'utf8').replace(/<!--[\s\S]*?-->/g, '')
  const own = [...text.matchAll(/<license>([\s\S]*?)<\/license>/g)].map((match) => match[1].replace(/<[^>]*>|\s+/g, ' ').trim())
  const parent = /<parent>([\s\S]*?)<\/parent>/.exec(text)
  if (own.length > 0 || !parent) {
    return own
  }
  const [group, artifact, version] = ['groupId', 'artifactId', 'version'].map((tag) => new RegExp(`<${tag}>\\s*(.*?)\\s*</${tag}>`).exec(parent[1])[1])
  const file = path.join(...group.split('.'), artifact, version, `${artifact}-${version}.pom`)
  // The repository is the folder above in which the parent lies, too.
  for (let folder = path.dirname(pom); folder !== path.dirname(folder); folder = path.dirname(folder)) {
    if (fs.existsSync(path.join(folder, file))) {
      return licenses(path.join(folder, file))
    }
  }
  return []
}
