import { type Notice, postNotices } from '#base/notice.ts'
import type { Jobs } from '#base/queue.ts'
import { langs, readText } from '#base/words.ts'
import { findGuideline, type Guideline, isNewest } from './guideline/guideline.ts'
import { guidelineAddress } from './guideline/address.ts'
import { questionsOf } from './definition.ts'
import { listVersions } from './queries.ts'

/** An issued guideline stands at its number for ever, and the newest also at the format's own address; the same in both languages. */
function noticesOf(guideline: Guideline): Notice<Guideline>[] {
  const { key, number, title, definition } = guideline
  return langs.flatMap((language) => {
    const words = [readText(title, language), ...questionsOf(definition).map(({ label }) => readText(label, language))].join(' ')
    const notice = { language, kind: 'guideline', body: guideline, words, rank: `${readText(title, language)} ${String(number).padStart(4, '0')}` }
    const own = { ...notice, address: guidelineAddress(language, { key, number }) }
    return isNewest(guideline) ? [own, { ...notice, address: guidelineAddress(language, { key }), tags: ['in force'] }] : [own]
  })
}

export const jobs: Jobs = {
  'post guidelines': async (run) =>
    run.asClock(async (tx) => {
      const guidelines: Guideline[] = []
      for (const version of await listVersions(tx, { issued: true })) guidelines.push(await findGuideline(tx, version))
      await postNotices(tx, 'guideline', guidelines.flatMap(noticesOf))
    }),
}
