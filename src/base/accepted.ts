import type { Lang } from './words.ts'

/** What is accepted, by what is inside it, with its limit in bytes. The ending a name claims decides nothing. */
export const accepted = {
  'application/pdf': { ending: 'pdf', most: 20_000_000 },
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': { ending: 'docx', most: 10_000_000 },
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': { ending: 'xlsx', most: 5_000_000 },
  'application/vnd.oasis.opendocument.text': { ending: 'odt', most: 10_000_000 },
  'image/png': { ending: 'png', most: 5_000_000 },
  'image/jpeg': { ending: 'jpg', most: 5_000_000 },
} as const
export type AcceptedType = keyof typeof accepted

const called = { pdf: 'PDF', docx: 'Word (.docx)', xlsx: 'Excel (.xlsx)', odt: 'OpenDocument (.odt)', png: 'PNG', jpg: 'JPG' }
const words = { es: { and: ' y ', upTo: 'hasta' }, en: { and: ' and ', upTo: 'up to' } }

function kindsOf(accept?: string) {
  const endings = accept?.split(',').map((one) => one.slice(1))
  return Object.values(accepted).filter(({ ending }) => !endings || endings.includes(ending))
}

/** By ending, in bytes. */
export const limitsOf = (accept: string): Record<string, number> => Object.fromEntries(kindsOf(accept).map(({ ending, most }) => [ending, most]))

/** Which files are taken and how large each kind may be, said the same wherever it is said. `accept`: endings as a field has them; all where none are given. */
export function limitsInWords(lang: Lang, accept?: string): string {
  const kinds = kindsOf(accept)
  const { and, upTo } = words[lang]
  return [...Map.groupBy(kinds, ({ most }) => most)].map(([most, same]) => {
    const names = same.map(({ ending }) => called[ending])
    return `${[names.slice(0, -1).join(', '), names.at(-1)].filter(Boolean).join(and)} ${upTo} ${most / 1_000_000} MB`
  }).join('; ')
}
