import type { ClientConfig } from 'pg'
import { asOwner } from '#base/database/owner.ts'
import { within } from '#base/database/transaction.ts'
import { enqueue } from '#base/history.ts'
import { hashToken, linkToken } from '#base/http/session.ts'
import { drain } from '#base/queue.ts'
import type { Marco } from '#base/services.ts'
import { adopted } from '../../seed/dependencies.ts'
import { linkOf, loadCycle, seedId } from '../../seed/load.ts'
import { playToOpening } from '../../seed/loop.ts'
import { beginningDay } from '../../seed/play.ts'
import { people } from '../../seed/people.ts'
import { makeApp } from '../app.tsx'
import { jobs } from '../wiring.ts'
import { stageFor } from './stage.ts'

/** A demonstration begins with the 2019 cycle, played up to its opening day by the people who hold the posts. */
export async function foundDemo(marco: Marco, owner: ClientConfig): Promise<void> {
  await loadDemo(marco, owner)
  const app = makeApp(marco)
  await playToOpening(stageFor(marco, async (path, init) => app.request(path, init)))
  await within(marco.database.clock, { who: 'clock', write: true }, ({ tx }) => enqueue(tx, 'post all notices', {}))
  await drain(marco, jobs)
}

/** The cycle and its people, before anything has happened, in the night before the story begins: nothing of it bears the day of whoever founds it. */
export async function loadDemo(marco: Marco, owner: ClientConfig): Promise<void> {
  const setClock = (instant: string) => within(marco.database.clock, { who: 'clock', write: true }, ({ client }) => client.query('select base.set_clock($1)', [instant]))
  // What stood before the story stands since the day on which its plan was adopted: first of all the plan, frozen as it was.
  await setClock(`${adopted.on}T12:00:00Z`)
  await loadCycle(owner)
  await setClock(`${beginningDay}T07:00:00Z`)
  await makeLinks(marco, owner)
}

/** Reusable links, one per person, for the console and the page where a visitor chooses whom to represent. */
async function makeLinks(marco: Marco, owner: ClientConfig): Promise<void> {
  await asOwner(owner, (tx) =>
    tx
      .insertInto('base.signInLink')
      .values(people.map(({ key }) => ({ id: linkOf(key), tokenHash: hashToken(linkToken(marco.database.secret, linkOf(key))), personId: seedId('person', key), expiresAt: '9999-12-31', reusable: true })))
      .execute(),
  )
}

/** One person per role, for the console: the role, the name, the path of the link. */
export function demoLinks(marco: Marco, day: string): { role: string; name: string; path: string }[] {
  const roles = ['secretariat', 'presidency', 'focal point', 'national validator', 'head of delegation', 'ministry contributor', 'reviewer', 'translator', 'partner', 'donor', 'consultant', 'observer']
  return roles.flatMap((role) => {
    const holders = people.filter((person) => person.posts.some((post) => post.role === role && post.since <= day && (!post.until || post.until > day) && post.main !== false))
    // Honduras first: its practice is the one that a visitor hands in.
    const one = holders.find((person) => person.key.startsWith('hnd')) ?? holders[0]
    return one ? [{ role, name: one.name, path: `/es/entrar/${linkToken(marco.database.secret, linkOf(one.key))}` }] : []
  })
}
