import { expect, test } from 'vitest'
import { filledIn, formsIn, type PageForm } from '../../seed/form.ts'
import { addressesOf } from './addresses.ts'
import { eachOf } from './crawl.ts'
import { openFullWorld } from './full-world.ts'
import { openMatrix } from './matrix.ts'

// Every field in which somebody writes freely, found by opening every page: a person's number in it is asked about, and what was typed stays (decision 0048).

const { world } = await openFullWorld()
const told = 'Llame al +503 2222-3333.'

const notAsked = [
  // Saved while one writes, and asked about there and before they leave.
  /^\/w\/items\/…\/sections\//,
  /^\/w\/practices\/…\/marks$/,
  // For the address of whoever works here.
  /^\/w\/people(\/…\/address)?$/,
  /^\/w\/profile\/address$/,
  // Tried out, and not kept.
  /^\/w\/formats\/…\/preview$/,
]

/** The same address, whatever it is about. */
const shapeOf = (address: string): string => address.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '…').replace(/(?<=\/(?:country|pillar|population|theme|national-calendar|questions|sections)\/)[\w-]+/g, '…')

const freeIn = (html: string): Set<string> => new Set([...html.matchAll(/<textarea\b[^>]*\sname="([^"]+)"|<input\b[^>]*\stype="text"[^>]*\sname="([^"]+)"/g)].map(([, area, line]) => area ?? line!))

/** What comes of it: asked about once, beside the field, unless the field takes no words at all and says so. */
async function outcome(name: string, form: PageForm, field: string): Promise<string> {
  const filled = filledIn(form, { [field]: told })
  if ('lacks' in filled) return `lacks ${filled.lacks}`
  const fields = Object.fromEntries([...Map.groupBy(filled.entries, ([one]) => one)].map(([one, values]) => [one, values.map(([, value]) => value as string)]))
  const answer = await world.post(name, form.actions[0]!, fields)
  const html = await answer.text()
  const said = html.split(`<a href="#${field}">`)[1]?.split('<')[0] ?? ''
  const boxes = html.match(/name="not-personal"/g)?.length ?? 0
  const asked = /^(Parece un dato de una persona|It looks like a person’s data): [«“]\+503 2222-3333[»”]/.exec(said)?.[1]
  return answer.status === 422 && html.includes(told) && said !== '' && boxes === (asked ? 1 : 0) ? (asked ?? 'takes no words') : `${answer.status}, ${boxes} boxes, ${said}`
}

test('wherever somebody writes freely, what looks like a person’s number is asked about, and stays where it was typed', async () => {
  const paths = addressesOf(world, (await openMatrix(world)).snapshot).filter((path) => path.startsWith('/w') && !/\.[a-z]+$/.test(path))
  const found = new Map<string, string>()
  // Of each kind of page, ten; the first of the four reads English.
  for (const name of ['sara', 'ana', 'paz', 'carla']) {
    const opened = new Map<string, number>()
    const some = paths.filter((path) => {
      const times = (opened.get(shapeOf(path)) ?? 0) + 1
      opened.set(shapeOf(path), times)
      return times <= 10
    })
    await eachOf(some, async (path) => {
      const page = await world.get(name, path)
      if (page.status !== 200 || !page.headers.get('content-type')?.startsWith('text/html')) return
      const html = await page.text()
      const free = freeIn(html)
      for (const form of formsIn(html)) {
        const action = shapeOf(form.actions[0]!.split('?')[0]!)
        if (notAsked.some((left) => left.test(action))) continue
        for (const field of [...form.fields.keys()].filter((one) => free.has(one))) {
          const key = `${action} ${shapeOf(field)}`
          if (!found.has(key)) found.set(key, await outcome(name, form, field))
        }
      }
    })
  }
  const asked = (sentence: string) => [...found].filter(([, came]) => came === sentence).map(([key]) => key)
  const [es, en] = [asked('Parece un dato de una persona'), asked('It looks like a person’s data')]
  expect([...found].filter(([key, came]) => ![...es, ...en].includes(key) && came !== 'takes no words')).toEqual([])
  expect(en.length).toBeGreaterThan(10)
  // Without these the walk would have missed whole kinds of page.
  const some = ['meetings/…/agenda title.es', 'agenda-items/…/change title.es', 'agenda-items/…/papers paperTitle', 'meetings/…/change note.es', 'items/…/withdrawal reason', 'submissions/…/hand-in reason', 'work-plan/activities title.es', 'work-plan/activities/…/milestones title.es', 'work-plan/activities/…/change title.es', 'work-plan/national-calendar/… title.es', 'compilations title.es', 'formats/…/questions/… hint.es']
  expect(some.filter((key) => ![...es, ...en].includes(`/w/${key}`))).toEqual([])
}, 300_000)
