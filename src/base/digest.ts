import { createHash } from 'node:crypto'

const ordered = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(ordered)
  if (value && typeof value === 'object') return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, inner]) => [key, ordered(inner)]))
  return value
}

/** Fingerprint of data: the order of its keys does not matter, every character does. Those that are stored are compared with it, so this never changes. */
export const orderedDigest = (value: unknown): string => createHash('sha256').update(JSON.stringify(ordered(value))).digest('hex')
