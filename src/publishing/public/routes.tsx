import { Hono } from 'hono'
import type { Ctx, Env } from '#base/http/context.ts'
import { download } from '#base/http/download.ts'
import { reply } from '#base/http/render.ts'
import { lookPublic } from '#base/http/road.ts'
import { found } from '#base/stops.ts'
import { langs, type Lang } from '#base/words.ts'
import { address } from '#reference/index.ts'
import { addressOf, reading } from '../edition/edition.ts'
import { GoneFilePage, PublicEditionPage, PublicEditionsPage, PublicReadingPage } from './pages.tsx'
import { findBytes, findPublicText, findPublished, listPublicContents, listPublicErrata, listPublicFiles, listPublished, type PublicEdition, type PublicFile } from './queries.ts'

export const publicEditionRoutes = new Hono<Env>()

const param = (c: Ctx, name: string): string => c.req.param(name)!

for (const lang of langs) {
  const base = address('editions', lang)

  publicEditionRoutes.get(base, (c) => lookPublic(c, lang, async ({ db, view }) => <PublicEditionsPage view={view} editions={await listPublished(db)} />))

  publicEditionRoutes.get(`${base}/:year/:slug`, (c) =>
    lookPublic(c, lang, async ({ db, view }) => {
      const edition = await findPublished(db, param(c, 'year'), param(c, 'slug'))
      if (edition.slugs[lang] !== param(c, 'slug')) return c.redirect(addressOf(edition, lang), 301)
      const series = (await listPublished(db)).filter((one) => one.facts.series === edition.facts.series)
      return <PublicEditionPage view={view} edition={edition} files={await listPublicFiles(db, edition.id)} errata={await listPublicErrata(db, edition.id)} contents={await listPublicContents(db, edition.id, lang)} series={series} origin={c.get('marco').config.origin} />
    }),
  )

  publicEditionRoutes.get(`${base}/:year/:slug/${reading[lang]}`, (c) =>
    lookPublic(c, lang, async ({ db, view }) => {
      const edition = await findPublished(db, param(c, 'year'), param(c, 'slug'))
      if (edition.slugs[lang] !== param(c, 'slug')) return c.redirect(`${addressOf(edition, lang)}/${reading[lang]}`, 301)
      if (edition.withheld) return reply(c, <GoneFilePage view={view} edition={edition} />, 410)
      return <PublicReadingPage view={view} edition={edition} page={await findPublicText(db, edition.id, lang)} />
    }),
  )

  publicEditionRoutes.get(`${base}/:year/:slug/:name`, (c) =>
    lookPublic(c, lang, async ({ db, view }) => {
      const edition = await findPublished(db, param(c, 'year'), param(c, 'slug'))
      const file = found((await listPublicFiles(db, edition.id)).find((one) => one.name === param(c, 'name')))
      if (edition.withheld) return reply(c, <GoneFilePage view={view} edition={edition} />, 410)
      return sendFile(c, { edition, file, bytes: () => findBytes(db, edition.id, file.name) })
    }),
  )
}

type Sending = { edition: PublicEdition; file: PublicFile; bytes: () => Promise<Buffer | undefined> }

/** The bytes as frozen, with their digest (RFC 9530). A copy is asked about again soon: an edition may be withheld. */
async function sendFile(c: Ctx, { file, bytes }: Sending): Promise<Response> {
  const tag = `"${file.sha256}"`
  c.header('ETag', tag)
  c.header('Cache-Control', c.get('marco').kind === 'real' ? 'public, max-age=300' : 'no-cache')
  c.header('Repr-Digest', `sha-256=:${Buffer.from(file.sha256, 'hex').toString('base64')}:`)
  c.header('Content-Language', file.language satisfies Lang)
  if (c.req.header('if-none-match') === tag) return c.body(null, 304)
  return download(c, { name: file.name, type: file.type, bytes: found(await bytes()) })
}
