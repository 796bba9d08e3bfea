import { HTTPException } from 'hono/http-exception'
import type { z } from 'zod'
import type { Ctx } from './context.ts'

export type Typed = Record<string, string | string[]>
export type FormError = { field: string; message: string }
export type FormRead<T> = { ok: true; data: T; typed: Typed } | { ok: false; errors: FormError[]; typed: Typed }

/** One spelling of accents and line ends, without the zero byte that no database keeps; nothing typed is otherwise changed. */
const tidy = (text: string): string => text.replaceAll('\0', '').normalize('NFC').replace(/\r\n?/g, '\n')

// Names that would reach an object's prototype are no fields of ours.
const forbidden = new Set(['__proto__', 'constructor', 'prototype'])

export async function readFields(c: Ctx): Promise<{ typed: Typed; files: Record<string, File> }> {
  const body = await c.req.parseBody({ all: true }).catch(() => {
    throw new HTTPException(400, { message: '400 Bad Request' })
  })
  const typed: Typed = {}
  const files: Record<string, File> = {}
  for (const [name, value] of Object.entries(body)) {
    if (forbidden.has(name)) continue
    const values = (Array.isArray(value) ? value : [value]) as (string | File)[]
    const file = values.find((one) => one instanceof File)
    if (file instanceof File) files[name] = file
    else typed[name] = values.length === 1 ? tidy(values[0] as string) : values.map((one) => tidy(one as string))
  }
  c.set('typed', typed)
  return { typed, files }
}

/** Reads and validates what was typed. What does not pass comes back as errors beside their fields, with everything typed kept. */
export async function readForm<T>(c: Ctx, schema: z.ZodType<T>): Promise<FormRead<T>> {
  const { typed, files } = await readFields(c)
  const read = schema.safeParse({ ...typed, ...files })
  if (read.success) return { ok: true, data: read.data, typed }
  return { ok: false, typed, errors: errorsOf(read.error) }
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
