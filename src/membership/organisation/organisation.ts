import { plainOf } from '#base/words.ts'

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
