import { HTTPException } from 'hono/http-exception'
import type { z } from 'zod'
import { quoted, rewrite, type Words, words, wordsOver } from '../words.ts'
import { apart, looksPersonal, notPersonal, type PersonalKind, textsIn } from '../personal.ts'
import { NotFound } from '../stops.ts'
import { type Ctx, guestLang } from './context.ts'
import { answerUnread } from './failure.tsx'
import { text } from './text.ts'

export type Typed = Record<string, string | string[]>
export type FormError = { field: string; message: string }
type FormRead<T> = { ok: true; data: T; typed: Typed } | { ok: false; errors: FormError[]; typed: Typed }

/** One spelling of accents and line ends, without the zero byte that no database keeps; nothing typed is otherwise changed. */
const tidy = (text: string): string => text.replaceAll('\0', '').normalize('NFC').replace(/\r\n?/g, '\n')

// Names that would reach an object's prototype are no fields of ours.
const forbidden = new Set(['__proto__', 'constructor', 'prototype'])

// The words of a section of long answers are far below this; only forms that may carry a file are larger.
export const formMost = 300 * 1024

// A section of a form, with its tables, has a few hundred.
const mostFields = 5000

/** What was sent, by name, each name once whatever it is repeated. */
async function gathered(c: Ctx): Promise<Map<string, (string | File)[]>> {
  const sent = new Map<string, (string | File)[]>()
  if (!/^(multipart\/form-data|application\/x-www-form-urlencoded)/.test(c.req.header('content-type') ?? '')) return sent
  const form = await c.req.formData().catch(() => {
    throw new HTTPException(400, { message: '400 Bad Request' })
  })
  let fields = 0
  for (const [name, value] of form) {
    if ((fields += 1) > mostFields) throw new HTTPException(413, { res: await answerUnread(c, 'tooLarge') })
    const known = sent.get(name)
    if (known) known.push(value)
    else sent.set(name, [value])
  }
  return sent
}

export async function readFields(c: Ctx): Promise<{ typed: Typed; files: Record<string, File> }> {
  const sent = [...(await gathered(c))]
  // A form may be larger for its file, not for its words.
  const words = sent.reduce((sum, [name, values]) => sum + values.reduce((all, one) => all + name.length + (one instanceof File ? 0 : one.length), 0), 0)
  if (words > formMost) throw new HTTPException(413, { res: await answerUnread(c, 'tooLarge') })
  const fields = sortFields(sent)
  c.set('typed', fields.typed)
  return fields
}

/** What was typed and what was chosen, by the names of the fields. */
export function sortFields(sent: Iterable<[name: string, values: (string | File)[]]>): { typed: Typed; files: Record<string, File> } {
  const typed: Typed = {}
  const files: Record<string, File> = {}
  for (const [name, values] of sent) {
    if (forbidden.has(name)) continue
    const file = values.find((one) => one instanceof File)
    if (file instanceof File) files[name] = file
    else typed[name] = values.length === 1 ? tidy(values[0] as string) : values.map((one) => tidy(one as string))
  }
  return { typed, files }
}

/** What is accepted may depend on what was typed: help in one language asks for the other. */
type Schema<T> = z.ZodType<T> | ((typed: Typed) => z.ZodType<T>)

/**
 * Reads and validates what was typed. What does not pass comes back as errors beside their fields, with everything typed kept; what looks like a
 * person's number is asked about before anything is.
 */
export async function readForm<T>(c: Ctx, schema: Schema<T>): Promise<FormRead<T>> {
  const form = await readOwn(c, schema)
  const wrong = form.ok ? [] : form.errors
  const errors = [...wrong, ...askAbout(c, form.typed, wrong)]
  return errors.length > 0 ? { ok: false, typed: form.typed, errors } : form
}

// What stands in a line of its own wherever it is read: in letters, lists and the titles of papers.
const lines = /^(name|delegateName|title|paperTitle|subtitle|label|position|organisation|place|venue|address|source|priority)(\.(es|en))?$/
const names = /^(name|delegateName|organisation)(\.(es|en))?$/
// What a mail program makes a link of.
const link = /:\/\/|(?<![\p{L}\d])www\.|\.\p{Ll}{2,}\//u
// Line ends and other control signs, and those that turn the direction of what follows.
const invisible = /[\p{Cc}\u061C\u200E\u200F\u2028\u2029\u202A-\u202E\u2066-\u2069]/u

/** A name greets its person in a letter: it is one line, as it is read, and no link. */
function strangeLines(c: Ctx, typed: Typed): FormError[] {
  const say = text[guestLang(c)]
  return Object.entries(typed).flatMap(([field, value]) => {
    const said = [value].flat().map((one) => one.trim())
    if (lines.test(field) && said.some((one) => invisible.test(one))) return [{ field, message: say.oneLine }]
    if (names.test(field) && said.some((one) => link.test(one))) return [{ field, message: say.noAddress }]
    return []
  })
}

/** What a button sends along: nobody types it, and what is not as the button sends it comes from no page of ours. */
export async function readButton<T>(c: Ctx, schema: z.ZodType<T>): Promise<T> {
  const read = schema.safeParse((await readFields(c)).typed)
  if (!read.success) throw new NotFound()
  return read.data
}

/** A form that is there for the address of whoever works here, and so does not ask about it. */
export async function readOwn<T>(c: Ctx, schema: Schema<T>): Promise<FormRead<T>> {
  const { typed, files } = await readFields(c)
  const wanted = typeof schema === 'function' ? schema(typed) : schema
  const read = wanted.safeParse({ ...typed, ...files }, { error: ({ input }) => text[guestLang(c)][input === undefined || input === '' ? 'missing' : 'unreadable'] })
  const errors = inOrder(wanted, [...strangeLines(c, typed), ...(read.success ? [] : errorsOf(read.error))])
  if (read.success && errors.length === 0) return { ok: true, data: read.data, typed }
  return { ok: false, typed, errors: errors.filter(({ field }, index) => errors.findIndex((one) => one.field === field) === index) }
}

/** As one meets their fields going down the form, which is as the schema names them. */
function inOrder(schema: unknown, errors: FormError[]): FormError[] {
  const fields = namesIn(schema)
  const place = ({ field }: FormError): number => (fields.includes(field) ? fields.indexOf(field) : fields.length)
  return errors.toSorted((a, b) => place(a) - place(b))
}

const namesIn = (schema: unknown): string[] => {
  const { shape, in: inside } = schema as { shape?: Record<string, unknown>; in?: unknown }
  return shape ? Object.keys(shape) : inside ? namesIn(inside) : []
}

const address = /^https?:\/\/\S*$/
// What digits of an address of the web are seldom by chance.
const inAddresses: PersonalKind[] = ['dni', 'curp', 'e-mail']
// What was chosen comes as an id; one in a thousand has digits in it like those of a telephone.
const ids = /[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}/gi

/**
 * The fields in which something looks like a person's number and nobody has said yet that it is none. The form asks it
 * (`base/ui/form.tsx`) and sends the answer with everything that was typed; where something else has to be mended, it is asked again with that.
 */
export function askAbout(c: Ctx, typed: Typed, wrong: FormError[] = []): FormError[] {
  const answered = (typedText(typed, notPersonal) ?? '').split(apart)
  const unsure = Object.entries(typed).flatMap(([field, value]) =>
    field === notPersonal || wrong.some((error) => error.field === field) ? [] : textsIn(value).flatMap((one) => looksPersonal(one.replace(ids, ' ')).filter(({ kind }) => !address.test(one) || inAddresses.includes(kind))).filter(({ excerpt }) => !answered.includes(excerpt)).map(({ excerpt }) => ({ field, excerpt })),
  )
  const again = wrong.length + unsure.length > 0
  c.get('unsure')?.push(...new Set([...answered.filter((one) => again && one !== ''), ...unsure.map(({ excerpt }) => excerpt)]))
  return [...Map.groupBy(unsure, ({ field }) => field)].map(([field, found]) => ({ field, message: text[guestLang(c)].personal(found.map(({ excerpt }) => quoted(guestLang(c), excerpt)).join(', ')) }))
}

/** The first error of each field, in the order of the form. */
export function errorsOf(error: z.ZodError): FormError[] {
  const first = new Map<string, string>()
  for (const issue of error.issues) {
    const field = issue.path.join('.')
    if (!first.has(field)) first.set(field, issue.message)
  }
  return [...first].map(([field, message]) => ({ field, message }))
}

export const typedText = (typed: Typed | undefined, name: string): string | undefined => {
  const value = typed?.[name]
  return Array.isArray(value) ? value[0] : value
}

export const typedList = (typed: Typed | undefined, name: string): string[] | undefined => {
  const value = typed?.[name]
  return value === undefined ? undefined : Array.isArray(value) ? value : [value]
}

/** A pair of texts as typed: by one hand, so the translation is current. Where the action rewrites what is `kept`, a translation that would be left behind says so. */
export function typedWords(typed: Typed | undefined, name: string, kept?: Words | null): Words | undefined {
  const es = typedText(typed, `${name}.es`)
  if (es === undefined) return undefined
  const en = typedText(typed, `${name}.en`) ?? ''
  return kept ? rewrite(kept, { es, en }) : words(es, en)
}

/** The same for a form that opened with what stands: as typed over it, in the order of its original; as it stands where nothing was sent. */
export function typedOver(typed: Typed | undefined, name: string, stands: Words | null | undefined): Words | undefined {
  const given = typedWords(typed, name)
  return given ? wordsOver(stands, { es: given.es ?? '', en: given.en ?? '' }) : (stands ?? undefined)
}
