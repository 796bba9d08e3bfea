import { readXml } from './xml.ts'

/** What a paragraph's style says of it: its name as people know it, whether it is a heading, and of which list. */
export type Styles = Map<string, { name: string; heading?: number; number?: string; level?: string }>
export type Numbering = Map<string, { ordered: boolean[]; start: number[] }>

export function readStyles(source: string | undefined): Styles {
  const styles: Styles = new Map()
  if (!source) return styles
  const bases = new Map<string, string>()
  const xml = readXml(source)
  let id = ''
  for (let event = xml.next(); event !== 'end'; event = xml.next()) {
    if (event !== 'open') continue
    const [name, value] = [xml.name(), xml.attribute('val') ?? '']
    if (name === 'style') {
      id = xml.attribute('styleId') ?? ''
      styles.set(id, { name: id.toLowerCase() })
    }
    const style = styles.get(id)
    if (!style) continue
    if (name === 'name') style.name = value.toLowerCase()
    else if (name === 'basedOn') bases.set(id, value)
    else if (name === 'outlineLvl' && Number(value) < 9) style.heading = Number(value) + 1
    else if (name === 'numId') style.number = value
    else if (name === 'ilvl') style.level = value
  }
  for (const [id, style] of styles) {
    const named = /^heading (\d)$/.exec(style.name)
    if (named) style.heading = Number(named[1])
    // One step of inheritance is what office programs make; a chain that bites its tail is of no use to anybody.
    const base = styles.get(bases.get(id) ?? '')
    if (base) Object.assign(style, { ...(base.heading && { heading: base.heading }), ...(base.number && { number: base.number }), ...style })
  }
  return styles
}

export function readNumbering(source: string | undefined): Numbering {
  const numbering: Numbering = new Map()
  if (!source) return numbering
  const abstract: Numbering = new Map()
  const xml = readXml(source)
  let [current, level]: [{ ordered: boolean[]; start: number[] } | undefined, number] = [undefined, 0]
  for (let event = xml.next(); event !== 'end'; event = xml.next()) {
    if (event !== 'open') continue
    const [name, value] = [xml.name(), xml.attribute('val') ?? '']
    if (name === 'abstractNum') abstract.set(xml.attribute('abstractNumId') ?? '', (current = { ordered: [], start: [] }))
    else if (name === 'num') numbering.set(xml.attribute('numId') ?? '', (current = { ordered: [], start: [] }))
    else if (name === 'abstractNumId' && current) Object.assign(current, structuredClone(abstract.get(value) ?? current))
    else if (name === 'lvl' || name === 'lvlOverride') level = Math.min(Number(xml.attribute('ilvl') ?? 0), 8)
    else if (name === 'numFmt' && current) current.ordered[level] = value !== 'bullet' && value !== 'none'
    else if ((name === 'start' || name === 'startOverride') && current) current.start[level] = Number(value)
  }
  return numbering
}

/** The list a paragraph stands in; `numId` 0 takes it out of the list of its style. */
export function readList(numbering: Numbering, { number, level }: { number: string | undefined; level: string | undefined }): { ordered: boolean; level: number; start: number } | undefined {
  if (number === undefined || number === '0') return undefined
  const list = numbering.get(number)
  const place = Math.min(Math.max(Number(level ?? 0) || 0, 0), 8)
  return list && { ordered: list.ordered[place] ?? false, level: place, start: list.start[place] ?? 1 }
}
