import { idIn } from './hands.ts'
import { seedId } from './load.ts'
import { organisations } from './organisations.ts'
import { holder, holders, presidency, secretariat, type Stage, type Step } from './play.ts'
import { countryName, practiceOf } from './play-submission.ts'
import { decisions, meetings, positions } from './story.ts'
import type { Decision, Position, StoryCall, StoryMeeting } from './types.ts'

// A meeting, from the day fixed for it to its minutes.

const members = (day: string) => organisations.filter((one) => one.kind === 'state' && holders('head of delegation', one.iso3, day).length > 0)

export function meetingSteps(stage: Stage, call: StoryCall): Step[] {
  const meeting = meetings.find((one) => one.call === call.key)!
  const days = call.days!
  return [
    { on: days.convened, who: presidency(days.convened), what: { es: 'fija el día de la reunión en el plan de trabajo', en: 'fixes the day of the meeting in the work plan' }, act: fix(stage, meeting) },
    { on: days.convened, who: secretariat(days.convened), what: { es: `prepara «${meeting.title.es}» con su orden del día`, en: `prepares “${meeting.title.en}” with its agenda` }, act: prepare(stage, meeting) },
    { on: days.convened, who: presidency(days.convened), what: { es: 'convoca la reunión', en: 'convenes the meeting' }, act: convene(stage, meeting) },
    ...members(meeting.on).map((state): Step => {
      const on = days.shortlisted
      return { on, who: holder('head of delegation', state.iso3, on), what: { es: `${countryName(state.iso3!).es} responde que asistirá`, en: `${countryName(state.iso3!).en} answers that it will attend` }, act: reply(stage, meeting) }
    }),
    { on: meeting.on, who: secretariat(meeting.on), what: { es: 'marca quién está presente', en: 'marks who is present' }, act: attend(stage, meeting) },
    ...decisions.filter((one) => one.meeting === meeting.key).flatMap((decision) => deciding(stage, meeting, decision)),
    { on: days.minutes, who: secretariat(days.minutes), what: { es: 'abre el acta y comprueba el PDF y el DOCX', en: 'opens the minutes and checks PDF and DOCX' }, act: minutes(stage, meeting) },
  ]
}

type Act = Step['act']
const at = ({ known }: Stage, meeting: StoryMeeting): string => `/w/meetings/${known.find(`meeting ${meeting.key}`)}`

const fix = ({ hands }: Stage, meeting: StoryMeeting): Act => async (person) => {
  const address = `/w/work-plan/milestones/${seedId('milestone', meeting.key)}/dates`
  const reason = { 'reason.es': 'Fecha acordada con los Estados para la demostración', 'reason.en': 'Date agreed with the states for the demonstration' }
  await hands.fill(person, address, address, { onDay: meeting.on, precision: 'day', ...reason, example: 'yes' })
}

const zone = 'America/Mexico_City'

const prepare = (stage: Stage, meeting: StoryMeeting): Act => async (person) => {
  const { hands, known } = stage
  const hour = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: zone }).format(new Date(meeting.startsAt))
  const minutesInAll = meeting.agenda.reduce((sum, item) => sum + item.minutes, 0)
  known.remember(`meeting ${meeting.key}`, idIn(await hands.fill(person, '/w/meetings/new?template=none', '/w/meetings', {
    'title.es': meeting.title.es, 'title.en': meeting.title.en, milestoneId: seedId('milestone', meeting.key), startsAt: hour, zone, minutes: String(minutesInAll), link: 'https://example.org/sala', example: 'yes',
  })))
  const agenda = `${at(stage, meeting)}/agenda`
  for (const item of meeting.agenda) {
    if (!item.practices) await hands.fill(person, agenda, agenda, { 'title.es': item.title.es, 'title.en': item.title.en, kind: 'information' })
    else await hands.fill(person, agenda, agenda, (form) => ({ subject: (form.fields.get('subject')?.offered ?? []).filter((ref) => item.practices!.some((key) => ref.includes(known.find(`practice ${key}`)))) }))
  }
  await findItems(stage, person, meeting)
}

/** Which item of the agenda is about which practice; the one about the compilation carries the meeting paper. */
async function findItems({ hands, known }: Stage, person: string, meeting: StoryMeeting): Promise<void> {
  const page = await hands.get(person, `/w/meetings/${known.find(`meeting ${meeting.key}`)}/agenda`)
  const items = [...new Set([...page.matchAll(/href="(\/w\/agenda-items\/[0-9a-f-]{36})"/g)].map((match) => match[1]!))]
  const keys = meeting.agenda.flatMap((item) => item.practices ?? [])
  for (const item of items) {
    const html = await hands.get(person, item)
    const key = keys.find((one) => html.includes(known.find(`practice ${one}`)))
    if (key) known.remember(`agenda item ${key}`, idIn(item))
  }
  const compilation = items[meeting.agenda.findIndex((item) => item.key === 'compilation')]!
  for (const language of ['es', 'en']) {
    const bytes = await hands.bytes(person, `/w/compilations/${known.find(`paper ${meeting.call}`)}/preview.pdf?language=${language}`)
    const file = new File([new Uint8Array(bytes)], `compilacion-${language}.pdf`, { type: 'application/pdf' })
    await hands.fill(person, compilation, `${compilation}/papers`, { paperTitle: language === 'es' ? 'Documento de reunión' : 'Meeting paper', language, file })
  }
}

const convene = (stage: Stage, meeting: StoryMeeting): Act => async (person) => {
  await stage.hands.fill(person, `${at(stage, meeting)}/convening`, `${at(stage, meeting)}/convening`)
}

const reply = (stage: Stage, meeting: StoryMeeting): Act => async (person) => {
  await stage.hands.fill(person, at(stage, meeting), `${at(stage, meeting)}/replies`, { attends: 'yes' })
}

/** Everybody who holds a post for a delegation came. */
const attend = (stage: Stage, meeting: StoryMeeting): Act => async (person) => {
  const page = `${at(stage, meeting)}/participants`
  await stage.hands.fill(person, page, `${at(stage, meeting)}/attendance`, (form) => Object.fromEntries([...form.fields].filter(([name]) => name.startsWith('present.')).map(([name, field]) => [name, field.offered])))
}

/** What the states say of one practice, the Presidency closes and the Secretariat records. */
function deciding(stage: Stage, meeting: StoryMeeting, decision: Decision): Step[] {
  const { hands, known } = stage
  const on = meeting.on
  const { answers, translation, original } = practiceOf(decision.practice)
  const titles = original === 'es' ? { es: answers.title, en: translation.title } : { es: translation.title, en: answers.title }
  const about = { es: `sobre «${String(titles.es)}»`, en: `on “${String(titles.en)}”` }
  const item = () => `/w/agenda-items/${known.find(`agenda item ${decision.practice}`)}`
  const spoken = positions.filter((one) => one.meeting === meeting.key && one.practice === decision.practice)
  const speaking = spoken.map((position): Step => ({
    on,
    who: onBehalf(position) ? secretariat(on) : holder('head of delegation', position.country, on),
    what: { es: `${saying.es[position.position]} ${countryName(position.country).es}, ${about.es}`, en: `${countryName(position.country).en} ${saying.en[position.position]}, ${about.en}` },
    act: async (person) => {
      const page = item()
      const said = { stance: position.position, words: position.words?.[position.original ?? 'es'] ?? '' }
      if (!onBehalf(position)) await hands.fill(person, page, `${page}/positions`, said)
      else await hands.fill(person, page, `${page}/positions-on-behalf`, { ...said, stateId: seedId('organisation', organisations.find((one) => one.kind === 'state' && one.iso3 === position.country)!.key) })
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
    { on, who: presidency(on), what: { es: `cierra el punto ${about.es}`, en: `closes the item ${about.en}` }, act: close },
    { on, who: secretariat(on), what: { es: `registra que la reunión ${outcomes.es[decision.outcome]}, ${about.es}`, en: `records that the meeting ${outcomes.en[decision.outcome]}, ${about.en}` }, act: record },
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

const minutes = (stage: Stage, meeting: StoryMeeting): Act => async (person) => {
  const page = `${at(stage, meeting)}/minutes`
  await stage.hands.fill(person, page, page, { 'opening.es': meeting.minutes.es, 'opening.en': meeting.minutes.en })
  for (const [ending, signature] of [['pdf', '%PDF'], ['docx', 'PK']] as const) {
    for (const language of ['es', 'en']) {
      const bytes = await stage.hands.bytes(person, `${page}.${ending}?language=${language}`)
      if (!bytes.subarray(0, 4).toString('latin1').startsWith(signature)) throw new Error(`${page}.${ending} is no ${ending}`)
    }
  }
}
