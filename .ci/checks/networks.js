// Reads the network with graphology, from GraphML and from GEXF: both have the nodes and edges that were written, and the same ones.
// Usage: NODE_PATH=<folder with the packages>  node .ci/checks/networks.js <folder with what was written>
'use strict'

const fs = require('fs')
const path = require('path')
const { MultiDirectedGraph } = require('graphology')
const graphml = require('graphology-graphml')
const gexf = require('graphology-gexf')

const written = process.argv[2]
const text = (file) => fs.readFileSync(path.join(written, file), 'utf8')
const problems = []
const expect = (holds, problem) => holds || problems.push(problem)

const counts = text('counts.txt')
function counted(file, sort) {
  const block = counts.slice(counts.indexOf(file))
  return Number(new RegExp(`(\\d+) ${sort}\\n`).exec(block)[1])
}

const readers = {
  'graphml': () => graphml.parse(MultiDirectedGraph, text('graphml')),
  'gexf': () => gexf.parse(MultiDirectedGraph, text('gexf')),
}
const graphs = []
for (const [file, read] of Object.entries(readers)) {
  const graph = read()
  graphs.push(graph)
  console.log(`${file}: ${graph.order} nodes, ${graph.size} edges`)
  expect(graph.order === counted(file, 'node'), `${file}: nodes`)
  expect(graph.size === counted(file, 'edge'), `${file}: edges`)
  graph.forEachNode((node, values) => expect(values.label && values.entity, `${file}: ${node} has no label or kind`))
}
const [one, other] = graphs
let values = 0
one.forEachNode((node, attributes) => {
  for (const [name, value] of Object.entries(attributes)) {
    values++
    expect(other.getNodeAttribute(node, name) === value, `${node} ${name}: ${value} and ${other.getNodeAttribute(node, name)}`)
  }
})
one.forEachEdge((edge, attributes, source, target) => {
  expect(other.source(edge) === source && other.target(edge) === target, `${edge}: other ends`)
  expect(other.getEdgeAttribute(edge, 'type') === attributes.type, `${edge}: other type`)
})
console.log(`${values} values of nodes are the same in both; ${problems.length} problems`)
problems.slice(0, 20).forEach((problem) => console.error(problem))
process.exitCode = problems.length === 0 && values > 0 ? 0 : 1
