import { sql } from 'kysely'
import { filledIn, formsIn, type Typed } from '../seed/form.ts'
import { type Asked, askedMark } from '../src/meetings/agenda/asked.ts'
import type { Name, World } from './open.ts'

type Fields = Record<string, string | string[] | File>

/** The form of a page that is sent to an address, with what it carries along and what is filled in. */
export const formOn = ({ get }: Pick<World, 'get'>, name: Name) => async (page: string, action: string, typed: Typed = {}): Promise<Fields> =>
  formIn(await (await get(name, page)).text(), action, typed)

/** The same of a page that is at hand: one that was given back to be mended. */
export function formIn(html: string, action: string, typed: Typed = {}): Fields {
  const form = formsIn(html).find((one) => one.actions.includes(action))
  if (!form) throw new Error(`no form for ${action}`)
  const filled = filledIn(form, typed)
  if ('lacks' in filled) throw new Error(`the form for ${action} lacks ${filled.lacks}`)
  const fields: Record<string, (string | File)[]> = {}
  for (const [field, value] of filled.entries) fields[field] = [...(fields[field] ?? []), value]
  return Object.fromEntries(Object.entries(fields).map(([field, values]) => [field, values.length === 1 ? values[0]! : (values as string[])]))
}

/** Opens a page, fills in its form and sends it, as a person does. */
export const fill = (world: Pick<World, 'get' | 'post'>, name: Name) => async (page: string, action: string, typed: Typed = {}): Promise<Response> =>
  world.post(name, action, await formOn(world, name)(page, action, typed))

/** What the page of an item carries along for whoever speaks on it or decides: what it asks, and the decision that stands. */
export async function asRead({ owner }: Pick<World, 'owner'>, item: string): Promise<{ read: string; after: string }> {
  const agendaItemId = item.split('/').at(-1)!
  const asked = await owner((tx) => sql<{ asked: Asked }>`select meetings.asked(${agendaItemId}) as asked`.execute(tx))
  const decisions = await owner((tx) => tx.selectFrom('meetings.decision').where('agendaItemId', '=', agendaItemId).orderBy('number', 'desc').select('id').execute())
  return { read: askedMark(asked.rows[0]!.asked), after: decisions[0]?.id ?? '' }
}

/** Closes an item as whoever has read its page does; `confirm` answers what would be asked then. */
export const closeItem = async (world: Pick<World, 'get' | 'post'>, id: string, more: { confirm?: string } = {}): Promise<Response> => {
  const page = `/w/agenda-items/${id}`
  return world.post('paz', `${page}/closure`, { ...(await formOn(world, 'paz')(page, `${page}/closure`)), ...more })
}
