// Draws src/reference/region.topo.json from Natural Earth 1:10m admin-1 (public domain, naturalearthdata.com), as packed in
// world_map.gpkg of Debian's qgis-common:  apt-get download qgis-common && dpkg -x qgis-common*.deb /tmp/ne
//   node bin/boundaries.mjs /tmp/ne/usr/share/qgis/resources/data/world_map.gpkg
import { writeFile } from 'node:fs/promises'
import { DatabaseSync } from 'node:sqlite'
import { gzipSync } from 'node:zlib'
import { mergeArcs } from 'topojson-client'

/** Where the name of a country is written: small countries get theirs at sea, beside them. */
const labels = {
  MEX: [-102.6, 24],
  GTM: [-96.4, 13.3],
  BLZ: [-84.6, 18.6],
  SLV: [-93.1, 10.3],
  HND: [-81.2, 16.9],
  NIC: [-79.9, 13.6],
  CRI: [-88.4, 8.2],
  PAN: [-79.2, 11],
}
const grid = 6000
// In square grid cells: what a point must add to the outline to be kept. Rings below four points are never thinned away.
const detail = 110

/** GeoPackage header, then little-endian WKB polygon (3) or multipolygon (6). */
function readShape(blob) {
  const view = new DataView(blob.buffer, blob.byteOffset, blob.byteLength)
  let at = 8 + [0, 32, 48, 48, 64][(view.getUint8(3) >> 1) & 7]
  const count = () => view.getUint32((at += 4) - 4, true)
  const point = () => [view.getFloat64((at += 8) - 8, true), view.getFloat64((at += 8) - 8, true)]
  const times = (make) => Array.from({ length: count() }, make)
  const shape = () => {
    at += 1
    return count() % 1000 === 6 ? times(shape).flat() : [times(() => times(point))]
  }
  return shape()
}

const twiceArea = (ring) =>
  ring.reduce((sum, [x, y], i) => {
    const [u, v] = ring[(i + 1) % ring.length]
    return sum + x * v - u * y
  }, 0)

/** d3-geo reads a clockwise ring as the land inside it. */
const wind = (ring, hole) => (twiceArea(ring) > 0 === hole ? ring : ring.toReversed())

function quantise(units) {
  const all = units.flatMap((u) => u.polygons.flat(2))
  const low = [0, 1].map((i) => all.reduce((m, p) => Math.min(m, p[i]), Infinity))
  const step = [0, 1].map((i) => (all.reduce((m, p) => Math.max(m, p[i]), -Infinity) - low[i]) / (grid - 1))
  const snap = (ring) =>
    ring
      .map((p) => [0, 1].map((i) => Math.round((p[i] - low[i]) / step[i])))
      .filter((p, i, r) => i === 0 || p[0] !== r[i - 1][0] || p[1] !== r[i - 1][1])
  const open = (ring) => (String(ring[0]) === String(ring.at(-1)) ? ring.slice(0, -1) : ring)
  const clean = (polygon) => polygon.map((ring, i) => wind(open(snap(ring)), i > 0)).filter((ring) => ring.length > 2)
  return { low, step, units: units.map((u) => ({ ...u, polygons: u.polygons.map(clean).filter((p) => p.length) })) }
}

/** A point where outlines part ways: an arc ends there, so that neighbours keep one common border. */
function findJunctions(rings) {
  const neighbours = new Map()
  for (const ring of rings) {
    ring.forEach((p, i) => {
      const pair = [ring.at(i - 1), ring[(i + 1) % ring.length]].map(String).sort().join(';')
      const key = String(p)
      if (!neighbours.has(key)) neighbours.set(key, pair)
      else if (neighbours.get(key) !== pair) neighbours.set(key, 'junction')
    })
  }
  return new Set([...neighbours].filter(([, v]) => v === 'junction').map(([k]) => k))
}

function cutRing(ring, junctions) {
  const first = ring.findIndex((p) => junctions.has(String(p)))
  if (first < 0) {
    const lowest = ring.reduce((m, p, i) => (String(p) < String(ring[m]) ? i : m), 0)
    const turned = [...ring.slice(lowest), ...ring.slice(0, lowest)]
    return [[...turned, turned[0]]]
  }
  const turned = [...ring.slice(first), ...ring.slice(0, first), ring[first]]
  const cuts = []
  let arc = [turned[0]]
  for (const p of turned.slice(1)) {
    arc.push(p)
    if (junctions.has(String(p))) {
      cuts.push(arc)
      arc = [p]
    }
  }
  return cuts
}

/** Visvalingam: again and again the point that changes the outline least is left out. */
function simplify(arc) {
  const closed = String(arc[0]) === String(arc.at(-1))
  const points = [...arc]
  const cost = (i) => Math.abs(twiceArea([points[i - 1], points[i], points[i + 1]])) / 2
  while (points.length > (closed ? 5 : 2)) {
    let least = 1
    for (let i = 2; i < points.length - 1; i++) if (cost(i) < cost(least)) least = i
    if (cost(least) > detail) break
    points.splice(least, 1)
  }
  return points
}

function buildTopology({ low, step, units }) {
  const junctions = findJunctions(units.flatMap((u) => u.polygons.flat()))
  const [arcs, index] = [[], new Map()]
  const arcOf = (arc) => {
    const [there, back] = [arc.join(' '), arc.toReversed().join(' ')]
    if (index.has(there)) return index.get(there)
    if (index.has(back)) return ~index.get(back)
    index.set(there, arcs.push(arc) - 1)
    return arcs.length - 1
  }
  const geometries = units.map((u) => ({
    type: 'MultiPolygon',
    id: u.id,
    properties: { iso3: u.iso3 },
    arcs: u.polygons.map((polygon) => polygon.map((ring) => cutRing(ring, junctions).map(arcOf))),
  }))
  const delta = (arc) => arc.map((p, i) => (i === 0 ? p : [p[0] - arc[i - 1][0], p[1] - arc[i - 1][1]]))
  return {
    type: 'Topology',
    transform: { scale: step, translate: low },
    objects: { units: { type: 'GeometryCollection', geometries } },
    arcs: arcs.map((arc) => delta(simplify(arc))),
  }
}

const db = new DatabaseSync(process.argv[2], { readOnly: true })
const names = Object.keys(labels)
const rows = db
  .prepare(`select fips, adm0_a3, geom from states_provinces where adm0_a3 in (${names.map(() => '?')}) order by adm0_a3, fips, fid`)
  .all(...names)
const topology = buildTopology(quantise(rows.map((row) => ({ id: row.fips, iso3: row.adm0_a3, polygons: readShape(row.geom) }))))
topology.objects.countries = {
  type: 'GeometryCollection',
  geometries: names.sort().map((iso3) => ({
    ...mergeArcs(
      topology,
      topology.objects.units.geometries.filter((g) => g.properties.iso3 === iso3),
    ),
    id: iso3,
    properties: { label: labels[iso3] },
  })),
}
const round = (_, v) => (typeof v === 'number' && !Number.isInteger(v) ? Number(v.toPrecision(9)) : v)
const text = JSON.stringify(topology, round)
await writeFile('src/reference/region.topo.json', `${text}\n`)
process.stdout.write(`${rows.length} units, ${topology.arcs.length} arcs, ${text.length} bytes, ${gzipSync(text).length} gzipped\n`)
