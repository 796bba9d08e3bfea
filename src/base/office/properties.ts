import { escapeXml, tag, xmlHead } from './xml.ts'

type About = { title: string; creator: string; lang: 'es' | 'en'; day: string; properties: [string, string][]; main: string; program: string }

const office = 'http://schemas.openxmlformats.org/officeDocument/2006'
export const packaged = 'http://schemas.openxmlformats.org/package/2006'
const text = (name: string, words: string, attributes: Record<string, string> = {}): string => tag(name, attributes, escapeXml(words))

/** Title, author, date and our own properties, for a workbook and for a text alike. */
export function propertyParts({ title, creator, lang, day, properties, main, program }: About): { core: string; app: string; custom: string; root: string } {
  const at = `${day}T00:00:00Z`
  const time = (name: string) => text(name, at, { 'xsi:type': 'dcterms:W3CDTF' })
  const relation = (id: string, type: string, target: string) => tag('Relationship', { Id: id, Type: type, Target: target })
  return {
    core: xmlHead + tag('cp:coreProperties', {
      'xmlns:cp': `${packaged}/metadata/core-properties`, 'xmlns:dc': 'http://purl.org/dc/elements/1.1/', 'xmlns:dcterms': 'http://purl.org/dc/terms/', 'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
    }, text('dc:title', title), text('dc:creator', creator), text('cp:lastModifiedBy', creator), time('dcterms:created'), time('dcterms:modified'), text('dc:language', lang === 'es' ? 'es-MX' : 'en-US')),
    app: xmlHead + tag('Properties', { xmlns: `${office}/extended-properties` }, text('Application', program)),
    custom: xmlHead + tag('Properties', { xmlns: `${office}/custom-properties`, 'xmlns:vt': `${office}/docPropsVTypes` },
      ...properties.map(([name, value], index) => tag('property', { fmtid: '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}', pid: index + 2, name }, text('vt:lpwstr', value)))),
    root: xmlHead + tag('Relationships', { xmlns: `${packaged}/relationships` },
      relation('rId1', `${office}/relationships/officeDocument`, main),
      relation('rId2', `${packaged}/relationships/metadata/core-properties`, 'docProps/core.xml'),
      relation('rId3', `${office}/relationships/extended-properties`, 'docProps/app.xml'),
      relation('rId4', `${office}/relationships/custom-properties`, 'docProps/custom.xml')),
  }
}
