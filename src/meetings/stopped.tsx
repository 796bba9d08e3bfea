import type { Ctx } from '#base/http/context.ts'
import { readFields } from '#base/http/form.ts'
import { change, type Changing } from '#base/http/road.ts'
import { WhatWasTyped } from '#base/http/typed.tsx'
import { ButtonLink, ButtonRow } from '#base/ui/form.tsx'
import { WorkspacePage } from '#base/ui/shell.tsx'
import type { View } from '#base/view.ts'
import type { AgendaItem } from './agenda/agenda.ts'
import { findAgendaItem } from './agenda/queries.ts'
import { text } from './agenda/text.ts'
import { text as meetingText } from './meeting/text.ts'

const next = { adopted: () => '/w/meetings', spokenOn: (id: string) => `/w/meetings/${id}/agenda`, started: () => '/w', off: () => '/w' }

/** Why nothing was changed and what to do instead, with what was typed. */
export async function stoppedPage(c: Ctx, view: View, { meetingId, why }: { meetingId: string; why: 'adopted' | 'spokenOn' | 'started' | 'off' }) {
  const say = text[view.lang].stopped
  const { typed } = await readFields(c)
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
      <WhatWasTyped view={view} typed={typed} />
    </WorkspacePage>
  )
}

type Work = (changing: Changing, item: AgendaItem) => ReturnType<Parameters<typeof change>[1]>

/** A change of an item: none once the minutes of its meeting are adopted (0062); whoever tries keeps what was typed. */
export const changeItem = (c: Ctx, work: Work): Promise<Response> =>
  change(c, async (changing) => {
    const item = await findAgendaItem(changing.tx, c.req.param('id')!)
    return item.adopted ? stoppedPage(c, changing.view, { meetingId: item.meetingId, why: 'adopted' }) : work(changing, item)
  })
