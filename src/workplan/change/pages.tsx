import { type FormError, type Typed, typedList } from '#base/http/form.ts'
import { sayList } from '#base/list.ts'
import { CheckboxField } from '#base/ui/choice.tsx'
import { formatInstant } from '#base/ui/dates.ts'
import { Button, ButtonRow, errorOf, Form } from '#base/ui/form.tsx'
import { KeyValue, Timeline } from '#base/ui/list.tsx'
import { Callout, Details } from '#base/ui/note.tsx'
import { WorkspacePage } from '#base/ui/shell.tsx'
import type { View } from '#base/view.ts'
import { readText, type Words } from '#base/words.ts'
import type { Organisation } from '#membership/index.ts'
import type { Term } from '#reference/index.ts'
import { crumbsOf } from '../marks.tsx'
import type { Frozen } from '../edition/edition.ts'
import { text as opening } from '../opening/text.ts'
import { Pair } from '../opening/pages.tsx'
import type { Product } from '../product/product.ts'
import type { Activity } from '../queries.ts'
import { sayWho, type Who } from '../who.ts'
import { type Change, type Share, shares, type Work } from './change.ts'
import { ShareField } from './share.tsx'
import { text } from './text.ts'

type Props = {
  view: View
  activity: Activity
  products: Product[]
  now: Work
  adopted: boolean
  pillars: Term[]
  organisations: Organisation[]
  who: Who
  errors?: FormError[]
  typed?: Typed
  stale?: { who: string | undefined; at: Date }
}

const order = ['title', 'products', 'responsible', 'contributors', 'pillars', 'reason']
const placeOf = ({ field }: FormError): number => order.indexOf(field.split('.')[0]!)

export function ChangePage({ view, activity, products, now, adopted, pillars, organisations, who, errors = [], typed, stale }: Props) {
  const say = text[view.lang]
  const mend = { view, errors, typed }
  return (
    <WorkspacePage view={view} title={say.title} lead={say.lead(readText(activity.title, view.lang))} crumbs={crumbsOf(view, activity)} errors={[...errors].sort((a, b) => placeOf(a) - placeOf(b))}>
      {stale ? <StaleNote view={view} now={now} stale={stale} known={{ who, pillars }} /> : adopted && <p>{say.adopted}</p>}
      <Form view={view} action={`/w/work-plan/activities/${activity.id}/change`} read={{ version: activity.version }} typed={stale ? undefined : typed}>
        <Pair {...mend} name="title" label={opening[view.lang].activity.name} known={now.title} />
        {products.map((product, at) => (
          <Pair {...mend} name={`products.${at}`} label={say.product(at + 1, products.length)} known={product.title} />
        ))}
        {shares.map((share) => (
          <ShareField {...mend} share={share} now={now[share]} who={who} organisations={organisations} hint={share === 'contributors' ? say.contributorsHint : undefined} />
        ))}
        <CheckboxField view={view} name="pillars" label={opening[view.lang].activity.pillars} optional options={pillars.map(({ key, name }) => ({ value: key, label: readText(name, view.lang) }))} value={typed ? (typedList(typed, 'pillars') ?? []) : now.pillars} error={errorOf(errors, 'pillars')} />
        {adopted && <Pair {...mend} name="reason" label={say.reason} hint={say.reasonHint} rows={3} />}
        <ButtonRow>
          <Button>{say.save}</Button>
        </ButtonRow>
      </Form>
    </WorkspacePage>
  )
}

type Known = { who: Who; pillars: Term[] }

/** One thing that may change, in words. */
function sayField(view: View, work: Partial<Work>, key: keyof Work, { who, pillars }: Known): string {
  const told = (said: Words) => readText(said, view.lang)
  if (key === 'title') return told(work.title!)
  if (key === 'products') return sayList(view, Object.values(work.products ?? {}).map(told))
  if (key === 'pillars') return sayList(view, pillars.filter((one) => work.pillars?.includes(one.key)).map((one) => told(one.name)))
  return sayWho(view, work[key] ?? [], who)
}

/** A colleague was first: what it says now stands above what was typed. */
function StaleNote({ view, now, stale, known }: { view: View; now: Work; stale: NonNullable<Props['stale']>; known: Known }) {
  const say = text[view.lang]
  return (
    <Callout view={view} kind="warning" title={say.stale.title}>
      <p>{say.stale.lead(stale.who ?? say.stale.someone, formatInstant(view, stale.at))}</p>
      <KeyValue pairs={(Object.keys(now) as (keyof Work)[]).map((key) => ({ label: say.history.field[key], value: sayField(view, now, key, known) || '—' }))} />
    </Callout>
  )
}

/** On the page of the activity: what it was, what it became, why and by whom. */
export function ChangesFold({ view, changes, people, ...known }: Known & { view: View; changes: Change[]; people: Map<string, string> }) {
  const say = text[view.lang]
  if (changes.length === 0) return null
  const events = changes.toReversed().map(({ at, was, became, reason, byId }) => ({
    at,
    what: (Object.keys(became) as (keyof Work)[]).map((key) => say.history.change(say.history.field[key], sayField(view, was, key, known) || say.nobody, sayField(view, became, key, known) || say.nobody)).join('. '),
    who: byId ? people.get(byId) : undefined,
    note: reason ? readText(reason, view.lang) : undefined,
  }))
  return (
    <Details summary={say.history.title}>
      <Timeline view={view} events={events} />
    </Details>
  )
}

type Adopted = Frozen['activities'][number] | undefined

/** What the adopted edition says, where it is not what holds now. */
export function adoptedWords(view: View, activity: Activity, adopted: Adopted, who: Who): Partial<Record<'title' | 'products' | Share, string>> {
  if (!adopted) return {}
  const say = text[view.lang]
  const told = (said: Words | null) => (said ? readText(said, view.lang) : '')
  const beside = (now: string, then: string) => (now === then ? undefined : say.asAdopted(then || say.nobody))
  return {
    title: beside(told(activity.title), told(adopted.title)),
    products: beside(told(activity.products), told(adopted.products)),
    responsible: beside(sayWho(view, activity.responsible, who), sayWho(view, adopted.responsible, who)),
    contributors: beside(sayWho(view, activity.contributors, who), sayWho(view, adopted.contributors, who)),
  }
}
