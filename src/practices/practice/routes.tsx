import { Hono } from 'hono'
import type { Env } from '#base/http/context.ts'
import { look } from '#base/http/road.ts'
import { findItem, listItemVersions } from '#calls/index.ts'
import { isOfState, isSecretariat } from '#membership/index.ts'
import { findDecisionsFor } from '#meetings/index.ts'
import { findPanel } from '../panel/queries.ts'
import { findPublicPage } from '../notice/queries.ts'
import { PracticePage } from './pages.tsx'
import { isPublic, versionDecided } from './practice.ts'
import { findPractice, tabsFor } from './queries.ts'

export const practiceRoutes = new Hono<Env>()

practiceRoutes.get('/w/practices/:id', (c) =>
  look(c, async ({ db, me, view }) => {
    const { id, latest } = await findItem(db, c.req.param('id'))
    // What is still being written has its own desk.
    if (!latest) return c.redirect(`/w/items/${id}`, 303)
    const practice = await findPractice(db, view, id)
    const { item } = practice
    const [panel, decisions, versions] = [await findPanel(db, item), await findDecisionsFor(db, item.kind, [item.id]), await listItemVersions(db, item.id)]
    const decision = decisions.get(item.id)
    const page = isPublic(item, decision && versionDecided(versions, decision), decision) ? await findPublicPage(db, view.lang, item.id) : undefined
    const translates = isSecretariat(me) || me.teams.includes(item.stateId) || me.posts.some((post) => post.role === 'translator')
    const tabs = tabsFor(me, item, panel)
    return (
      <PracticePage
        view={view}
        practice={practice}
        panel={panel}
        decision={decision}
        versions={versions}
        tabs={tabs}
        guest={me.rung > 3 && !isOfState(me, item.stateId) && !translates && !tabs.scoring}
        publicPath={page?.path}
        may={{ translate: translates, review: isSecretariat(me) }}
      />
    )
  }),
)
