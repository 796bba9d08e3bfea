import type { StoredFile } from '#base/file.ts'
import { Button, ButtonLink, ButtonRow, Form } from '#base/ui/form.tsx'
import { KeyValue } from '#base/ui/list.tsx'
import { WorkspacePage } from '#base/ui/shell.tsx'
import type { View } from '#base/view.ts'
import { readText } from '#base/words.ts'
import type { Section } from '#formats/index.ts'
import type { Item } from '../item/item.ts'
import { text } from './text.ts'

type Props = { view: View; item: Item; title: string; /** sections in which something is answered, and how much */ written: { section: Section; answers: number }[]; files: StoredFile[]; /** who was given a section of it */ writers: string[] }

/** A whole draft goes at once and does not come back: before that, everything that goes with it. */
export function DiscardPage({ view, item, title, written, files, writers }: Props) {
  const say = text[view.lang].discarding
  const draft = `/w/items/${item.id}/draft`
  return (
    <WorkspacePage view={view} title={say.title} crumbs={[{ href: `/w/submissions/${item.submissionId}`, label: text[view.lang].envelope }, { href: draft, label: title }]}>
      <KeyValue
        pairs={[
          { label: say.what, value: title },
          { label: say.written, value: written.length === 0 ? say.nothing : <ul>{written.map(({ section, answers }) => <li>{say.answers(readText(section.title, view.lang), answers)}</li>)}</ul> },
          ...(files.length > 0 ? [{ label: say.files, value: <ul>{files.map((file) => <li>{file.name}</li>)}</ul> }] : []),
          ...(writers.length > 0 ? [{ label: say.writers, value: writers.join(', ') }] : []),
        ]}
      />
      <p>{say.lead}</p>
      <Form view={view} action={`/w/items/${item.id}/discarding`}>
        <ButtonRow>
          <Button kind="danger">{text[view.lang].draft.discard}</Button>
          <ButtonLink kind="quiet" href={draft}>
            {say.cancel}
          </ButtonLink>
        </ButtonRow>
      </Form>
    </WorkspacePage>
  )
}
