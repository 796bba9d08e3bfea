import { idIn } from './hands.ts'
import { seedId } from './load.ts'
import { organisations } from './organisations.ts'
import { clockAfter, holder, holders, presidency, secretariat, type Stage, type Step } from './play.ts'
import { countryName, practiceOf } from './play-submission.ts'
import { decisions, meetings, positions } from './story.ts'
import type { Adopted, Day, Decision, FollowUp, Position, StoryCall, StoryMeeting, Text } from './types.ts'

// A meeting, from the day fixed for it to its minutes: what every meeting has, and the two on practices.

type Act = Step['act']

/** A meeting by its date of the work plan. */
type Held = { key: string; on: Day }

export const memberStates = (day: string) => organisations.filter((one) => one.kind === 'state' && holders('head of delegation', one.iso3, day).length > 0)
export const atMeeting = ({ known }: Stage, { key }: Pick<Held, 'key'>): string => `/w/meetings/${known.find(`meeting ${key}`)}`

type Where = { place?: Text }
const agreed = { es: 'Fecha acordada con los Estados para la demostración', en: 'Date agreed with the states for the demonstration' }

const ofMeeting = { es: 'fija el día de la reunión en el plan de trabajo', en: 'fixes the day of the meeting in the work plan' }

/** The Presidency fixes the day; a day that a visitor fixed stays. */
export const fixing = ({ hands, known }: Stage, { key, on, place }: Held & Where, day: Day, what = ofMeeting): Step => ({
  on: day, who: presidency(day), what, done: () => known.has('dated', key),
  act: async (person) => {
    const address = `/w/work-plan/milestones/${known.find(`milestone ${key}`)}/dates`
    await hands.fill(person, address, address, { onDay: on, precision: 'day', 'reason.es': agreed.es, 'reason.en': agreed.en, example: 'yes', ...(place ? { 'place.es': place.es, 'place.en': place.en } : {}) })
  },
})

export const convening = (stage: Stage, meeting: Held, day: Day): Step => ({
  on: day, who: presidency(day), what: { es: 'convoca la reunión', en: 'convenes the meeting' }, done: () => stage.known.has('convened', meeting.key),
  act: async (person) => void (await stage.hands.fill(person, `${atMeeting(stage, meeting)}/convening`, `${atMeeting(stage, meeting)}/convening`)),
})

export const replying = (stage: Stage, meeting: Held, day: Day): Step[] =>
  memberStates(day).map((state): Step => ({
    on: day, who: holder('head of delegation', state.iso3, day), what: { es: `${countryName(state.iso3!).es} responde que asistirá`, en: `${countryName(state.iso3!).en} answers that it will attend` },
    done: () => stage.known.has('replied', meeting.key, state.iso3!),
    act: async (person) => void (await stage.hands.fill(person, atMeeting(stage, meeting), `${atMeeting(stage, meeting)}/replies`, { attends: 'yes' })),
  }))

/** Everybody who holds a post for a delegation came. */
export const attending = (stage: Stage, meeting: Held): Step => ({
  on: meeting.on, who: secretariat(meeting.on), what: { es: 'marca quién está presente', en: 'marks who is present' }, done: () => stage.known.has('adopted', meeting.key) || stage.known.has('attended', meeting.key),
  act: async (person) => {
    const page = `${atMeeting(stage, meeting)}/participants`
    await stage.hands.fill(person, page, `${atMeeting(stage, meeting)}/attendance`, (form) => Object.fromEntries([...form.fields].filter(([name]) => name.startsWith('present.')).map(([name, field]) => [name, field.offered])))
  },
})

/** The opening words are written, and the papers are what their names say. */
export const writingMinutes = (stage: Stage, meeting: Held & { minutes: Text }, day: Day): Step => ({
  on: day, who: secretariat(day), what: { es: 'abre el acta y comprueba el PDF y el DOCX', en: 'opens the minutes and checks PDF and DOCX' }, done: () => stage.known.has('adopted', meeting.key) || stage.known.has('minutes of', meeting.key),
  act: async (person) => {
    const page = `${atMeeting(stage, meeting)}/minutes`
    await stage.hands.fill(person, page, page, { 'opening.es': meeting.minutes.es, 'opening.en': meeting.minutes.en })
    for (const [ending, signature] of [['pdf', '%PDF'], ['docx', 'PK']] as const) {
      for (const language of ['es', 'en']) {
        const bytes = await stage.hands.bytes(person, `${page}.${ending}?language=${language}`)
        if (!bytes.subarray(0, 4).toString('latin1').startsWith(signature)) throw new Error(`${page}.${ending} is no ${ending}`)
      }
    }
  },
})

/** The draft goes round, a delegation comments or none does, the Secretariat answers, the Presidency adopts. */
export function adopting(stage: Stage, meeting: Pick<Held, 'key'> & { adopted: Adopted }): Step[] {
  const { hands, known } = stage
  const { key, adopted: { circulated, until, comment, on } } = meeting
  const page = () => `${atMeeting(stage, meeting)}/minutes`
  const isAdopted = () => known.has('adopted', key)
  const commenting = (said: NonNullable<Adopted['comment']>): Step[] => [
    { on: said.on, who: holder('focal point', said.country, said.on), what: { es: 'comenta el acta', en: 'comments on the minutes' }, done: () => known.has('minutes commented', key) || isAdopted(), act: async (person) => void (await hands.fill(person, page(), `${page()}/comments`, { comment: said.words.es })) },
    {
      on, who: secretariat(on), what: { es: 'responde a los comentarios', en: 'answers the comments' }, done: isAdopted,
      act: async (person) => {
        const actions = [...(await hands.get(person, page())).matchAll(/action="(\/w\/minutes-comments\/[0-9a-f-]{36}\/answer)"/g)].map((match) => match[1]!)
        for (const action of actions) await hands.fill(person, page(), action, { taken: 'yes', answer: said.answer.es })
      },
    },
  ]
  return [
    { on: circulated, who: secretariat(circulated), what: { es: 'circula el acta a las delegaciones', en: 'circulates the minutes to the delegations' }, done: () => known.has('minutes circulated', key), act: async (person) => void (await hands.fill(person, page(), `${page()}/circulation`, { commentsUntil: until })) },
    ...(comment ? commenting(comment) : []),
    { on, who: presidency(on), what: { es: 'adopta el acta, que queda fija con su sello', en: 'adopts the minutes, which stay fixed with their seal' }, done: isAdopted, act: async (person) => void (await hands.fill(person, page(), `${page()}/adoption`)) },
  ]
}

export function meetingSteps(stage: Stage, call: StoryCall): Step[] {
  const meeting = meetings.find((one) => one.call === call.key)!
  const days = call.days!
  const { known } = stage
  const onAgenda = () => meeting.agenda.flatMap((item) => item.practices ?? []).every((key) => isOnAgenda(stage, key))
  return [
    fixing(stage, meeting, days.convened),
    { on: days.convened, who: secretariat(days.convened), what: { es: `prepara «${meeting.title.es}» con su orden del día`, en: `prepares “${meeting.title.en}” with its agenda` }, done: () => known.has('adopted', meeting.key) || (known.has('meeting', meeting.key) && onAgenda()), act: prepare(stage, meeting) },
    convening(stage, meeting, days.convened),
    ...replying(stage, meeting, days.shortlisted),
    attending(stage, meeting),
    ...decisions.filter((one) => one.meeting === meeting.key).flatMap((decision) => deciding(stage, meeting, decision)),
    writingMinutes(stage, meeting, days.minutes),
    ...adopting(stage, meeting),
  ]
}

const isOnAgenda = ({ known }: Stage, key: string): boolean => known.has('practice', key) && known.has('item about', known.find(`practice ${key}`))

const zone = 'America/Mexico_City'

/** A meeting that a visitor prepared keeps its agenda, and takes in the practices that it lacks. */
const prepare = (stage: Stage, meeting: StoryMeeting): Act => async (person) => {
  const { hands, known } = stage
  const begun = known.has('meeting', meeting.key)
  const at = begun ? atMeeting(stage, meeting) : `/w/meetings/${await begin(stage, person, meeting)}`
  const agenda = `${at}/agenda`
  for (const item of meeting.agenda) {
    const lacking = item.practices?.filter((key) => !isOnAgenda(stage, key))
    if (!item.practices && !begun) await hands.fill(person, agenda, agenda, { 'title.es': item.title.es, 'title.en': item.title.en, kind: 'information' })
    if (lacking?.length) await bring(stage, person, at, lacking.map((key) => known.find(`practice ${key}`)))
  }
  if (!begun) await handOut(stage, person, { at, meeting })
}

async function begin({ hands, known }: Stage, person: string, meeting: StoryMeeting): Promise<string> {
  const hour = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: zone }).format(new Date(meeting.startsAt))
  const minutesInAll = meeting.agenda.reduce((sum, item) => sum + item.minutes, 0)
  return idIn(await hands.fill(person, '/w/meetings/new?template=none', '/w/meetings', {
    'title.es': meeting.title.es, 'title.en': meeting.title.en, milestoneId: known.find(`milestone ${meeting.key}`), startsAt: hour, zone, minutes: String(minutesInAll), link: 'https://example.org/sala', example: 'yes',
  }))
}

/** Puts on the agenda what circulates, by its ids. */
export async function bring({ hands }: Stage, person: string, at: string, ids: string[]): Promise<void> {
  await hands.fill(person, `${at}/agenda`, `${at}/agenda`, (form) => ({ subject: (form.fields.get('subject')?.offered ?? []).filter((ref) => ids.some((id) => ref.includes(id))) }))
}

/** The item about the compilation carries the meeting paper. */
async function handOut({ hands, known }: Stage, person: string, { at, meeting }: { at: string; meeting: StoryMeeting }): Promise<void> {
  const page = await hands.get(person, `${at}/agenda`)
  const items = [...new Set([...page.matchAll(/href="(\/w\/agenda-items\/[0-9a-f-]{36})"/g)].map((match) => match[1]!))]
  const compilation = items[meeting.agenda.findIndex((item) => item.key === 'compilation')]!
  for (const language of ['es', 'en'] as const) {
    const bytes = await hands.bytes(person, `/w/compilations/${known.find(`paper ${meeting.call}`)}/preview.pdf?language=${language}`)
    const file = new File([new Uint8Array(bytes)], `compilacion-${language}.pdf`, { type: 'application/pdf' })
    await hands.fill(person, compilation, `${compilation}/papers`, { paperTitle: language === 'es' ? 'Documento de reunión' : 'Meeting paper', language, file })
  }
}

/** What a decision asked to follow is done: the Secretariat says so, for whoever sees to it. */
export function followingUp({ hands, known }: Stage, followUp: FollowUp | undefined, itemName: () => string): Step[] {
  if (!followUp?.reported) return []
  const { text, reported: { on, words } } = followUp
  const act: Act = async (person) => {
    const page = `/w/follow-ups/${known.find(`follow-up of ${known.find(itemName())}`)}`
    await hands.fill(person, page, `${page}/reports`, { stands: 'done', words })
  }
  return [{ on, who: secretariat(on), what: { es: `anota como hecho: ${text.es}`, en: `notes as done: ${text.en}` }, done: () => known.has(itemName()) && known.has('followed up', known.find(itemName())), act }]
}

/** What the states say of one practice, the Presidency closes and the Secretariat records. */
function deciding(stage: Stage, meeting: StoryMeeting, decision: Decision): Step[] {
  const { hands, known } = stage
  const on = meeting.on
  const at = clockAfter(45 + 8 * decision.number)
  const { answers, translation, original } = practiceOf(decision.practice)
  const titles = original === 'es' ? { es: answers.title, en: translation.title } : { es: translation.title, en: answers.title }
  const about = { es: `sobre «${String(titles.es)}»`, en: `on “${String(titles.en)}”` }
  const itemId = () => known.find(`item about ${known.find(`practice ${decision.practice}`)}`)
  const item = () => `/w/agenda-items/${itemId()}`
  // What a visitor adopted the minutes of is over: what was not decided there waits for another meeting.
  const is = (...words: string[]) => known.has('adopted', meeting.key) || (known.has('practice', decision.practice) && known.has('item about', known.find(`practice ${decision.practice}`)) && known.has(words[0]!, itemId(), ...words.slice(1)))
  const spoken = positions.filter((one) => one.meeting === meeting.key && one.practice === decision.practice)
  const speaking = spoken.map((position): Step => ({
    on, at,
    who: onBehalf(position) ? secretariat(on) : holder('head of delegation', position.country, on),
    what: { es: `${saying.es[position.position]} ${countryName(position.country).es}, ${about.es}`, en: `${countryName(position.country).en} ${saying.en[position.position]}, ${about.en}` },
    done: () => is('spoken', position.country) || is('closed'),
    act: async (person) => {
      const page = item()
      const [stance, words] = [position.position, position.words?.[position.original ?? 'es'] ?? '']
      const state = seedId('organisation', organisations.find((one) => one.kind === 'state' && one.iso3 === position.country)!.key)
      if (!onBehalf(position)) await hands.fill(person, page, `${page}/positions`, { stance, words })
      else await hands.fill(person, page, `${page}/positions-on-behalf`, { [`stance.${state}`]: stance, [`words.${state}`]: words })
    },
  }))
  const close: Act = async (person) => {
    const page = item()
    await hands.fill(person, page, `${page}/closure`)
  }
  const record: Act = async (person) => {
    const page = item()
    const { followUp, reason, outcome } = decision
    const follows = followUp && { 'followUp.es': followUp.text.es, 'followUp.en': followUp.text.en, owner: seedId('organisation', followUp.owner), due: followUp.due }
    await hands.fill(person, page, `${page}/decisions`, { outcome, 'reason.es': reason.es, 'reason.en': reason.en, ...follows })
  }
  return [
    ...speaking,
    { on, at, who: presidency(on), what: { es: `cierra el punto ${about.es}`, en: `closes the item ${about.en}` }, done: () => is('closed'), act: close },
    { on, at, who: secretariat(on), what: { es: `registra que la reunión ${outcomes.es[decision.outcome]}, ${about.es}`, en: `records that the meeting ${outcomes.en[decision.outcome]}, ${about.en}` }, done: () => is('decided'), act: record },
    ...followingUp(stage, decision.followUp, () => `item about ${known.has('practice', decision.practice) ? known.find(`practice ${decision.practice}`) : decision.practice}`),
  ]
}
const outcomes = {
  es: { validated: 'valida', returned: 'devuelve', noted: 'toma nota' },
  en: { validated: 'validates', returned: 'returns', noted: 'takes note' },
} as const
const saying = {
  es: { 'joins': 'se suma', 'stands aside': 'se aparta', 'objects': 'objeta' },
  en: { 'joins': 'joins', 'stands aside': 'stands aside', 'objects': 'objects' },
} as const

/** The line of Belize failed at one point of each meeting: the Secretariat wrote down what it said. */
const onBehalf = ({ country, practice }: Position): boolean => country === 'BLZ' && ['pan-admission-checklist', 'slv-single-window'].includes(practice)
