import { SummaryList } from '#base/ui/list.tsx'
import { Section } from '#base/ui/note.tsx'
import { PublicPage } from '#base/ui/shell.tsx'
import type { View } from '#base/view.ts'
import { address } from '#reference/index.ts'
import { type Statement, text } from './text.ts'

/** What this place promises to its readers, part by part, and where to complain. */
export function StatementPage({ view, of }: { view: View; of: 'accessibility' | 'privacy' }) {
  const { title, lead, description, parts, contact }: Statement = text[view.lang][of]
  return (
    <PublicPage view={view} title={title} lead={lead} description={description} crumbs={[{ href: address('home', view.lang), label: text[view.lang].home }]}>
      {parts.map((part) => (
        <Section id={part.id} title={part.title}>
          {part.paragraphs?.map((paragraph) => <p>{paragraph}</p>)}
          {part.list && (
            <ul>
              {part.list.map((line) => (
                <li>{line}</li>
              ))}
            </ul>
          )}
          {part.facts && <SummaryList view={view} answers={part.facts.map(([label, value]) => ({ label, value }))} />}
        </Section>
      ))}
      <p>
        <a href={`${address('about', view.lang)}#contact`}>{contact}</a>
      </p>
    </PublicPage>
  )
}
