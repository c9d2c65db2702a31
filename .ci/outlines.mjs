// Writes core/site's outlines.csv: the countries of Natural Earth, simplified, each as a path of SVG in hundredths of a degree.
//   npm install world-atlas@2.0.2 topojson-client@3.1.0 topojson-simplify@3.0.3 polylabel@2.1.0 i18n-iso-countries@7.14.0
//   node outlines.mjs > outlines.csv
// Shared borders stay shared, since arcs are simplified and not rings. Longitude grows to the right and latitude up, so y is negated.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { feature } from 'topojson-client'
import { presimplify, simplify } from 'topojson-simplify'
import polylabel from 'polylabel'

const require = createRequire(import.meta.url)
const countries = require('i18n-iso-countries')
// Square degrees of the smallest triangle that is kept: a bend of some five kilometres, which is a pixel of a page that shows Central Asia.
const LEAST = 0.005
const world = simplify(presimplify(JSON.parse(readFileSync(require.resolve('world-atlas/countries-50m.json'), 'utf8'))), LEAST)

const hundredths = ([longitude, latitude]) => [Math.round(longitude * 100), Math.round(-latitude * 100)]

/** A ring as "Mx,y" and then relative steps, without steps of length 0; nothing if less than a triangle is left. */
function path(ring) {
  const points = ring.map(hundredths).filter((point, i, all) => i === 0 || point[0] !== all[i - 1][0] || point[1] !== all[i - 1][1])
  points.pop()
  if (points.length < 3) return ''
  const steps = points.slice(1).map((point, i) => `${point[0] - points[i][0]} ${point[1] - points[i][1]}`)
  return `M${points[0].join(' ')}l${steps.join(' ').replaceAll(' -', '-')}z`
}

const area = (ring) => Math.abs(ring.reduce((sum, [x, y], i) => {
  const [nextX, nextY] = ring[(i + 1) % ring.length]
  return sum + x * nextY - nextX * y
}, 0))

const rows = []
for (const country of world.objects.countries.geometries) {
  const { geometry } = feature(world, country)
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
  const outline = polygons.flat().map(path).join('')
  if (outline === '') continue
  const points = polygons.flat(2)
  const longitudes = points.map((point) => point[0])
  const latitudes = points.map((point) => point[1])
  const largest = polygons.reduce((a, b) => (area(b[0]) > area(a[0]) ? b : a))
  const label = polylabel(largest, 0.1)
  rows.push([
    country.id === undefined ? '' : (countries.numericToAlpha2(country.id) ?? ''),
    Math.min(...longitudes), Math.max(...longitudes), Math.min(...latitudes), Math.max(...latitudes), label[0], label[1],
  ].map((cell) => (typeof cell === 'number' ? cell.toFixed(2) : cell)).concat(outline).join(','))
}
console.log('country,west,east,south,north,label_longitude,label_latitude,outline')
console.log(rows.sort().join('\n'))
