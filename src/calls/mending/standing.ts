import type { Ctx } from '#base/http/context.ts'
import { change, type Changing } from '#base/http/road.ts'
import type { Call } from '../call/call.ts'
import { findCall } from '../call/queries.ts'
import { stopWithdrawn } from './withdrawal.tsx'

type Work = (changing: Changing, call: Call) => ReturnType<Parameters<typeof change>[1]>

/** A change of a call, or of what it asks for: none once it was withdrawn; whoever comes too late keeps what was typed. */
export const changeStanding = (c: Ctx, work: Work): Promise<Response> =>
  change(c, async (changing) => {
    const call = await findCall(changing.tx, c.req.param('id')!)
    return (await stopWithdrawn(c, changing.view, call)) ?? work(changing, call)
  })
