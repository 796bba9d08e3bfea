import { RadioField } from '#base/ui/choice.tsx'
import { DateField, TimeField } from '#base/ui/field.tsx'
import { cityOf } from '#base/ui/dates.ts'
import { Button, errorOf, Form, HiddenField } from '#base/ui/form.tsx'
import { Callout, Section } from '#base/ui/note.tsx'
import { KeyValue } from '#base/ui/list.tsx'
import { WorkspacePage } from '#base/ui/shell.tsx'
import { ExampleMark } from '#base/ui/status.tsx'
import { DataTable } from '#base/ui/table.tsx'
import { type FormError, type Typed, typedText } from '#base/http/form.ts'
import { sayList } from '#base/list.ts'
import type { View } from '#base/view.ts'
import { langs, quoted, readText } from '#base/words.ts'
import { hasExamples, inOrder, membersThen, type Missing, titleWords } from '#compilations/index.ts'
import { licenceName } from '../frozen/frozen.ts'
import type { Standing } from './actions.ts'
import { addressOf, licences, type Obstacle } from './edition.ts'
import { sayMembers } from './members.ts'
import { text } from './text.ts'

type Props = { view: View; standing: Standing; mark: string; obstacles: Obstacle[]; errors?: FormError[]; typed?: Typed | undefined }

/** What will be frozen, and what stands in the way; the button is there only when nothing does. */
export function NewEditionPage({ view, standing, mark, obstacles, errors = [], typed }: Props) {
  const say = text[view.lang].new
  const { compilation } = standing.gathered
  const example = hasExamples(standing.sections)
  return (
    <WorkspacePage
      view={view}
      title={say.title}
      lead={say.lead}
      crumbs={[{ href: '/w/editions', label: text[view.lang].title }, { href: `/w/compilations/${compilation.id}`, label: readText(compilation.title, view.lang) }]}
      badge={example && <ExampleMark view={view} />}
      errors={errors}
    >
      {obstacles.length > 0 && <Obstacles view={view} standing={standing} obstacles={obstacles} />}
      <Frozen view={view} standing={standing} />
      <Notes view={view} standing={standing} example={example} />
      {obstacles.length === 0 && <PublishFields view={view} standing={standing} mark={mark} errors={errors} typed={typed} />}
    </WorkspacePage>
  )
}

function PublishFields({ view, standing, mark, errors, typed }: Omit<Props, 'obstacles'>) {
  const say = text[view.lang].new
  const { compilation, practices } = standing.gathered
  // What most states gave is the natural licence of the whole.
  const given = Map.groupBy(practices, (practice) => practice.version.licence)
  const usual = [...licences].sort((a, b) => (given.get(b)?.length ?? 0) - (given.get(a)?.length ?? 0))[0]!
  return (
    <Section id="publish" title={say.button}>
      <Form view={view} action="/w/editions" read={{ mark }} typed={typed}>
        <HiddenField name="compilation" value={compilation.id} />
        <RadioField view={view} name="licence" label={say.licence} hint={say.licenceHint} value={typedText(typed, 'licence') ?? usual} error={errorOf(errors, 'licence')} options={licences.map((licence) => ({ value: licence, label: licenceName(view.lang, licence) }))} />
        <DateField view={view} name="publicOn" label={say.publicOn} hint={say.publicOnHint} optional value={typedText(typed, 'publicOn')} error={errorOf(errors, 'publicOn')} />
        <TimeField view={view} name="publicAt" label={say.publicAt} hint={say.publicAtHint} optional zone={cityOf(view.zone, view.lang)} value={typedText(typed, 'publicAt')} error={errorOf(errors, 'publicAt')} />
        <Button>{say.button}</Button>
      </Form>
    </Section>
  )
}

type Of = { view: View; standing: Standing }

function Frozen({ view, standing }: Of) {
  const own = text[view.lang]
  const say = own.new
  const { compilation, practices } = standing.gathered
  const { number, slugs } = standing.next
  const preview = (lang: string, ending: string) => `/w/compilations/${compilation.id}/preview${ending}?language=${lang}`
  return (
    <Section id="frozen" title={say.frozen}>
      <KeyValue
        pairs={[
          { label: own.facts.compilation, value: readText(compilation.title, view.lang) },
          { label: own.facts.number, value: String(number) },
          { label: own.facts.year, value: String(compilation.year) },
          { label: own.facts.address, value: langs.map((lang) => <div><code>{addressOf({ year: compilation.year, slugs }, lang)}</code></div>) },
          { label: own.facts.members, value: sayMembers(view, membersThen(standing.gathered)) },
          { label: say.preview.title, value: langs.map((lang) => <div>{say.preview[lang]}: <a href={preview(lang, '')}>{say.preview.page}</a>, <a href={preview(lang, '.pdf')}>PDF</a>, <a href={preview(lang, '.docx')}>Word</a></div>) },
        ]}
      />
      <ul>{say.will.map((line) => <li>{line}</li>)}</ul>
      {practices.length > 0 && (
        <DataTable
          view={view}
          caption={own.facts.practices}
          columns={[{ key: 'country', label: say.country }, { key: 'practice', label: say.practice }, { key: 'licence', label: say.given }]}
          rows={inOrder(practices, view.lang).map((practice) => ({
            country: readText(practice.country.name, view.lang),
            practice: <><a href={`/w/practices/${practice.itemId}`}>{titleWords(practice, view.lang)}</a> {practice.example && <ExampleMark view={view} note="" />}</>,
            licence: licenceName(view.lang, practice.version.licence),
          }))}
        />
      )}
    </Section>
  )
}

/** What does not prevent publishing and should not be a surprise afterwards. */
function Notes({ view, standing, example }: Of & { example: boolean }) {
  const own = text[view.lang]
  const say = own.new
  const { missing } = standing.gathered
  const left = (kind: string) => sayList(view, missing.flatMap((one) => (one.kind === kind && 'title' in one ? [`${readText(one.country, view.lang)}, ${quoted(view.lang, one.title)}`] : [])))
  const untranslated = (lang: 'es' | 'en') => missing.reduce((sum, one) => sum + (one.kind === 'untranslated' && one.language === lang ? one.questions : one.kind === 'own text untranslated' && one.language === lang ? 1 : 0), 0)
  const lines = [
    ...(example ? [say.example] : []),
    ...langs.flatMap((lang) => (untranslated(lang) > 0 ? [say.untranslated(untranslated(lang), own.languages[lang])] : [])),
    ...(left('not consented') ? [say.consent(left('not consented'))] : []),
    ...(left('withdrawn') ? [say.withdrawn(left('withdrawn'))] : []),
  ]
  if (lines.length === 0) return null
  return (
    <Section id="notes" title={say.notes}>
      <ul>{lines.map((line) => <li>{line}</li>)}</ul>
    </Section>
  )
}

function Obstacles({ view, standing, obstacles }: Of & { obstacles: Obstacle[] }) {
  const own = text[view.lang]
  const home = `/w/compilations/${standing.gathered.compilation.id}`
  return (
    <Callout view={view} kind="warning" title={own.new.obstacles}>
      <ul>
        {obstacles.map((one) => {
          const { line, href, mend } = one.kind === 'outdated' ? outdatedLine(view, home, one.missing) : { ...own.obstacle[one.kind], href: one.kind === 'no practice' ? `${home}#missing` : home }
          return (
            <li>
              {line} <a href={href}>{mend}</a>
            </li>
          )
        })}
      </ul>
    </Callout>
  )
}

function outdatedLine(view: View, home: string, missing: Missing): { line: string; href: string; mend: string } {
  const own = text[view.lang]
  const { mend } = own.obstacle.outdated
  if ('where' in missing) {
    const what = missing.where === 'title' || missing.where === 'subtitle' || missing.where === 'foreword' ? own.own[missing.where] : own.own.theme
    return { line: own.outdated(what, own.languages[missing.language]), href: `${home}/${missing.where === 'title' || missing.where === 'subtitle' ? 'change' : 'texts'}`, mend }
  }
  if (!('language' in missing)) return { line: '', href: home, mend }
  return { line: own.outdated(`${readText(missing.country, view.lang)}, ${quoted(view.lang, missing.title)}`, own.languages[missing.language]), href: `/w/items/${missing.itemId}/translation`, mend }
}
