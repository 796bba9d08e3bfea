import { ChartFigure } from '#base/charts/figure.tsx'
import { RadioField } from '#base/ui/choice.tsx'
import { Figures } from '#base/ui/figure.tsx'
import { Button, ButtonLink, ButtonRow, errorOf, type FieldError, Form } from '#base/ui/form.tsx'
import { Callout, Details, EmptyState, Section } from '#base/ui/note.tsx'
import { PairField } from '#base/ui/pair.tsx'
import { SaidWords } from '#base/ui/said.tsx'
import { WorkspacePage } from '#base/ui/shell.tsx'
import { ClassBadge, ExampleMark, Tag } from '#base/ui/status.tsx'
import { DataTable, type Row } from '#base/ui/table.tsx'
import { Instant } from '#base/ui/time.tsx'
import type { Audience } from '#base/holding.ts'
import { type Typed, typedOver, typedText } from '#base/http/form.ts'
import type { View } from '#base/view.ts'
import { readText } from '#base/words.ts'
import type { Panel } from '../panel/panel.ts'
import { PracticeTabs, type Tabs } from '../practice/marks.tsx'
import type { Practice } from '../practice/queries.ts'
import { text as practiceText } from '../practice/text.ts'
import { scoreChart } from './chart.ts'
import { asAWhole, needed, type Scoring, summaryOf, writeMean } from './scoring.ts'
import { text } from './text.ts'

type Props = {
  view: View
  practice: Practice
  panel: Panel | undefined
  audience: Audience
  names: Map<string, string>
  tabs: Tabs
  /** the reader is on the panel and has not handed over */
  waitsForMe: boolean
  mayShortlist: boolean
  /** names panels, and so knows that there is none */
  namesPanels: boolean
  errors?: FieldError[]
  typed?: Typed
}

/** What the reviewers said, criterion by criterion: their marks, their reasons, and where they differ. */
export function ScoresPage(props: Props) {
  const { view, practice, panel, audience, names, tabs, waitsForMe, namesPanels, errors = [] } = props
  const say = text[view.lang].scores
  const { item, title } = practice
  const readable = (panel?.scorings ?? []).filter((scoring) => scoring.marks.length > 0)
  return (
    <WorkspacePage
      view={view}
      wide
      title={say.title(title)}
      lead={panel && say.lead(panel.scorings.length, panel.reviewers.length)}
      crumbs={[{ href: '/w/practices', label: practiceText[view.lang].crumb }, { href: `/w/practices/${item.id}`, label: title }]}
      badge={
        <>
          <ClassBadge view={view} audience={audience} before={say.panel} />
          {item.example && <ExampleMark view={view} />}
        </>
      }
      errors={errors}
    >
      <PracticeTabs view={view} item={item} tabs={tabs} current="scores" />
      {waitsForMe ? (
        <Callout view={view}>
          <p>{say.waitsForYou}</p>
          <p>
            <ButtonLink href={`/w/practices/${item.id}/scoring`}>{practiceText[view.lang].score}</ButtonLink>
          </p>
        </Callout>
      ) : readable.length > 0 ? (
        <Scores view={view} practice={practice} scorings={readable} names={names} />
      ) : (
        <NoScores view={view} panel={panel} namesPanels={namesPanels} />
      )}
      {panel && !waitsForMe && <ShortlistSection {...props} panel={panel} />}
    </WorkspacePage>
  )
}

/** To whoever cannot read the panel it is not said whether there is one. */
function NoScores({ view, panel, namesPanels }: Pick<Props, 'view' | 'panel' | 'namesPanels'>) {
  const say = text[view.lang].scores
  if (panel) return <EmptyState title={say.none}>{say.noneNext}</EmptyState>
  return namesPanels ? <EmptyState title={say.noPanel}>{say.noPanelNext}</EmptyState> : <EmptyState title={say.closed}>{say.closedNext}</EmptyState>
}

type ScoresProps = { view: View; practice: Practice; scorings: Scoring[]; names: Map<string, string> }

function Scores({ view, practice, scorings, names }: ScoresProps) {
  const say = text[view.lang].scores
  const { definition } = practice
  const summary = summaryOf(definition.criteria, scorings)
  const drawn = { id: 'scores', lang: view.lang, locale: view.locale, definition, scorings, names }
  const write = (mean: typeof summary.mean) => (mean ? writeMean(view.locale, mean) : say.noMark)
  return (
    <>
      <Figures
        view={view}
        figures={[
          { label: say.mean, value: write(summary.mean), note: say.ofScale(definition.scale.length - 1) },
          ...(scorings.length > 1 ? [{ label: say.between, value: say.range(write(summary.lowest), write(summary.highest)), note: say.meansOf }] : []),
          { label: say.differing, value: summary.differing, of: definition.criteria.length },
        ]}
      />
      <ChartFigure chart={scoreChart(drawn)} narrow={scoreChart({ ...drawn, narrow: true })} />
      <Matrix view={view} practice={practice} scorings={scorings} names={names} />
      <Details summary={say.scale}>
        <ol start={0}>
          {definition.scale.map((meaning) => (
            <li>{readText(meaning, view.lang)}</li>
          ))}
        </ol>
      </Details>
    </>
  )
}

function Matrix({ view, practice, scorings, names }: ScoresProps) {
  const say = text[view.lang].scores
  const { criteria, mean: overall } = summaryOf(practice.definition.criteria, scorings)
  const labels = new Map(practice.definition.criteria.map((criterion) => [criterion.key, readText(criterion.label, view.lang)]))
  const rows: Row[] = criteria.map(({ criterion, mean, differ }) => ({
    criterion: labels.get(criterion),
    ...cells(scorings, criterion),
    mean: (
      <>
        {mean ? writeMean(view.locale, mean) : say.noMark} {differ && <Tag tone="attention">{say.differ}</Tag>}
      </>
    ),
  }))
  const spoken = scorings.some(({ marks }) => marks.some((mark) => mark.criterion === asAWhole && mark.sentence))
  return (
    <DataTable
      view={view}
      caption={say.matrix}
      columns={[
        { key: 'criterion', label: say.criterion },
        ...scorings.map(({ personId }) => ({ key: personId, label: names.get(personId) ?? '—' })),
        { key: 'mean', label: say.mean },
      ]}
      rows={[...rows, ...(spoken ? [{ criterion: say.overall, ...cells(scorings, asAWhole) }] : [])]}
      total={{ criterion: say.mean, ...ownMeans(view, practice, scorings), mean: overall ? writeMean(view.locale, overall) : say.noMark }}
      note={say.equal}
    />
  )
}

const cells = (scorings: Scoring[], criterion: string): Row =>
  Object.fromEntries(
    scorings.map(({ personId, marks }) => {
      const mark = marks.find((one) => one.criterion === criterion)
      return [personId, mark && <>{mark.points !== null && <b>{mark.points}</b>} {mark.sentence}</>]
    }),
  )

const ownMeans = (view: View, practice: Practice, scorings: Scoring[]): Row =>
  Object.fromEntries(scorings.flatMap((scoring) => { const { mean } = summaryOf(practice.definition.criteria, [scoring]); return mean ? [[scoring.personId, writeMean(view.locale, mean)]] : [] }))

/** Whether it goes to the meeting, and why: the Secretariat proposes, in both languages. */
function ShortlistSection({ view, practice, panel, mayShortlist, errors = [], typed }: Props & { panel: Panel }) {
  const say = text[view.lang].shortlist
  const { shortlisting } = panel
  if (!shortlisting && !mayShortlist && panel.scorings.length >= needed) return null
  const listed = typedText(typed, 'listed') ?? (shortlisting ? (shortlisting.listed ? 'yes' : 'no') : undefined)
  const reason = typedOver(typed, 'reason', shortlisting?.reason)
  const form = (
    <Form view={view} action={`/w/practices/${practice.item.id}/shortlisting`}>
      <RadioField view={view} name="listed" label={say.question} inline value={listed} error={errorOf(errors, 'listed')} options={[{ value: 'yes', label: say.yes }, { value: 'no', label: say.no }]} />
      <PairField view={view} name="reason" label={say.reason} hint={say.reasonHint} rows={5} words={reason} errors={{ es: errorOf(errors, 'reason.es'), en: errorOf(errors, 'reason.en') }} />
      <ButtonRow>
        <Button>{say.save}</Button>
      </ButtonRow>
    </Form>
  )
  return (
    <Section id="shortlist" title={say.title} lead={say.lead}>
      {shortlisting && (
        <>
          <p>
            <Tag tone={shortlisting.listed ? 'done' : 'neutral'}>{shortlisting.listed ? say.on : say.off}</Tag> <Instant view={view} at={shortlisting.at} />
          </p>
          <SaidWords view={view} words={shortlisting.reason} />
        </>
      )}
      {panel.scorings.length < needed && <p>{say.notYet(panel.scorings.length)}</p>}
      {mayShortlist && (shortlisting ? <Details summary={say.change} open={errors.length > 0}>{form}</Details> : form)}
    </Section>
  )
}
