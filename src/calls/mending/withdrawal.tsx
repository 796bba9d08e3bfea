import { type Ctx, isAutosave } from '#base/http/context.ts'
import type { Kept } from '#base/http/road.ts'
import { tooLate } from '#base/http/too-late.tsx'
import { formatDay } from '#base/ui/dates.ts'
import { ButtonLink, ButtonRow } from '#base/ui/form.tsx'
import { Callout } from '#base/ui/note.tsx'
import type { View } from '#base/view.ts'
import { readText } from '#base/words.ts'
import type { Call } from '../call/call.ts'
import { text as callText } from '../call/text.ts'
import { text } from './text.ts'

/** The day and the reason, where a call was withdrawn. */
export const sayWithdrawn = (view: View, { withdrawnAt, withdrawnFor }: Pick<Call, 'withdrawnAt' | 'withdrawnFor'>): string | undefined =>
  withdrawnAt && withdrawnFor ? text[view.lang].withdrawn(formatDay(view, withdrawnAt), readText(withdrawnFor, view.lang)) : undefined

export function WithdrawnNote({ view, call }: { view: View; call: Pick<Call, 'withdrawnAt' | 'withdrawnFor'> }) {
  const said = sayWithdrawn(view, call)
  return said === undefined ? null : (
    <Callout view={view} kind="warning" title={said}>
      <p>{text[view.lang].withdrawnLead}</p>
    </Callout>
  )
}

/** For a form that came after the withdrawal: what happened, and everything that had been written in it. A page that saves by itself keeps it where it is. */
export async function stopWithdrawn(c: Ctx, view: View, call: Call): Promise<Response | Kept | undefined> {
  if (!call.withdrawnAt) return undefined
  if (isAutosave(c)) return c.json({ conflict: sayWithdrawn(view, call) }, 409)
  const say = text[view.lang].stop
  const instead = (
    <>
      <p>{say.lead}</p>
      <ButtonRow>
        <ButtonLink kind="secondary" href={`/w/calls/${call.id}`}>
          {say.back}
        </ButtonLink>
      </ButtonRow>
    </>
  )
  return tooLate(c, view, { title: say.title, lead: sayWithdrawn(view, call), crumbs: [{ href: '/w/calls', label: callText[view.lang].title }, { href: `/w/calls/${call.id}`, label: readText(call.title, view.lang) }], instead })
}
