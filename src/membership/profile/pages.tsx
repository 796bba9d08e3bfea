import { type FormError, type Typed, typedText } from '#base/http/form.ts'
import { RadioField } from '#base/ui/choice.tsx'
import { SelectField, TextField } from '#base/ui/field.tsx'
import { Button, ButtonLink, ButtonRow, errorOf, Form } from '#base/ui/form.tsx'
import { KeyValue } from '#base/ui/list.tsx'
import { Section } from '#base/ui/note.tsx'
import { PublicPage, WorkspacePage } from '#base/ui/shell.tsx'
import { Tag } from '#base/ui/status.tsx'
import { DataTable } from '#base/ui/table.tsx'
import { Day, Instant } from '#base/ui/time.tsx'
import type { View } from '#base/view.ts'
import { readText } from '#base/words.ts'
import type { Me, Role } from '../person.ts'
import type { Person } from '../queries.ts'
import { postName } from '../text.ts'
import { browserOf } from './browser.ts'
import type { AddressChange, Session } from './queries.ts'
import { text } from './text.ts'

type Props = { view: View; me: Me; person: Person; zones: { value: string; label: string }[]; pending: AddressChange | undefined; sessions: Session[]; typed?: Typed; errors?: FormError[] }

export function ProfilePage(props: Props) {
  const { view, me, sessions, errors = [] } = props
  const say = text[view.lang]
  return (
    <WorkspacePage view={view} title={say.title} lead={say.lead} errors={errors}>
      <About {...props} />
      <Section id="posts" title={say.posts}>
        {me.posts.length === 0 ? (
          <p>{say.noPosts}</p>
        ) : (
          <ul>
            {me.posts.map((post) => (
              <li>
                <a href={`/w/people/${me.id}`}>{postName(view.lang, { role: post.role as Role, main: post.main })}</a>, {readText(post.organisation, view.lang)}
                {post.until && (
                  <>
                    , {say.until} <Day view={view} on={post.until} />
                  </>
                )}
              </li>
            ))}
          </ul>
        )}
        <p>
          <a href="/w/calendar">{say.calendar}</a>: {say.calendarLead}
        </p>
      </Section>
      <Address {...props} />
      <Sessions view={view} sessions={sessions} />
    </WorkspacePage>
  )
}

function About({ view, person, zones, typed, errors }: Props) {
  const say = text[view.lang]
  const field = (name: 'name' | 'language' | 'zone') => ({ view, name, error: errorOf(errors, name), value: typedText(typed, name) ?? person[name] })
  return (
    <Section id="about" title={say.about}>
      <Form view={view} action="/w/profile" read={{ version: person.version }} typed={typed}>
        <TextField {...field('name')} label={say.name} hint={say.nameHint} autocomplete="name" />
        <RadioField {...field('language')} label={say.language} inline options={[{ value: 'es', label: say.languages.es }, { value: 'en', label: say.languages.en }]} />
        <SelectField {...field('zone')} label={say.zone} hint={say.zoneHint} options={zones} />
        <ButtonRow>
          <Button>{say.save}</Button>
        </ButtonRow>
      </Form>
    </Section>
  )
}

function Address({ view, person, pending, typed, errors }: Props) {
  const say = text[view.lang].address
  return (
    <Section id="address" title={say.title}>
      <KeyValue pairs={[{ label: say.now, value: person.email ?? '—' }]} />
      {pending && (
        <Form view={view} action="/w/profile/address-end">
          <p>{say.pending(pending.email)}</p>
          <Button kind="secondary">{say.callOff}</Button>
        </Form>
      )}
      <Form view={view} action="/w/profile/address">
        <TextField view={view} name="email" type="email" label={say.new} hint={say.hint} autocomplete="email" value={typedText(typed, 'email')} error={errorOf(errors, 'email')} />
        <ButtonRow>
          <Button kind="secondary">{say.ask}</Button>
        </ButtonRow>
      </Form>
    </Section>
  )
}

function Sessions({ view, sessions }: { view: View; sessions: Session[] }) {
  const say = text[view.lang].sessions
  const others = sessions.filter((session) => !session.current)
  return (
    <Section id="sessions" title={say.title} lead={say.lead}>
      <DataTable
        view={view}
        caption={say.caption}
        columns={[{ key: 'browser', label: say.column.browser }, { key: 'seen', label: say.column.seen }, { key: 'end', label: say.column.end }]}
        rows={sessions.map((session) => ({
          browser: (
            <>
              {nameOf(view, session)} {session.current && <Tag tone="done">{say.this}</Tag>} {session.shared && <Tag>{say.shared}</Tag>}
              <p class="hint">
                {say.column.since}: <Instant view={view} at={session.createdAt} />
              </p>
            </>
          ),
          seen: <Instant view={view} at={session.seenAt} />,
          end: !session.current && (
            <Form view={view} action={`/w/profile/sessions/${session.id}/end`}>
              <Button kind="secondary">
                {say.end}
                <span class="vh">: {nameOf(view, session)}</span>
              </Button>
            </Form>
          ),
        }))}
      />
      {others.length > 1 && (
        <Form view={view} action="/w/profile/other-sessions/end">
          <Button kind="secondary">{say.others}</Button>
        </Form>
      )}
    </Section>
  )
}

function nameOf(view: View, session: Session): string {
  const say = text[view.lang].sessions
  const known = browserOf(session.agent)
  return known ? say.on(known.browser, known.system) : say.unknown
}

/** The link in the new address opens this page; only the button changes anything. */
export function ConfirmAddressPage({ view, action, name, email }: { view: View; action: string; name: string; email: string }) {
  const say = text[view.lang].address
  return (
    <PublicPage view={view} title={say.confirmTitle} lead={say.confirmLead(name, email)}>
      <Form view={view} action={action}>
        <Button>{say.confirm}</Button>
      </Form>
    </PublicPage>
  )
}

export function AddressOutcomePage({ view, outcome }: { view: View; outcome: 'changed' | 'gone' | 'taken' }) {
  const say = text[view.lang].address
  const [title, lead] = { changed: [say.doneTitle, say.done], gone: [say.goneTitle, say.goneLead], taken: [say.takenTitle, say.takenLead] }[outcome]
  return (
    <PublicPage view={view} title={title!} lead={lead}>
      <p>
        <ButtonLink href="/w/profile">{say.home}</ButtonLink>
      </p>
    </PublicPage>
  )
}
