import { Hono } from 'hono'
import { paperToDocx } from '#base/documents/docx.ts'
import { paperToPdf } from '#base/documents/pdf.ts'
import type { Ctx, Env } from '#base/http/context.ts'
import { download } from '#base/http/download.ts'
import { type FormError, readForm, type Typed } from '#base/http/form.ts'
import { seeOther } from '#base/http/render.ts'
import { change, look, type Looking } from '#base/http/road.ts'
import { localeOf } from '#base/http/view.ts'
import { found } from '#base/stops.ts'
import { findMeeting } from '../meeting/queries.ts'
import type { Meeting } from '../meeting/meeting.ts'
import { openMinutes } from './actions.ts'
import { fileNameOf, minutesPaper } from './documents.ts'
import { OpeningForm } from './form.ts'
import { MinutesPage } from './pages.tsx'
import { may } from './policy.ts'
import { findMinutes } from './queries.ts'
import { text } from './text.ts'

export const minutesRoutes = new Hono<Env>()

/** There are minutes once there is a meeting that was convened. */
async function convened({ db }: Pick<Looking, 'db'>, id: string): Promise<Meeting> {
  const meeting = await findMeeting(db, id)
  return found(meeting.convenedAt ? meeting : undefined)
}

async function minutesPage({ db, me, view, today }: Looking, meeting: Meeting, mend: { errors?: FormError[]; typed?: Typed } = {}) {
  return <MinutesPage view={view} minutes={await findMinutes(db, meeting, { today, lang: view.lang })} mayOpen={Boolean(may.open(me, meeting))} {...mend} />
}

minutesRoutes.get('/w/meetings/:id/minutes', (c) => look(c, async (looking) => minutesPage(looking, await convened(looking, c.req.param('id')))))

minutesRoutes.post('/w/meetings/:id/minutes', (c) =>
  change(c, async ({ tx, me, view, today }) => {
    const meeting = await convened({ db: tx }, c.req.param('id'))
    const form = await readForm(c, OpeningForm(view.lang))
    if (!form.ok) return minutesPage({ db: tx, me, view, today }, meeting, form)
    await openMinutes(tx, me, meeting, { es: form.data['opening.es'], en: form.data['opening.en'] })
    return seeOther(c, `/w/meetings/${meeting.id}/minutes`, text[view.lang].saved)
  }),
)

const types = { pdf: 'application/pdf', docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' }

/** Made when asked for, under the rights of who asks. */
const paper = (c: Ctx, ending: 'pdf' | 'docx') =>
  look(c, async ({ db, view, today }) => {
    const asked = c.req.query('language')
    const lang = asked === 'es' || asked === 'en' ? asked : view.lang
    const minutes = await findMinutes(db, await convened({ db }, c.req.param('id')!), { today, lang })
    const made = minutesPaper(minutes, { reader: { lang, locale: localeOf(lang), zone: minutes.meeting.zone }, now: view.now, origin: c.get('marco').config.origin })
    const bytes = ending === 'pdf' ? await paperToPdf(made) : await paperToDocx(made)
    return download(c, { name: fileNameOf(minutes, lang, ending), type: types[ending], bytes })
  })

minutesRoutes.get('/w/meetings/:id/minutes.pdf', (c) => paper(c, 'pdf'))
minutesRoutes.get('/w/meetings/:id/minutes.docx', (c) => paper(c, 'docx'))
