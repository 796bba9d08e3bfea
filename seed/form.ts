// A form as a page of ours shows it: what a person can fill in, and what is filled in already.

export type Typed = Record<string, string | string[] | File>

type Field = { kind: 'text' | 'one of' | 'any of' | 'file' | 'button'; /** what may be chosen */ offered: string[]; /** what is there before anybody types */ held: string[] }
export type PageForm = { actions: string[]; fields: Map<string, Field> }

const decode = (text: string): string => text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&')

const attribute = (tag: string, name: string): string | undefined => {
  const found = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1]
  return found === undefined ? undefined : decode(found)
}
const has = (tag: string, name: string): boolean => new RegExp(`\\s${name}(?=[\\s>=/])`).test(tag)

const control = /<input\b[^>]*>|<textarea\b[^>]*>([\s\S]*?)<\/textarea>|<select\b[^>]*>([\s\S]*?)<\/select>|<button\b[^>]*>/g

/** Every form of a page that is posted. */
export function formsIn(html: string): PageForm[] {
  return [...html.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/g)].flatMap(([, opening = '', inner = '']) => {
    if (attribute(opening, 'method') !== 'post') return []
    const fields: PageForm['fields'] = new Map()
    for (const match of inner.matchAll(control)) add(fields, match[0], match[1] ?? match[2] ?? '')
    const elsewhere = [...inner.matchAll(/<button\b[^>]*>/g)].flatMap(([tag]) => attribute(tag, 'formaction') ?? [])
    return [{ actions: [attribute(opening, 'action') ?? '', ...elsewhere], fields }]
  })
}

function add(fields: PageForm['fields'], tag: string, content: string): void {
  const opening = /^<[^>]*>/.exec(tag)![0]
  const name = attribute(opening, 'name')
  if (!name) return
  const { kind, offered, held } = read(opening, content)
  const known = fields.get(name)
  if (known) {
    known.offered.push(...offered)
    known.held.push(...held)
  } else fields.set(name, { kind, offered, held })
}

function read(opening: string, content: string): Field {
  const type = attribute(opening, 'type') ?? 'text'
  const value = attribute(opening, 'value') ?? ''
  if (opening.startsWith('<textarea')) return { kind: 'text', offered: [], held: [decode(content)] }
  if (opening.startsWith('<button')) return { kind: 'button', offered: [value], held: [] }
  if (opening.startsWith('<select')) {
    const options = [...content.matchAll(/<option\b[^>]*>/g)].map(([tag]) => ({ value: attribute(tag, 'value') ?? '', selected: has(tag, 'selected') }))
    const chosen = options.find((one) => one.selected) ?? options[0]
    return { kind: 'one of', offered: options.map((one) => one.value), held: chosen ? [chosen.value] : [] }
  }
  if (type === 'file') return { kind: 'file', offered: [], held: [] }
  if (type !== 'radio' && type !== 'checkbox') return { kind: 'text', offered: [], held: [value] }
  return { kind: type === 'radio' ? 'one of' : 'any of', offered: [value], held: has(opening, 'checked') ? [value] : [] }
}

/** What is sent when these fields are filled in and the rest is left as it is; or what a person would look for in vain. */
export function filledIn(form: PageForm, typed: Typed): { entries: [string, string | File][] } | { lacks: string } {
  const entries: [string, string | File][] = []
  for (const [name, value] of Object.entries(typed)) {
    const field = form.fields.get(name)
    if (!field) return { lacks: `no field “${name}”` }
    const chosen = [value].flat()
    const strange = field.kind === 'text' || field.kind === 'file' ? undefined : chosen.find((one) => !field.offered.includes(one as string))
    if (strange !== undefined) return { lacks: `no choice “${String(strange)}” in “${name}”` }
    entries.push(...chosen.map((one): [string, string | File] => [name, one]))
  }
  for (const [name, { held }] of form.fields) if (!(name in typed)) entries.push(...held.map((one): [string, string] => [name, one]))
  return { entries }
}
