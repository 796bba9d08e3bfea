import type { Ctx } from '#base/http/context.ts'
import { readFields } from '#base/http/form.ts'
import { ButtonLink, ButtonRow } from '#base/ui/form.tsx'
import { Section } from '#base/ui/note.tsx'
import { WorkspacePage } from '#base/ui/shell.tsx'
import type { View } from '#base/view.ts'
import { text as meetingText } from '../meeting/text.ts'
import { text } from './text.ts'

const next = { adopted: () => '/w/meetings', spokenOn: (id: string) => `/w/meetings/${id}/agenda`, started: () => '/w' }

/** What people wrote, as against what they chose. */
const isProse = /\.(es|en)$|^words$|^reason$|Title$/

/** Why nothing was changed and what to do instead, with the texts that were typed. */
export async function stoppedPage(c: Ctx, view: View, { meetingId, why }: { meetingId: string; why: 'adopted' | 'spokenOn' | 'started' }) {
  const say = text[view.lang].stopped
  const { typed } = await readFields(c)
  const kept = Object.entries(typed).flatMap(([name, value]) => (isProse.test(name) && String(value).trim() !== '' ? [String(value)] : []))
  return (
    <WorkspacePage view={view} title={say[why].title} lead={say[why].lead} crumbs={[{ href: '/w/meetings', label: meetingText[view.lang].title }]}>
      <ButtonRow>
        <ButtonLink kind="secondary" href={next[why](meetingId)}>
          {say[why].next}
        </ButtonLink>
        <ButtonLink kind="quiet" href={`/w/meetings/${meetingId}`}>
          {text[view.lang].back}
        </ButtonLink>
      </ButtonRow>
      {kept.length > 0 && (
        <Section id="typed" title={say.typed}>
          {kept.map((value) => (
            <blockquote class="diff">{value}</blockquote>
          ))}
        </Section>
      )}
    </WorkspacePage>
  )
}
