import { Day } from '#base/ui/time.tsx'
import { SummaryList } from '#base/ui/list.tsx'
import { SaidWords } from '#base/ui/said.tsx'
import type { View } from '#base/view.ts'
import type { Erratum } from '../edition/edition.ts'
import { text } from './text.ts'

/** What was wrong and what is right, each with its date; the files stay as they were. */
export function Errata({ view, errata }: { view: View; errata: Erratum[] }) {
  const say = text[view.lang].errata
  if (errata.length === 0) return <p class="mute">{say.none}</p>
  return (
    <>
      {errata.map((one) => (
        <section>
          <h3>
            <Day view={view} on={one.at} />
          </h3>
          <SummaryList view={view} answers={[{ label: say.at, value: <SaidWords view={view} words={one.place} /> }, { label: say.correction, value: <SaidWords view={view} words={one.correction} /> }]} />
        </section>
      ))}
    </>
  )
}
