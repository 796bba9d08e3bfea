import { Button, ButtonRow, errorOf, Form } from '#base/ui/form.tsx'
import { Details, Section } from '#base/ui/note.tsx'
import { PairField } from '#base/ui/pair.tsx'
import { SaidWords } from '#base/ui/said.tsx'
import { ExampleMark } from '#base/ui/status.tsx'
import { DataTable } from '#base/ui/table.tsx'
import type { FormError, Typed } from '#base/http/form.ts'
import type { View } from '#base/view.ts'
import { langs, readText, type Words } from '#base/words.ts'
import { roleName } from '#membership/index.ts'
import { OneDecision } from '../decision/decisions.tsx'
import { PositionsTable } from '../decision/positions.tsx'
import { presentStates } from '../invitation/invitation.ts'
import { MeetingFrame } from '../meeting/frame.tsx'
import { typedWords } from '../meeting/form-page.tsx'
import type { MinutedItem, Minutes } from './queries.ts'
import { text } from './text.ts'

type Props = { view: View; minutes: Minutes; mayOpen: boolean; errors?: FormError[]; typed?: Typed }

/** The minutes to read, with the files and, for the Secretariat, the only words that are written by hand. */
export function MinutesPage({ view, minutes, mayOpen, errors = [], typed }: Props) {
  const say = text[view.lang]
  const { meeting, opening, complete } = minutes
  return (
    <MeetingFrame view={view} meeting={meeting} tab="minutes" errors={errors}>
      <p>{say.lead}</p>
      {!complete && <p class="mute">{say.unfinished}</p>}
      <Downloads view={view} minutes={minutes} />
      <Section id="opening" title={say.opening}>
        {opening ? <SaidWords view={view} words={opening} /> : <p class="mute">{say.noOpening}</p>}
        {mayOpen && <OpeningForm view={view} meetingId={meeting.id} opening={typedWords(typed, 'opening') ?? opening} errors={errors} />}
      </Section>
      {meeting.inside && <Attendance view={view} minutes={minutes} />}
      <Section id="items" title={say.agenda}>
        {minutes.items.map((one) => (
          <Minuted view={view} minutes={minutes} one={one} />
        ))}
      </Section>
    </MeetingFrame>
  )
}

function Downloads({ view, minutes: { meeting } }: { view: View; minutes: Minutes }) {
  const say = text[view.lang]
  const files = langs.flatMap((lang) => (['pdf', 'docx'] as const).map((ending) => ({ lang, ending })))
  return (
    <Section id="files" title={say.downloads}>
      <ul>
        {files.map(({ lang, ending }) => (
          <li>
            <a href={`/w/meetings/${meeting.id}/minutes.${ending}?language=${lang}`}>{say.file(ending === 'pdf' ? 'PDF' : 'Word', say.languages[lang])}</a>
          </li>
        ))}
      </ul>
    </Section>
  )
}

function OpeningForm({ view, meetingId, opening, errors }: { view: View; meetingId: string; opening: Words | undefined; errors: FormError[] }) {
  const say = text[view.lang]
  return (
    <Details summary={opening ? say.rewrite : say.write} open={errors.length > 0}>
      <Form view={view} action={`/w/meetings/${meetingId}/minutes`}>
        <PairField view={view} name="opening" label={say.opening} hint={say.openingHint} words={opening} rows={8} errors={{ es: errorOf(errors, 'opening.es'), en: errorOf(errors, 'opening.en') }} />
        <ButtonRow>
          <Button>{say.save}</Button>
        </ButtonRow>
      </Form>
    </Details>
  )
}

function Attendance({ view, minutes: { delegations, members } }: { view: View; minutes: Minutes }) {
  const say = text[view.lang]
  const invitations = delegations.flatMap((delegation) => delegation.people)
  if (!invitations.some((invitation) => invitation.present)) {
    return (
      <Section id="attendance" title={say.attendance}>
        <p class="mute">{say.nobody}</p>
      </Section>
    )
  }
  const shown = delegations.filter(({ isState, people }) => isState || people.some((one) => one.present))
  return (
    <Section id="attendance" title={say.attendance}>
      <p>{say.quorum(presentStates(invitations, members.map((state) => state.id)).length, members.length)}</p>
      <DataTable
        view={view}
        caption={say.people}
        columns={[
          { key: 'delegation', label: say.delegation },
          { key: 'people', label: say.people },
        ]}
        rows={shown.map(({ name, people }) => ({
          delegation: readText(name, view.lang),
          people: people.some((one) => one.present) ? people.filter((one) => one.present).map((one) => <p>{`${one.name ?? '—'}, ${roleName(one.role, view.lang)}`}</p>) : <span class="mute">{say.absent}</span>,
        }))}
      />
    </Section>
  )
}

function Minuted({ view, minutes, one }: { view: View; minutes: Minutes; one: MinutedItem }) {
  const say = text[view.lang]
  const { item, author, card, papers, decisions } = one
  const { meeting } = minutes
  return (
    <section class="section flow">
      <h3>
        <a href={`/w/agenda-items/${item.id}`}>
          {item.number}. {readText(item.title, view.lang)}
        </a>
      </h3>
      <p>
        {say.for[item.kind]} {author && say.presents(readText(author.name, view.lang))} {card && say.upon}{card && <a href={card.href}>{readText(card.title, view.lang)}</a>} {card?.example && <ExampleMark view={view} />}
      </p>
      {papers.length > 0 && (
        <p>
          {say.papers}: {papers.map((paper) => `${paper.title} (${say.languages[paper.language]})`).join('; ')}
        </p>
      )}
      {item.kind === 'decision' && meeting.inside && (one.positions.length > 0 || item.closed) && (
        <PositionsTable view={view} found={{ table: { meeting, item, members: one.states.map((state) => state.id), now: view.now }, states: one.states, positions: one.positions }} />
      )}
      {decisions.map((decision) => (
        <OneDecision view={view} decision={decision} decisions={decisions} />
      ))}
      {item.kind === 'decision' && decisions.length === 0 && <p class="mute">{say.noDecision}</p>}
    </section>
  )
}
