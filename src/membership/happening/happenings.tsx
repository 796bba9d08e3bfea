import { Timeline } from '#base/ui/list.tsx'
import type { View } from '#base/view.ts'
import type { Happening } from './queries.ts'
import { text } from './text.ts'

const begin = (sentence: string): string => sentence.charAt(0).toUpperCase() + sentence.slice(1)

/** What happened to a thing, or by somebody: "Abrió la convocatoria «…», Clara Bertolini (Secretaría Técnica, ACNUR)". */
export const Happenings = ({ view, happenings, mine = false }: { view: View; happenings: Happening[]; /** the reader's own: who is not said */ mine?: boolean }) => (
  <Timeline
    view={view}
    events={happenings.map(({ at, said, who, post, title, href }) => ({
      at,
      what: (
        <>
          {begin(said)}
          {title && ': '}
          {title && (href ? <a href={href}>{title}</a> : title)}
        </>
      ),
      ...(mine ? {} : { who: text[view.lang].who(who, post) }),
    }))}
  />
)
