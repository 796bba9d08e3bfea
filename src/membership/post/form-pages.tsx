import { type FormError, type Typed, typedText } from '#base/http/form.ts'
import { RadioField, SingleCheckbox } from '#base/ui/choice.tsx'
import { DateField, type Option, SelectField, TextField } from '#base/ui/field.tsx'
import { Button, ButtonLink, ButtonRow, errorOf, Form, ShowWhen } from '#base/ui/form.tsx'
import { KeyValue } from '#base/ui/list.tsx'
import { Callout } from '#base/ui/note.tsx'
import { WorkspacePage } from '#base/ui/shell.tsx'
import { Day } from '#base/ui/time.tsx'
import { formatDay } from '#base/ui/dates.ts'
import type { View } from '#base/view.ts'
import { capital, readText, type Words } from '#base/words.ts'
import type { Holder, Organisation } from '../queries.ts'
import { postName, text as part } from '../text.ts'
import type { Offer } from './post.ts'
import { text } from './text.ts'

type NamingProps = { view: View; offer: Offer; states: Map<string, Words>; typed: Typed; errors?: FormError[] }

/** Where a post may be held: each state first among its institutions, then everybody else by kind. */
function placesOf(view: View, organisations: Organisation[], states: Map<string, Words>): Option[] {
  const say = text[view.lang]
  const groupOf = ({ stateId, kind }: Organisation): string => (stateId && states.has(stateId) ? readText(states.get(stateId)!, view.lang) : say.kinds[kind])
  const place = ({ stateId, kind }: Organisation): number => (stateId && states.has(stateId) ? (kind === 'state' ? 0 : 1) : 2)
  return organisations
    .map((one) => ({ value: one.id, label: readText(one.name, view.lang), group: groupOf(one), place: place(one) }))
    .toSorted((a, b) => Number(a.place === 2) - Number(b.place === 2) || a.group.localeCompare(b.group, view.lang) || a.place - b.place || a.label.localeCompare(b.label, view.lang))
}

export function NamingPage({ view, offer, states, typed, errors = [] }: NamingProps) {
  const say = text[view.lang].form
  const field = (name: string) => ({ view, name, error: errorOf(errors, name), value: typedText(typed, name) })
  return (
    <WorkspacePage view={view} title={say.title} lead={say.lead} crumbs={[{ href: '/w/people', label: text[view.lang].title }]} errors={errors}>
      <Form view={view} action="/w/people">
        <TextField {...field('name')} label={say.name} autocomplete="off" />
        <TextField {...field('email')} label={say.email} hint={say.emailHint} type="email" autocomplete="off" />
        <RadioField {...field('language')} label={say.language} inline options={[{ value: 'es', label: say.languages.es }, { value: 'en', label: say.languages.en }]} />
        <SelectField {...field('role')} label={say.role} options={offer.roles.map((role) => ({ value: role, label: capital(part[view.lang].roles[role]) }))} />
        {offer.roles.includes('focal point') && (
          <ShowWhen field="role" is="focal point" label={say.mainWhen}>
            <SingleCheckbox view={view} name="main" label={say.main} hint={say.mainHint} error={errorOf(errors, 'main')} checked={typedText(typed, 'main') === 'yes'} />
          </ShowWhen>
        )}
        {offer.roles.includes('consultant') && (
          <ShowWhen field="role" is="consultant" label={say.coversWhen}>
            <SelectField {...field('coversId')} label={say.covers} hint={say.coversHint} options={[...states].map(([value, name]) => ({ value, label: readText(name, view.lang) }))} />
          </ShowWhen>
        )}
        <SelectField {...field('organisationId')} label={say.organisation} options={placesOf(view, offer.organisations, states)} />
        <DateField {...field('since')} label={say.since} hint={offer.roles.includes('presidency') ? say.sinceHint : undefined} />
        <DateField {...field('until')} label={say.until} hint={say.untilHint} optional />
        <ButtonRow>
          <Button>{say.button}</Button>
        </ButtonRow>
      </Form>
    </WorkspacePage>
  )
}

type EndProps = { view: View; holder: Holder; today: string; /** the state left without a main focal point */ alone: Words | undefined; /** whose post ended for this one to begin */ former: string | undefined; typed?: Typed; errors?: FormError[] }

export function EndPage({ view, holder, today, alone, former, typed, errors = [] }: EndProps) {
  const say = text[view.lang].end
  const person = { href: `/w/people/${holder.personId}`, label: holder.name ?? text[view.lang].hidden }
  return (
    <WorkspacePage view={view} title={say.title} crumbs={[{ href: '/w/people', label: text[view.lang].title }, person]} errors={errors}>
      <KeyValue
        pairs={[
          { label: say.who, value: person.label },
          { label: say.post, value: `${postName(view.lang, holder)}, ${readText(holder.organisation, view.lang)}` },
          { label: say.since, value: <Day view={view} on={holder.since} /> },
        ]}
      />
      {former && (
        <Callout view={view}>{say.givesBack(person.label, former, formatDay(view, holder.since))}</Callout>
      )}
      {alone && !former ? (
        <Callout view={view} kind="warning">
          {say.alone(readText(alone, view.lang))}
        </Callout>
      ) : (
        <p>{say.what}</p>
      )}
      <Form view={view} action={`/w/posts/${holder.postId}/end`}>
        <DateField view={view} name="on" label={say.on} hint={say.onHint} value={typedText(typed ?? {}, 'on') ?? today} error={errorOf(errors, 'on')} />
        <ButtonRow>
          <Button kind="danger">{say.button}</Button>
          <ButtonLink kind="quiet" href={person.href}>
            {say.cancel}
          </ButtonLink>
        </ButtonRow>
      </Form>
    </WorkspacePage>
  )
}
