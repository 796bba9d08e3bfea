import { sayDay } from '#base/ui/dates.ts'
import { ButtonLink } from '#base/ui/form.tsx'
import { Callout, EmptyState, Section as PageSection } from '#base/ui/note.tsx'
import { PublicPage } from '#base/ui/shell.tsx'
import { DataTable } from '#base/ui/table.tsx'
import { Day } from '#base/ui/time.tsx'
import type { View } from '#base/view.ts'
import { readText } from '#base/words.ts'
import { address } from '#reference/index.ts'
import { guidelineAddress, ownAddress, paperAddress } from './address.ts'
import { type Guideline, isNewest } from './guideline.ts'
import { GuidelineReading, lengthInWords } from './reading.tsx'
import { text } from './text.ts'

/** All guidelines in force, for anybody. */
export function GuidelinesPage({ view, guidelines }: { view: View; guidelines: Guideline[] }) {
  const say = text[view.lang]
  return (
    <PublicPage view={view} title={say.title} lead={say.lead} description={say.description}>
      {guidelines.length === 0 ? (
        <EmptyState title={say.none} icon="file">
          {say.noneNext}
        </EmptyState>
      ) : (
        <DataTable
          view={view}
          caption={say.title}
          columns={[
            { key: 'title', label: say.title },
            { key: 'version', label: say.facts.version },
            { key: 'length', label: say.facts.length },
          ]}
          rows={guidelines.map((guideline) => ({
            title: <a href={ownAddress(view.lang, guideline)}>{readText(guideline.title, view.lang)}</a>,
            version: (
              <>
                {guideline.number}, <Day view={view} on={guideline.day} />
              </>
            ),
            length: lengthInWords(view, guideline),
          }))}
        />
      )}
    </PublicPage>
  )
}

export function GuidelinePage({ view, guideline }: { view: View; guideline: Guideline }) {
  const say = text[view.lang]
  const title = readText(guideline.title, view.lang)
  const newest = guideline.versions[0]
  return (
    <PublicPage view={view} title={title} lead={say.about({ version: guideline.number, day: sayDay(view.lang, guideline.day), publisher: readText(guideline.publisher, view.lang), length: lengthInWords(view, guideline), minutes: guideline.definition.minutes })} description={readText(guideline.definition.intro, view.lang)} crumbs={[{ href: address('guidelines', view.lang), label: say.title }]} wide>
      {newest && !isNewest(guideline) && (
        <Callout view={view}>
          <a href={guidelineAddress(view.lang, { key: guideline.key })}>{say.older(newest.number)}</a>
        </Callout>
      )}
      <div class="buttons">
        <ButtonLink icon="download" href={paperAddress(view.lang, guideline, 'pdf')}>
          {say.pdf}
        </ButtonLink>
        <ButtonLink kind="quiet" icon="download" href={paperAddress(view.lang, guideline, 'docx')}>
          {say.word}
        </ButtonLink>
      </div>
      <GuidelineReading view={view} guideline={guideline} />
      {guideline.versions.length > 1 && <Versions view={view} guideline={guideline} />}
    </PublicPage>
  )
}

const Versions = ({ view, guideline }: { view: View; guideline: Guideline }) => {
  const say = text[view.lang]
  return (
    <PageSection id="versions" title={say.versions}>
      <ul>
        {guideline.versions
          .filter(({ number }) => number !== guideline.number)
          .map(({ number, day }) => (
            <li>
              <a href={guidelineAddress(view.lang, { key: guideline.key, number })}>
                {say.version(number)}, <Day view={view} on={day} />
              </a>
            </li>
          ))}
      </ul>
    </PageSection>
  )
}
