import { createHash } from 'node:crypto'

/** The id of a named thing of the world: the same in every test. */
export function idOf(name: string): string {
  const hex = createHash('sha256').update(`world:${name}`).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-7${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
