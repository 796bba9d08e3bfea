import { sql } from 'kysely'
import type { Db } from '#base/database/transaction.ts'
import { found } from '#base/stops.ts'
import { type Lang, readText, type Words, words } from '#base/words.ts'
import type { Role } from '#membership/index.ts'
import { delegationName } from '../invitation/queries.ts'
import type { FollowUp, Report } from './follow-up.ts'

type Written = Omit<Report, 'at'> & { at: string }

const rows = (db: Db) =>
  db
    .selectFrom('meetings.followUp as f')
    .innerJoin('membership.organisation as o', 'o.id', 'f.ownerId')
    .select(['f.id', 'f.decisionId', 'f.meetingId', 'f.holdingId', 'f.wanted', 'f.ownerId', 'f.ownerRole', 'f.dueOn', 'f.at'])
    .select([
      delegationName.as('owner'),
      sql<Words | null>`(select c.name from reference.country c where o.kind = 'ministry' and c.iso3 = o.iso3)`.as('country'),
      sql<Written | null>`(select jsonb_build_object('stands', r.stands, 'words', r.words, 'link', r.link, 'byId', r.by_id, 'at', r.at) from meetings.follow_up_report r where r.follow_up_id = f.id order by r.id desc limit 1)`.as('report'),
    ])

type Row = Awaited<ReturnType<ReturnType<typeof rows>['execute']>>[number]

/** Two states may have a ministry of the same name: its country is said with it. */
const ofCountry = (name: Words, country: Words | null): Words => (country ? words(`${readText(country, 'es')}: ${readText(name, 'es')}`, `${readText(country, 'en')}: ${readText(name, 'en')}`) : name)

const followUpFrom = ({ report, owner, ownerRole, country, ...row }: Row): FollowUp => ({ ...row, owner: ofCountry(owner, country), ownerRole: ownerRole as Role | null, report: report && { ...report, at: new Date(report.at) } })

/** What these decisions ask to follow, in the order in which it was written. */
export async function listFollowUpsOf(db: Db, decisionIds: string[]): Promise<FollowUp[]> {
  return decisionIds.length === 0 ? [] : (await rows(db).where('f.decisionId', 'in', decisionIds).orderBy('f.id').execute()).map(followUpFrom)
}

/** All that standing decisions ask to follow, by day, as far as the reader may see it: members all of it, an owner the own. */
export async function listStandingFollowUps(db: Db): Promise<FollowUp[]> {
  const found = await rows(db)
    .where(({ not, exists, selectFrom }) => not(exists(selectFrom('meetings.decision as later').whereRef('later.supersedes', '=', 'f.decisionId'))))
    .orderBy('f.dueOn')
    .orderBy('f.id')
    .limit(500)
    .execute()
  return found.map(followUpFrom)
}

export const findFollowUp = async (db: Db, id: string): Promise<FollowUp> => followUpFrom(found(await rows(db).where('f.id', '=', id).executeTakeFirst()))

/** What each asks, as far as the reader may see it. */
export async function titlesOfFollowUps(db: Db, ids: string[], lang: Lang): Promise<Map<string, string>> {
  const found = ids.length === 0 ? [] : await rows(db).where('f.id', 'in', ids).execute()
  return new Map(found.map(({ id, wanted }) => [id, readText(wanted, lang)]))
}

/** Every word on how it stands, the latest first. */
export const listReports = (db: Db, followUpId: string): Promise<Report[]> =>
  db.selectFrom('meetings.followUpReport').where('followUpId', '=', followUpId).select(['stands', 'words', 'link', 'byId', 'at']).orderBy('id', 'desc').execute()
