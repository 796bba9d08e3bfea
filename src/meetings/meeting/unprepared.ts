import { type Duty, rankOfDue } from '#base/duty.ts'
import { type Lang, readText } from '#base/words.ts'
import type { Nearing } from '#workplan/index.ts'
import { text } from '../duty-text.ts'
import type { Meeting } from './meeting.ts'
import { type Template, templates } from './templates.ts'

/** The template of the meeting that the plan wants on this date: by its own date, or, in another year, by the obligation of its activity, whose last date that happens it is. */
export function templateFor({ milestone, activity, own }: Pick<Nearing, 'milestone' | 'activity' | 'own'>): Template | undefined {
  const named = templates.find((one) => one.milestone === milestone.key)
  if (named || milestone.id !== own.findLast((one) => one.kind === 'milestone')?.id) return named
  return templates.find((one) => activity.codes.includes(one.code))
}

/** A meeting of the plan that nears and that nobody has begun to prepare. */
export function unpreparedDuties(nearing: Nearing[], meetings: Pick<Meeting, 'milestoneId'>[], { lang, today }: { lang: Lang; today: string }): Duty[] {
  const say = text[lang].prepare
  return nearing.flatMap((near) => {
    const { milestone } = near
    const template = templateFor(near)
    if (!template || meetings.some((meeting) => meeting.milestoneId === milestone.id)) return []
    const { onDay, example } = milestone.current
    return [{ rank: rankOfDue(onDay, today), due: onDay!, todo: say.todo(readText(milestone.title, lang)), action: say.action, href: `/w/meetings/new?template=${template.key}&milestone=${milestone.id}`, ...(example ? { example } : {}) }]
  })
}
