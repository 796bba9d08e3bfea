import { linkToken } from '#base/http/session.ts'
import { filledIn, formsIn, type PageForm, type Typed } from './form.ts'
import { linkOf } from './load.ts'
import { people } from './people.ts'
import type { Text } from './types.ts'

/** Sends a request: over the network in `npm run loop`, in process when a demonstration is founded. */
export type Send = (path: string, init: RequestInit) => Promise<Response>

type Fields = Record<string, string | string[]>

/** The hands of the story's people: they sign in by their links, open pages and send forms, as anybody does. */
export type Hands = {
  get: (person: string, path: string) => Promise<string>
  /** sends a form; answers with the address one is sent to. A form that is not accepted ends the story, saying why. */
  post: (person: string, path: string, fields?: Fields) => Promise<string>
  /** only the day changes; or what it brings is begun too */
  walkTo: (day: string, how?: { quiet: boolean; at?: string | undefined }) => Promise<void>
  bytes: (person: string, path: string) => Promise<Buffer>
  /**
   * opens a page, fills in the form that goes to an address, and sends it: only what the page offers can be filled in. Where a page shows first
   * what follows and asks once more, the first of its answers is given.
   */
  fill: (person: string, page: string, action: string, typed?: Typed | ((form: PageForm) => Typed)) => Promise<string>
}

/** Why somebody could not go on, in words for whoever reads the story. */
type Stuck = Error & { words: Text }

export const stuck = (es: string, en: string): Stuck => Object.assign(new Error(`${es} / ${en}`), { words: { es, en } })

export const whyOf = (error: unknown): Text => {
  if (error instanceof Error && 'words' in error) return error.words as Text
  const message = error instanceof Error ? error.message : String(error)
  return { es: message, en: message }
}

/** Does it for each, whatever becomes of the others; what stopped the first that failed is said at the end. */
export async function forEach<T>(list: T[], work: (one: T) => Promise<unknown>): Promise<void> {
  const wrong: unknown[] = []
  for (const one of list) await work(one).catch((error: unknown) => wrong.push(error))
  if (wrong.length > 0) throw wrong[0]
}

const called = (person: string): string => people.find((one) => one.key === person)?.name ?? person

export function handsOf(send: Send, { origin, secret }: { origin: string; secret: string }): Hands {
  const cookies = new Map<string, string>()
  const headers = (cookie?: string): Record<string, string> => ({ host: new URL(origin).host, origin, 'sec-fetch-site': 'same-origin', ...(cookie ? { cookie } : {}) })

  const ask = async (person: string, path: string, init: RequestInit = {}): Promise<Response> =>
    send(path, { redirect: 'manual', ...init, headers: { ...headers(person === 'nobody' ? undefined : await cookieOf(person)) } })

  async function cookieOf(person: string): Promise<string> {
    const known = cookies.get(person)
    if (known) return known
    const entered = await send(`/es/entrar/${linkToken(secret, linkOf(person))}`, { method: 'POST', redirect: 'manual', headers: headers(), body: new URLSearchParams() })
    const cookie = entered.headers.get('set-cookie')?.split(';')[0]
    if (entered.status !== 303 || !cookie) throw stuck(`${called(person)} no pudo entrar (${entered.status})`, `${called(person)} could not sign in (${entered.status})`)
    cookies.set(person, cookie)
    return cookie
  }

  const get = async (person: string, path: string): Promise<string> => {
    const response = await ask(person, path)
    if (response.status !== 200) throw stuck(`${called(person)} no pudo abrir ${path} (${response.status})`, `${called(person)} could not open ${path} (${response.status})`)
    return response.text()
  }

  const post = async (person: string, path: string, fields: Fields = {}): Promise<string> => {
    const body = new URLSearchParams(Object.entries(fields).flatMap(([name, value]) => [value].flat().map((one) => [name, one])))
    const response = await ask(person, path, { method: 'POST', body })
    return sent(response, person, path)
  }

  async function sent(response: Response, person: string, path: string): Promise<string> {
    if (response.status === 303) return response.headers.get('location')!
    const said = complaint(await response.text())
    throw stuck(`${called(person)} no pudo enviar ${path} (${response.status}): ${said}`, `${called(person)} could not send ${path} (${response.status}): ${said}`)
  }

  const fill: Hands['fill'] = async (person, page, action, typed = {}) => {
    const forms = formsFor(await get(person, page), action)
    if (forms.length === 0) throw stuck(`${called(person)} no encuentra en ${page} el formulario para ${action}: quizás ya está hecho, o todavía no toca`, `${called(person)} finds no form for ${action} on ${page}: perhaps it is done already, or its time has not come`)
    const tried = forms.map((form) => filledIn(form, typeof typed === 'function' ? typed(form) : typed))
    const filled = tried.find((one) => 'entries' in one)
    if (!filled) {
      const lacks = tried.flatMap((one) => ('lacks' in one ? one.lacks : [])).join('; ')
      throw stuck(`${called(person)} encuentra en ${page} un formulario que no ofrece lo que busca: ${lacks}`, `${called(person)} finds on ${page}, in the form for ${action}, ${lacks}`)
    }
    const response = await ask(person, action, { method: 'POST', body: bodyOf(filled.entries) })
    if (response.status !== 200) return sent(response, person, action)
    const [again] = formsFor(await response.text(), action)
    const answer = again?.fields.get('confirm')?.offered[0]
    if (!again || !answer) throw stuck(`${action} volvió a preguntar sin decir qué`, `${action} asked again without saying what`)
    const confirmed = filledIn(again, { confirm: answer })
    return sent(await ask(person, action, { method: 'POST', body: bodyOf('entries' in confirmed ? confirmed.entries : []) }), person, action)
  }

  const bytes = async (person: string, path: string): Promise<Buffer> => {
    const response = await ask(person, path)
    if (response.status !== 200) throw stuck(`${called(person)} no pudo descargar ${path} (${response.status})`, `${called(person)} could not download ${path} (${response.status})`)
    return Buffer.from(await response.arrayBuffer())
  }

  return { get, post, fill, bytes, walkTo: async (day, { quiet, at } = { quiet: false }) => void (await post('nobody', '/demo/clock', { on: day, ...(at ? { at } : {}), ...(quiet ? { quiet: 'yes' } : {}) })) }
}

const formsFor = (html: string, action: string): PageForm[] => formsIn(html).filter((form) => form.actions.includes(action))

function bodyOf(entries: [string, string | File][]): URLSearchParams | FormData {
  const body = entries.some(([, value]) => typeof value !== 'string') ? new FormData() : new URLSearchParams()
  for (const [name, value] of entries) body.append(name, value as string)
  return body
}

/** What the page says is wrong, in words. */
function complaint(html: string): string {
  const summary = /class="error-summary"[\s\S]*?<\/ul>/.exec(html)?.[0] ?? ''
  const errors = [...summary.matchAll(/<a href="#[^"]*">([^<]+)<\/a>/g)].map((match) => match[1])
  return errors.join('; ') || (/<h1[^>]*>([^<]+)/.exec(html)?.[1] ?? html.slice(0, 200))
}

/** The last id in an address. */
export const idIn = (address: string): string => /([0-9a-f]{8}-[0-9a-f-]{27})(?!.*[0-9a-f]{8}-)/.exec(address)![1]!
