import { filledIn, formsIn, type Typed } from '../seed/form.ts'
import type { Name, World } from './open.ts'

type Fields = Record<string, string | string[] | File>

/** The form of a page that is sent to an address, with what it carries along and what is filled in. */
export async function formOn({ get }: Pick<World, 'get'>, name: Name, [page, action]: [page: string, action: string], typed: Typed = {}): Promise<Fields> {
  const form = formsIn(await (await get(name, page)).text()).find((one) => one.actions.includes(action))
  if (!form) throw new Error(`${name} finds no form for ${action} on ${page}`)
  const filled = filledIn(form, typed)
  if ('lacks' in filled) throw new Error(`${name} finds ${filled.lacks} on ${page}`)
  const fields: Record<string, (string | File)[]> = {}
  for (const [field, value] of filled.entries) fields[field] = [...(fields[field] ?? []), value]
  return Object.fromEntries(Object.entries(fields).map(([field, values]) => [field, values.length === 1 ? values[0]! : (values as string[])]))
}

/** Opens a page, fills in its form and sends it, as a person does. */
export const fill = async (world: Pick<World, 'get' | 'post'>, name: Name, at: [page: string, action: string], typed: Typed = {}): Promise<Response> =>
  world.post(name, at[1], await formOn(world, name, at, typed))
