// The packages split a typeface by script and call Public Sans "Public Sans Thin". Typst and resvg want one file per face under its own name.
const u16 = (...values) => values.reduce((b, v, i) => (b.writeUInt16BE(v & 0xffff, i * 2), b), Buffer.alloc(values.length * 2))
const u32 = (...values) => values.reduce((b, v, i) => (b.writeUInt32BE(v >>> 0, i * 4), b), Buffer.alloc(values.length * 4))

/** One static TrueType font with the glyphs of both, under the name given. Kerning is the first one's. */
export function join(first, second, { family, style }) {
  const [a, b] = [readTables(first), readTables(second)]
  const [countA, countB] = [a, b].map((t) => t.get('maxp').readUInt16BE(4))
  const count = countA + countB

  const glyphs = [...readGlyphs(a), ...readGlyphs(b).map((g) => shiftComponents(g, countA))].map(pad)
  const places = [0]
  for (const g of glyphs) places.push(places.at(-1) + g.length)

  const letters = new Map([...[...readLetters(b)].map(([code, glyph]) => [code, glyph + countA]), ...readLetters(a)])
  const maxp = a.get('maxp')
  for (let at = 6; at < 32; at += 2) maxp.writeUInt16BE(Math.max(maxp.readUInt16BE(at), b.get('maxp').readUInt16BE(at)), at)
  maxp.writeUInt16BE(count, 4)
  const metrics = Buffer.concat([readMetrics(a, countA), readMetrics(b, countB)])
  a.get('hhea').writeUInt16BE(count, 34)
  a.get('head').writeUInt16BE(1, 50)
  a.get('post').writeUInt32BE(0x30000, 0)

  const kept = ['GDEF', 'GPOS', 'GSUB', 'OS/2', 'head', 'hhea', 'maxp'].filter((tag) => a.has(tag)).map((tag) => [tag, a.get(tag)])
  const made = {
    cmap: letterTable(letters),
    glyf: Buffer.concat(glyphs),
    hmtx: metrics,
    loca: u32(...places),
    name: nameTable(family, style),
  }
  return writeFont(new Map([...kept, ...Object.entries(made), ['post', a.get('post').subarray(0, 32)]]))
}

const pad = (bytes) => Buffer.concat([bytes, Buffer.alloc(-bytes.length & 3)])

function readTables(font) {
  const tables = new Map()
  for (let at = 12; at < 12 + font.readUInt16BE(4) * 16; at += 16) {
    const start = font.readUInt32BE(at + 8)
    tables.set(font.toString('latin1', at, at + 4), Buffer.from(font.subarray(start, start + font.readUInt32BE(at + 12))))
  }
  return tables
}

function readGlyphs(tables) {
  const [loca, glyf] = [tables.get('loca'), tables.get('glyf')]
  const long = tables.get('head').readUInt16BE(50) === 1
  const place = (i) => (long ? loca.readUInt32BE(i * 4) : loca.readUInt16BE(i * 2) * 2)
  return Array.from({ length: tables.get('maxp').readUInt16BE(4) }, (_, i) => Buffer.from(glyf.subarray(place(i), place(i + 1))))
}

// An accented letter is made of the glyphs of its parts, named by number.
function shiftComponents(glyph, by) {
  if (glyph.length === 0 || glyph.readInt16BE(0) >= 0) return glyph
  let [at, more] = [10, true]
  while (more) {
    const flags = glyph.readUInt16BE(at)
    glyph.writeUInt16BE(glyph.readUInt16BE(at + 2) + by, at + 2)
    at += 4 + (flags & 1 ? 4 : 2) + (flags & 8 ? 2 : flags & 64 ? 4 : flags & 128 ? 8 : 0)
    more = (flags & 32) !== 0
  }
  return glyph
}

function readMetrics(tables, count) {
  const [hmtx, full] = [tables.get('hmtx'), tables.get('hhea').readUInt16BE(34)]
  const rest = Array.from({ length: count - full }, (_, i) => u16(hmtx.readUInt16BE(full * 4 - 4), hmtx.readUInt16BE(full * 4 + i * 2)))
  return Buffer.concat([hmtx.subarray(0, full * 4), ...rest])
}

function readLetters(tables) {
  const cmap = tables.get('cmap')
  const starts = Array.from({ length: cmap.readUInt16BE(2) }, (_, i) => cmap.readUInt32BE(8 + i * 8))
  const at = starts.find((start) => cmap.readUInt16BE(start) === 4)
  const [letters, wide] = [new Map(), cmap.readUInt16BE(at + 6)]
  for (let s = 0; s < wide; s += 2) {
    const [end, start] = [cmap.readUInt16BE(at + 14 + s), cmap.readUInt16BE(at + 16 + wide + s)]
    const [delta, range] = [cmap.readUInt16BE(at + 16 + wide * 2 + s), cmap.readUInt16BE(at + 16 + wide * 3 + s)]
    for (let code = start; code <= end && code < 0xffff; code++) {
      const listed = range && cmap.readUInt16BE(at + 16 + wide * 3 + s + range + (code - start) * 2)
      const glyph = range === 0 || listed ? ((range ? listed : code) + delta) & 0xffff : 0
      if (glyph) letters.set(code, glyph)
    }
  }
  return letters
}

function letterTable(letters) {
  const groups = [...letters].sort(([a], [b]) => a - b).map(([code, glyph]) => u32(code, code, glyph))
  return Buffer.concat([u16(0, 1, 3, 10), u32(12), u16(12, 0), u32(16 + groups.length * 12, 0, groups.length), ...groups])
}

function nameTable(family, style) {
  const ofFour = ['Regular', 'Italic'].includes(style)
  const names = [
    [1, ofFour ? family : `${family} ${style}`],
    [2, ofFour ? style : 'Regular'],
    [4, `${family} ${style}`],
    [6, `${family.replaceAll(' ', '')}-${style}`],
    [16, family],
    [17, style],
  ].map(([id, text]) => [id, Buffer.from(text, 'utf16le').swap16()])
  let offset = 0
  const records = names.map(([id, text]) => u16(3, 1, 0x409, id, text.length, (offset += text.length) - text.length))
  return Buffer.concat([u16(0, names.length, 6 + names.length * 12), ...records, ...names.map(([, text]) => text)])
}

function writeFont(tables) {
  const tags = [...tables.keys()].sort()
  const power = 2 ** Math.floor(Math.log2(tags.length))
  const bodies = tags.map((tag) => (tag === 'head' ? tables.get(tag).writeUInt32BE(0, 8) : 0, pad(tables.get(tag))))
  let offset = 12 + tags.length * 16
  const records = tags.map((tag, i) => {
    const record = Buffer.concat([Buffer.from(tag, 'latin1'), u32(sum(bodies[i]), offset, tables.get(tag).length)])
    offset += bodies[i].length
    return record
  })
  const head = Buffer.concat([u32(0x10000), u16(tags.length, power * 16, Math.log2(power), (tags.length - power) * 16), ...records])
  const font = Buffer.concat([head, ...bodies])
  font.writeUInt32BE((0xb1b0afba - sum(font)) >>> 0, records[tags.indexOf('head')].readUInt32BE(8) + 8)
  return font
}

function sum(bytes) {
  let total = 0
  for (let i = 0; i < bytes.length; i += 4) total = (total + bytes.readUInt32BE(i)) >>> 0
  return total
}
