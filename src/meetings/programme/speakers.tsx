import { RadioField } from '#base/ui/choice.tsx'
import { type Option, SelectField, TextField } from '#base/ui/field.tsx'
import { Button, ButtonRow, errorOf, Form } from '#base/ui/form.tsx'
import { Details, Section } from '#base/ui/note.tsx'
import { type FormError, type Typed, typedText } from '#base/http/form.ts'
import type { View } from '#base/view.ts'
import { readText } from '#base/words.ts'
import type { AgendaItem } from '../agenda/agenda.ts'
import { parts, type Speaker } from './session.ts'
import { text } from './text.ts'

export const SpeakerWords = ({ view, speaker }: { view: View; speaker: Speaker }) => (
  <>
    {speaker.name} <span class="mute">({[readText(speaker.organisation, view.lang), text[view.lang].part[speaker.part]].join(', ')})</span>
  </>
)

type Props = { view: View; item: AgendaItem; speakers: Speaker[]; /** whom one may choose; absent for whoever only reads */ people: Option[] | undefined; errors?: FormError[]; typed?: Typed }

/** Who speaks on an item, and for whoever prepares the meeting, how to say so. */
export function SpeakersSection({ view, item, speakers, people, errors = [], typed }: Props) {
  const say = text[view.lang]
  if (speakers.length === 0 && !people) return null
  return (
    <Section id="speakers" title={say.speakers}>
      {speakers.length === 0 && <p class="mute">{say.noSpeakers}</p>}
      {speakers.map((speaker) => (
        <div>
          <SpeakerWords view={view} speaker={speaker} />
          {people && (
            <Form view={view} action={`/w/speakers/${speaker.id}/removal`}>
              <Button kind="quiet">
                {say.speaker.remove}
                <span class="vh">: {speaker.name}</span>
              </Button>
            </Form>
          )}
        </div>
      ))}
      {people && (
        <Details summary={say.speaker.add} open={errors.some((error) => ['name', 'organisation', 'part', 'personId'].includes(error.field))}>
          <Form view={view} action={`/w/agenda-items/${item.id}/speakers`}>
            <SelectField view={view} name="personId" optional label={say.speaker.person} hint={say.speaker.personHint} options={people} value={typedText(typed, 'personId')} error={errorOf(errors, 'personId')} />
            <TextField view={view} name="name" optional label={say.speaker.name} value={typedText(typed, 'name')} error={errorOf(errors, 'name')} />
            <TextField view={view} name="organisation" optional label={say.speaker.organisation} value={typedText(typed, 'organisation')} error={errorOf(errors, 'organisation')} />
            <RadioField view={view} name="part" inline label={say.speaker.part} options={parts.map((value) => ({ value, label: say.part[value] }))} value={typedText(typed, 'part') ?? 'presents'} error={errorOf(errors, 'part')} />
            <ButtonRow>
              <Button>{say.speaker.button}</Button>
            </ButtonRow>
          </Form>
        </Details>
      )}
    </Section>
  )
}
