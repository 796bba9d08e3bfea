import { formatInstant } from '#base/ui/dates.ts'
import { Callout } from '#base/ui/note.tsx'
import type { View } from '#base/view.ts'
import { text } from './text.ts'

export type StaleProps = { who: string | undefined; at: Date }

/** A colleague was first: nothing is overwritten unseen, and nothing typed is lost. */
export const StaleNote = ({ view, who, at }: { view: View } & StaleProps) => {
  const say = text[view.lang].stale
  return (
    <Callout view={view} kind="warning" title={say.title}>
      {say.lead(who ?? say.someone, formatInstant(view, at))}
    </Callout>
  )
}
