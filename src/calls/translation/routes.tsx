import { Hono } from 'hono'
import type { Db } from '#base/database/transaction.ts'
import type { Env } from '#base/http/context.ts'
import { askAbout, type FormError, readFields, type Typed, typedText } from '#base/http/form.ts'
import { seeOther } from '#base/http/render.ts'
import { change, look } from '#base/http/road.ts'
import type { Me } from '#base/person.ts'
import { found, NotFound } from '#base/stops.ts'
import type { View } from '#base/view.ts'
import { readText } from '#base/words.ts'
import { type Answer, findVersion, type Row } from '#formats/index.ts'
import { listNames } from '#reference/index.ts'
import { findCall } from '../call/queries.ts'
import { digestOf, type Item } from '../item/item.ts'
import { personalIn } from '../item/personal.ts'
import { findItem, findVersionAnswers } from '../item/queries.ts'
import { confirmTranslations, saveTranslation } from './actions.ts'
import { TranslationPage } from './pages.tsx'
import { may } from './policy.ts'
import { listTranslations } from './queries.ts'
import { text } from './text.ts'
import { readMark, type ToTranslate, toTranslate, translatedTable, unconfirmed, wordsOver } from './translation.ts'

export const translationRoutes = new Hono<Env>()

async function findRows(db: Db, item: Item): Promise<ToTranslate[]> {
  const answers = await findVersionAnswers(db, found(item.latest).id)
  const { definition } = await findVersion(db, (await findCall(db, item.callId)).formatVersionId)
  return toTranslate(definition, answers, (await listTranslations(db, [item.id])).get(item.id) ?? [])
}

type Seen = { db: Db; me: Me; view: View }

async function translationPage({ db, me, view }: Seen, item: Item, mend: { errors?: FormError[]; typed?: Typed } = {}) {
  const mayDo = { translate: Boolean(may.translate(me, item)), confirm: Boolean(may.confirm(me, item)) }
  if (!mayDo.translate && !mayDo.confirm) throw new NotFound()
  return <TranslationPage view={view} item={item} title={found(item.latest).title} rows={await findRows(db, item)} names={await listNames(db)} may={mayDo} {...mend} />
}

translationRoutes.get('/w/items/:id/translation', (c) => look(c, async (seen) => translationPage(seen, await findItem(seen.db, c.req.param('id')))))

/** The translation typed for one answer; undefined when the fields are empty or are not there. */
function readTranslation({ question, original, translation }: ToTranslate, typed: Typed): Answer | undefined {
  if (question.kind !== 'table') return typedText(typed, `t.${question.key}`)?.trim() || undefined
  const cell = (row: number, column: string) => typedText(typed, `t.${question.key}.${row}.${column}`) ?? ''
  const rows = translatedTable(question, original as Row[], cell)
  return digestOf({ a: rows }) === digestOf({ a: original }) && !translation ? undefined : rows
}

/** Of what stands in the original its author was asked. */
function notAskedYet(rows: ToTranslate[], typed: Typed): Typed {
  const known = personalIn(rows.map(({ question }) => question), Object.fromEntries(rows.map(({ question, original }) => [question.key, original]))).map(({ question }) => `t.${question.key}`)
  return Object.fromEntries(Object.entries(typed).filter(([field]) => !known.some((name) => field === name || field.startsWith(`${name}.`))))
}

translationRoutes.post('/w/items/:id/translation', (c) =>
  change(c, async ({ tx, me, view }) => {
    const item = await findItem(tx, c.req.param('id'))
    const { typed } = await readFields(c)
    const rows = await findRows(tx, item)
    const errors = rows.flatMap(({ question }) => {
      const limit = question.kind === 'short text' || question.kind === 'long text' ? question.limit : undefined
      const value = typedText(typed, `t.${question.key}`) ?? ''
      return limit && value.length > limit * 40 ? [{ field: `t.${question.key}`, message: text[view.lang].tooLong(limit) }] : []
    })
    errors.push(...askAbout(c, notAskedYet(rows, typed)))
    if (errors.length > 0) return translationPage({ db: tx, me, view }, item, { errors, typed })
    let saved = 0
    const long: string[] = []
    const stale: FormError[] = []
    for (const row of rows) {
      const value = readTranslation(row, typed)
      const same = row.translation && value !== undefined && digestOf({ a: value }) === digestOf({ a: row.translation.value }) && row.state !== 'outdated'
      if (value === undefined || same) continue
      const read = typedText(typed, `version.${row.question.key}`) ?? ''
      if (read === readMark(row.original, row.translation)) {
        await saveTranslation(tx, me, item, { questionKey: row.question.key, original: row.original, value, read })
        saved += 1
        const over = wordsOver(row.question, value)
        if (over > 0) long.push(text[view.lang].long(readText(row.question.label, view.lang), over))
      } else stale.push({ field: `t.${row.question.key}`, message: text[view.lang].stale })
    }
    // What came first stands beside it now, and is read.
    const words = Object.fromEntries(Object.entries(typed).filter(([name]) => !name.startsWith('version.')))
    if (stale.length > 0) return { kept: await translationPage({ db: tx, me, view }, item, { errors: stale, typed: words }), status: 409 }
    return seeOther(c, `/w/items/${item.id}/translation`, [text[view.lang].saved(saved), ...long].join(' '))
  }),
)

translationRoutes.post('/w/items/:id/translation-confirmation', (c) =>
  change(c, async ({ tx, me, view }) => {
    const item = await findItem(tx, c.req.param('id'))
    const read = typedText((await readFields(c)).typed, 'version') ?? ''
    const translations = unconfirmed(await findRows(tx, item))
    await confirmTranslations(tx, me, item, { translations, read })
    return seeOther(c, `/w/items/${item.id}/translation`, text[view.lang].confirmed(translations.length))
  }),
)
