import { Section } from '#base/ui/note.tsx'
import type { View } from '#base/view.ts'
import { langs } from '#base/words.ts'
import { Circulated, MeetingFrame } from '../meeting/frame.tsx'
import type { Meeting } from '../meeting/meeting.ts'
import type { CirculatedPaper } from '../subject.ts'
import { text } from './text.ts'

const megabytes = (view: View, bytes: number): string => `${new Intl.NumberFormat(view.locale, { maximumFractionDigits: 1 }).format(Math.max(bytes, 100_000) / 1_000_000)} MB`

/** What to take along before the line fails. */
export function PackPage({ view, meeting, papers, circulated, bytes }: { view: View; meeting: Meeting; papers: number; circulated: CirculatedPaper[]; bytes: number }) {
  const say = text[view.lang]
  return (
    <MeetingFrame view={view} meeting={meeting} tab="pack">
      <p>{say.lead}</p>
      <Section id="pdf" title={say.pdf.title} lead={meeting.inside ? say.pdf.lead : say.pdf.leadGuest}>
        <ul>
          {langs.map((lang) => (
            <li>
              <a href={`/w/meetings/${meeting.id}/pack.pdf?language=${lang}`}>{say.pdf.file(say.languages[lang])}</a>
            </li>
          ))}
        </ul>
      </Section>
      {circulated.length > 0 && (
        <Section id="circulated" title={say.circulated} lead={say.circulatedLead}>
          <Circulated view={view} circulated={circulated} />
        </Section>
      )}
      <Section id="zip" title={say.zip.title} lead={say.zip.lead(papers, megabytes(view, bytes))}>
        <p>
          <a href={`/w/meetings/${meeting.id}/pack.zip`}>{say.zip.file}</a>
        </p>
      </Section>
    </MeetingFrame>
  )
}
