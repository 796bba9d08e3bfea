import type { Tx } from '#base/database/transaction.ts'
import { type Notice, postNotices } from '#base/notice.ts'
import { type Lang, langs, readText } from '#base/words.ts'
import { findOrganisation, secretariatTeam } from '#membership/index.ts'
import { address, listTerms, type Term } from '#reference/index.ts'

type Named = { name: string; description: string }

/** What the framework works on, for whom, and who keeps it together: the lists as they stand, in the reader's language. */
export type AboutMarco = { pillars: Named[]; populations: Named[]; beneficiaries: Named[]; secretariat: string }

export async function postAbout(tx: Tx): Promise<void> {
  const terms = (await listTerms(tx)).filter((term) => term.retiredOn === null)
  const { name } = await findOrganisation(tx, secretariatTeam)
  await postNotices(tx, 'about', langs.map((lang) => noticeOf(lang, terms, readText(name, lang))))
}

function noticeOf(lang: Lang, terms: Term[], secretariat: string): Notice<AboutMarco> {
  const named = ({ name, description }: Term): Named => ({ name: readText(name, lang), description: readText(description, lang) })
  const populations = terms.filter((term) => term.list === 'population')
  const body = {
    pillars: terms.filter((term) => term.list === 'pillar').map(named),
    populations: populations.filter((term) => !term.facts.beneficiary).map(named),
    beneficiaries: populations.filter((term) => term.facts.beneficiary).map(named),
    secretariat,
  }
  return { address: address('about', lang), language: lang, kind: 'about', body }
}
