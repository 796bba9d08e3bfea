import type { ComponentChildren } from 'preact'
import { markdownToHtml } from '#base/documents/html.ts'
import { Button, ButtonLink, ButtonRow, Form, HiddenField } from '#base/ui/form.tsx'
import { formatDay } from '#base/ui/dates.ts'
import { FileLink } from '#base/ui/list.tsx'
import { EmptyState, Section } from '#base/ui/note.tsx'
import { Prose, SaidWords } from '#base/ui/said.tsx'
import { WorkspacePage } from '#base/ui/shell.tsx'
import { ExampleMark, Tag } from '#base/ui/status.tsx'
import { DataTable } from '#base/ui/table.tsx'
import type { View } from '#base/view.ts'
import { readText, type Words } from '#base/words.ts'
import type { Presidency } from '#membership/index.ts'
import type { MembersFile } from '#publishing/index.ts'
import { type Content, type Dossier, lastDay, type missingForSeal } from './dossier.ts'
import { ContactList, DecisionList, OpenList, PlanList, ProposedList, UnderWayList } from './lists.tsx'
import { sayTerm } from './paper.ts'
import { text } from './text.ts'

const Term = ({ view, dossier }: { view: View; dossier: Dossier }) => <>{sayTerm(view, dossier).join(' – ')}</>

export function HandoversPage({ view, dossiers, openable }: { view: View; dossiers: Dossier[]; openable: Presidency[] }) {
  const say = text[view.lang]
  return (
    <WorkspacePage view={view} title={say.title} lead={say.lead} crumbs={[{ href: '/w/membership', label: say.membership }]}>
      {dossiers.length === 0 ? (
        <EmptyState title={say.none} icon="flag">
          {say.noneHow}
        </EmptyState>
      ) : (
        <DataTable
          view={view}
          caption={say.title}
          columns={[{ key: 'dossier', label: say.column.dossier }, { key: 'state', label: say.column.state }]}
          rows={dossiers.map((dossier) => ({
            dossier: (
              <>
                <a href={`/w/handovers/${dossier.id}`}>{say.of(readText(dossier.state, view.lang))}</a>, <Term view={view} dossier={dossier} />
              </>
            ),
            state: <Tag tone={dossier.sealedAt ? 'done' : 'action'}>{dossier.sealedAt ? say.sealed : say.writing}</Tag>,
          }))}
        />
      )}
      {openable.map((term) => (
        <Form view={view} action="/w/handovers">
          <HiddenField name="presidencyId" value={term.id} />
          <ButtonRow>
            <Button kind="secondary">{`${say.open}: ${readText(term.name, view.lang)}, ${sayTerm(view, term).join(' – ')}`}</Button>
          </ButtonRow>
        </Form>
      ))}
    </WorkspacePage>
  )
}

type DossierProps = {
  view: View
  dossier: Dossier
  content: Content
  files: MembersFile[]
  /** what the directory shows this reader, by person */
  addresses: Map<string, string>
  missing: ReturnType<typeof missingForSeal>
  /** dates of the term that are still to come */
  toCome: number
  /** what is read before it is sealed */
  read: string
  may: { write: boolean; seal: boolean }
}

export function HandoverPage({ view, dossier, content, files, addresses, missing, toCome, read, may }: DossierProps) {
  const say = text[view.lang]
  const state = readText(dossier.state, view.lang)
  return (
    <WorkspacePage view={view} wide title={say.of(state)} lead={dossier.sealedAt ? say.whoSealed : say.who} crumbs={[{ href: '/w/handovers', label: say.title }]}>
      <p>
        <Tag tone={dossier.sealedAt ? 'done' : 'action'}>{dossier.sealedAt ? say.sealed : say.writing}</Tag> <Term view={view} dossier={dossier} /> {content.example && <ExampleMark view={view} />}
      </p>
      {dossier.sealedAt ? (
        <Files view={view} id={dossier.id} files={files} />
      ) : (
        <p>
          <a href={`/w/handovers/${dossier.id}/preview.pdf?language=${view.lang}`}>{say.preview}</a>
        </p>
      )}
      <Said view={view} id="achieved" title={say.sections.achieved} words={content.achieved} edit={may.write ? `/w/handovers/${dossier.id}/texts` : undefined} />
      <Said view={view} id="priorities" title={say.sections.priorities} words={content.priorities} edit={may.write ? `/w/handovers/${dossier.id}/texts` : undefined}>
        <ProposedList view={view} proposed={content.proposed ?? []} />
      </Said>
      <OpenList view={view} dossier={dossier} open={content.open} undated={content.undated ?? []} mayWrite={may.write} />
      {content.underWay && <UnderWayList view={view} underWay={content.underWay} partial={Boolean(content.partial)} />}
      <PlanList view={view} plan={content.plan} />
      <DecisionList view={view} decisions={content.decisions} partial={Boolean(content.partial)} />
      <ContactList view={view} contacts={content.contacts} addresses={addresses} />
      {!dossier.sealedAt && <Seal view={view} dossier={dossier} undated={content.undated?.length ?? 0} missing={missing} toCome={toCome} read={read} may={may} />}
    </WorkspacePage>
  )
}

/** A sealed dossier is an edition, and bears its id. */
function Files({ view, id, files }: { view: View; id: string; files: MembersFile[] }) {
  const say = text[view.lang]
  return (
    <Section id="files" title={say.sections.files}>
      {files.length === 0 ? (
        <p>{say.making}</p>
      ) : (
        <>
          {files.map((file) => (
            <FileLink view={view} href={`/w/editions/${id}/${file.language}.${file.ending}`} name={file.name} kind={file.ending.toUpperCase()} bytes={file.size} sha256={file.sha256} />
          ))}
          <p>
            <a href={`/w/editions/${id}`}>{say.edition}</a>
          </p>
        </>
      )}
    </Section>
  )
}

function Said({ view, id, title, words, edit, children }: { view: View; id: string; title: string; words: Words | null; edit: string | undefined; children?: ComponentChildren }) {
  const say = text[view.lang]
  return (
    <Section id={id} title={title}>
      {words ? <SaidWords view={view} words={words} body={(said, lang) => <Prose html={markdownToHtml(said, { lang, top: 3 })} />} /> : <p class="mute">{say.notWritten}</p>}
      {edit && (
        <p>
          <a href={edit}>
            {say.edit}
            <span class="vh">: {title}</span>
          </a>
        </p>
      )}
      {children}
    </Section>
  )
}

function Seal({ view, dossier, undated, missing, toCome, read, may }: Pick<DossierProps, 'view' | 'dossier' | 'missing' | 'toCome' | 'read' | 'may'> & { undated: number }) {
  const say = text[view.lang]
  const open = [missing.items > 0 && say.missing(missing.items), missing.achieved && say.missingAchieved, missing.priorities && say.missingPriorities].filter(Boolean)
  return (
    <Section id="seal" title={say.sections.seal}>
      {open.length > 0 ? (
        <ul>
          {open.map((line) => (
            <li>{line}</li>
          ))}
        </ul>
      ) : (
        <p>{say.ready}</p>
      )}
      {undated > 0 && (
        <p>
          <a href="#undated">{say.undated.lead(undated)}</a>
        </p>
      )}
      {toCome > 0 && dossier.until && <p>{say.toCome(toCome, formatDay(view, lastDay(dossier.until)))}</p>}
      {!may.seal && <p class="mute">{say.sealOnly}</p>}
      {open.length === 0 && may.seal && (
        <Form view={view} action={`/w/handovers/${dossier.id}/seal`} read={{ version: read }} typed={undefined}>
          <ButtonRow>
            <Button>{say.sealButton}</Button>
            <ButtonLink kind="quiet" href={`/w/handovers/${dossier.id}/preview.pdf?language=${view.lang}`}>
              {say.preview}
            </ButtonLink>
          </ButtonRow>
        </Form>
      )}
    </Section>
  )
}
