import { Errand } from '#base/history.ts'
import { sayDay } from '#base/ui/dates.ts'
import { send } from '#base/letter.ts'
import type { Jobs, Run } from '#base/queue.ts'
import { readText } from '#base/words.ts'
import { listMeetings } from '#meetings/index.ts'
import { listDelegations } from '#membership/index.ts'
import { findCompilation } from './compilation/queries.ts'
import { circulatedLetter, updatedLetter } from './letters.ts'

async function tell(run: Run, data: unknown, kind: 'circulated' | 'updated'): Promise<void> {
  const { subject } = Errand.parse(data)
  const people = await run.asClock((tx, { today }) => listDelegations(tx, today))
  for (const person of people) {
    await send(run, `meeting paper ${kind}`, person, async (db, { language }) => {
      const compilation = await findCompilation(db, subject)
      const [meeting] = compilation.meetingId ? await listMeetings(db, { ids: [compilation.meetingId] }) : []
      const facts = { title: readText(compilation.title, language), path: `/w/compilations/${compilation.id}`, meeting: meeting && { title: readText(meeting.title, language), day: sayDay(language, meeting.milestone.current.onDay) } }
      return kind === 'circulated' ? circulatedLetter(language, facts) : updatedLetter(language, facts)
    })
  }
}

export const jobs: Jobs = {
  'tell of meeting paper': (run, data) => tell(run, data, 'circulated'),
  'tell of updated paper': (run, data) => tell(run, data, 'updated'),
}
