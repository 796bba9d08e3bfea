import { type FormError, type Typed, typedText } from '#base/http/form.ts'
import { SingleCheckbox } from '#base/ui/choice.tsx'
import { TextField } from '#base/ui/field.tsx'
import { Button, ButtonLink, ButtonRow, errorOf, Form } from '#base/ui/form.tsx'
import { PublicPage } from '#base/ui/shell.tsx'
import type { View } from '#base/view.ts'
import { text } from './text.ts'

type AskProps = { view: View; action: string; /** what became of the form that was sent into an ended session */ sent?: 'kept' | 'file' | undefined; errors?: FormError[]; typed?: Typed }

export function AskPage({ view, action, sent, errors = [], typed }: AskProps) {
  const say = text[view.lang]
  return (
    <PublicPage view={view} title={say.title} lead={sent ? say.sentLead[sent] : say.lead} errors={errors}>
      <Form view={view} action={action}>
        <TextField view={view} name="email" type="email" autocomplete="email" label={say.email} value={typedText(typed, 'email')} error={errorOf(errors, 'email')} />
        <ButtonRow>
          <Button>{say.send}</Button>
        </ButtonRow>
      </Form>
      {view.demo && (
        <p>
          <a href="/demo/people">{say.demoPeople}</a>
        </p>
      )}
    </PublicPage>
  )
}

export function SentPage({ view, action, email }: { view: View; action: string; email: string }) {
  const say = text[view.lang]
  return (
    <PublicPage view={view} title={say.sentTitle} lead={say.sent(email)}>
      <p>{say.nothing}</p>
      {view.demo && (
        <p>
          <a href="/demo/mailbox">{say.mailbox}</a>
        </p>
      )}
      <p>
        <a href={action}>{say.again}</a>
      </p>
    </PublicPage>
  )
}

/** The link opens this page; only the button signs in, so that a mail scanner that follows links does not use it up. */
export function LinkPage({ view, action, name }: { view: View; action: string; name: string }) {
  const say = text[view.lang]
  return (
    <PublicPage view={view} title={say.linkTitle(name)} lead={view.demo ? say.linkLead : `${say.linkLead} ${say.once}`}>
      <Form view={view} action={action}>
        <SingleCheckbox view={view} name="shared" label={say.shared} hint={say.sharedHint} />
        <ButtonRow>
          <Button>{say.enter}</Button>
        </ButtonRow>
      </Form>
    </PublicPage>
  )
}

/** Whoever follows the link of an old letter is often inside already: then the way leads on, not to another link. */
export function DeadLinkPage({ view, action, tooMany = false, inside = false }: { view: View; action: string; tooMany?: boolean; inside?: boolean }) {
  const say = text[view.lang]
  return (
    <PublicPage view={view} title={say.deadTitle} lead={tooMany ? say.tooMany : inside ? say.insideLead : say.deadLead}>
      <p>
        <ButtonLink href={inside ? '/w' : action}>{inside ? say.inside : say.send}</ButtonLink>
      </p>
    </PublicPage>
  )
}
