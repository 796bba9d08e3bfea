import type { Ctx } from '#base/http/context.ts'
import { change, type Changing } from '#base/http/road.ts'
import type { Call } from '../call/call.ts'
import { findCallInTurn } from './actions.ts'
import { stopWithdrawn } from './withdrawal.tsx'

type Find = (changing: Changing) => Promise<string>
type Work = (changing: Changing, call: Call) => ReturnType<Parameters<typeof change>[1]>

/**
 * A change of what a call asks for, while nobody withdraws it: none once it was, and whoever comes too late keeps what was typed.
 * `find` names the call and takes the other turns; what the change is decided upon is read after that, by `work`.
 */
export const changeOfCall = (c: Ctx, find: Find, work: Work, road: typeof change = change): Promise<Response> =>
  road(c, async (changing) => {
    const call = await findCallInTurn(changing.tx, await find(changing))
    return (await stopWithdrawn(c, changing.view, call)) ?? work(changing, call)
  })

/** A change of a call itself. */
export const changeStanding = (c: Ctx, work: Work): Promise<Response> => changeOfCall(c, async () => c.req.param('id')!, work)
