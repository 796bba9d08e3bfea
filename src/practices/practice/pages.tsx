import type { ComponentChildren } from 'preact'
import { ButtonLink, ButtonRow } from '#base/ui/form.tsx'
import { KeyValue, Timeline } from '#base/ui/list.tsx'
import { Beside } from '#base/ui/navigate.tsx'
import { Callout, Section } from '#base/ui/note.tsx'
import { SaidWords } from '#base/ui/said.tsx'
import { WorkspacePage } from '#base/ui/shell.tsx'
import { ClassBadge, ExampleMark, Tag } from '#base/ui/status.tsx'
import { Day } from '#base/ui/time.tsx'
import type { View } from '#base/view.ts'
import { type Lang, readText } from '#base/words.ts'
import { ItemAnswers, ItemStageTag, TranslationNote, type Version } from '#calls/index.ts'
import { answerInWords, questionsOf } from '#formats/index.ts'
import type { DecisionFound } from '#meetings/index.ts'
import { needed } from '../scoring/scoring.ts'
import type { Panel } from '../panel/panel.ts'
import { text as scoringText } from '../scoring/text.ts'
import { OutcomeTag, PracticeTabs, type Tabs } from './marks.tsx'
import { stageShown, stageToGuests, versionDecided } from './practice.ts'
import type { Practice } from './queries.ts'
import { text } from './text.ts'

type Props = {
  view: View
  practice: Practice
  panel: Panel | undefined
  decision: DecisionFound | undefined
  versions: Version[]
  tabs: Tabs
  publicPath: string | undefined
  /** whoever reads it for a meeting only */
  guest: boolean
  may: { translate: boolean; review: boolean }
}

// At the head and in the margin, so not again among the answers.
const saidAbove = new Set(['title', 'summary', 'theme', 'pillars', 'populations', 'period', 'institutions', 'began-after-2019'])

const inOther = (view: View, lang: Lang): Lang | undefined => (lang === view.lang ? undefined : lang)

/** A practice as those who may read it work with it: what the state says, what became of it, what is to be done. */
export function PracticePage(props: Props) {
  const { view, practice, decision, tabs, guest, publicPath } = props
  const say = text[view.lang]
  const { item, audience, definition, translated, names, files, title } = practice
  const { summary } = translated.answers
  const stage = guest ? stageToGuests(item, practice.kept) : stageShown(item, practice.kept)
  return (
    <WorkspacePage
      view={view}
      wide
      title={title}
      titleLang={inOther(view, translated.langOf('title'))}
      lead={summary !== undefined && <span lang={inOther(view, translated.langOf('summary'))}>{String(summary)}</span>}
      crumbs={[{ href: '/w/practices', label: say.crumb }]}
      badge={
        <>
          <ClassBadge view={view} audience={publicPath ? 'public' : audience} guest={guest} />
          {decision ? <OutcomeTag view={view} outcome={decision.outcome} /> : <ItemStageTag view={view} stage={stage} />}
          {item.kind === 'policy review' && <Tag>{say.kinds['policy review']}</Tag>}
          {item.example && <ExampleMark view={view} />}
        </>
      }
    >
      {item.kind === 'practice' && <PracticeTabs view={view} item={item} tabs={tabs} current="practice" />}
      {item.withdrawn && (
        <Callout view={view} kind="warning" title={say.withdrawn}>
          {item.withdrawn.reason}
        </Callout>
      )}
      <Beside aside={<Aside {...props} />}>
        <TranslationNote view={view} original={item.original} definition={definition} translated={translated} />
        <ItemAnswers view={view} definition={definition} answers={translated.answers} names={names} files={files} langOf={translated.langOf} only={(question) => !saidAbove.has(question.key)} />
        {decision && <Decision {...props} decision={decision} />}
        <History {...props} />
      </Beside>
    </WorkspacePage>
  )
}

function Doings({ view, practice, tabs, may }: Props) {
  const say = text[view.lang].doings
  const { id } = practice.item
  const links: [boolean, string, string][] = [
    [tabs.scoring, `/w/practices/${id}/scoring`, say.score],
    [may.review, `/w/items/${id}/review`, say.review],
    [may.translate, `/w/items/${id}/translation`, say.translate],
    [true, `/w/items/${id}`, say.item],
  ]
  return (
    <ButtonRow>
      {links
        .filter(([open]) => open)
        .map(([, href, label], index) => (
          <ButtonLink kind={index === 0 && tabs.scoring ? 'primary' : 'secondary'} href={href}>
            {label}
          </ButtonLink>
        ))}
    </ButtonRow>
  )
}

function Aside(props: Props) {
  const { view, practice, panel, publicPath, guest } = props
  const say = text[view.lang].facts
  const { item, version, call, state, definition, translated, names } = practice
  const asked = questionsOf(definition)
  const answered = (key: string): ComponentChildren => {
    const question = asked.find((one) => one.key === key)
    const answer = translated.answers[key]
    return question && answer !== undefined ? answerInWords(view, question, answer, names) : undefined
  }
  const pairs: [string, ComponentChildren][] = [
    [say.state, readText(state, view.lang)],
    [say.theme, answered('theme')],
    [say.pillars, answered('pillars')],
    [say.populations, answered('populations')],
    [say.period, answered('period')],
    [say.institutions, answered('institutions')],
    [say.call, <a href={`/w/calls/${call.id}`}>{readText(call.title, view.lang)}</a>],
    [say.round, <>{!guest && `${say.rounds(version.round)}, `}<Day view={view} on={version.at} short /></>],
    [say.licence, text[view.lang].licences[version.licence] ?? version.licence],
    [say.panel, item.kind === 'practice' && <PanelState view={view} practice={practice} panel={panel} />],
    [say.shortlist, panel?.shortlisting && (panel.shortlisting.listed ? scoringText[view.lang].shortlist.on : scoringText[view.lang].shortlist.off)],
    [say.public, publicPath && <a href={publicPath}>{say.read}</a>],
  ]
  return (
    <Section id="facts" title={say.title}>
      {translated.answers['began-after-2019'] === 'yes' && <Tag tone="attention">{text[view.lang].after2019}</Tag>}
      <KeyValue pairs={pairs.flatMap(([label, value]) => (value ? [{ label, value }] : []))} />
      <Doings {...props} />
    </Section>
  )
}

const PanelState = ({ view, practice, panel }: Pick<Props, 'view' | 'practice' | 'panel'>) => {
  const say = text[view.lang].facts
  if (!panel || panel.reviewers.length === 0) return practice.audience === 'members' && !panel ? null : <>{say.noPanel}</>
  return <a href={`/w/practices/${practice.item.id}/scores`}>{say.scored(panel.scorings.length, Math.max(panel.reviewers.length, needed))}</a>
}

/** What the meeting decided, with its reason in both languages. */
function Decision({ view, practice, versions, decision }: Props & { decision: DecisionFound }) {
  const say = text[view.lang].decision
  const decided = versionDecided(versions, decision)
  return (
    <Section id="decision" title={say.title}>
      <p>
        <OutcomeTag view={view} outcome={decision.outcome} /> {say.line(decision.number)} <a href={`/w/meetings/${decision.meetingId}`}>{say.on(readText(decision.meeting.title, view.lang))}</a>
        {decision.meeting.onDay && <>, <Day view={view} on={decision.meeting.onDay} /></>} {decision.meeting.example && !practice.item.example && <ExampleMark view={view} />}
      </p>
      <SaidWords view={view} words={decision.reason} />
      {decision.supersedes && <p class="mute">{say.corrected}</p>}
      {decided && decided.id !== practice.version.id && <p class="mute">{text[view.lang].replaced(practice.version.round)}</p>}
    </Section>
  )
}

/** What happened to it, as far as this reader may know: newest first. */
function History({ view, practice, decision, versions, guest }: Props) {
  const say = text[view.lang].history
  const { item } = practice
  const events: { at: Date; what: string; note?: ComponentChildren }[] = [
    ...(guest ? [] : versions.map(({ at, round, reason }) => ({ at, what: say.handedIn(round), note: reason ? <p>{reason}</p> : undefined }))),
    ...(item.acceptedAt && !guest ? [{ at: item.acceptedAt, what: say.accepted }] : []),
    ...(item.circulated ? [{ at: item.circulated.at, what: say.circulated }] : []),
    ...(decision ? [{ at: decision.at, what: say.decided[decision.outcome] }] : []),
    ...(item.withdrawn ? [{ at: item.withdrawn.at, what: say.withdrawn, note: <p>{item.withdrawn.reason}</p> }] : []),
  ]
  return (
    <Section id="history" title={say.title}>
      <Timeline view={view} events={events.toSorted((a, b) => b.at.getTime() - a.at.getTime())} />
    </Section>
  )
}
