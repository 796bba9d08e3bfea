import { type Lang, plainOf, readText, type Words } from '#base/words.ts'

/** Kinds of organisations, in the order of the directory. */
export const organisationKinds = ['body', 'state', 'ministry', 'UN agency', 'regional body', 'donor', 'private sector', 'civil-society network', 'academia'] as const
export type OrganisationKind = (typeof organisationKinds)[number]

/** The key of an organisation in addresses and files: its short name, or with a number where that is taken. */
export function keyFor(short: string, taken: Set<string>): string {
  const plain = plainOf(short).slice(0, 40) || 'organisation'
  for (let number = 1; ; number += 1) {
    const key = number === 1 ? plain : `${plain}-${number}`
    if (!taken.has(key)) return key
  }
}

/** What one chooses it by: institutions of several countries share a name, and each says its own first. */
export function placeLabel({ lang }: { lang: Lang }, { kind, name, stateId }: { kind: OrganisationKind; name: Words; stateId: string | null }, names: Map<string, Words>): string {
  const state = kind === 'ministry' && stateId ? names.get(stateId) : undefined
  return state ? `${readText(state, lang)}: ${readText(name, lang)}` : readText(name, lang)
}
