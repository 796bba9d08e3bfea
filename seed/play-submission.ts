import { questionsOf, typedFrom, type Answers, type Section } from '#formats/index.ts'
import { formsIn, type Typed } from './form.ts'
import { forEach, type Hands, idIn } from './hands.ts'
import { seedId } from './load.ts'
import { countries } from './reference.ts'
import { guideline, holder, secretariat, type Stage, type Step } from './play.ts'
import { practices } from './practices.ts'
import { signedLetter } from './signed-letter.ts'
import { returned } from './story.ts'
import type { Practice, StorySubmission } from './types.ts'

// What a state does with a call, and what the Secretariat answers.

export const practiceOf = (key: string): Practice => practices.find((one) => one.key === key)!

export const countryName = (iso3: string) => countries.find((one) => one.iso3 === iso3)!.name

/** Everything that one state does with one call. The last sections are written on the day on which they are cleared. */
export function submissionSteps(stage: Stage, story: StorySubmission): Step[] {
  const { hands, known } = stage
  const name = countryName(story.country)
  const focal = (day: string) => holder('focal point', story.country, day)
  const at = () => `/w/submissions/${known.find(`submission ${story.call} ${story.country}`)}`
  const [first] = guideline.sections
  const handedIn = () => story.practices.every((key) => known.has('handed in', key))

  const begin = async (person: string) => {
    const call = `/w/calls/${known.find(`call ${story.call}`)}`
    const own = known.has('submission', story.call, story.country) ? at() : `/w/submissions/${idIn(await hands.fill(person, call, `${call}/submissions`))}`
    for (const key of story.practices.filter((one) => !known.has('practice', one))) {
      const practice = practiceOf(key)
      const item = idIn(await hands.fill(person, own, `${own}/items`, { original: practice.original, ...(practice.example ? { example: 'yes' } : {}) }))
      await writeSection(hands, person, item, { section: first!, answers: practice.answers as Answers })
      for (const { section, to, until } of story.delegated ?? []) await hands.fill(person, `/w/items/${item}/draft`, `/w/items/${item}/delegations`, { personId: seedId('person', to), sectionKey: section, until })
    }
  }
  // What somebody wrote by hand stays as it is: only what is not answered yet is written.
  const fillIn = async (person: string, key: string, sections: Section[]) => {
    const answers = Object.fromEntries(Object.entries(practiceOf(key).answers).filter(([question]) => !known.has('answered', key, question))) as Answers
    for (const section of sections.filter((one) => !known.has('complete', key, one.key))) await writeSection(hands, person, known.find(`practice ${key}`), { section, answers })
  }
  const write = (person: string) => forEach(story.practices, (key) => fillIn(person, key, guideline.sections))
  const contributions = (story.delegated ?? []).map(({ section: key, to }): Step => {
    const section = guideline.sections.find((one) => one.key === key)!
    // Whoever was not asked sees nothing of it: the focal point writes it then.
    const done = () => handedIn() || story.practices.every((one) => !known.has('practice', one) || known.has('complete', one, key))
    const act = (person: string) => forEach(story.practices, (practice) => fillIn(person, practice, [section]))
    return { on: story.clearedOn, who: to, what: { es: `escribe la sección «${section.title.es}» que se le encargó`, en: `writes the section “${section.title.en}” handed to them` }, done, act }
  })
  const accept = async (person: string) => {
    await forEach(story.practices.filter((one) => !known.has('accepted', one)), async (key) => {
      const item = known.find(`practice ${key}`)
      await hands.fill(person, `/w/items/${item}/review`, `/w/items/${item}/acceptance`)
    })
  }
  const late = story.late ? { es: ', después del vencimiento', en: ', after the due date' } : { es: '', en: '' }
  return [
    { on: story.begunOn, who: focal(story.begunOn), what: { es: `${name.es} empieza su entrega`, en: `${name.en} begins its submission` }, done: () => story.practices.every((key) => known.has('practice', key)), act: begin },
    ...contributions,
    { on: story.clearedOn, who: focal(story.clearedOn), what: { es: `${name.es} completa lo que falta`, en: `${name.en} completes what is missing` }, done: handedIn, act: write },
    clearing(stage, { story, at, done: handedIn }),
    { on: story.handedInOn, who: focal(story.handedInOn), what: { es: `${name.es} entrega${late.es}`, en: `${name.en} hands in${late.en}` }, done: handedIn, act: (person) => handIn(hands, person, at()) },
    ...(story.practices.includes(returned.practice) ? correction(stage, { story, at, name }) : []),
    { on: story.acceptedOn, who: secretariat(story.acceptedOn), what: { es: `acepta como completo lo de ${name.es}`, en: `accepts what ${name.en} handed in as complete` }, done: () => story.practices.every((key) => known.has('accepted', key)), act: accept },
  ]
}

const consents = { circulates: 'yes', publishes: 'yes', licence: 'CC-BY-4.0' }

function clearing({ hands }: Stage, { story, at, done }: { story: StorySubmission; at: () => string; done: () => boolean }): Step {
  const on = story.clearedOn
  if (!story.letter) return { on, who: holder('national validator', story.country, on), what: { es: 'da el visto bueno nacional', en: 'clears it at home' }, done, act: async (person) => void (await hands.fill(person, at(), `${at()}/clearance`, consents)) }
  const letter = new File([signedLetter(`Visto bueno de ${story.country} (ejemplo de demostración)`)], 'visto-bueno.pdf', { type: 'application/pdf' })
  const act = async (person: string) => void (await hands.fill(person, at(), `${at()}/clearance-letter`, { ...consents, letter }))
  return { on, who: holder('focal point', story.country, on), what: { es: 'sube la carta firmada, en nombre de quien valida', en: 'uploads the signed letter, on behalf of the validator' }, done, act }
}

/** What looks like a personal number is asked about; here it is none. */
export const handIn = async (hands: Hands, person: string, at: string): Promise<void> =>
  void (await hands.fill(person, at, `${at}/hand-in`, (form): Typed => (form.fields.has('confirmed') ? { confirmed: 'yes' } : {})))

type Returned = { story: StorySubmission; at: () => string; name: { es: string; en: string } }

/** Returned with comments, answered and corrected, cleared and handed in again. */
function correction({ hands, known }: Stage, { story, at, name }: Returned): Step[] {
  const item = () => `/w/items/${known.find(`practice ${returned.practice}`)}`
  const again = returned.handedInAgainOn
  const focal = holder('focal point', story.country, again)
  const giveBack = async (person: string) => {
    for (const { question, weight, text } of returned.comments) await hands.fill(person, `${item()}/review?about=${question}`, `${item()}/comments`, { question, kind: weight, text: text.es })
    await hands.fill(person, `${item()}/review`, `${item()}/return`, { dueOn: returned.until, letter: returned.letter.es })
  }
  // A practice that a visitor wrote keeps its own words.
  const byTheStory = () => known.has('by the story', returned.practice)
  const correct = async (person: string) => {
    const corrected = byTheStory() ? (returned.corrected.answers as Answers) : {}
    const changed = guideline.sections.filter((section) => section.questions.some((question) => question.key in corrected))
    for (const section of changed) await writeSection(hands, person, known.find(`practice ${returned.practice}`), { section, answers: corrected })
    await answerComments(hands, person, item())
  }
  // What stays as it was is cleared already.
  const clear = async (person: string) => {
    const waits = formsIn(await hands.get(person, at())).some((form) => form.actions.includes(`${at()}/clearance`))
    if (waits) await hands.fill(person, at(), `${at()}/clearance`, consents)
  }
  const givenBack = () => known.has('once returned', returned.practice) || known.has('accepted', returned.practice) || (known.has('handed in', returned.practice) && !byTheStory())
  const atRest = () => !known.has('returned', returned.practice)
  return [
    { on: returned.on, who: returned.by, what: { es: `devuelve la práctica de ${name.es} con comentarios`, en: `returns the practice of ${name.en} with comments` }, done: givenBack, act: giveBack },
    { on: again, who: focal, what: { es: 'responde a cada comentario y corrige', en: 'answers each comment and corrects' }, done: atRest, act: correct },
    { on: again, who: holder('national validator', story.country, again), what: { es: 'da el visto bueno a la corrección', en: 'clears the correction' }, done: atRest, act: clear },
    { on: again, who: focal, what: { es: `${name.es} entrega de nuevo: segunda ronda`, en: `${name.en} hands in again: second round` }, done: atRest, act: (person) => handIn(hands, person, at()) },
  ]
}

const keptAsWritten = 'La práctica queda como la escribió su equipo; la demostración no cambia palabras ajenas.'

/** Beside each comment that waits: done, or not done because of something. To what a visitor asked, the story answers that the words stay. */
async function answerComments(hands: Hands, person: string, item: string): Promise<void> {
  const page = await hands.get(person, `${item}/draft`)
  const waiting = formsIn(page).flatMap(({ actions, fields }) => {
    const id = actions.includes(`${item}/comment-answers`) ? fields.get('comment')!.held[0]! : ''
    return id && fields.get(`done-${id}`)?.held.length === 0 ? [id] : []
  })
  for (const id of waiting) {
    const said = page.split('id="comment-').find((block) => block.startsWith(id))!
    const reply = returned.comments.find(({ question, text }) => said.includes(`#a.${question}"`) && said.includes(text.es.slice(0, 40)))?.reply ?? { outcome: 'not done', text: { es: keptAsWritten } }
    await hands.fill(person, `${item}/draft`, `${item}/comment-answers`, { comment: id, [`done-${id}`]: reply.outcome === 'done' ? 'yes' : 'no', [`reason-${id}`]: reply.text.es })
  }
}

/** Types a section as its author would, and says that it is complete. A table shows more rows once those that are there are used. */
export async function writeSection(hands: Hands, person: string, item: string, { section, answers }: { section: Section; answers: Answers }): Promise<void> {
  const typed: Typed = Object.fromEntries(questionsOf({ ...guideline, sections: [section] }).flatMap((question) => (answers[question.key] === undefined ? [] : Object.entries(typedFrom(question, answers[question.key]!)))))
  const page = `/w/items/${item}/sections/${section.key}`
  const later = formsIn(await hands.get(person, page)).some((form) => form.actions.includes(page) && Object.keys(typed).some((name) => isCell(name) && !form.fields.has(name)))
  if (later) await hands.fill(person, page, page, (form) => ({ ...Object.fromEntries(Object.entries(typed).filter(([name]) => !isCell(name) || form.fields.has(name))), complete: 'no' }))
  await hands.fill(person, page, page, { ...typed, complete: 'yes' })
}

const isCell = (name: string): boolean => /\.\d+\./.test(name)
