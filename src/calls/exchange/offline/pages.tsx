import { RadioField } from '#base/ui/choice.tsx'
import { FileField } from '#base/ui/field.tsx'
import { Button, ButtonLink, ButtonRow, errorOf, Form } from '#base/ui/form.tsx'
import { Callout, Section as PageSection } from '#base/ui/note.tsx'
import { WorkspacePage } from '#base/ui/shell.tsx'
import { ClassBadge, ExampleMark, type Seen } from '#base/ui/status.tsx'
import { DataTable } from '#base/ui/table.tsx'
import { Instant } from '#base/ui/time.tsx'
import type { StoredFile } from '#base/file.ts'
import { type FormError, type Typed, typedText } from '#base/http/form.ts'
import type { View } from '#base/view.ts'
import { langs, readText } from '#base/words.ts'
import type { Section } from '#formats/index.ts'
import type { Item } from '../../item/item.ts'
import { text as draftText } from '../../draft/text.ts'
import { text } from '../text.ts'
import type { Upload } from '../upload/upload.ts'

type PastUpload = Omit<Upload, 'reading'> & { name: string | undefined; file: StoredFile | undefined }

type Props = { view: View; item: Item; title: string; sections: Section[]; ofTeam: boolean; seenBy: Seen; mayUpload: boolean; past: PastUpload[]; errors?: FormError[] }

const downloadOf = (item: Pick<Item, 'id'>, kind: 'docx' | 'xlsx', section?: string): string => `/w/items/${item.id}/answers.${kind}${section ? `?section=${encodeURIComponent(section)}` : ''}`

/** Down, elsewhere, and up again: for whoever writes without a connection. */
export function OfflinePage({ view, item, title, sections, ofTeam, seenBy, mayUpload, past, errors = [] }: Props) {
  const say = text[view.lang].page
  return (
    <WorkspacePage
      view={view}
      title={say.title}
      lead={say.lead}
      crumbs={[ofTeam ? { href: `/w/submissions/${item.submissionId}`, label: draftText[view.lang].envelope } : { href: '/w', label: draftText[view.lang].desk }, { href: `/w/items/${item.id}/draft`, label: title }]}
      badge={
        <>
          <ClassBadge view={view} audience={seenBy} />
          {item.example && <ExampleMark view={view} />}
        </>
      }
      errors={errors}
    >
      <PageSection id="download" title={say.down} lead={say.downLead}>
        <p>{ofTeam ? say.whole : say.mine}</p>
        <ButtonRow>
          <ButtonLink kind="secondary" icon="download" href={downloadOf(item, 'docx')}>
            {say.word}
          </ButtonLink>
          <ButtonLink kind="secondary" icon="download" href={downloadOf(item, 'xlsx')}>
            {say.book}
          </ButtonLink>
        </ButtonRow>
        {sections.length > 1 && <BySection view={view} item={item} sections={sections} />}
      </PageSection>
      <PageSection id="upload" title={say.up} lead={mayUpload ? say.upLead : undefined}>
        {mayUpload ? <UploadForm view={view} action={`/w/items/${item.id}/offline/files`} errors={errors} /> : <Callout view={view}>{say.closed}</Callout>}
      </PageSection>
      <PageSection id="past" title={say.past}>
        {past.length === 0 ? <p class="mute">{say.none}</p> : <Past view={view} past={past} />}
      </PageSection>
    </WorkspacePage>
  )
}

const BySection = ({ view, item, sections }: Pick<Props, 'view' | 'item' | 'sections'>) => {
  const say = text[view.lang].page
  return (
    <ul>
      {sections.map((section) => (
        <li>
          {say.forSection(readText(section.title, view.lang))}: <a href={downloadOf(item, 'docx', section.key)}>{say.word}<span class="vh">, {readText(section.title, view.lang)}</span></a>, <a href={downloadOf(item, 'xlsx', section.key)}>{say.book}<span class="vh">, {readText(section.title, view.lang)}</span></a>
        </li>
      ))}
    </ul>
  )
}

/** `asksLanguage`: where a blank form may begin a document, whose language nobody can guess from the file. */
export const UploadForm = ({ view, action, errors, asksLanguage, typed }: { view: View; action: string; errors: FormError[]; asksLanguage?: boolean; typed?: Typed }) => {
  const say = text[view.lang].page
  return (
    <Form view={view} action={action} multipart>
      {asksLanguage && <RadioField view={view} name="written" label={say.written} hint={say.writtenHint} inline value={typedText(typed, 'written')} error={errorOf(errors, 'written')} options={langs.map((value) => ({ value, label: say.languages[value] }))} />}
      <FileField view={view} name="file" label={say.file} accept=".docx,.xlsx" error={errorOf(errors, 'file')} />
      <ButtonRow>
        <Button>{say.button}</Button>
      </ButtonRow>
    </Form>
  )
}

function Past({ view, past }: { view: View; past: PastUpload[] }) {
  const say = text[view.lang].page
  return (
    <DataTable
      view={view}
      named
      caption={say.past}
      columns={[{ key: 'file', label: say.column.file }, { key: 'when', label: say.column.when }, { key: 'outcome', label: say.column.outcome }]}
      rows={past.map((upload) => ({
        file: upload.file ? <a href={`/w/files/${upload.fileId}`}>{upload.file.name}</a> : '—',
        when: (
          <>
            <Instant view={view} at={upload.at} />, {say.by(upload.name ?? say.someone)}
          </>
        ),
        outcome: upload.end ? (upload.end.saved > 0 ? say.saved(upload.end.saved) : upload.end.how === 'looked' ? say.aside : <a href={`/w/uploads/${upload.id}`}>{say.settled[upload.end.how]}</a>) : <a href={`/w/uploads/${upload.id}`}>{say.waiting}</a>,
      }))}
    />
  )
}
