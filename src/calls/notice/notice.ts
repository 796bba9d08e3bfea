import type { Db } from '#base/database/transaction.ts'
import { readerIn } from '#base/ui/dates.ts'
import type { Notice } from '#base/notice.ts'
import { type Lang, langs, plainOf, readText, type Words } from '#base/words.ts'
import { type FormatVersion, guidelineAddress, listVersions } from '#formats/index.ts'
import { address, listTerms } from '#reference/index.ts'
import { listActivities, listMilestones, type Milestone, sayDate } from '#workplan/index.ts'
import type { Call } from '../call/call.ts'
import { listAddressees, listCalls } from '../call/queries.ts'
import { listCorrected } from '../mending/queries.ts'

/** What the public reads of a call: what is asked for, of whom, by when, by which guideline. Its message, who handed in and who has more time stay inside. */
export type PublicCall = {
  slug: string
  title: string
  kind: Call['kind']
  theme: string | null
  openedOn: string
  /** when it was withdrawn; the reason stays inside, like the reason why a date moved */
  withdrawnOn: string | null
  due: { onDay: string | null; precision: Milestone['current']['precision']; words: string; example: boolean }
  /** where the date stands in the work plan */
  plan: { href: string; title: string }
  guideline: { href: string; title: string; number: number }
  states: { iso3: string; name: string }[]
}

/** Every call that was opened, in both languages: the latest first. */
export async function callNotices(db: Db): Promise<Notice<PublicCall>[]> {
  const calls = (await listCalls(db)).filter((call) => call.openedAt).toSorted((a, b) => a.openedAt!.getTime() - b.openedAt!.getTime())
  const found = { milestones: await listMilestones(db, { ids: calls.map((call) => call.milestoneId) }), activities: await listActivities(db), versions: await listVersions(db, { issued: true }), themes: await listTerms(db, 'theme') }
  const first = await listCorrected(db, calls.map((call) => call.id))
  // The address is that of its opening, whatever it is called since.
  const slugs = slugsOf(calls.map((call) => first.get(call.id)?.title ?? call.title))
  const notices: Notice<PublicCall>[] = []
  for (const [index, call] of calls.entries()) {
    const [milestone, version] = [found.milestones.find((one) => one.id === call.milestoneId), found.versions.find((one) => one.id === call.formatVersionId)]
    if (!milestone || !version) continue
    const theme = found.themes.find((term) => term.key === call.theme)?.name ?? null
    const activity = found.activities.find((one) => one.id === milestone.activityId)!
    for (const language of langs) {
      const states = (await listAddressees(db, call.id, language)).map(({ iso3, name }) => ({ iso3, name: readText(name, language) }))
      const body = bodyOf(language, { call, slug: slugs[index]!, milestone, version, theme, activity: activity.title, states })
      notices.push({ address: address('calls', language, body.slug), language, kind: 'call', body, words: [body.title, body.theme].filter(Boolean).join(' '), rank: String(10_000 - index) })
    }
  }
  return notices
}

type Asked = { call: Call; slug: string; milestone: Milestone; version: FormatVersion; theme: Words | null; activity: Words; states: PublicCall['states'] }

function bodyOf(lang: Lang, { call, slug, milestone, version, theme, activity, states }: Asked): PublicCall {
  const { current } = milestone
  const { format, number } = version
  return {
    slug,
    title: readText(call.title, lang),
    kind: call.kind,
    theme: theme && readText(theme, lang),
    openedOn: call.openedAt!.toISOString(),
    withdrawnOn: call.withdrawnAt && call.withdrawnAt.toISOString(),
    due: { onDay: current.onDay, precision: current.precision, words: sayDate(readerIn(lang), current), example: current.example },
    plan: { href: `${address('workPlan', lang)}#${milestone.key}`, title: readText(activity, lang) },
    guideline: { href: guidelineAddress(lang, { key: format.key, number }), title: readText(format.title, lang), number },
    states,
  }
}

/** A name for the address, the same in both languages; a namesake opened later has a number. */
function slugsOf(titles: Words[]): string[] {
  const taken = new Map<string, number>()
  return titles.map((title) => {
    const name = plainOf(readText(title, title.original), 80) || 'call'
    const times = (taken.get(name) ?? 0) + 1
    taken.set(name, times)
    return times === 1 ? name : `${name}-${times}`
  })
}
