import type { ComponentChildren } from 'preact'
import { type FormError, type Typed, typedOver, typedText } from '#base/http/form.ts'
import { NumberField } from '#base/ui/field.tsx'
import { Button, ButtonLink, ButtonRow, errorOf, Form } from '#base/ui/form.tsx'
import { PairField } from '#base/ui/pair.tsx'
import { WorkspacePage } from '#base/ui/shell.tsx'
import type { View } from '#base/view.ts'
import { readText, type Words } from '#base/words.ts'
import type { Criterion, Section } from '../definition.ts'
import type { FormatVersion } from '../queries.ts'
import { most } from './draft.ts'
import { crumbsOf, draftPath } from './draft-page.tsx'
import { StaleNote, type StaleProps } from './stale-note.tsx'
import { text } from './text.ts'

export type Mend = { errors?: FormError[]; typed?: Typed; stale?: StaleProps }
type Common = { view: View; version: FormatVersion; /** fingerprint of what was read */ piece: string } & Mend

type FrameProps = Common & { title: string; lead?: string; action: string; anchor: string; save?: string; removal?: { href: string; label: string }; children: ComponentChildren }

/** The form of one piece of the draft: what was seen goes with it, and the way back leads to where it stands. */
function PieceForm({ view, version, piece, errors = [], typed, stale, title, lead, action, anchor, save, removal, children }: FrameProps) {
  const say = text[view.lang]
  return (
    <WorkspacePage view={view} title={title} lead={lead} crumbs={crumbsOf(view, version)} errors={errors}>
      {stale && <StaleNote view={view} {...stale} />}
      <Form view={view} action={action} read={{ version: version.version, piece }} typed={stale ? undefined : typed}>
        {children}
        <ButtonRow>
          <Button>{save ?? say.save}</Button>
          <ButtonLink kind="quiet" href={`${draftPath(version)}#${anchor}`}>
            {say.back}
          </ButtonLink>
        </ButtonRow>
      </Form>
      {removal && (
        <p>
          <a href={removal.href}>{removal.label}</a>
        </p>
      )}
    </WorkspacePage>
  )
}

const pairIn = ({ view, typed, errors }: Common, name: string, stored: Words | undefined) => ({
  view,
  name,
  words: typedOver(typed, name, stored),
  errors: { es: errorOf(errors, `${name}.es`), en: errorOf(errors, `${name}.en`) },
})

/** Title (while nothing of the format is public), introduction, and how long it takes. */
export function OpeningPage(props: Common & { named: boolean }) {
  const { view, version, typed, errors, named } = props
  const say = text[view.lang].opening
  return (
    <PieceForm {...props} title={say.change} action={draftPath(version, 'opening')} anchor="opening">
      {named ? <PairField {...pairIn(props, 'title', version.format.title)} label={say.name} rows={1} /> : <p class="hint">{say.nameFrozen}</p>}
      <PairField {...pairIn(props, 'intro', version.definition.intro)} label={say.intro} hint={say.introHint} rows={8} />
      <NumberField view={view} name="minutes" label={say.minutes} value={typedText(typed, 'minutes') ?? version.definition.minutes} error={errorOf(errors, 'minutes')} />
    </PieceForm>
  )
}

export function SectionPage(props: Common & { section?: Section }) {
  const { view, version, section } = props
  const say = text[view.lang].section
  const paths = section ? { action: draftPath(version, 'sections', section.key), anchor: `section-${section.key}` } : { action: draftPath(version, 'sections'), anchor: 'criteria' }
  return (
    <PieceForm {...props} {...paths} title={section ? say.changeTitle : say.add} lead={section ? undefined : say.addLead} removal={section && { href: draftPath(version, 'sections', section.key, 'removal'), label: say.remove }}>
      <PairField {...pairIn(props, 'title', section?.title)} label={say.label} rows={1} />
      <PairField {...pairIn(props, 'intro', section?.intro)} label={say.intro} hint={say.introHint} rows={3} optional />
    </PieceForm>
  )
}

export function CriterionPage(props: Common & { criterion?: Criterion }) {
  const { view, version, criterion } = props
  const say = text[view.lang].criteria
  const action = criterion ? draftPath(version, 'criteria', criterion.key) : draftPath(version, 'criteria')
  return (
    <PieceForm {...props} action={action} anchor="criteria" title={criterion ? say.change : say.add} lead={say.lead} removal={criterion && { href: draftPath(version, 'criteria', criterion.key, 'removal'), label: say.remove }}>
      <PairField {...pairIn(props, 'label', criterion?.label)} label={say.label} rows={2} />
      <PairField {...pairIn(props, 'hint', criterion?.hint)} label={say.hint} hint={say.hintHint} rows={3} optional />
    </PieceForm>
  )
}

export function ScalePage(props: Common) {
  const { view, version, typed } = props
  const say = text[view.lang].scale
  const { scale } = version.definition
  const typedMarks = Array.from({ length: most.scale }, (_, mark) => mark).filter((mark) => typedText(typed, `scale.${mark}.es`))
  const rows = Math.min(most.scale, Math.max(scale.length, typedMarks.length, 3) + 1)
  return (
    <PieceForm {...props} title={say.change} lead={say.lead} action={draftPath(version, 'scale')} anchor="scale" save={say.save}>
      {Array.from({ length: rows }, (_, mark) => (
        <PairField {...pairIn(props, `scale.${mark}`, scale[mark])} label={say.mark(mark)} rows={1} optional={mark >= 2} />
      ))}
    </PieceForm>
  )
}

type RemovalProps = Common & { title: string; lead: string; goes: Words[]; action: string; anchor: string; button: string }

/** Before something goes: what goes with it, and the way back. */
export function RemovalPage({ view, version, piece, errors = [], typed, stale, title, lead, goes, action, anchor, button }: RemovalProps) {
  return (
    <WorkspacePage view={view} title={title} lead={lead} crumbs={crumbsOf(view, version)} errors={errors}>
      {stale && <StaleNote view={view} {...stale} />}
      {goes.length > 0 && (
        <ul id="goes">
          {goes.map((words) => (
            <li>{readText(words, view.lang)}</li>
          ))}
        </ul>
      )}
      <Form view={view} action={action} read={{ version: version.version, piece }} typed={stale ? undefined : typed}>
        <ButtonRow>
          <Button kind="danger">{button}</Button>
          <ButtonLink kind="quiet" href={`${draftPath(version)}#${anchor}`}>
            {text[view.lang].back}
          </ButtonLink>
        </ButtonRow>
      </Form>
    </WorkspacePage>
  )
}
