import type { ListPublished } from '#compilations/index.ts'
import { listEditions } from '#publishing/index.ts'

/** The editions of a compilation, for its page. */
export const publishedOf: ListPublished = async (db, compilationId) =>
  (await listEditions(db, { ofId: compilationId })).map(({ id, number, title, at }) => ({ number, title, at, href: `/w/editions/${id}` }))
