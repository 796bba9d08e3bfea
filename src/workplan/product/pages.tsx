import type { FormError } from '#base/http/form.ts'
import { formatDay } from '#base/ui/dates.ts'
import { SelectField } from '#base/ui/field.tsx'
import { Button, ButtonRow, errorOf, Form } from '#base/ui/form.tsx'
import { EmptyState, Section } from '#base/ui/note.tsx'
import { WorkspacePage } from '#base/ui/shell.tsx'
import { DataTable } from '#base/ui/table.tsx'
import type { View } from '#base/view.ts'
import { readText } from '#base/words.ts'
import { crumbsOf } from '../marks.tsx'
import type { Milestone } from '../milestone.ts'
import type { Fact } from '../pointer.ts'
import type { Activity } from '../queries.ts'
import { fulfilledOn, notedOn, type Product } from './product.ts'
import { text } from './text.ts'

const factOf = (facts: Fact[], link: Product['links'][number]) => facts.find((fact) => fact.kind === link.kind && fact.id === link.subjectId)

type SectionProps = { view: View; products: Product[]; milestones: Milestone[]; facts: Fact[]; mayDraw: boolean }

/** On the page of an activity: what it brings forth, and whether it is there. */
export function ProductsSection({ view, products, milestones, facts, mayDraw }: SectionProps) {
  const say = text[view.lang]
  if (products.length === 0) return null
  return (
    <Section id="products" title={say.title}>
      <DataTable
        view={view}
        caption={say.caption}
        columns={[{ key: 'product', label: say.column.product }, { key: 'status', label: say.column.status }, { key: 'by', label: say.column.by }]}
        rows={products.map((product) => {
          const on = fulfilledOn(product, facts) ?? notedOn(product, milestones)
          return {
            product: readText(product.title, view.lang),
            status: on ? say.there(formatDay(view, on)) : <span class="mute">{say.notYet}</span>,
            by: <By view={view} product={product} facts={facts} recorded={Boolean(on)} mayDraw={mayDraw} />,
          }
        })}
      />
    </Section>
  )
}

function By({ view, product, facts, recorded, mayDraw }: { view: View; product: Product; facts: Fact[]; recorded: boolean; mayDraw: boolean }) {
  const say = text[view.lang]
  const known = product.links.flatMap((link) => factOf(facts, link) ?? [])
  return (
    <>
      {known.map((fact) => (
        <div>
          <a href={fact.href}>{fact.title}</a>
        </div>
      ))}
      {known.length === 0 && <span class="mute">{recorded ? say.recorded : say.unlinked}</span>}
      {mayDraw && (
        <div>
          <a href={`/w/work-plan/products/${product.id}`}>
            {say.link}
            <span class="vh">: {readText(product.title, view.lang)}</span>
          </a>
        </div>
      )}
    </>
  )
}

type PageProps = { view: View; activity: Activity; product: Product; facts: Fact[]; offered: Fact[]; errors?: FormError[] }

export function ProductPage({ view, activity, product, facts, offered, errors = [] }: PageProps) {
  const say = text[view.lang].form
  const path = `/w/work-plan/products/${product.id}`
  const free = offered.filter((fact) => !product.links.some((link) => link.kind === fact.kind && link.subjectId === fact.id))
  return (
    <WorkspacePage view={view} title={say.title} lead={say.lead(readText(product.title, view.lang))} crumbs={crumbsOf(view, activity)} errors={errors}>
      {free.length === 0 ? (
        <EmptyState title={say.nothing} icon="calendar" />
      ) : (
        <Form view={view} action={path}>
          <SelectField view={view} name="thing" label={say.thing} options={free.map((fact) => ({ value: `${fact.kind}:${fact.id}`, label: fact.title }))} error={errorOf(errors, 'thing')} />
          <ButtonRow>
            <Button>{say.save}</Button>
          </ButtonRow>
        </Form>
      )}
      {product.links.length > 0 && (
        <Section id="linked" title={say.linked}>
          {product.links.map((link) => {
            const fact = factOf(facts, link)
            return (
              <Form view={view} action={`${path}/links/${link.id}/ending`}>
                <p>
                  {fact ? <a href={fact.href}>{fact.title}</a> : link.kind} <span class="mute">({fact?.doneOn ? say.happened(formatDay(view, fact.doneOn)) : say.open})</span>
                </p>
                <Button kind="secondary">
                  {say.end}
                  <span class="vh">: {fact?.title}</span>
                </Button>
              </Form>
            )
          })}
        </Section>
      )}
    </WorkspacePage>
  )
}
