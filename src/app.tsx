import { join } from 'node:path'
import { existsSync } from 'node:fs'
import { Hono } from 'hono'
import { root } from '#base/config.ts'
import { type Env, guestLang } from '#base/http/context.ts'
import { answerFailure, notFoundPage } from '#base/http/failure.tsx'
import { languageSwitch } from '#base/http/language.ts'
import { headers, ownHost, ownOrigin, sizeLimit } from '#base/http/security.ts'
import { serveAssets } from '#base/http/static.ts'
import type { Marco } from '#base/services.ts'
import { address } from '#reference/index.ts'
import { callRoutes } from './calls/call/routes.tsx'
import { draftRoutes } from './calls/draft/routes.tsx'
import { submissionRoutes } from './calls/submission/routes.tsx'
import { demo } from './demo/routes.tsx'
import { draftRoutes as formatDraftRoutes } from './formats/draft/routes.tsx'
import { guidelineRoutes } from './formats/guideline/routes.tsx'
import { versionRoutes } from './formats/version/routes.tsx'
import { founding } from './founding/routes.tsx'
import { health } from './health.ts'
import { files } from './files.ts'
import { keptForm } from './membership/kept-form/routes.tsx'
import { signIn } from './membership/sign-in/routes.tsx'
import { design } from './design.tsx'

/** The request's journey, top to bottom. */
export function makeApp(marco: Marco): Hono<Env> {
  const app = new Hono<Env>()
  app.onError(answerFailure)
  app.notFound(notFoundPage)

  app.use(async (c, next) => {
    c.set('marco', marco)
    await next()
  })
  app.use(headers)
  app.use(ownHost)
  app.route('/', health)
  const assets = join(root, 'dist/client/assets')
  if (existsSync(assets)) serveAssets(app, assets)
  app.use(ownOrigin)
  app.use(sizeLimit)
  app.use(languageSwitch)

  app.get('/', (c) => c.redirect(address('home', guestLang(c)), 302))
  app.route('/', signIn)
  app.route('/', founding)
  app.route('/', demo)
  app.route('/', keptForm)
  app.route('/', files)
  app.route('/', design)

  app.route('/', guidelineRoutes)
  app.route('/', versionRoutes)
  app.route('/', formatDraftRoutes)
  app.route('/', callRoutes)
  app.route('/', submissionRoutes)
  app.route('/', draftRoutes)

  return app
}
