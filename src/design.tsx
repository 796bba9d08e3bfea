import { Hono } from 'hono'
import { type Env, guestLang } from '#base/http/context.ts'
import { lookPublic } from '#base/http/road.ts'
import { DesignPage } from '#base/ui/design.tsx'

/** Every component in every state, for whoever builds or checks Marco. */
export const design = new Hono<Env>().get('/design', (c) => lookPublic(c, guestLang(c), async ({ view }) => <DesignPage view={view} />))
