import type { Db } from '#base/database/transaction.ts'
import type { Duty } from '#base/duty.ts'
import type { View } from '#base/view.ts'
import { readText } from '#base/words.ts'
import { daysBetween } from '#base/zone.ts'
import { isSecretariat, type Me, ownState, presides } from './person.ts'
import { gapsOf, isHeldOn, whenHeld } from './post/post.ts'
import { type Holder, listHolders, listMembers, listPresidencies, type Presidency, type StateStanding } from './queries.ts'
import { text } from './text.ts'

type Reader = Pick<View, 'lang' | 'now' | 'zone' | 'locale'>

/** F1: posts that nobody holds, and a rotation that nobody has prepared. */
export async function listDuties(db: Db, me: Me, view: Reader, today: string): Promise<Duty[]> {
  const main = me.posts.find((post) => post.role === 'focal point' && post.main)
  const steers = isSecretariat(me) || presides(me)
  if (!main && !steers) return []

  const holders = await listHolders(db, today, { all: true })
  const members = await listMembers(db, today, view.lang)
  const gaps = gapDuties(me, { holders: holders.filter((holder) => isHeldOn(holder, today)), members, view })
  return steers ? [...gaps, ...(await letterDuties(db, me, view)), ...rotationDuties({ holders, presidencies: await listPresidencies(db), view, today })] : gaps
}

type Gaps = { holders: Holder[]; members: StateStanding[]; view: Reader }

/** A state names its own people; where it has no main focal point to do so, the Secretariat does. */
function gapDuties(me: Me, { holders, members, view }: Gaps): Duty[] {
  const say = text[view.lang].duty
  const mine = members.filter((state) => state.id === ownState(me)?.stateId || isSecretariat(me))
  return mine.flatMap((state) =>
    gapsOf(holders, state.id)
      .filter((gap) => !isSecretariat(me) || gap === 'focal point')
      .map((gap): Duty => {
        const href = `/w/people/new?role=${encodeURIComponent(gap)}&organisation=${state.id}`
        return { rank: 4, todo: say.fill[gap], href, action: say.name, country: state.name, waits: say.team(readText(state.name, view.lang)) }
      }),
  )
}

const fortnight = 14 * 86_400_000

/** A letter that came back: the person cannot be written to until the address is mended. */
async function letterDuties(db: Db, me: Me, { lang, now }: Reader): Promise<Duty[]> {
  if (!isSecretariat(me)) return []
  const people = await db
    .selectFrom('base.event as e')
    .innerJoin('membership.contact as c', 'c.personId', 'e.subjectId')
    .innerJoin('membership.person as p', 'p.id', 'e.subjectId')
    .where('e.kind', '=', 'letter not delivered')
    .where('e.at', '>', new Date(now.getTime() - fortnight))
    .whereRef('e.at', '>=', 'c.at')
    .select(['p.id', 'p.name'])
    .distinct()
    .orderBy('p.name')
    .execute()
  return people.map(({ id, name }) => ({ rank: 4, todo: text[lang].duty.letter(name), href: `/w/people/${id}`, action: text[lang].duty.letterAction }))
}

const quarter = 90
const mostOfAYear = 270

type Rotation = { holders: Holder[]; presidencies: Presidency[]; view: Reader; today: string }

function rotationDuties({ holders, presidencies, view, today }: Rotation): Duty[] {
  const say = text[view.lang].duty
  const now = presidencies.find((term) => isHeldOn(term, today))
  const next = presidencies.find((term) => whenHeld(term, today) === 'to come')
  if (!next) {
    const near = !now || (now.until ? daysBetween(today, now.until) <= quarter : daysBetween(now.since, today) >= mostOfAYear)
    return near ? [{ rank: 5, todo: say.next, href: '/w/membership/presidency', action: say.set, waits: say.secretariat, ...(now?.until ? { due: now.until } : {}) }] : []
  }
  const named = holders.some((holder) => holder.role === 'presidency' && holder.stateId === next.stateId && whenHeld(holder, today) !== 'past')
  if (named || daysBetween(today, next.since) > quarter) return []
  const href = `/w/people/new?role=presidency&organisation=${next.stateId}`
  return [{ rank: 5, todo: say.people, href, action: say.name, country: next.name, due: next.since, waits: say.team(readText(next.name, view.lang)) }]
}
