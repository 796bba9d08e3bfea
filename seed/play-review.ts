import { type Answer, isTranslatable, questionsOf, type Row } from '#formats/index.ts'
import { formsIn } from './form.ts'
import { forEach } from './hands.ts'
import { guideline, holder, nameOf, secretariat, type Stage, type Step, submissionsTo } from './play.ts'
import { countryName, practiceOf } from './play-submission.ts'
import { seedId } from './load.ts'
import { organisations } from './organisations.ts'
import { returned, reviews, shortlist } from './story.ts'
import type { StoryCall } from './types.ts'

// Between handing in and the meeting: what was accepted circulates, is scored, shortlisted and translated.

const practicesIn = (call: StoryCall): string[] => submissionsTo(call).flatMap((one) => one.practices)

type Days = { circulated: string; scored: string }

/** A call whose meeting is not yet in sight is circulated and scored all the same. */
export function circulationSteps(stage: Stage, call: StoryCall, days: Days): Step[] {
  const { hands, known } = stage
  const officer = secretariat(days.circulated)
  const hasReviewers = (key: string) => reviews.some((one) => one.practice === key && known.has('reviewer', key, one.reviewer))
  const circulate = async (person: string) => {
    const page = `/w/calls/${known.find(`call ${call.key}`)}`
    await hands.fill(person, page, `${page}/circulation`)
  }
  const name = async (person: string) => {
    await forEach(practicesIn(call).filter((one) => !hasReviewers(one)), async (key) => {
      const item = known.find(`practice ${key}`)
      const reviewers = reviews.filter((one) => one.practice === key).map((one) => seedId('person', one.reviewer))
      await hands.fill(person, `/w/practices/${item}/panel`, `/w/practices/${item}/panel`, { reviewers, until: days.scored })
    })
  }
  return [
    { on: days.circulated, who: officer, what: { es: 'circula entre los miembros las prácticas aceptadas', en: 'circulates the accepted practices to the members' }, done: () => practicesIn(call).every((key) => known.has('circulated', key)), act: circulate },
    { on: days.circulated, who: officer, what: { es: 'nombra a quienes revisan', en: 'names the reviewers' }, done: () => practicesIn(call).every(hasReviewers), act: name },
    ...scoring(stage, call, days.scored),
  ]
}

/** A polite reminder to every addressed state that has not handed in yet. */
export function reminding({ hands, known }: Stage, call: StoryCall, on: string): Step {
  const missing = () => submissionsTo(call).filter((one) => one.handedInOn > on && !known.has('reminded', call.key, one.country) && !one.practices.every((key) => known.has('handed in', key)))
  const act = async (person: string) => {
    const page = `/w/calls/${known.find(`call ${call.key}`)}`
    await forEach(missing(), ({ country }) => hands.fill(person, page, `${page}/reminders`, { stateId: seedId('organisation', organisations.find((one) => one.kind === 'state' && one.iso3 === country)!.key) }))
  }
  return { on, who: secretariat(on), what: { es: 'recuerda con cortesía a quien aún no ha entregado', en: 'politely reminds whoever has not handed in yet' }, done: () => missing().length === 0, act }
}

/** A state that had nothing to hand in says so to the Secretariat, and is waited for no more. */
export function excusing({ hands, known }: Stage, call: StoryCall, on: string): Step {
  const asked = organisations.filter((one) => one.kind === 'state' && !submissionsTo(call).some(({ country }) => country === one.iso3))
  const missing = () => asked.filter((one) => !known.has('excused', call.key, one.iso3!))
  const act = async (person: string) => {
    const page = `/w/calls/${known.find(`call ${call.key}`)}/excuses`
    const waiting = new Set(formsIn(await hands.get(person, page)).flatMap(({ fields }) => fields.get('state')?.offered ?? []))
    const states = missing().map((one) => seedId('organisation', one.key)).filter((state) => waiting.has(state))
    await forEach(states, (state) => hands.fill(person, page, page, { state, reason: 'No tiene una práctica que presentar sobre este tema (ejemplo).' }))
  }
  return { on, who: secretariat(on), what: { es: 'exime a los Estados que no tienen una práctica que presentar', en: 'excuses the states that have no practice to present' }, done: () => missing().length === 0, act }
}

function scoring({ hands, known }: Stage, call: StoryCall, on: string): Step[] {
  const given = reviews.filter((one) => practicesIn(call).includes(one.practice))
  return [...Map.groupBy(given, (one) => one.reviewer)].map(([reviewer, own]) => {
    const act = async (person: string) => {
      await forEach(own.filter((one) => !known.has('scored', one.practice, reviewer)), async ({ practice, scores, overall }) => {
        const page = `/w/practices/${known.find(`practice ${practice}`)}/scoring`
        const marks = Object.entries(scores).flatMap(([criterion, [points, sentence]]) => [[`points.${criterion}`, String(points)], [`sentence.${criterion}`, sentence]])
        await hands.fill(person, page, page, { ...Object.fromEntries(marks), 'sentence.*': overall })
      })
    }
    return { on, who: reviewer, what: counted(own.length), done: () => own.every((one) => known.has('scored', one.practice, reviewer)), act }
  })
}

const counted = (count: number) => ({ es: `puntúa ${count} ${count === 1 ? 'práctica' : 'prácticas'}, con una frase por criterio`, en: `scores ${count} ${count === 1 ? 'practice' : 'practices'}, with a sentence per criterion` })

/** The Secretariat says which practices go to the meeting, and why. */
export function shortlisting({ hands, known }: Stage, call: StoryCall, on: string): Step {
  const own = shortlist.filter((one) => practicesIn(call).includes(one.practice))
  const act = async (person: string) => {
    await forEach(own.filter((one) => !known.has('shortlisted', one.practice)), async ({ practice, shortlisted, reason }) => {
      const page = `/w/practices/${known.find(`practice ${practice}`)}`
      await hands.fill(person, `${page}/scores`, `${page}/shortlisting`, { listed: shortlisted ? 'yes' : 'no', 'reason.es': reason.es, 'reason.en': reason.en })
    })
  }
  return { on, who: secretariat(on), what: { es: 'dice qué prácticas van a la reunión, y por qué', en: 'says which practices go to the meeting, and why' }, done: () => own.every((one) => known.has('shortlisted', one.practice)), act }
}

/** The translator writes; each state confirms what was made of its own words. */
export function translationSteps({ hands, known }: Stage, call: StoryCall, days: { translated: string; confirmed: string }): Step[] {
  const [translator] = [holder('translator', undefined, days.translated)]
  const pageOf = (key: string) => `/w/items/${known.find(`practice ${key}`)}/translation`
  const translate = async (person: string) => {
    await forEach(practicesIn(call).filter((one) => !known.has('translated', one)), (key) => hands.fill(person, pageOf(key), pageOf(key), translationOf(key)))
  }
  const confirmations = submissionsTo(call).map((story): Step => {
    const who = holder('focal point', story.country, days.confirmed)
    const name = countryName(story.country)
    const act = async (person: string) => {
      await forEach(story.practices.filter((one) => !known.has('confirmed', one)), (key) => hands.fill(person, pageOf(key), `${pageOf(key)}-confirmation`))
    }
    return { on: days.confirmed, who, what: { es: `${name.es} confirma la traducción de lo suyo`, en: `${name.en} confirms the translation of its own` }, done: () => story.practices.every((key) => known.has('confirmed', key)), act }
  })
  return [{ on: days.translated, who: translator, what: { es: `${nameOf(translator)} traduce lo que circula`, en: `${nameOf(translator)} translates what circulates` }, done: () => practicesIn(call).every((key) => known.has('translated', key)), act: translate }, ...confirmations]
}

/** A table keeps its figures; its words are translated cell by cell. */
function translationOf(key: string): Record<string, string> {
  const { answers, translation } = practiceOf(key)
  const corrected = key === returned.practice ? returned.corrected : { answers: {}, translation: {} }
  const original: Record<string, Answer> = { ...answers, ...corrected.answers } as Record<string, Answer>
  const rendered: Record<string, Answer> = { ...translation, ...corrected.translation } as Record<string, Answer>
  return Object.fromEntries(
    questionsOf(guideline).flatMap((question): [string, string][] => {
      const value = rendered[question.key]
      if (value === undefined || !isTranslatable(question, original[question.key])) return []
      if (question.kind !== 'table') return [[`t.${question.key}`, String(value)]]
      const columns = question.columns.filter((column) => column.kind === 'short text')
      return (value as Row[]).flatMap((row, index) => columns.flatMap((column): [string, string][] => ((original[question.key] as Row[])[index]?.[column.key] ? [[`t.${question.key}.${index}.${column.key}`, String(row[column.key])]] : [])))
    }),
  )
}
