import { askedLang } from '#base/http/language.ts'
import { Hono } from 'hono'
import { within } from '#base/database/transaction.ts'
import type { Ctx, Env } from '#base/http/context.ts'
import { download, types } from '#base/http/download.ts'
import { look, lookPublic } from '#base/http/road.ts'
import { findNotice, listNotices } from '#base/notice.ts'
import { found } from '#base/stops.ts'
import { type Lang, langs } from '#base/words.ts'
import { address } from '#reference/index.ts'
import { findVersion } from '../queries.ts'
import { guidelineAddress } from './address.ts'
import { fileName } from './document.ts'
import { findGuideline, type Guideline, isNewest } from './guideline.ts'
import { GuidelinePage, GuidelinesPage } from './pages.tsx'
import { digestOf, type Ending, print } from './printed.ts'

export const guidelineRoutes = new Hono<Env>()

async function sendPaper(c: Ctx, guideline: Guideline, lang: Lang, ending: Ending): Promise<Response> {
  const printing = { guideline, lang, ending, origin: c.get('marco').config.origin }
  const tag = `"${digestOf(printing)}"`
  c.header('ETag', tag)
  if (c.req.header('if-none-match') === tag) return c.body(null, 304)
  return download(c, { name: fileName(guideline, lang, ending), type: types[ending], bytes: await print(printing) })
}

/** On paper, in the reader's language or the one asked for. It is typeset after the transaction, so that no connection waits for it. */
guidelineRoutes.get('/w/formats/:id/:file{guideline\\.(?:pdf|docx)}', async (c) => {
  let wanted: { guideline: Guideline; lang: Lang } | undefined
  const answer = await look(c, async ({ db, view }) => {
    wanted = { guideline: await findGuideline(db, await findVersion(db, c.req.param('id'))), lang: askedLang(c, view) }
    return c.body(null, 204)
  })
  return wanted ? sendPaper(c, wanted.guideline, wanted.lang, c.req.param('file').endsWith('pdf') ? 'pdf' : 'docx') : answer
})

/** The public copy is found and printed by the public role, from its notice alone. */
async function sendPublicPaper(c: Ctx, lang: Lang, { at, ending }: { at: string; ending: Ending }): Promise<Response> {
  const guideline = await within(c.get('marco').database.web, { who: 'public' }, ({ tx }) => findNotice<Guideline>(tx, at, lang))
  c.header('Cache-Control', c.get('marco').kind === 'real' ? 'public, max-age=300' : 'no-cache')
  return sendPaper(c, found(guideline), lang, ending)
}

for (const lang of langs) {
  guidelineRoutes.get(address('guidelines', lang), (c) =>
    lookPublic(c, lang, async ({ db, view }) => {
      const newest = (await listNotices<Guideline>(db, 'guideline', lang)).filter(isNewest)
      return <GuidelinesPage view={view} guidelines={newest.filter(({ key }, index) => newest.findIndex((other) => other.key === key) === index)} />
    }),
  )

  guidelineRoutes.get(`${address('guidelines', lang)}/:file{.+\\.(?:pdf|docx)}`, (c) => {
    const [, name = '', ending = 'pdf'] = /^(.+)\.(pdf|docx)$/.exec(c.req.param('file')) ?? []
    return sendPublicPaper(c, lang, { at: `${address('guidelines', lang)}/${name}`, ending: ending as Ending })
  })

  guidelineRoutes.get(`${address('guidelines', lang)}/:key/:version{v[0-9]+}`, (c) =>
    lookPublic(c, lang, async ({ db, view }) => {
      const guideline = found(await findNotice<Guideline>(db, guidelineAddress(lang, { key: c.req.param('key'), number: Number(c.req.param('version').slice(1)) }), lang))
      return <GuidelinePage view={view} guideline={guideline} />
    }),
  )

  guidelineRoutes.get(`${address('guidelines', lang)}/:key`, (c) =>
    lookPublic(c, lang, async ({ db, view }) => <GuidelinePage view={view} guideline={found(await findNotice<Guideline>(db, guidelineAddress(lang, { key: c.req.param('key') }), lang))} />),
  )
}
