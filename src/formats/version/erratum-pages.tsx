import { type FormError, type Typed, typedOver, typedWords } from '#base/http/form.ts'
import { SelectField } from '#base/ui/field.tsx'
import { Button, ButtonLink, ButtonRow, errorOf, Form, HiddenField } from '#base/ui/form.tsx'
import { PairField } from '#base/ui/pair.tsx'
import { WorkspacePage } from '#base/ui/shell.tsx'
import type { View } from '#base/view.ts'
import { readText } from '#base/words.ts'
import { crumbsOf } from '../draft/draft-page.tsx'
import { text as draftText } from '../draft/text.ts'
import type { FormatVersion } from '../queries.ts'
import { placeInWords, type Wording, wordingsOf } from '../wording.ts'
import { text } from './text.ts'

type ChoiceProps = { view: View; version: FormatVersion; chosen?: string | undefined; errors?: FormError[] }

const short = (words: string): string => (words.length > 70 ? `${words.slice(0, 68)}…` : words)

/** First the text that is wrong, then its correction. */
export function ErratumChoicePage({ view, version, chosen, errors = [] }: ChoiceProps) {
  const say = text[view.lang].errata
  const places = wordingsOf(version.definition)
  const label = ({ place, words }: Wording) => `${placeInWords(view.lang, version.definition, place)}: ${words ? short(readText(words, view.lang)) : '—'}`
  return (
    <WorkspacePage view={view} title={say.add} lead={say.lead} crumbs={crumbsOf(view, version)} errors={errors}>
      <form class="form" action={`/w/formats/${version.id}/errata/new`}>
        <HiddenField name="asked" value="yes" />
        <SelectField view={view} name="place" label={say.place} value={chosen} error={errorOf(errors, 'place')} options={places.map((wording) => ({ value: wording.place, label: label(wording) }))} />
        <ButtonRow>
          <Button>{say.go}</Button>
          <Back view={view} version={version} />
        </ButtonRow>
      </form>
    </WorkspacePage>
  )
}

type Props = { view: View; version: FormatVersion; wording: Wording; errors?: FormError[]; typed?: Typed }

export function ErratumPage({ view, version, wording, errors = [], typed }: Props) {
  const say = text[view.lang].errata
  const pair = (name: 'wording' | 'reason') => ({ view, name, errors: { es: errorOf(errors, `${name}.es`), en: errorOf(errors, `${name}.en`) } })
  return (
    <WorkspacePage view={view} title={placeInWords(view.lang, version.definition, wording.place)} lead={say.lead} crumbs={crumbsOf(view, version)} errors={errors}>
      {!wording.words && <p class="mute">{say.absent}</p>}
      <Form view={view} action={`/w/formats/${version.id}/errata`}>
        <HiddenField name="place" value={wording.place} />
        <PairField {...pair('wording')} label={say.wording} words={typedOver(typed, 'wording', wording.words)} rows={3} />
        <PairField {...pair('reason')} label={say.reason} hint={say.reasonHint} words={typedWords(typed, 'reason')} rows={2} />
        <ButtonRow>
          <Button>{say.save}</Button>
          <Back view={view} version={version} />
        </ButtonRow>
      </Form>
    </WorkspacePage>
  )
}

const Back = ({ view, version }: { view: View; version: FormatVersion }) => (
  <ButtonLink kind="quiet" href={`/w/formats/${version.id}#errata`}>
    {draftText[view.lang].back}
  </ButtonLink>
)
