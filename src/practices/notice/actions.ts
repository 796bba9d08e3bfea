import type { Tx } from '#base/database/transaction.ts'
import { sayDay } from '#base/ui/dates.ts'
import { type Listed, type Notice, postNotices } from '#base/notice.ts'
import { type Lang, langs } from '#base/words.ts'
import { findCall, findVersionAnswers, type Item, listItems, listItemVersions, listTranslations } from '#calls/index.ts'
import { findVersion } from '#formats/index.ts'
import { decisionTag, findDecisionsFor } from '#meetings/index.ts'
import { findState } from '#membership/index.ts'
import { address, listNames } from '#reference/index.ts'
import { keepOutcomes, postChoices } from '../entry/actions.ts'
import { entryOf } from '../entry/entry.ts'
import { isPublic, nameOf, versionDecided } from '../practice/practice.ts'
import { isNameOf, publicPractice, type PublicPractice, slugFrom, type Source } from './notice.ts'
import { text } from './text.ts'

/** Kinds of notice: a practice, and an address that was one's. */
const kinds = { practice: 'practice', moved: 'practice moved' } as const

// Facets that the public chooses by; how far a practice has come is the members' business, and here all are validated.
const publicFacets = /^(theme|country|pillar|population|measure):/

/** Makes again everything the public reads of practices: validated by a meeting, with the country's consent, not withdrawn. */
export async function postPractices(tx: Tx): Promise<void> {
  await keepOutcomes(tx)
  const validated = await tx.selectFrom('practices.outcome').where('outcome', '=', 'validated').select('itemId').execute()
  const items = await listItems(tx, { ids: validated.map((row) => row.itemId) }, 100_000)
  const sources: Source[] = []
  for (const item of items) sources.push(...(await sourceOf(tx, item)))

  const slugs = new Map<string, string>()
  for (const source of sources) slugs.set(source.item.id, await nameFor(tx, source))
  await postNotices(tx, kinds.practice, sources.flatMap((source) => langs.map((lang) => noticeOf(source, lang, slugs.get(source.item.id)!))))
  await postNotices(tx, kinds.moved, await movedNotices(tx, slugs))
  await postChoices(tx)
}

/** What is public of one item; nothing where the country did not consent or withdrew it. */
async function sourceOf(tx: Tx, item: Item): Promise<Source[]> {
  const decision = (await findDecisionsFor(tx, 'practice', [item.id])).get(item.id)
  const versions = await listItemVersions(tx, item.id)
  const version = decision && versionDecided(versions, decision)
  if (!decision || !version || !isPublic(item, version, decision)) return []
  const call = await findCall(tx, item.callId)
  const state = await findState(tx, item.stateId)
  const { definition } = await findVersion(tx, call.formatVersionId)
  return [{
    item, version, versions, decision, definition, theme: call.theme,
    answers: await findVersionAnswers(tx, version.id),
    translations: (await listTranslations(tx, [item.id])).get(item.id) ?? [],
    names: await listNames(tx),
    country: { iso3: state.iso3, name: state.name },
  }]
}

function noticeOf(source: Source, lang: Lang, slug: string): Notice {
  const { tags, words, rankEs, rankEn } = entryOf({ ...source, stage: 'circulated' })
  const practice = publicPractice(source, lang, slug)
  const { card, decision } = practice
  // Also on the page of its country and beside the decision of its meeting.
  const body: PublicPractice & Listed = { ...practice, heading: text[lang].title, title: card.title, note: text[lang].validatedOn(sayDay(lang, card.validatedOn)), example: card.example }
  const carried = [...tags.filter((tag) => publicFacets.test(tag)), decisionTag(decision)]
  return { address: address('practices', lang, slug), language: lang, kind: kinds.practice, body, tags: carried, words, rank: lang === 'es' ? rankEs : rankEn }
}

/** The address of a practice stays; only a corrected title gives a new one, and the old leads to it. */
async function nameFor(tx: Tx, { item, country, definition, answers }: Source): Promise<string> {
  const wanted = slugFrom(item, country.name, nameOf(definition, answers))
  const last = await tx.selectFrom('practices.slug').where('itemId', '=', item.id).orderBy('id', 'desc').limit(1).select('slug').executeTakeFirst()
  if (last && isNameOf(last.slug, wanted)) return last.slug
  const taken = new Set((await tx.selectFrom('practices.slug').where('slug', 'like', `${wanted}%`).select('slug').execute()).map((row) => row.slug))
  let slug = wanted
  for (let number = 2; taken.has(slug); number += 1) slug = `${wanted}-${number}`
  await tx.insertInto('practices.slug').values({ slug, itemId: item.id, holdingId: item.holdingId }).execute()
  return slug
}

/** Addresses that were public once: they lead to the one in use, or say that the practice is no longer here. */
async function movedNotices(tx: Tx, current: Map<string, string>): Promise<Notice[]> {
  const all = await tx.selectFrom('practices.slug').select(['slug', 'itemId']).orderBy('id').execute()
  return all
    .filter(({ slug, itemId }) => current.get(itemId) !== slug)
    .flatMap(({ slug, itemId }) => langs.map((lang) => ({ address: address('practices', lang, slug), language: lang, kind: kinds.moved, body: { to: current.get(itemId) ?? null } })))
}
