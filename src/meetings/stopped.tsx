import type { Ctx } from '#base/http/context.ts'
import { change, type changeOnce, type Changing, type Kept } from '#base/http/road.ts'
import { tooLate } from '#base/http/too-late.tsx'
import { ButtonLink, ButtonRow } from '#base/ui/form.tsx'
import type { View } from '#base/view.ts'
import type { AgendaItem } from './agenda/agenda.ts'
import { findAgendaItem } from './agenda/queries.ts'
import { text as meetingText } from './meeting/text.ts'
import { text } from './stopped-text.ts'

type Where = { meetingId: string; /** the item it is about */ itemId?: string }

const next = { adopted: () => '/w/meetings', spokenOn: ({ meetingId }: Where) => `/w/meetings/${meetingId}/agenda`, closed: ({ itemId }: Where) => `/w/agenda-items/${itemId}`, convened: ({ meetingId }: Where) => `/w/meetings/${meetingId}/participants`, started: () => '/w', off: () => '/w' }

/** Why nothing was changed and what to do instead, with what was typed. */
export function stopMeeting(c: Ctx, view: View, { why, ...where }: Where & { why: keyof typeof next }): Promise<Kept> {
  const say = text[view.lang]
  const instead = (
    <ButtonRow>
      <ButtonLink kind="secondary" href={next[why](where)}>
        {say[why].next}
      </ButtonLink>
      <ButtonLink kind="quiet" href={`/w/meetings/${where.meetingId}`}>
        {say.back}
      </ButtonLink>
    </ButtonRow>
  )
  return tooLate(c, view, { title: say[why].title, lead: say[why].lead, crumbs: [{ href: '/w/meetings', label: meetingText[view.lang].title }], instead })
}

type Work = (changing: Changing, item: AgendaItem) => ReturnType<Parameters<typeof change>[1]>

/** A change of an item: none once the minutes of its meeting are adopted (0062); whoever tries keeps what was typed. */
export const changeItem = (c: Ctx, work: Work, road: typeof changeOnce = change): Promise<Response> =>
  road(c, async (changing) => {
    const item = await findAgendaItem(changing.tx, c.req.param('id')!)
    return item.adopted ? stopMeeting(c, changing.view, { meetingId: item.meetingId, why: 'adopted' }) : work(changing, item)
  })
