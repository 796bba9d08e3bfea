import { Button, ButtonRow, Form, HiddenField } from '#base/ui/form.tsx'
import { Callout, Details, Section } from '#base/ui/note.tsx'
import { PublicPage } from '#base/ui/shell.tsx'
import { Progress, Tag, type Tone } from '#base/ui/status.tsx'
import { Day } from '#base/ui/time.tsx'
import type { View } from '#base/view.ts'
import { nameOf } from '../../seed/play.ts'
import type { Chapter } from '../../seed/year-types.ts'
import type { Placed, Play, Told } from './story.ts'
import { text } from './text.ts'

export type Look = { href: string | undefined; label: string; as: string | undefined }
type ChapterShown = Placed & { looks: Look[] }

const tones: Record<Placed['state'], Tone> = { played: 'done', next: 'attention', later: 'neutral' }

/** The year as a list of chapters: what was done, what comes next, where to look and as whom; and the story played up to a chapter. */
export function YearPage({ view, chapters, play, busy }: { view: View; chapters: ChapterShown[]; play: Play | undefined; /** somebody has the story played now, here or on another node */ busy: boolean }) {
  const say = text[view.lang].year
  const next = chapters.find((chapter) => chapter.state === 'next')
  return (
    <PublicPage view={view} title={say.title} lead={say.lead} wide>
      <p>
        {say.free} <a href="/demo/people">{say.people}</a>
      </p>
      {next && (
        <p>
          {say.states.next}: <a href={`#${next.key}`}>{next.title[view.lang]}</a>
        </p>
      )}
      {play && <PlayNote view={view} play={play} />}
      {busy && (!play || play.ended) && <Callout view={view}>{say.elsewhere}</Callout>}
      {chapters.map((chapter) => (
        <ChapterSection view={view} chapter={chapter} mayPlay={!busy && chapter.state !== 'played'} />
      ))}
    </PublicPage>
  )
}

function ChapterSection({ view, chapter, mayPlay }: { view: View; chapter: ChapterShown; mayPlay: boolean }) {
  const say = text[view.lang].year
  const { key, title, what, codes, state, until, looks } = chapter
  return (
    <Section
      id={key}
      title={title[view.lang]}
      lead={
        <>
          <Tag tone={tones[state]}>{say.states[state]}</Tag> {say.upTo} <Day view={view} on={until} />. {say.codes(codes.join(', '))}
        </>
      }
    >
      <p>{what[view.lang]}</p>
      <ul>
        {looks.map(({ href, label, as }) => (
          <li>
            {href ? <a href={href}>{label}</a> : <>{label} <span class="mute">({say.notYet})</span></>}
            {as && <span class="mute">, {say.as(as)}</span>}
          </li>
        ))}
      </ul>
      {mayPlay && <PlayForm view={view} chapter={chapter} />}
    </Section>
  )
}

function PlayForm({ view, chapter }: { view: View; chapter: Chapter }) {
  const say = text[view.lang].year
  return (
    <Form view={view} action="/demo/year">
      <HiddenField name="upTo" value={chapter.key} />
      <HiddenField name="lang" value={view.lang} />
      <ButtonRow>
        <Button kind="secondary">
          {say.play}
          <span class="vh">: {chapter.title[view.lang]}</span>
        </Button>
      </ButtonRow>
    </Form>
  )
}

/** How far the play is, or how it ended, in plain words. */
function PlayNote({ view, play }: { view: View; play: Play }) {
  const say = text[view.lang].year
  const { told, steps, ended, upTo, broken } = play
  const stuck = told.filter((one) => one.how === 'stuck')
  const played = told.filter((one) => one.how === 'played')
  const title = upTo.title[view.lang]
  if (!ended) {
    return (
      <Section id="playing" title={say.playing(title)} lead={say.wait}>
        <Progress done={told.length} total={Math.max(steps, 1)}>
          {say.progress(told.length, steps)}
        </Progress>
        <StepList view={view} told={played.slice(-5).toReversed()} />
      </Section>
    )
  }
  return (
    <Section id="playing" title={broken || stuck.length > 0 ? say.endedNotAll(title) : say.ended(title)} lead={say.sum(played.length, told.length - played.length - stuck.length)}>
      {broken && <p>{say.broken(broken[view.lang])}</p>}
      {stuck.length > 0 && (
        <>
          <p>{say.stuck(stuck.length)}</p>
          <StepList view={view} told={stuck} />
        </>
      )}
      {played.length > 0 && (
        <Details summary={say.all(played.length)}>
          <StepList view={view} told={played} />
        </Details>
      )}
    </Section>
  )
}

const StepList = ({ view, told }: { view: View; told: Told[] }) => (
  <ul>
    {told.map((step) => (
      <li>
        <Day view={view} on={step.on} />, {step.who === 'nobody' ? text[view.lang].year.anybody : nameOf(step.who)}: {step.what[view.lang]}
        {step.how === 'stuck' && <span class="mute">. {step.why[view.lang]}</span>}
      </li>
    ))}
  </ul>
)
