import type { ComponentChildren } from 'preact'
import type { KeptForm } from '#base/http/kept.ts'
import { FileField } from '#base/ui/field.tsx'
import { Button, ButtonLink, ButtonRow, Form, HiddenField } from '#base/ui/form.tsx'
import { KeyValue } from '#base/ui/list.tsx'
import { WorkspacePage } from '#base/ui/shell.tsx'
import type { View } from '#base/view.ts'
import { text } from './text.ts'

/** A question as it was asked, and what was written there. */
export type Told = { label: string; value: ComponentChildren }

export function KeptPage({ view, id, kept, told }: { view: View; id: string; kept: KeptForm; told: Told[] | undefined }) {
  const say = text[view.lang]
  const withFile = kept.files.length > 0
  const fields = Object.entries(kept.fields).flatMap(([name, value]) => (Array.isArray(value) ? value : [value]).map((one) => [name, one] as const))
  const readable = fields.filter(([name, value]) => !name.startsWith('version') && value !== '')
  return (
    <WorkspacePage view={view} title={say.title} lead={withFile ? say.leadFile : say.lead}>
      <KeyValue pairs={told ?? readable.map(([label, value]) => ({ label, value }))} />
      <Form view={view} action={`${kept.path}?kept=${id}`} multipart={withFile}>
        {fields.map(([name, value]) => (
          <HiddenField name={name} value={value} />
        ))}
        {kept.files.map((name) => (
          <FileField view={view} name={name} label={say.file} accept=".pdf,.docx,.xlsx,.odt,.png,.jpg" />
        ))}
        <ButtonRow>
          <Button>{say.send}</Button>
          <ButtonLink kind="quiet" href={kept.page}>
            {say.back}
          </ButtonLink>
        </ButtonRow>
      </Form>
    </WorkspacePage>
  )
}

/** The button was pressed twice, or the page was open in two windows. */
export function SentAlreadyPage({ view }: { view: View }) {
  const say = text[view.lang]
  return (
    <WorkspacePage view={view} title={say.sentTitle} lead={say.sentLead}>
      <p>
        <ButtonLink href="/w">{say.home}</ButtonLink>
      </p>
    </WorkspacePage>
  )
}
