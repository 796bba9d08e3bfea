import { Timeline } from '#base/ui/list.tsx'
import type { View } from '#base/view.ts'
import { dayIn } from '#base/zone.ts'
import type { Happening } from './queries.ts'
import { text } from './text.ts'
import { capital } from '#base/words.ts'

type Line = Happening & { times: number }

/** What one person did to one thing, and for one state, several times in a day, one after the other, is one line: when it was last done, and how often. */
export function fold(happenings: Happening[], zone: string): Line[] {
  const lines: Line[] = []
  for (const one of happenings) {
    const last = lines.at(-1)
    const same = last && last.kind === one.kind && last.said === one.said && last.subjectId === one.subjectId && last.who === one.who && last.post === one.post && dayIn(zone, last.at) === dayIn(zone, one.at)
    if (same) last.times += 1
    else lines.push({ ...one, times: 1 })
  }
  return lines
}

/** What happened to a thing, or by somebody: "Abrió la convocatoria «…», Clara Bertolini (Secretaría Técnica, ACNUR)". */
export const Happenings = ({ view, happenings, mine = false }: { view: View; happenings: Happening[]; /** the reader's own: who is not said */ mine?: boolean }) => (
  <Timeline
    view={view}
    events={fold(happenings, view.zone).map(({ at, said, who, post, subject, title, href, times }) => ({
      at,
      what: (
        <>
          {capital(said)}
          {times > 1 && ` (${text[view.lang].times(times)})`}
          {(title || href) && ': '}
          {href ? <a href={href}>{title ?? subject}</a> : title}
        </>
      ),
      ...(mine ? {} : { who: text[view.lang].who(who, post) }),
    }))}
  />
)
