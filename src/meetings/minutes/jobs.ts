import { paperToDocx } from '#base/documents/docx.ts'
import { paperToPdf } from '#base/documents/pdf.ts'
import { keepFile } from '#base/file.ts'
import { record } from '#base/history.ts'
import { localeOf } from '#base/http/view.ts'
import { send } from '#base/letter.ts'
import type { Jobs, Run } from '#base/queue.ts'
import { formatDay } from '#base/ui/dates.ts'
import { type Lang, langs, readText } from '#base/words.ts'
import { listHolders, listMembers, listPresidencies } from '#membership/index.ts'
import { Data, readerOf } from '../event.ts'
import { adoptedLetter, minutesLetter } from '../letters.ts'
import { subjectOf } from '../meeting/actions.ts'
import { findMeeting, listMeetings } from '../meeting/queries.ts'
import { fileNameOf, minutesPaper } from './documents.ts'
import { findMinutes, findStanding, listFrozen } from './queries.ts'

const endings = { pdf: { type: 'application/pdf', make: paperToPdf }, docx: { type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', make: paperToDocx } } as const

/** The delegations of the day's members and the Presidency of the day. */
async function delegations(run: Run): Promise<string[]> {
  return run.asClock(async (tx, { today }) => {
    const members = (await listMembers(tx, today, 'es')).map((state) => state.id)
    const presiding = (await listPresidencies(tx)).find((term) => term.since <= today && (!term.until || term.until > today))?.stateId
    const holders = await listHolders(tx, today)
    const comments = holders.filter(({ role, stateId }) => (['focal point', 'head of delegation'].includes(role) && members.includes(stateId ?? '')) || (role === 'presidency' && stateId === presiding))
    return [...new Set(comments.map((holder) => holder.personId))]
  })
}

/** As the Presidency that adopted them reads them: the members' minutes, whole. */
async function freeze(run: Run, meetingId: string, personId: string, lang: Lang): Promise<void> {
  const { paper, minutes } = await run.asPerson(personId, async (db, _, { now, today }) => {
    const minutes = await findMinutes(db, await findMeeting(db, meetingId), { today, lang })
    return { minutes, paper: minutesPaper(minutes, { reader: { lang, locale: localeOf(lang), zone: minutes.meeting.zone }, now, origin: run.marco.config.origin }) }
  })
  for (const [ending, { type, make }] of Object.entries(endings) as ['pdf' | 'docx', (typeof endings)['pdf']][]) {
    const bytes = await make(paper)
    await run.asClock(async (tx) => {
      if ((await listFrozen(tx, meetingId)).some((one) => one.language === lang && one.ending === ending)) return
      const fileId = await keepFile(tx, minutes.meeting.membersId, { name: fileNameOf(minutes, lang, ending), type, bytes })
      await tx.insertInto('meetings.frozen').values({ meetingId, holdingId: minutes.meeting.membersId, language: lang, ending, fileId }).execute()
      await record(tx, undefined, 'minutes frozen', { ...subjectOf(minutes.meeting), holdingId: minutes.meeting.membersId, facts: { file: fileId, language: lang, ending } })
    })
  }
}

export const minutesJobs: Jobs = {
  'freeze minutes': async (run, data) => {
    const { subject, event } = Data.parse(data)
    const by = await run.asClock(async (tx) => (await tx.selectFrom('base.event').where('id', '=', event).select('personId').executeTakeFirstOrThrow()).personId)
    for (const lang of langs) await freeze(run, subject, by!, lang)
  },
  'tell of minutes': async (run, data) => {
    const { subject } = Data.parse(data)
    for (const person of await delegations(run)) {
      await send(run, 'minutes circulated', person, async (db, me) => {
        const [meeting] = await listMeetings(db, { ids: [subject] })
        const { circulated } = await findStanding(db, subject)
        return meeting && circulated ? minutesLetter(me.language, { title: readText(meeting.title, me.language), day: formatDay(readerOf(me), circulated.commentsUntil), path: `/w/meetings/${subject}/minutes#comments` }) : undefined
      })
    }
  },
  'tell of adoption': async (run, data) => {
    const { subject } = Data.parse(data)
    for (const person of await delegations(run)) {
      await send(run, 'minutes adopted', person, async (db, me) => {
        const [meeting] = await listMeetings(db, { ids: [subject] })
        return meeting && adoptedLetter(me.language, { title: readText(meeting.title, me.language), path: `/w/meetings/${subject}/minutes` })
      })
    }
  },
}
