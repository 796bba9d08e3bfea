// The web fonts come in two halves, Latin and extended Latin. Word, Typst and resvg want one face, so the halves are joined
// here, and the few signs our papers need and neither half has (≤ ≥ ≠ ≈ → ← ↔ ✓ □) are drawn.

const pad = (buffer) => (buffer.length % 4 ? Buffer.concat([buffer, Buffer.alloc(4 - (buffer.length % 4))]) : buffer)
const u16 = (...values) => {
  const b = Buffer.alloc(values.length * 2)
  values.forEach((v, i) => b.writeUInt16BE(v & 0xffff, i * 2))
  return b
}
const u32 = (...values) => {
  const b = Buffer.alloc(values.length * 4)
  values.forEach((v, i) => b.writeUInt32BE(v >>> 0, i * 4))
  return b
}

function readTables(font) {
  const tables = {}
  for (let i = 0, p = 12; i < font.readUInt16BE(4); i++, p += 16) {
    const at = font.readUInt32BE(p + 8)
    tables[font.toString('latin1', p, p + 4)] = Buffer.from(font.subarray(at, at + font.readUInt32BE(p + 12)))
  }
  return tables
}

function readGlyphs({ head, loca, glyf, maxp, hhea, hmtx }) {
  const long = head.readInt16BE(50) === 1
  const at = (i) => (long ? loca.readUInt32BE(i * 4) : loca.readUInt16BE(i * 2) * 2)
  const metrics = hhea.readUInt16BE(34)
  return Array.from({ length: maxp.readUInt16BE(4) }, (_, i) => ({
    outline: Buffer.from(glyf.subarray(at(i), at(i + 1))),
    advance: hmtx.readUInt16BE(Math.min(i, metrics - 1) * 4),
    bearing: i < metrics ? hmtx.readInt16BE(i * 4 + 2) : hmtx.readInt16BE(metrics * 4 + (i - metrics) * 2),
  }))
}

/** Subtable formats 4 and 12 are the only ones the web fonts use. */
function readCmap({ cmap }) {
  const map = new Map()
  for (let i = 0; i < cmap.readUInt16BE(2); i++) {
    const t = cmap.subarray(cmap.readUInt32BE(4 + i * 8 + 4))
    if (t.readUInt16BE(0) === 4) readFormat4(t, map)
    if (t.readUInt16BE(0) === 12) readFormat12(t, map)
  }
  return map
}

function readFormat4(t, map) {
  const n = t.readUInt16BE(6)
  for (let s = 0; s < n; s += 2) {
    const [end, start, delta, range] = [
      t.readUInt16BE(14 + s),
      t.readUInt16BE(16 + n + s),
      t.readInt16BE(16 + 2 * n + s),
      t.readUInt16BE(16 + 3 * n + s),
    ]
    for (let c = start; c <= end && c !== 0xffff; c++) {
      const raw = range === 0 ? c : t.readUInt16BE(16 + 3 * n + s + range + (c - start) * 2)
      const glyph = range !== 0 && raw === 0 ? 0 : (raw + delta) & 0xffff
      if (glyph) map.set(c, glyph)
    }
  }
}

function readFormat12(t, map) {
  for (let g = 0, p = 16; g < t.readUInt32BE(12); g++, p += 12) {
    const start = t.readUInt32BE(p)
    for (let c = start; c <= t.readUInt32BE(p + 4); c++) map.set(c, t.readUInt32BE(p + 8) + c - start)
  }
}

/** Composite glyphs name their parts by number; the numbers move when the glyphs are appended to another face. */
function shiftParts(outline, by) {
  if (outline.length < 10 || outline.readInt16BE(0) >= 0) return outline
  for (let p = 10, flags = 0x20; flags & 0x20;) {
    flags = outline.readUInt16BE(p)
    outline.writeUInt16BE(outline.readUInt16BE(p + 2) + by, p + 2)
    p += 4 + (flags & 1 ? 4 : 2) + (flags & 8 ? 2 : flags & 0x40 ? 4 : flags & 0x80 ? 8 : 0)
  }
  return outline
}

/** One or more closed shapes of straight lines, points given clockwise. */
function polygon(...shapes) {
  const points = shapes.flat().map(([x, y]) => [Math.round(x), Math.round(y)])
  const [xs, ys] = [points.map((p) => p[0]), points.map((p) => p[1])]
  const ends = shapes.map((_, i) => shapes.slice(0, i + 1).flat().length - 1)
  const deltas = (axis) => u16(...points.map((p, i) => p[axis] - (i ? points[i - 1][axis] : 0)))
  const outline = Buffer.concat([
    u16(shapes.length, Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)),
    u16(...ends),
    u16(0),
    Buffer.alloc(points.length, 1),
    deltas(0),
    deltas(1),
  ])
  return pad(outline)
}

/** Places existing glyphs over one another, each moved up or down, as ≥ is > above a bar. */
function stack(glyphs, parts) {
  const boxes = parts.map(([glyph, dx, dy]) => {
    const o = glyphs[glyph].outline
    return [o.readInt16BE(2) + dx, o.readInt16BE(4) + dy, o.readInt16BE(6) + dx, o.readInt16BE(8) + dy]
  })
  const edge = (i, pick) => Math.round(pick(...boxes.map((b) => b[i])))
  const body = parts.map(([glyph, dx, dy], i) => u16(0x0003 | (i < parts.length - 1 ? 0x20 : 0), glyph, Math.round(dx), Math.round(dy)))
  return pad(Buffer.concat([u16(-1, edge(0, Math.min), edge(1, Math.min), edge(2, Math.max), edge(3, Math.max)), ...body]))
}

const bar = (x0, y0, x1, y1) => [
  [x0, y0],
  [x0, y1],
  [x1, y1],
  [x1, y0],
]

function drawSigns(glyphs, cmap, em) {
  const at = (sign) => cmap.get(sign.codePointAt(0))
  const add = (sign, advance, outline) => {
    if (at(sign)) return
    cmap.set(sign.codePointAt(0), glyphs.length)
    glyphs.push({ outline, advance: Math.round(advance), bearing: outline.length ? outline.readInt16BE(2) : 0 })
  }
  const minus = glyphs[at('−')].outline
  const [left, low, right, high] = [2, 4, 6, 8].map((i) => minus.readInt16BE(i))
  const [mid, pen] = [(low + high) / 2, high - low]
  const wide = glyphs[at('−')].advance
  const lift = em * 0.09
  const over = (glyph, base) => [
    [at(glyph), 0, lift],
    [at('−'), 0, base - lift * 2.4 - pen],
  ]
  add('≥', glyphs[at('>')].advance, stack(glyphs, over('>', -em * 0.06)))
  add('≤', glyphs[at('<')].advance, stack(glyphs, over('<', -em * 0.06)))
  add(
    '≠',
    glyphs[at('=')].advance,
    stack(glyphs, [
      [at('='), 0, 0],
      [at('/'), (glyphs[at('=')].advance - glyphs[at('/')].advance) / 2, 0],
    ]),
  )
  add(
    '≈',
    glyphs[at('~')].advance,
    stack(glyphs, [
      [at('~'), 0, em * 0.075],
      [at('~'), 0, -em * 0.075],
    ]),
  )
  const [x0, x1, head] = [em * 0.06, em * 0.84, em * 0.2]
  const tipRight = [
    [x1 - head, mid + head],
    [x1 - head + pen, mid + head + pen * 0.7],
    [x1 + pen, mid],
    [x1 - head + pen, mid - head - pen * 0.7],
    [x1 - head, mid - head],
    [x1 - pen * 0.7, mid],
  ]
  const mirror = (shape) => shape.map(([x, y]) => [x0 + x1 - x, y]).toReversed()
  add('→', em * 0.94, polygon(bar(x0, mid - pen / 2, x1 - pen / 2, mid + pen / 2), tipRight))
  add('←', em * 0.94, polygon(mirror(bar(x0, mid - pen / 2, x1 - pen / 2, mid + pen / 2)), mirror(tipRight)))
  add('↔', em * 0.94, polygon(bar(x0 + pen / 2, mid - pen / 2, x1 - pen / 2, mid + pen / 2), tipRight, mirror(tipRight)))
  add(
    '✓',
    wide * 1.1,
    polygon([
      [left, mid],
      [left + pen * 0.8, mid + pen * 0.8],
      [left + em * 0.16, mid - em * 0.08],
      [right - pen * 0.4, mid + em * 0.3],
      [right + pen * 0.4, mid + em * 0.26],
      [left + em * 0.17, mid - em * 0.2],
    ]),
  )
  const [b0, b1] = [em * 0.08, em * 0.68]
  add('□', em * 0.76, polygon(bar(b0, 0, b1, b1 - b0), bar(b0 + pen, pen, b1 - pen, b1 - b0 - pen).toReversed()))
  add('\u2011', glyphs[at('-')].advance, glyphs[at('-')].outline)
  for (const [space, width] of [
    ['\u2007', glyphs[at('0')].advance],
    ['\u2009', em / 6],
    ['\u202f', em / 6],
    ['\u200b', 0],
    ['\u2060', 0],
  ])
    add(space, width, Buffer.alloc(0))
}

function writeCmap(map) {
  const codes = [...map.keys()].filter((c) => c < 0xffff).sort((a, b) => a - b)
  const runs = []
  for (const code of codes) {
    const last = runs.at(-1)
    if (last && last.end + 1 === code && map.get(code) - code === last.delta) last.end = code
    else runs.push({ start: code, end: code, delta: map.get(code) - code })
  }
  runs.push({ start: 0xffff, end: 0xffff, delta: 1 })
  const n = runs.length
  const power = 2 ** Math.floor(Math.log2(n))
  const sub = Buffer.concat([
    u16(4, 16 + n * 8, 0, n * 2, power * 2, Math.log2(power), (n - power) * 2),
    u16(...runs.map((r) => r.end)),
    u16(0),
    u16(...runs.map((r) => r.start)),
    u16(...runs.map((r) => r.delta)),
    u16(...runs.map(() => 0)),
  ])
  return Buffer.concat([u16(0, 1, 3, 1), u32(12), sub])
}

function writeName({ family, style }) {
  const credit =
    family === 'Marco Sans'
      ? 'Public Sans, Copyright 2015 The Public Sans Project Authors'
      : 'Source Serif 4, Copyright 2014-2021 Adobe; Source is a reserved font name of Adobe'
  const texts = [
    [0, `Modified from ${credit}`],
    [1, family],
    [2, style],
    [3, `Marco;${family} ${style}`],
    [4, `${family} ${style}`],
    [5, 'Version 1.000'],
    [6, `${family}-${style}`.replaceAll(' ', '')],
    [13, 'SIL Open Font License, Version 1.1'],
    [14, 'https://openfontlicense.org'],
  ]
  const bodies = texts.map(([, text]) => Buffer.from(text, 'utf16le').swap16())
  const offsets = bodies.map((_, i) => bodies.slice(0, i).reduce((sum, b) => sum + b.length, 0))
  const records = texts.map(([id], i) => u16(3, 1, 0x409, id, bodies[i].length, offsets[i]))
  return Buffer.concat([u16(0, texts.length, 6 + texts.length * 12), ...records, ...bodies])
}

const checksum = (table) => {
  let sum = 0
  for (let i = 0; i < table.length; i += 4) sum = (sum + table.readUInt32BE(i)) >>> 0
  return sum
}

function writeFont(tables) {
  const names = Object.keys(tables).sort()
  const power = 2 ** Math.floor(Math.log2(names.length))
  let at = 12 + names.length * 16
  const padded = names.map((name) => pad(tables[name]))
  const records = names.map((name, i) => {
    const record = Buffer.concat([Buffer.from(name, 'latin1'), u32(checksum(padded[i]), at, tables[name].length)])
    at += padded[i].length
    return record
  })
  const font = Buffer.concat([
    u32(0x00010000),
    u16(names.length, power * 16, Math.log2(power), (names.length - power) * 16),
    ...records,
    ...padded,
  ])
  font.writeUInt32BE((0xb1b0afba - checksum(font)) >>> 0, font.readUInt32BE(12 + names.indexOf('head') * 16 + 8) + 8)
  return font
}

function styleBits(tables, { style, axes }) {
  const [bold, italic] = [style.includes('Bold'), style.includes('Italic')]
  tables.head.writeUInt16BE((bold ? 1 : 0) | (italic ? 2 : 0), 44)
  tables['OS/2'].writeUInt16BE(axes.wght, 4)
  const keep = tables['OS/2'].readUInt16BE(62) & ~0x61
  tables['OS/2'].writeUInt16BE(keep | (italic ? 1 : 0) | (bold ? 0x20 : 0) | (bold || italic ? 0 : 0x40), 62)
}

export function mergeFaces(latin, extended, face) {
  const [base, more] = [readTables(latin), readTables(extended)]
  const glyphs = readGlyphs(base)
  const cmap = readCmap(base)
  const by = glyphs.length - 1
  for (const [code, glyph] of readCmap(more)) if (!cmap.has(code)) cmap.set(code, glyph + by)
  for (const glyph of readGlyphs(more).slice(1)) glyphs.push({ ...glyph, outline: shiftParts(glyph.outline, by) })
  drawSigns(glyphs, cmap, base.head.readUInt16BE(18))
  const outlines = glyphs.map((g) => pad(g.outline))
  const starts = [0]
  for (const outline of outlines) starts.push(starts.at(-1) + outline.length)
  base.maxp.writeUInt16BE(glyphs.length, 4)
  for (const i of [6, 8, 10, 12, 28, 30])
    base.maxp.writeUInt16BE(Math.max(base.maxp.readUInt16BE(i), more.maxp.readUInt16BE(i), i === 28 ? 2 : 1), i)
  base.hhea.writeUInt16BE(glyphs.length, 34)
  base.head.writeInt16BE(1, 50)
  base.head.writeUInt32BE(0, 8)
  styleBits(base, face)
  const post = Buffer.from(base.post.subarray(0, 32))
  post.writeUInt32BE(0x00030000, 0)
  const kept = Object.fromEntries(['head', 'hhea', 'maxp', 'OS/2', 'GDEF', 'GSUB', 'GPOS'].filter((t) => base[t]).map((t) => [t, base[t]]))
  return writeFont({
    ...kept,
    post,
    glyf: Buffer.concat(outlines),
    loca: u32(...starts),
    cmap: writeCmap(cmap),
    name: writeName(face),
    hmtx: Buffer.concat(glyphs.map((g) => u16(g.advance, g.bearing))),
  })
}
