import { join } from 'node:path'
import { existsSync } from 'node:fs'
import { Hono } from 'hono'
import { root } from '#base/config.ts'
import { type Env, guestLang } from '#base/http/context.ts'
import { answerFailure, notFoundPage } from '#base/http/failure.tsx'
import { languageSwitch } from '#base/http/language.ts'
import { headers, ownHost, ownOrigin } from '#base/http/security.ts'
import { serveAssets } from '#base/http/static.ts'
import { sizeLimit } from '#base/http/upload.ts'
import type { Marco } from '#base/services.ts'
import { address } from '#reference/index.ts'
import { calendars } from './calendar.ts'
import { callRoutes } from './calls/call/routes.tsx'
import { mendingRoutes } from './calls/mending/routes.tsx'
import { tellSection } from './calls/draft/kept.tsx'
import { draftRoutes } from './calls/draft/routes.tsx'
import { outgoingRoutes } from './calls/exchange/outgoing/routes.ts'
import { offlineRoutes } from './calls/exchange/offline/routes.tsx'
import { uploadRoutes } from './calls/exchange/upload/routes.tsx'
import { itemRoutes } from './calls/item/routes.tsx'
import { reviewRoutes } from './calls/review/routes.tsx'
import { translationRoutes } from './calls/translation/routes.tsx'
import { publicCallRoutes } from './calls/notice/routes.tsx'
import { submissionRoutes } from './calls/submission/routes.tsx'
import { libraryRoutes } from './practices/entry/routes.tsx'
import { publicPracticeRoutes } from './practices/notice/routes.tsx'
import { panelRoutes } from './practices/panel/routes.tsx'
import { practiceRoutes } from './practices/practice/routes.tsx'
import { scoringRoutes } from './practices/scoring/routes.tsx'
import { agendaRoutes } from './meetings/agenda/routes.tsx'
import { decisionRoutes } from './meetings/decision/routes.tsx'
import { followUpRoutes } from './meetings/follow-up/routes.tsx'
import { guestRoutes } from './meetings/guests/routes.tsx'
import { inputRoutes } from './meetings/inputs/routes.tsx'
import { invitationRoutes } from './meetings/invitation/routes.tsx'
import { meetingRoutes } from './meetings/meeting/routes.tsx'
import { minutesRoutes } from './meetings/minutes/routes.tsx'
import { packRoutes } from './meetings/pack/routes.tsx'
import { priorityRoutes } from './meetings/priority/routes.tsx'
import { programmeRoutes } from './meetings/programme/routes.tsx'
import { recordRoutes } from './meetings/record/routes.tsx'
import { withdrawalRoutes } from './meetings/withdrawal/routes.tsx'
import { compilationRoutes } from './compilations/compilation/routes.tsx'
import { handoverRoutes } from './handovers/dossier/routes.tsx'
import { accessionRoutes } from './accessions/dossier/routes.tsx'
import { editionRoutes } from './publishing/edition/routes.tsx'
import { publicEditionRoutes } from './publishing/public/routes.tsx'
import { demo } from './demo/routes.tsx'
import { yearRoutes } from './demo/year-routes.tsx'
import { draftRoutes as formatDraftRoutes } from './formats/draft/routes.tsx'
import { guidelineRoutes } from './formats/guideline/routes.tsx'
import { versionRoutes } from './formats/version/routes.tsx'
import { founding } from './founding/routes.tsx'
import { health } from './health.ts'
import { files } from './files.ts'
import { invitedRoutes } from './membership/invitation/routes.tsx'
import { keptForm } from './membership/kept-form/routes.tsx'
import { organisationRoutes } from './membership/organisation/routes.tsx'
import { postRoutes } from './membership/post/routes.tsx'
import { profileRoutes } from './membership/profile/routes.tsx'
import { signIn } from './membership/sign-in/routes.tsx'
import { standingRoutes } from './membership/standing/routes.tsx'
import { accessRoutes } from './overview/access/routes.tsx'
import { deskRoutes } from './overview/desk/routes.tsx'
import { historyRoutes } from './overview/history/routes.tsx'
import { queueRoutes } from './overview/translations/routes.tsx'
import { design } from './design.tsx'
import { aboutRoutes } from './site/about/routes.tsx'
import { sourceRoutes } from './site/source/routes.ts'
import { dataRoutes } from './site/data/routes.tsx'
import { engineRoutes } from './site/engines/routes.ts'
import { statementRoutes } from './site/statement/routes.tsx'
import { homeRoutes } from './site/home/routes.tsx'
import { referenceRoutes } from './reference/routes.tsx'
import { calendarRoutes } from './workplan/calendar/routes.tsx'
import { countryRoutes } from './workplan/country/routes.tsx'
import { dependencyRoutes } from './workplan/dependency/routes.tsx'
import { editionRoutes as planEditionRoutes } from './workplan/edition/routes.tsx'
import { ganttRoutes } from './workplan/gantt/routes.tsx'
import { listRoutes } from './workplan/list/routes.tsx'
import { monthRoutes } from './workplan/month/routes.tsx'
import { publicPlanRoutes } from './workplan/notice/routes.tsx'
import { occasionRoutes } from './workplan/occasion/routes.tsx'
import { productRoutes } from './workplan/product/routes.tsx'
import { changeRoutes } from './workplan/change/routes.tsx'
import { openingRoutes } from './workplan/opening/routes.tsx'
import { activityRoutes, planRoutes } from './workplan/routes.tsx'

/** ONE list: the addresses of every part. No two of them answer the same one. */
const parts: Hono<Env>[] = [
  signIn,
  founding,
  demo,
  keptForm(tellSection),
  files,
  design,
  referenceRoutes,
  postRoutes,
  invitedRoutes,
  organisationRoutes,
  standingRoutes,
  profileRoutes,
  planRoutes,
  ganttRoutes,
  monthRoutes,
  listRoutes,
  occasionRoutes,
  planEditionRoutes,
  productRoutes,
  dependencyRoutes,
  openingRoutes,
  changeRoutes,
  activityRoutes,
  calendarRoutes(calendars),
  publicPlanRoutes,
  countryRoutes,
  guidelineRoutes,
  versionRoutes,
  formatDraftRoutes,
  callRoutes,
  mendingRoutes,
  publicCallRoutes,
  submissionRoutes,
  draftRoutes,
  outgoingRoutes,
  offlineRoutes,
  uploadRoutes,
  itemRoutes,
  reviewRoutes,
  translationRoutes,
  libraryRoutes,
  practiceRoutes,
  panelRoutes,
  scoringRoutes,
  publicPracticeRoutes,
  deskRoutes,
  accessRoutes,
  historyRoutes,
  queueRoutes,
  meetingRoutes,
  agendaRoutes,
  programmeRoutes,
  inputRoutes,
  guestRoutes,
  priorityRoutes,
  followUpRoutes,
  packRoutes,
  invitationRoutes,
  withdrawalRoutes,
  decisionRoutes,
  minutesRoutes,
  recordRoutes,
  accessionRoutes,
  handoverRoutes,
  compilationRoutes,
  editionRoutes,
  publicEditionRoutes,
  homeRoutes,
  aboutRoutes,
  statementRoutes,
  dataRoutes,
  engineRoutes,
  sourceRoutes,
]

/** The request's journey, top to bottom. */
export function makeApp(marco: Marco): Hono<Env> {
  const app = new Hono<Env>()
  app.onError(answerFailure)
  app.notFound(notFoundPage)

  let pages: RegExp[] | undefined
  const pagesOf = () => (pages ??= app.routes.filter(({ method }) => method === 'GET').map(({ path }) => new RegExp(`^${path.replace(/:\w+(\{[^}]*\})?/g, '[^/]+')}$`)))
  app.use(async (c, next) => {
    c.set('marco', marco)
    c.set('isPage', (path) => pagesOf().some((page) => page.test(path)))
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
  for (const routes of parts) app.route('/', routes)
  // The story of the demonstration is played through this same journey.
  app.route('/', yearRoutes(async (path, init) => app.request(path, init)))

  return app
}
