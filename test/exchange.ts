import type { Answers } from '#formats/index.ts'
import { answersOf, listDraft } from '../src/calls/item/queries.ts'
import { asUpload } from './office.ts'
import type { World } from './open.ts'
import { beginPractice, homes, writeAnswers } from './story.ts'

// Forms that go out and come back: what the roads of the exchange share.

export const written: Answers = { title: 'Registro en la frontera', theme: 'backlog', pillars: ['pillar-1'], populations: ['refugees'], summary: 'Se registra y entrevista **el mismo día**.', results: [{ measure: 'Días de espera', after: 30 }] }

/** What a page's form would send: everything it offers, as it stands. */
export const offered = (page: string): Record<string, string> =>
  Object.fromEntries([...page.matchAll(/<input [^>]*>/g)].flatMap(([input]) => {
    const [name, value] = [/ name="((?:version|take)\.[^"]+)"/.exec(input)?.[1], / value="([^"]*)"/.exec(input)?.[1]]
    return name && value !== undefined && (!input.includes('checkbox') || / checked/.test(input)) ? [[name, value]] : []
  }))

export const exchangeIn = (world: World, callId: string) => ({
  /** A practice of Costa, begun with these answers. */
  begin: async (answers: Answers = written): Promise<string> => {
    const itemId = await beginPractice(world, callId, homes.costa)
    await writeAnswers(world, itemId, 'carla', answers)
    return itemId
  },
  formOf: async (name: string, itemId: string, kind: 'docx' | 'xlsx', section = '') => Buffer.from(await (await world.get(name, `/w/items/${itemId}/answers.${kind}${section && `?section=${section}`}`)).arrayBuffer()),
  bring: (name: string, itemId: string, bytes: Buffer, kind: 'docx' | 'xlsx' = 'xlsx') => world.post(name, `/w/items/${itemId}/offline/files`, { file: asUpload(bytes, `respuestas.${kind}`) }),
  stored: (itemId: string, name = 'carla') => world.as(name, async (tx) => answersOf(await listDraft(tx, itemId))),
  preview: async (name: string, path: string) => (await world.get(name, path)).text(),
})
