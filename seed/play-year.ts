import { formsIn, type Typed } from './form.ts'
import { forEach, idIn } from './hands.ts'
import { seedId } from './load.ts'
import { holder, presidency, secretariat, type Stage, type Step } from './play.ts'
import { adopting, atMeeting, attending, bring, convening, fixing, followingUp, memberStates, replying, writingMinutes } from './play-meeting.ts'
import { countryName } from './play-submission.ts'
import { signedLetter } from './signed-letter.ts'
import type { YearDecision, YearMeeting } from './year-types.ts'

// A meeting that begins with a template of the work plan (B3, B4, C3, C4, C5, D1, E3, E7): one way for all of them.

export const organisationId = (key: string): string => seedId('organisation', key)

export function yearMeetingSteps(stage: Stage, meeting: YearMeeting): Step[] {
  const { key, convened, on, written, title } = meeting
  const named = title ?? { es: 'la reunión', en: 'the meeting' }
  const held = { key, on, minutes: meeting.opening }
  return [
    ...(meeting.added ? [adding(stage, meeting, meeting.added)] : []),
    fixing(stage, { key, on, ...(meeting.place ? { place: meeting.place.name } : {}) }, convened),
    { on: convened, who: secretariat(convened), what: { es: `prepara ${named.es} con lo que pide el plan de trabajo`, en: `prepares ${named.en} with what the work plan asks for` }, done: () => stage.known.has('meeting', key), act: (person) => prepare(stage, person, meeting) },
    convening(stage, held, convened),
    ...guests(stage, meeting),
    ...replying(stage, held, convened),
    ...beforehand(stage, meeting),
    attending(stage, held),
    ...decidingAll(stage, meeting),
    ...fulfilling(stage, meeting),
    writingMinutes(stage, held, written),
    ...adopting(stage, meeting),
    happened(stage, meeting),
  ]
}

/** The plan has no date for it: the Presidency adds one. */
const adding = ({ hands, known }: Stage, { key, convened, on }: YearMeeting, { activity, title }: NonNullable<YearMeeting['added']>): Step => ({
  on: convened, who: presidency(convened), what: { es: `añade al plan de trabajo: ${title.es}`, en: `adds to the work plan: ${title.en}` }, done: () => known.has('milestone', key),
  act: async (person) => {
    const address = `/w/work-plan/activities/${seedId('activity', activity)}/milestones`
    await hands.fill(person, `${address}/new`, address, { 'title.es': title.es, 'title.en': title.en, precision: 'tentative', onDay: on })
  },
})

async function prepare(stage: Stage, person: string, { key, template, title, place, guests: invited, subjects = [] }: YearMeeting): Promise<void> {
  const { hands, known } = stage
  const where: Typed = place ? { 'place.es': place.name.es, 'place.en': place.name.en, venue: place.venue } : { link: 'https://example.org/sala' }
  const name: Typed = title ? { 'title.es': title.es, 'title.en': title.en } : {}
  const begun: Typed = template === 'none' ? { startsAt: '10:00' } : {}
  const at = `/w/meetings/${idIn(await hands.fill(person, `/w/meetings/new?template=${template}`, '/w/meetings', { ...begun, ...name, milestoneId: known.find(`milestone ${key}`), zone: place?.zone ?? 'America/Mexico_City', ...where, ...(invited ? { guestsUntil: invited.until } : {}), example: 'yes' }))}`
  // What is not there yet, as a priority that a state has still to propose, is brought later.
  const there = subjects.filter((one) => known.has(one))
  if (there.length > 0) await bring(stage, person, at, there.map((one) => known.find(one)))
}

function guests(stage: Stage, meeting: YearMeeting): Step[] {
  const { hands, known } = stage
  const invited = meeting.guests
  if (!invited) return []
  const on = meeting.convened
  const act = async (person: string) => {
    const page = `${atMeeting(stage, meeting)}/participants`
    await hands.fill(person, page, `${atMeeting(stage, meeting)}/organisations`, { organisation: invited.organisations.map(organisationId) })
  }
  return [{ on, who: secretariat(on), what: { es: 'invita a las organizaciones que nombra el plan de trabajo', en: 'invites the organisations that the work plan names' }, done: () => known.has('guests of', meeting.key), act }]
}

/** On the eve: what the states bring, the paper beside its item, who speaks. */
function beforehand(stage: Stage, meeting: YearMeeting): Step[] {
  const { hands, known } = stage
  const { key, on, subjects = [], seat, paper, speakers, summaries } = meeting
  const lacking = () => known.has('adopted', key) ? [] : subjects.filter((one) => known.has(one) && !known.has('item about', known.find(one)))
  const item = (kind: string, place: number) => known.find(`${kind} ${key} ${place}`)
  const officer = secretariat(on)
  const brought = () => subjects.filter((one) => known.has(one))
  const isSeated = (subject: string) => known.has('item about', known.find(subject)) && known.has('in a session', known.find(`item about ${known.find(subject)}`))
  // After the item that they belong to, in its session, in the order in which they are said.
  const sit = async (person: string) => {
    const agenda = `${atMeeting(stage, meeting)}/agenda`
    const beside = item('information', seat!.after)
    const sessionId = formsIn(await hands.get(person, `/w/agenda-items/${beside}/change`)).flatMap(({ fields }) => fields.get('sessionId')?.held ?? [])[0] ?? ''
    for (const [index, subject] of brought().entries()) {
      const id = known.find(`item about ${known.find(subject)}`)
      const order = [...new Set([...(await hands.get(person, agenda)).matchAll(/href="\/w\/agenda-items\/([0-9a-f-]{36})"/g)].map((match) => match[1]!))]
      for (let place = order.indexOf(id); place > order.indexOf(beside) + 1 + index; place -= 1) await hands.fill(person, agenda, `/w/agenda-items/${id}/order`, { to: 'up' })
      await hands.fill(person, `/w/agenda-items/${id}/change`, `/w/agenda-items/${id}/change`, { sessionId })
    }
  }
  const handOut = async (person: string) => {
    for (const language of ['es', 'en'] as const) {
      const page = `/w/agenda-items/${item('decision', 1)}`
      const file = new File([signedLetter(paper![language])], `documento-regional-${language}.pdf`, { type: 'application/pdf' })
      await hands.fill(person, page, `${page}/papers`, { paperTitle: paper![language], language, file })
    }
  }
  const speak = async (person: string) => {
    const page = `/w/agenda-items/${item('information', speakers!)}`
    await forEach(memberStates(on), ({ iso3 }) => hands.fill(person, page, `${page}/speakers`, { personId: seedId('person', holder('head of delegation', iso3, on)), part: 'presents' }))
  }
  const sumUp = async (person: string) => {
    const page = `${atMeeting(stage, meeting)}/minutes`
    for (const [index, said] of summaries!.entries()) await hands.fill(person, page, `/w/agenda-items/${item('information', index + 1)}/summary`, { 'summary.es': said.es, 'summary.en': said.en })
  }
  const step = (day: string, es: string, en: string, more: Pick<Step, 'done' | 'act'>): Step => ({ on: day, who: officer, what: { es, en }, ...more })
  return [
    ...(subjects.length > 0 ? [step(seat?.on ?? on, 'lleva al orden del día lo que falta', 'brings what is missing to the agenda', { done: () => lacking().length === 0, act: (person) => bring(stage, person, atMeeting(stage, meeting), lacking().map((one) => known.find(one))) })] : []),
    ...(seat ? [step(seat.on, 'pone las prioridades propuestas en su sesión, antes de que se decida lo demás', 'puts the proposed priorities into their session, before the rest is decided', { done: () => known.has('adopted', key) || brought().every(isSeated), act: sit })] : []),
    ...(paper ? [step(on, 'pone el documento regional junto a su punto, en dos idiomas', 'puts the regional document beside its item, in two languages', { done: () => known.has('adopted', key) || (known.has('decision', key, 1) && known.has('paper', item('decision', 1), 'en')), act: handOut })] : []),
    ...(speakers ? [step(on, 'nombra a quienes presentan los avances y desafíos de cada país', 'names those who present the progress and challenges of each country', { done: () => known.has('information', key, speakers) && known.has('speakers', item('information', speakers)), act: speak })] : []),
    ...(summaries ? [step(meeting.written, 'resume cada punto en el acta', 'sums up each item in the minutes', { done: () => known.has('adopted', key) || (known.has('information', key, 1) && known.has('summed up', item('information', 1))), act: sumUp })] : []),
  ]
}

/** The item that a decision is on: by what it is about, else by its place in the template. */
function itemNames({ known }: Stage, { key, decisions }: YearMeeting): (() => string)[] {
  return decisions.map(({ about }, index) => {
    const place = decisions.slice(0, index + 1).filter((one) => !one.about).length
    return () => (about ? `item about ${known.has(about) ? known.find(about) : about}` : `decision ${key} ${place}`)
  })
}

/** Every state speaks on every item for decision; then, one after the other, the Presidency closes it and the Secretariat records. */
function decidingAll(stage: Stage, meeting: YearMeeting): Step[] {
  const { hands, known } = stage
  const { key, on } = meeting
  const names = itemNames(stage, meeting)
  const all = meeting.decisions.map((decision, index) => ({ decision, nameNow: names[index]! }))
  if (all.length === 0) return []
  const page = (name: string) => `/w/agenda-items/${known.find(name)}`
  const isClosed = (name: string) => known.has('adopted', key) || (known.has(name) && known.has('closed', known.find(name)))
  const unsaid = (iso3: string) => all.filter(({ nameNow }) => !isClosed(nameNow()) && !(known.has(nameNow()) && known.has('spoken', known.find(nameNow()), iso3)))
  const speaking = memberStates(on).map((state): Step => ({
    on, at: all[0]!.decision.at, who: holder('head of delegation', state.iso3, on),
    what: { es: `${countryName(state.iso3!).es} toma posición en cada punto`, en: `${countryName(state.iso3!).en} takes a position on each item` },
    done: () => unsaid(state.iso3!).length === 0,
    act: (person) => forEach(unsaid(state.iso3!), ({ decision, nameNow }) => hands.fill(person, page(nameNow()), `${page(nameNow())}/positions`, said(decision, state.iso3!))),
  }))
  const deciding = all.flatMap(({ decision: { at, outcome, reason, followUp }, nameNow }, index): Step[] => {
    const which = { es: all.length > 1 ? `el punto de decisión ${index + 1} de ${all.length}` : 'el punto de decisión', en: all.length > 1 ? `item for decision ${index + 1} of ${all.length}` : 'the item for decision' }
    const follows = followUp && { 'followUp.es': followUp.text.es, 'followUp.en': followUp.text.en, owner: organisationId(followUp.owner), due: followUp.due }
    const record = async (person: string) => void (await hands.fill(person, page(nameNow()), `${page(nameNow())}/decisions`, { outcome, 'reason.es': reason.es, 'reason.en': reason.en, ...follows }))
    return [
      { on, at, who: presidency(on), what: { es: `cierra ${which.es}`, en: `closes ${which.en}` }, done: () => isClosed(nameNow()), act: async (person) => void (await hands.fill(person, page(nameNow()), `${page(nameNow())}/closure`)) },
      { on, at, who: secretariat(on), what: { es: `registra lo decidido en ${which.es}, con su motivo y lo que sigue`, en: `records what was decided on ${which.en}, with its reason and what follows` }, done: () => known.has('adopted', key) || (known.has(nameNow()) && known.has('decided', known.find(nameNow()))), act: record },
      ...followingUp(stage, followUp, nameNow),
    ]
  })
  return [...speaking, ...deciding]
}

/** What the meeting validated is said to the plan: whether its product is there follows from the decision. */
function fulfilling(stage: Stage, meeting: YearMeeting): Step[] {
  const { hands, known } = stage
  const { on, fulfils } = meeting
  if (!fulfils) return []
  const itemName = itemNames(stage, meeting)[fulfils.decision - 1]!
  const act = async (person: string) => {
    const page = `/w/work-plan/products/${known.find(`product of ${fulfils.activity}`)}`
    await hands.fill(person, page, page, { thing: `decision:${known.find(`decision on ${known.find(itemName())}`)}` })
  }
  return [{ on, who: secretariat(on), what: { es: 'dice en el plan qué producto cumple lo validado', en: 'tells the plan which product the decision fulfils' }, done: () => known.has('product linked', fulfils.activity), act }]
}

function said({ stances = [] }: YearDecision, iso3: string): Typed {
  const own = stances.find((one) => one.country === iso3)
  return own ? { stance: own.position, words: own.words.es } : { stance: 'joins' }
}

/** Noted in the plan, where no source says when it really was. */
const happened = ({ hands, known }: Stage, { key, on }: YearMeeting): Step => ({
  on, who: secretariat(on), what: { es: 'anota en el plan de trabajo que la reunión tuvo lugar', en: 'notes in the work plan that the meeting took place' }, done: () => known.has('happened', key),
  act: async (person) => {
    const address = `/w/work-plan/milestones/${known.find(`milestone ${key}`)}/fulfilments`
    await hands.fill(person, address, address, { onDay: on, precision: 'day', 'wording.es': 'Tuvo lugar en la demostración (ejemplo)', 'wording.en': 'It took place in the demonstration (example)', source: 'Demostración / demonstration' })
  },
})
