import { SingleCheckbox } from '#base/ui/choice.tsx'
import { TextArea } from '#base/ui/field.tsx'
import { Button, ButtonRow, errorOf, type FieldError, Form } from '#base/ui/form.tsx'
import { Callout, Section } from '#base/ui/note.tsx'
import { formatDay } from '#base/ui/dates.ts'
import { type Typed, typedText } from '#base/http/form.ts'
import type { View } from '#base/view.ts'
import type { Envelope } from './queries.ts'
import { calledOf } from '../item/item.ts'
import { PersonalList } from '../item/marks.tsx'
import { sectionWith } from '#formats/index.ts'
import type { Readiness } from './submission.ts'
import { text } from './text.ts'

type Props = { view: View; found: Envelope; ready: Readiness[]; cleared: boolean; due: { on: string; at: Date } | undefined; errors: FieldError[]; typed?: Typed }

/** The last step at home. What is not complete stays a draft and holds nothing back. */
export function HandInSection({ view, found, ready, cleared, due, errors, typed }: Props) {
  const say = text[view.lang].handIn
  if (!cleared) return <Section id="hand-in" title={say.title} lead={say.notYet} children={null} />
  const left = found.readiness.filter((one) => !one.ready && !one.item.latest)
  const personal = ready.some((one) => one.hits.length > 0)
  const unread = found.unread.filter(({ itemId }) => ready.some(({ item }) => item.id === itemId))
  const replaces = ready.some(({ item }) => item.circulated)
  return (
    <Section id="hand-in" title={say.title} lead={say.lead(ready.length)}>
      {left.length > 0 && <p>{say.left(left.map((one) => calledOf(view, one)).join('; '))}</p>}
      {due && due.at < view.now && <p>{say.late(formatDay(view, due.on))}</p>}
      {unread.length > 0 && (
        <Callout view={view} kind="warning" title={say.unread(unread.length)}>
          <p>{say.unreadLead}</p>
          <ul>
            {unread.map(({ id, itemId, fileName }) => (
              <li>
                <a href={`/w/uploads/${id}`}>{say.unreadLink(fileName, calledOf(view, ready.find(({ item }) => item.id === itemId)!))}</a>
              </li>
            ))}
          </ul>
        </Callout>
      )}
      <Form view={view} action={`/w/submissions/${found.submission.id}/hand-in`}>
        {personal && (
          <>
            <Personal view={view} found={found} ready={ready} lead={say.personalLead} />
            <SingleCheckbox view={view} name="confirmed" label={say.confirm} error={errorOf(errors, 'confirmed')} />
          </>
        )}
        {replaces && <TextArea view={view} name="reason" label={say.reason} hint={say.reasonHint} rows={3} value={typedText(typed, 'reason')} error={errorOf(errors, 'reason')} />}
        <ButtonRow>
          <Button>{say.button}</Button>
        </ButtonRow>
      </Form>
    </Section>
  )
}

/** What looks like a person's data in what is about to leave, by the question in whose answer it stands. */
export const Personal = ({ view, found, ready, lead }: Pick<Props, 'view' | 'found' | 'ready'> & { lead: string }) => (
  <Callout view={view} kind="warning" title={text[view.lang].handIn.personal}>
    <p>{lead}</p>
    {ready.map((one) => (
      <PersonalList view={view} found={one.hits} hrefOf={({ question }) => `/w/items/${one.item.id}/sections/${sectionWith(found.format.definition, question.key)!.key}#a.${question.key}`} />
    ))}
  </Callout>
)
