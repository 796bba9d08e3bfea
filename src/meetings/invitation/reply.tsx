import { RadioField } from '#base/ui/choice.tsx'
import { TextArea } from '#base/ui/field.tsx'
import { Button, ButtonRow, errorOf, Form } from '#base/ui/form.tsx'
import { formatDay } from '#base/ui/dates.ts'
import { Details, Section } from '#base/ui/note.tsx'
import { type FormError, type Typed, typedText } from '#base/http/form.ts'
import type { View } from '#base/view.ts'
import { quoted, readText } from '#base/words.ts'
import type { Meeting } from '../meeting/meeting.ts'
import { type Attends, type Invitation, repliedForDay } from './invitation.ts'
import { text } from './text.ts'

type Props = { view: View; meeting: Meeting; invitation: Invitation; open: boolean; ended: boolean; timed: boolean; errors?: FormError[]; typed?: Typed }

/** What the invited person answers: asked first thing, folded away once answered. */
export function ReplySection({ view, meeting, invitation, open, ended, timed, errors = [], typed }: Props) {
  const say = text[view.lang].reply
  const { reply, delegation } = invitation
  const then = repliedForDay(meeting, invitation)
  if (!timed && !reply) return null
  const form = <ReplyForm view={view} invitation={invitation} errors={errors} typed={typed} />
  return (
    <Section id="reply" title={say.title} lead={say.with(readText(delegation.name, view.lang))}>
      {reply && (
        <p>
          {say.given[reply.attends]}
          {reply.words && ` ${quoted(view.lang, reply.words)}`}
          {then && ` ${say.moved(formatDay(view, then))}`}
        </p>
      )}
      {open && reply?.attends === 'no' && invitation.role === 'head of delegation' && <p>{say.standIn}</p>}
      {!open && !reply && timed && <p class="mute">{ended ? say.over : say.begun}</p>}
      {open && (reply && !then ? <Details summary={say.change} open={errors.length > 0}>{form}</Details> : form)}
    </Section>
  )
}

function ReplyForm({ view, invitation, errors, typed }: Omit<Props, 'meeting' | 'open' | 'ended' | 'timed'>) {
  const say = text[view.lang].reply
  const options = (['yes', 'maybe', 'no'] satisfies Attends[]).map((value) => ({ value, label: say[value] }))
  return (
    <Form view={view} action={`/w/meetings/${invitation.meetingId}/replies`}>
      <RadioField view={view} name="attends" label={say.ask} inline options={options} value={typedText(typed, 'attends') ?? invitation.reply?.attends} error={errorOf(errors, 'attends')} />
      <TextArea view={view} name="words" label={say.words} hint={say.wordsHint} optional rows={2} value={typedText(typed, 'words') ?? invitation.reply?.words} error={errorOf(errors, 'words')} />
      <ButtonRow>
        <Button>{say.button}</Button>
      </ButtonRow>
    </Form>
  )
}
