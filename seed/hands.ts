import { linkToken } from '#base/http/session.ts'
import { filledIn, formsIn, type PageForm, type Typed } from './form.ts'
import { linkOf } from './load.ts'

/** Sends a request: over the network in `npm run loop`, in process when a demonstration is founded. */
export type Send = (path: string, init: RequestInit) => Promise<Response>

type Fields = Record<string, string | string[]>

/** The hands of the story's people: they sign in by their links, open pages and send forms, as anybody does. */
export type Hands = {
  get: (person: string, path: string) => Promise<string>
  /** sends a form; answers with the address one is sent to. A form that is not accepted ends the story, saying why. */
  post: (person: string, path: string, fields?: Fields) => Promise<string>
  walkTo: (day: string) => Promise<void>
  bytes: (person: string, path: string) => Promise<Buffer>
  /** opens a page, fills in the form that goes to an address, and sends it: only what the page offers can be filled in */
  fill: (person: string, page: string, action: string, typed?: Typed | ((form: PageForm) => Typed)) => Promise<string>
}

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
    if (entered.status !== 303 || !cookie) throw new Error(`${person} could not sign in (${entered.status})`)
    cookies.set(person, cookie)
    return cookie
  }

  const get = async (person: string, path: string): Promise<string> => {
    const response = await ask(person, path)
    if (response.status !== 200) throw new Error(`${person} could not open ${path} (${response.status})`)
    return response.text()
  }

  const post = async (person: string, path: string, fields: Fields = {}): Promise<string> => {
    const body = new URLSearchParams(Object.entries(fields).flatMap(([name, value]) => [value].flat().map((one) => [name, one])))
    const response = await ask(person, path, { method: 'POST', body })
    if (response.status !== 303) throw new Error(`${person} could not send ${path} (${response.status}): ${complaint(await response.text())}`)
    return response.headers.get('location')!
  }

  const fill: Hands['fill'] = async (person, page, action, typed = {}) => {
    const forms = formsIn(await get(person, page)).filter((form) => form.actions.includes(action))
    if (forms.length === 0) throw new Error(`${person} finds no form for ${action} on ${page}`)
    const tried = forms.map((form) => filledIn(form, typeof typed === 'function' ? typed(form) : typed))
    const filled = tried.find((one) => 'entries' in one)
    if (!filled) throw new Error(`${person} finds on ${page}, in the form for ${action}, ${tried.flatMap((one) => ('lacks' in one ? one.lacks : [])).join('; ')}`)
    const response = await ask(person, action, { method: 'POST', body: bodyOf(filled.entries) })
    if (response.status !== 303) throw new Error(`${person} could not send ${action} from ${page} (${response.status}): ${complaint(await response.text())}`)
    return response.headers.get('location')!
  }

  const bytes = async (person: string, path: string): Promise<Buffer> => {
    const response = await ask(person, path)
    if (response.status !== 200) throw new Error(`${person} could not download ${path} (${response.status})`)
    return Buffer.from(await response.arrayBuffer())
  }

  return { get, post, fill, bytes, walkTo: async (day) => void (await post('nobody', '/demo/clock', { on: day })) }
}

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
