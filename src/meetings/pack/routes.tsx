import { askedLang } from '#base/http/language.ts'
import { Hono } from 'hono'
import type { Db } from '#base/database/transaction.ts'
import { paperToPdf } from '#base/documents/pdf.ts'
import { readFile, safeName } from '#base/file.ts'
import type { Env } from '#base/http/context.ts'
import { download, downloadPieces, types } from '#base/http/download.ts'
import { look, readingAgain } from '#base/http/road.ts'
import { formatInstant, localeOf, readerIn } from '#base/ui/dates.ts'
import type { View } from '#base/view.ts'
import { type Lang, langs, readText } from '#base/words.ts'
import { zip, type ZipEntry } from '#base/zip.ts'
import { listStates } from '#membership/index.ts'
import { listAgenda, listPapers } from '../agenda/queries.ts'
import { listDelegates } from '../guests/queries.ts'
import { byDelegation } from '../invitation/invitation.ts'
import { listInvitations } from '../invitation/queries.ts'
import { type Meeting, nameInFiles } from '../meeting/meeting.ts'
import { findConvened } from '../meeting/queries.ts'
import { listSessions, listSpeakers } from '../programme/queries.ts'
import { type CirculatedPaper, describeSubjects, listCirculatedFor, tellSubject, withTitles } from '../subject.ts'
import { type Pack, packPaper } from './documents.ts'
import { folderIndex } from './folder-index.tsx'
import { fileOf, folderName, type Printed } from './pack.ts'
import { PackPage } from './pages.tsx'
import { text } from './text.ts'

export const packRoutes = new Hono<Env>()

/** Everything of a meeting in one language, under the rights of who asks: a guest has no list of names. */
async function gather(db: Db, meeting: Meeting, { lang, today }: { lang: Lang; today: string }): Promise<Pack> {
  const agenda = await withTitles(db, await listAgenda(db, [meeting.id]))
  const ids = agenda.map((item) => item.id)
  const [speakers, papers, states] = [await listSpeakers(db, ids), await listPapers(db, ids), await listStates(db, today, lang)]
  const cards = await describeSubjects(db, agenda.flatMap((item) => item.subject ?? []))
  const items: Pack['items'] = []
  for (const item of agenda) {
    const state = states.find((one) => one.id === item.authorId)
    items.push({
      item,
      presents: state && readText(state.name, lang),
      card: cards.find((card) => card.kind === item.subject?.kind && card.id === item.subject.id),
      told: item.subject ? await tellSubject(db, item.subject, { lang, locale: localeOf(lang), depth: 3, today }) : [],
      speakers: speakers.filter((speaker) => speaker.agendaItemId === item.id),
    })
  }
  const delegations = meeting.inside ? byDelegation(await listInvitations(db, meeting.id), lang, await listDelegates(db, meeting.id)) : []
  return { meeting, sessions: await listSessions(db, meeting.id), items, delegations, filed: fileOf(agenda, papers, folderName(text[lang].folder)), circulated: await listCirculatedFor(db, meeting.id) }
}

const paperOf = (pack: Pack, lang: Lang, { view, origin }: { view: View; origin: string }) => packPaper(pack, { reader: readerIn(lang, pack.meeting.zone), now: view.now, origin })

/** What circulates for the meeting, to take along in both languages. */
async function printAll(circulated: CirculatedPaper[], { today, origin }: { today: string; origin: string }): Promise<Printed[]> {
  const printed: Printed[] = []
  for (const [index, one] of circulated.entries())
    for (const lang of langs) {
      const paper = await one.print({ lang, today, origin })
      if (paper) printed.push({ name: `${index + 1} ${safeName(`${readText(one.title, lang)} (${lang}).x`, 'pdf')}`, title: readText(one.title, lang), lang, paper })
    }
  return printed
}

const nameOf = (meeting: Meeting, lang: Lang, ending: string): string => `${[text[lang].fileName, nameInFiles(meeting, lang), lang].filter(Boolean).join('-')}.${ending}`

packRoutes.get('/w/meetings/:id/pack', (c) =>
  look(c, async ({ db, view }) => {
    const meeting = await findConvened(db, c.req.param('id'))
    const papers = await listPapers(db, (await listAgenda(db, [meeting.id])).map((item) => item.id))
    return <PackPage view={view} meeting={meeting} papers={papers.length} circulated={await listCirculatedFor(db, meeting.id)} bytes={papers.reduce((sum, paper) => sum + paper.size, 0)} />
  }),
)

packRoutes.get('/w/meetings/:id/pack.pdf', (c) =>
  look(c, async ({ db, view, today }) => {
    const meeting = await findConvened(db, c.req.param('id'))
    const lang = askedLang(c, view)
    const pack = await gather(db, meeting, { lang, today })
    return async () => download(c, { name: nameOf(meeting, lang, 'pdf'), type: types.pdf, bytes: await paperToPdf(paperOf(pack, lang, { view, origin: c.get('marco').config.origin })) })
  }),
)

packRoutes.get('/w/meetings/:id/pack.zip', (c) =>
  look(c, async ({ db, view, today }) => {
    const meeting = await findConvened(db, c.req.param('id'))
    const { lang } = view
    const again = readingAgain(c)
    const { filed, circulated } = await gather(db, meeting, { lang, today })
    const printed = await printAll(circulated, { today, origin: c.get('marco').config.origin })
    const packs: { name: string; lang: Lang; paper: ReturnType<typeof paperOf> }[] = []
    for (const one of langs) packs.push({ name: nameOf(meeting, one, 'pdf'), lang: one, paper: paperOf(await gather(db, meeting, { lang: one, today }), one, { view, origin: c.get('marco').config.origin }) })
    const made = text[lang].made(formatInstant({ ...view, zone: meeting.zone }, view.now))
    const entries: ZipEntry[] = [
      { name: `${text[lang].index}.html`, bytes: async () => Buffer.from(folderIndex({ meeting, filed, printed, packs, lang, made })) },
      ...packs.map((pack): ZipEntry => ({ name: pack.name, stored: true, bytes: () => paperToPdf(pack.paper) })),
      ...printed.map(({ name, paper }): ZipEntry => ({ name, stored: true, bytes: () => paperToPdf(paper) })),
      ...filed.map(({ path, paper }): ZipEntry => ({ name: path, stored: true, bytes: () => again(async (tx) => (await readFile(tx, paper.fileId)).bytes) })),
    ]
    return downloadPieces(c, { name: nameOf(meeting, lang, 'zip'), type: 'application/zip', pieces: zip(entries) })
  }),
)
