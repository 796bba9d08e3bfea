import { ReadableStream } from 'node:stream/web'
import type { Ctx } from './context.ts'

/** The papers and books that are made here. */
export const types = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const

/** Bytes of a person go out as an attachment that no browser opens inside our pages. */
export function download(c: Ctx, { name, type, bytes, inline = false }: { name: string; type: string; bytes: Uint8Array; inline?: boolean }): Response {
  c.header('Content-Type', type)
  c.header('Content-Length', String(bytes.length))
  c.header('Content-Disposition', disposition(name, inline))
  c.header('Content-Security-Policy', "default-src 'none'; frame-ancestors 'none'; sandbox")
  return c.body(new Uint8Array(bytes))
}

/** Bytes too many to hold at once: they go out as they come. A piece that fails ends the download short, so that nobody takes half for whole. */
export function downloadPieces(c: Ctx, { name, type, pieces }: { name: string; type: string; pieces: AsyncIterable<Uint8Array> }): Response {
  c.header('Content-Type', type)
  c.header('Content-Disposition', disposition(name))
  c.header('Content-Security-Policy', "default-src 'none'; sandbox")
  return c.body(ReadableStream.from(pieces) as globalThis.ReadableStream)
}

/** RFC 6266: an ASCII name for old clients, the real one beside it; nothing in a name can end the header. */
export function disposition(name: string, inline = false): string {
  const ascii = name.normalize('NFD').replace(/[^\x20-\x7e]/g, '').replace(/["\\;%]/g, '').trim() || 'file'
  const encoded = encodeURIComponent(name.replace(/[\p{C}]/gu, '')).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
  return `${inline ? 'inline' : 'attachment'}; filename="${ascii}"; filename*=UTF-8''${encoded}`
}
