import { Hono } from 'hono'
import type { Db } from '#base/database/transaction.ts'
import type { Env } from '#base/http/context.ts'
import { readForm } from '#base/http/form.ts'
import { seeOther } from '#base/http/render.ts'
import { change, look } from '#base/http/road.ts'
import { found, refuse } from '#base/stops.ts'
import { quoted, readText } from '#base/words.ts'
import { may } from '../policy.ts'
import { findMilestone, listActivities, listDependencies, listMilestones } from '../queries.ts'
import { changeWork, drawDependency, removeDependency } from './actions.ts'
import { DependencyForm, WorkForm } from './form.ts'
import { DependenciesPage } from './pages.tsx'
import { text } from './text.ts'

export const dependencyRoutes = new Hono<Env>()

const place = '/w/work-plan/milestones/:id'

async function findPage(db: Db, id: string) {
  const milestone = await findMilestone(db, id)
  const activities = await listActivities(db)
  const activity = found(activities.find((one) => one.id === milestone.activityId))
  const own = activities.filter((one) => one.cycleId === activity.cycleId)
  const milestones = (await listMilestones(db)).filter((one) => own.some((each) => each.id === one.activityId))
  return { milestone, activity, activities: own, milestones, dependencies: await listDependencies(db) }
}

const back = ({ id }: { id: string }): string => `/w/work-plan/milestones/${id}/dependencies`

dependencyRoutes.get(`${place}/dependencies`, (c) =>
  look(c, async ({ db, me, view }) => {
    if (!may.draw(me, null)) refuse()
    return <DependenciesPage view={view} {...await findPage(db, c.req.param('id'))} />
  }),
)

dependencyRoutes.post(`${place}/dependencies`, (c) =>
  change(c, async ({ tx, me, view }) => {
    if (!may.draw(me, null)) refuse()
    const page = await findPage(tx, c.req.param('id'))
    const form = await readForm(c, DependencyForm(view.lang))
    if (!form.ok) return <DependenciesPage view={view} {...page} mend={{ form: 'dependency', errors: form.errors, typed: form.typed }} />
    const drawn = await drawDependency(tx, me, page.milestone, form.data)
    if (drawn.ok) return seeOther(c, back(page.milestone), text[view.lang].add.saved)
    const say = text[view.lang].errors
    const message = drawn.why === 'again' ? say.again : say.circle(drawn.circle.map((one) => quoted(view.lang, readText(one.title, view.lang))).join(' → '))
    return <DependenciesPage view={view} {...page} mend={{ form: 'dependency', errors: [{ field: 'before', message }], typed: form.typed }} />
  }),
)

dependencyRoutes.post(`${place}/dependencies/:link/ending`, (c) =>
  change(c, async ({ tx, me, view }) => {
    const { milestone, dependencies } = await findPage(tx, c.req.param('id'))
    await removeDependency(tx, me, found(dependencies.find((one) => one.id === c.req.param('link') && one.after === milestone.id)))
    return seeOther(c, back(milestone), text[view.lang].ended)
  }),
)

dependencyRoutes.post(`${place}/work`, (c) =>
  change(c, async ({ tx, me, view }) => {
    if (!may.draw(me, null)) refuse()
    const page = await findPage(tx, c.req.param('id'))
    const form = await readForm(c, WorkForm(view.lang))
    if (!form.ok) return <DependenciesPage view={view} {...page} mend={{ form: 'work', errors: form.errors, typed: form.typed }} />
    await changeWork(tx, me, page.milestone, form.data)
    return seeOther(c, back(page.milestone), text[view.lang].work.saved)
  }),
)
