import { localeOf } from '#base/ui/dates.ts'
import { type Lang, readText } from '#base/words.ts'
import { inLanguage } from '#calls/index.ts'
import { anchorOf, type Gathered, inOrder, type PracticeSource, readingOf, titleWords, toldQuestions } from '#compilations/index.ts'
import { answerInWords, type Question } from '#formats/index.ts'
import type { Data, DataColumn } from '../edition/kind.ts'

const own: DataColumn[] = [
  { key: 'practice', es: 'Nombre corto de la práctica dentro de la edición', en: 'Short name of the practice within the edition' },
  { key: 'country_iso3', es: 'País, código ISO 3166-1 de tres letras', en: 'Country, three-letter ISO 3166-1 code' },
  { key: 'country', es: 'País', en: 'Country' },
  { key: 'title', es: 'Título, en el idioma del archivo si está traducido', en: 'Title, in the language of the file where it is translated' },
  { key: 'theme', es: 'Tema', en: 'Theme' },
  { key: 'original_language', es: 'Idioma en que el Estado la escribió (es, en)', en: 'Language in which the state wrote it (es, en)' },
  { key: 'reading', es: 'original, translated (traducción no oficial), confirmed (traducción confirmada por el Estado), partly (en parte), missing (sin traducción)', en: 'original, translated (unofficial translation), confirmed (translation confirmed by the state), partly, missing (no translation)' },
  { key: 'example', es: 'yes si es un ejemplo inventado para una demostración; no si no lo es', en: 'yes if it is an example invented for a demonstration; no otherwise' },
  { key: 'licence', es: 'Licencia que dio el Estado', en: 'Licence given by the state' },
  { key: 'version', es: 'Número de la entrega que se validó', en: 'Number of the hand-in that was validated' },
  { key: 'version_digest', es: 'Huella del texto entregado', en: 'Digest of the text handed in' },
  { key: 'decision', es: 'Número de la decisión que la validó', en: 'Number of the decision that validated it' },
  { key: 'meeting', es: 'Reunión que la validó', en: 'Meeting that validated it' },
  { key: 'decided_on', es: 'Día de la reunión (AAAA-MM-DD)', en: 'Day of the meeting (YYYY-MM-DD)' },
  { key: 'decision_reason', es: 'Razón que dio la reunión', en: 'Reason given by the meeting' },
]

// Said by a column of its own.
const toldAlready = new Set(['title', 'theme'])

/** Every practice with everything its state let the public read; the questions of the guideline are columns. */
export function dataOf(gathered: Gathered, lang: Lang): Data {
  const practices = inOrder(gathered.practices, lang)
  const questions = new Map<string, Question>()
  for (const practice of practices) for (const question of toldQuestions(practice)) if (!toldAlready.has(question.key)) questions.set(question.key, questions.get(question.key) ?? question)
  const asked = [...questions.values()].map((question): DataColumn => ({ key: `answer.${question.key}`, es: readText(question.label, 'es'), en: readText(question.label, 'en') }))
  return { columns: [...own, ...asked], rows: practices.map((practice) => ({ ...rowOf(practice, gathered, lang), ...answersOf(practice, gathered, lang) })) }
}

function rowOf(practice: PracticeSource, { names }: Gathered, lang: Lang): Data['rows'][number] {
  const { country, version, decision, theme } = practice
  const themeName = names.theme.get(theme)
  return {
    'practice': anchorOf(practice),
    'country_iso3': country.iso3,
    'country': readText(country.name, lang),
    'title': titleWords(practice, lang),
    'theme': themeName ? readText(themeName, lang) : null,
    'original_language': practice.original,
    'reading': readingOf(practice, lang),
    'example': practice.example ? 'yes' : 'no',
    'licence': version.licence,
    'version': version.round,
    'version_digest': version.digest,
    'decision': decision?.number ?? null,
    'meeting': decision ? readText(decision.meeting.title, lang) : null,
    'decided_on': decision?.meeting.onDay ?? null,
    'decision_reason': decision ? readText(decision.reason, lang) : null,
  }
}

function answersOf(practice: PracticeSource, { names }: Gathered, lang: Lang): Data['rows'][number] {
  const { answers } = inLanguage(lang, practice.original, practice.answers, practice.translations)
  return Object.fromEntries(
    toldQuestions(practice)
      .filter((question) => !toldAlready.has(question.key))
      .map((question) => [`answer.${question.key}`, question.kind === 'number' ? Number(answers[question.key]) : answerInWords({ lang, locale: localeOf(lang) }, question, answers[question.key], names)]),
  )
}
