import type { Trouble } from './archive.ts'
import { readXml, xmlOf } from './xml.ts'

/** The parts of a file and how they point to one another. */
type Relation = { id: string; type: string; target: string; external: boolean }

export function relationsOf(parts: Map<string, Buffer>, of: string): Relation[] {
  const cut = of.lastIndexOf('/') + 1
  const part = parts.get(`${of.slice(0, cut)}_rels/${of.slice(cut)}.rels`)
  return part ? readRelations(part, of.slice(0, cut)) : []
}

function readRelations(part: Buffer, folder: string): Relation[] {
  const xml = readXml(xmlOf(part))
  const found: Relation[] = []
  for (let event = xml.next(); event !== 'end'; event = xml.next()) {
    if (event !== 'open' || xml.name() !== 'Relationship') continue
    const external = xml.attribute('TargetMode') === 'External'
    const target = xml.attribute('Target') ?? ''
    found.push({ id: xml.attribute('Id') ?? '', type: (xml.attribute('Type') ?? '').split('/').at(-1)!, target: external ? target : within(folder, target), external })
  }
  return found
}

/** A target is written from its part's folder, or from the root. */
function within(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1)
  const steps = folder.split('/').filter(Boolean)
  for (const step of target.split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '.') steps.push(step)
  }
  return steps.join('/')
}

/**
 * What a file must not do although each of its parts has its shape: ask another file or the web for something (a link that a person may
 * press is no such thing), carry macros under another name, or declare a document type.
 */
export function troubleIn(parts: Map<string, Buffer>): Trouble | undefined {
  for (const [name, content] of parts) {
    if (content.includes('<!DOCTYPE') || content.includes('<!ENTITY')) return 'linked'
    if (!name.endsWith('.rels')) continue
    const relations = readRelations(content, '')
    if (relations.some((one) => one.external && one.type !== 'hyperlink')) return 'linked'
    if (relations.some((one) => /vbaProject|oleObject|package|control/i.test(one.type) && !/core-properties|extended-properties/.test(one.type))) return 'embedded'
  }
  const types = parts.get('[Content_Types].xml')
  if (!types) return 'kind'
  return /macroEnabled|vbaProject/i.test(types.toString('utf8')) ? 'macros' : undefined
}

/** The part that is the document itself. */
export const mainPart = (parts: Map<string, Buffer>): string | undefined => relationsOf(parts, '').find((one) => one.type === 'officeDocument')?.target

/** What a file says of itself by name: the custom properties that Word, Excel and LibreOffice keep when they save. */
export function propertiesOf(parts: Map<string, Buffer>): Map<string, string> {
  const found = new Map<string, string>()
  const part = parts.get('docProps/custom.xml')
  if (!part) return found
  const xml = readXml(xmlOf(part))
  let name: string | undefined
  for (let event = xml.next(); event !== 'end'; event = xml.next()) {
    if (event === 'open' && xml.name() === 'property') name = xml.attribute('name')
    else if (event === 'text' && name !== undefined) found.set(name, (found.get(name) ?? '') + xml.text())
    else if (event === 'close' && xml.name() === 'property') name = undefined
  }
  return found
}
