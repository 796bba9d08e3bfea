import { Button, ButtonLink, ButtonRow, Form } from '#base/ui/form.tsx'
import { KeyValue, Timeline } from '#base/ui/list.tsx'
import { Callout, Details, EmptyState, Section } from '#base/ui/note.tsx'
import { WorkspacePage } from '#base/ui/shell.tsx'
import { ClassBadge, ExampleMark, Tag, type Tone } from '#base/ui/status.tsx'
import { DataTable } from '#base/ui/table.tsx'
import { Instant } from '#base/ui/time.tsx'
import type { View } from '#base/view.ts'
import { langs, readText, type Words } from '#base/words.ts'
import type { Call } from '#calls/index.ts'
import { blocksPublishing, type Compilation, type Missing, type Run } from './compilation.ts'
import type { Published } from './editions.ts'
import { MissingSection, sectionName } from './missing.tsx'
import { text } from './text.ts'

type Stage = 'begun' | 'compiled' | 'circulated' | 'published'
const stageOf = ({ compiledAt, circulatedAt }: Pick<Compilation, 'compiledAt' | 'circulatedAt'>): Stage => (circulatedAt ? 'circulated' : compiledAt ? 'compiled' : 'begun')
const tones: Record<Stage, Tone> = { begun: 'neutral', compiled: 'action', circulated: 'done', published: 'done' }

function CompilationStageTag({ view, compilation, published }: { view: View; compilation: Compilation; published: boolean | undefined }) {
  const stage = published ? 'published' : stageOf(compilation)
  return <Tag tone={tones[stage]}>{text[view.lang].stage[stage]}</Tag>
}

/** Compiled since it circulated. */
const isAgain = ({ compiledAt, circulatedAt }: Compilation): boolean => compiledAt !== null && circulatedAt !== null && compiledAt > circulatedAt

export function CompilationsPage({ view, compilations, published, mayBegin }: { view: View; compilations: Compilation[]; /** those of which there is an edition */ published: string[]; mayBegin: boolean }) {
  const say = text[view.lang]
  return (
    <WorkspacePage view={view} title={say.title} lead={mayBegin ? say.lead : say.leadMembers} wide>
      {mayBegin && compilations.length > 0 && <ButtonRow><ButtonLink href="/w/compilations/new" icon="plus">{say.begin}</ButtonLink></ButtonRow>}
      {compilations.length === 0 ? (
        <EmptyState title={mayBegin ? say.none : say.noneMembers} icon="file" action={mayBegin && <ButtonLink href="/w/compilations/new">{say.begin}</ButtonLink>}>
          {mayBegin && say.noneNext}
        </EmptyState>
      ) : (
        <DataTable
          view={view}
          caption={say.title}
          columns={[{ key: 'title', label: say.column.title }, { key: 'kind', label: say.column.kind }, { key: 'stage', label: say.column.stage }, { key: 'at', label: say.column.at }]}
          rows={compilations.map((compilation) => ({
            title: <a href={`/w/compilations/${compilation.id}`}>{readText(compilation.title, view.lang)}</a>,
            kind: say.kinds[compilation.kind],
            stage: <CompilationStageTag view={view} compilation={compilation} published={published.includes(compilation.id)} />,
            at: compilation.compiledAt ? <Instant view={view} at={compilation.compiledAt} /> : say.notYet,
          }))}
        />
      )}
    </WorkspacePage>
  )
}

/** What only the compiler sees: what is missing, what changed, what comes next. */
export type DeskProps = {
  missing: Missing[]
  runs: Run[]
  /** sections that compiling now would write */
  stale: string[]
  /** its editions, the latest first */
  published: Published[]
  practices: number
  notCirculating: { itemId: string; title: string; callId: string }[]
  names: { theme: Map<string, Words>; country: Map<string, Words> }
  may: { circulate: boolean }
}

type Props = { view: View; compilation: Compilation; calls: Call[]; meeting: { id: string; title: Words } | undefined; example: boolean; desk: DeskProps | undefined }

export function CompilationPage({ view, compilation, calls, meeting, example, desk }: Props) {
  const say = text[view.lang]
  const members = compilation.circulatedAt !== null
  return (
    <WorkspacePage
      view={view}
      title={readText(compilation.title, view.lang)}
      lead={say.kindsAbout[compilation.kind]}
      crumbs={[{ href: '/w/compilations', label: say.title }]}
      badge={
        <>
          <ClassBadge view={view} audience={members ? 'members' : compilation.kind === 'compendium' ? 'steering' : 'secretariat'} />
          <CompilationStageTag view={view} compilation={compilation} published={desk && desk.published.length > 0} />
          {example && <ExampleMark view={view} />}
        </>
      }
    >
      {desk && <NextStep view={view} compilation={compilation} desk={desk} />}
      {compilation.compiledAt && <ReadSection view={view} compilation={compilation} />}
      <KeyValue
        pairs={[
          { label: say.facts.calls, value: calls.map((call) => readText(call.title, view.lang)).join('; ') },
          ...(meeting ? [{ label: say.facts.meeting, value: <a href={`/w/meetings/${meeting.id}`}>{readText(meeting.title, view.lang)}</a> }] : []),
          { label: say.facts.year, value: String(compilation.year) },
          ...(desk ? [{ label: say.facts.practices, value: String(desk.practices) }] : []),
          ...(compilation.circulatedAt ? [{ label: say.facts.circulated, value: <Instant view={view} at={compilation.circulatedAt} /> }] : []),
          { label: isAgain(compilation) ? say.facts.again : say.facts.compiled, value: compilation.compiledAt ? <Instant view={view} at={compilation.compiledAt} /> : say.notYet },
        ]}
      />
      {desk && (
        <>
          <p>
            <a href={`/w/compilations/${compilation.id}/texts`}>{say.texts.link}</a> · <a href={`/w/compilations/${compilation.id}/change`}>{say.change}</a>
          </p>
          <MissingSection view={view} id={compilation.id} missing={desk.missing} names={desk.names} />
          {desk.runs.length > 0 && <Runs view={view} desk={desk} />}
        </>
      )}
    </WorkspacePage>
  )
}

type DeskOf = { view: View; compilation: Compilation; desk: DeskProps }

/** One obvious thing to do: compile, then circulate or publish. */
function NextStep({ view, compilation, desk }: DeskOf) {
  const say = text[view.lang]
  const changed = desk.stale.length
  if (!compilation.compiledAt || changed > 0) {
    const button = !compilation.compiledAt ? say.compile : compilation.circulatedAt ? say.compileUpdate : say.compileAgain
    return (
      <Callout view={view}>
        <p>{compilation.compiledAt ? say.stale(say.staleUnits(changed)) : say.compileLead}</p>
        {compilation.compiledAt && (
          <Details summary={say.wouldChange}>
            <SectionList view={view} changed={desk.stale} desk={desk} />
          </Details>
        )}
        <Form view={view} action={`/w/compilations/${compilation.id}/runs`}>
          <Button>{button}</Button>
        </Form>
      </Callout>
    )
  }
  if (compilation.kind === 'compendium') return <Publish view={view} compilation={compilation} desk={desk} />
  return desk.may.circulate ? <Circulate view={view} compilation={compilation} desk={desk} /> : <p class="mute">{say.fresh}</p>
}

function Circulate({ view, compilation, desk }: DeskOf) {
  const say = text[view.lang]
  const undecided = desk.missing.filter((one) => one.kind === 'undecided').length
  if (desk.notCirculating.length > 0) {
    return (
      <Callout view={view} title={say.circulate.title}>
        <p>{say.circulate.first(say.practices(desk.notCirculating.length))}</p>
        <ul>
          {desk.notCirculating.map(({ itemId, title }) => (
            <li>
              <a href={`/w/items/${itemId}`}>{title}</a>
            </li>
          ))}
        </ul>
        <ButtonLink href={`/w/calls/${desk.notCirculating[0]!.callId}`}>{say.circulate.toCall}</ButtonLink>
      </Callout>
    )
  }
  return (
    <Callout view={view} kind="warning" title={say.circulate.title}>
      <p>{say.circulate.lead}</p>
      {!compilation.meetingId && (
        <p>
          {say.circulate.noMeeting} <a href={`/w/compilations/${compilation.id}/change`}>{say.circulate.choose}</a>
        </p>
      )}
      {undecided > 0 && (
        <p>
          {say.circulate.undecided(undecided)} <a href="#missing">{say.missing.title}</a>
        </p>
      )}
      <Form view={view} action={`/w/compilations/${compilation.id}/circulation`}>
        <Button icon="send">{say.circulate.button}</Button>
      </Form>
    </Callout>
  )
}

function Publish({ view, compilation, desk }: DeskOf) {
  const say = text[view.lang]
  const [last] = desk.published
  if (last && last.at >= compilation.compiledAt!) {
    return (
      <Callout view={view} title={say.publish.done(last.number)}>
        <p>
          <a href={last.href}>{readText(last.title, view.lang)}</a>. {say.publish.same}
        </p>
        <p>
          <a href={`/w/editions/new?compilation=${compilation.id}`}>{say.publish.another}</a>
        </p>
      </Callout>
    )
  }
  if (desk.practices === 0) return <p class="mute">{say.fresh}</p>
  if (desk.missing.some(blocksPublishing)) return <Callout view={view} kind="warning" title={say.publish.title}>{say.publish.blocked}</Callout>
  return (
    <Callout view={view} title={say.publish.title}>
      <p>{say.publish.lead}</p>
      <ButtonLink href={`/w/editions/new?compilation=${compilation.id}`}>{say.publish.button}</ButtonLink>
    </Callout>
  )
}

function ReadSection({ view, compilation }: { view: View; compilation: Compilation }) {
  const say = text[view.lang].read
  const to = (ending: string, lang: string) => `/w/compilations/${compilation.id}/preview${ending}?language=${lang}`
  const own = [view.lang, ...langs.filter((lang) => lang !== view.lang)]
  return (
    <Section id="read" title={say.title} lead={compilation.circulatedAt ? undefined : say.draft}>
      <ul>
        {own.map((lang) => {
          const name = text[view.lang].languages[lang]
          return (
            <li>
              <a href={to('', lang)}>{say.page(name)}</a> · <a href={to('.pdf', lang)}>{say.pdf(name)}</a> · <a href={to('.docx', lang)}>{say.docx(name)}</a>
            </li>
          )
        })}
      </ul>
    </Section>
  )
}

const SectionList = ({ view, changed, desk }: { view: View; changed: string[]; desk: DeskProps }) => (
  <ul>
    {changed.map((one) => (
      <li>{sectionName(view, one, desk.names)}</li>
    ))}
  </ul>
)

function Runs({ view, desk }: { view: View; desk: DeskProps }) {
  const say = text[view.lang]
  const [last, ...earlier] = desk.runs
  return (
    <Section id="changed" title={say.changedTitle} lead={earlier.length > 0 ? say.changedLead : undefined}>
      {earlier.length === 0 ? <p>{say.first}</p> : last!.changed.length === 0 ? <p>{say.unchanged}</p> : <SectionList view={view} changed={last!.changed} desk={desk} />}
      {earlier.length > 0 && (
        <Details summary={say.history.title}>
          <Timeline view={view} events={desk.runs.map((run) => ({ at: run.at, what: say.history.line(run.changed.length) }))} />
        </Details>
      )}
    </Section>
  )
}
