import { Button, ButtonLink, Form } from '#base/ui/form.tsx'
import { KeyValue } from '#base/ui/list.tsx'
import { Callout } from '#base/ui/note.tsx'
import { WorkspacePage } from '#base/ui/shell.tsx'
import { Day } from '#base/ui/time.tsx'
import type { View } from '#base/view.ts'
import { readText } from '#base/words.ts'
import { ownAddress } from '../guideline/address.ts'
import type { Guideline } from '../guideline/guideline.ts'
import { GuidelineReading, lengthInWords } from '../guideline/reading.tsx'
import { text as guidelineText } from '../guideline/text.ts'
import type { FormatVersion } from '../queries.ts'
import { VersionBadge, VersionNav } from './marks.tsx'
import { text } from './text.ts'

type Props = { view: View; version: FormatVersion; guideline: Guideline; /** the draft of the same format, if there is one */ draft: FormatVersion | undefined; may: { make: boolean; correct: boolean } }

/** A version that no longer changes: what it asks, its errata, and the way to the next. */
export function VersionPage({ view, version, guideline, draft, may }: Props) {
  const say = text[view.lang]
  const facts = guidelineText[view.lang]
  const at = `/w/formats/${version.id}`
  return (
    <WorkspacePage view={view} title={readText(version.format.title, view.lang)} crumbs={[{ href: '/w/formats', label: say.title }]} badge={<VersionBadge view={view} version={version} />} wide>
      <VersionNav view={view} version={version} current="edit" mayEdit={false} />
      <KeyValue
        pairs={[
          ...(version.issuedAt ? [{ label: facts.facts.issued, value: <Day view={view} on={guideline.day} /> }] : []),
          { label: facts.facts.length, value: lengthInWords(view, guideline) },
          { label: facts.facts.time, value: facts.minutes(guideline.definition.minutes) },
          {
            label: say.downloads,
            value: (
              <>
                <a href={`${at}/guideline.pdf`}>{say.pdfLong}</a> · <a href={`${at}/guideline.docx`}>{say.wordLong}</a>
              </>
            ),
          },
          ...(version.issuedAt ? [{ label: say.errata.title, value: <ErrataFact view={view} at={at} count={guideline.errata.length} mayCorrect={may.correct} /> }] : []),
          ...(version.issuedAt ? [{ label: say.public, value: <a href={ownAddress(view.lang, guideline)}>{ownAddress(view.lang, guideline)}</a> }] : []),
        ]}
      />
      {may.make && <NextVersion view={view} version={version} draft={draft} />}
      <GuidelineReading view={view} guideline={guideline} />
    </WorkspacePage>
  )
}

function NextVersion({ view, version, draft }: Pick<Props, 'view' | 'version' | 'draft'>) {
  const say = text[view.lang].newVersion
  if (draft) {
    return (
      <Callout view={view}>
        <p>{say.open(draft.number)}</p>
        <ButtonLink kind="secondary" href={`/w/formats/${draft.id}`}>
          {say.go}
        </ButtonLink>
      </Callout>
    )
  }
  return (
    <Callout view={view}>
      <p>{say.lead}</p>
      <Form view={view} action={`/w/formats/${version.id}/versions`}>
        <Button kind="secondary">{say.button}</Button>
      </Form>
    </Callout>
  )
}

const ErrataFact = ({ view, at, count, mayCorrect }: { view: View; at: string; count: number; mayCorrect: boolean }) => {
  const say = text[view.lang].errata
  return (
    <>
      {count > 0 ? <a href="#errata">{say.count(count)}</a> : say.count(count)}
      {mayCorrect && (
        <>
          {' · '}
          <a href={`${at}/errata/new`}>{say.add}</a>
        </>
      )}
    </>
  )
}
