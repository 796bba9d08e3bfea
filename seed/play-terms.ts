import type { Typed } from './form.ts'
import { forEach, stuck } from './hands.ts'
import { presidency, secretariat, type Stage, type Step } from './play.ts'
import { organisationId } from './play-year.ts'
import { countryName } from './play-submission.ts'
import { signedLetter } from './signed-letter.ts'
import { accessionSteps, consultants, handover, joins, noted, priorities, reminderDays, slip } from './year.ts'
import { organisations } from './organisations.ts'
import { activities } from './work-plan.ts'

// Posts over time (E1, C3, F4), a date that slips and those who are reminded (F3, D3), and what states want next (D1).

const stateId = (iso3: string): string => organisationId(organisations.find((one) => one.kind === 'state' && one.iso3 === iso3)!.key)

/** The Secretariat names one consultant per country, each until a day: then the post is gone, and what was shared with it. */
export function consultantSteps({ hands, known }: Stage): Step[] {
  const { on, since, until, organisation } = consultants
  const missing = () => consultants.named.filter(({ country }) => !known.has('consultant', country))
  const act = (person: string) =>
    forEach(missing(), ({ country, name, email, language }) =>
      hands.fill(person, '/w/people/new?role=consultant', '/w/people', { name, email, language, role: 'consultant', coversId: stateId(country), organisationId: organisationId(organisation), since, until }))
  return [{ on, who: secretariat(on), what: { es: 'nombra a una persona consultora por país, con su período', en: 'names one consultant per country, each with a term' }, done: () => missing().length === 0, act }]
}

/** El Salvador and the Secretariat write into its dossier; what other parts know (decision, membership, team) writes itself. */
export function accessionPlay({ hands, known }: Stage): Step[] {
  return accessionSteps.map(({ key, on, who, note, letter, what }): Step => ({
    on, who, what, done: () => known.has('step', key),
    act: async (person) => {
      const page = `/w/accessions/${known.find('accession SLV')}`
      const file: Typed = letter ? { file: new File([signedLetter(letter)], 'carta.pdf', { type: 'application/pdf' }) } : {}
      await hands.fill(person, page, `${page}/steps`, { key, happened: 'yes', onDay: on, note: note.es, source: 'Demostración / demonstration', example: 'yes', ...file })
    },
  }))
}

/** The Presidency moves the annual meeting; what waits for it moves along, and whoever is touched has one letter. */
export function slipSteps({ hands, known }: Stage): Step[] {
  const { milestone, decided, on, place, reason } = slip
  const act = async (person: string) => {
    const address = `/w/work-plan/milestones/${known.find(`milestone ${milestone}`)}/dates`
    await hands.fill(person, address, address, { onDay: on, precision: 'day', 'place.es': place.es, 'place.en': place.en, 'reason.es': reason.es, 'reason.en': reason.en })
  }
  return [{ on: decided, who: presidency(decided), what: { es: 'mueve la reunión anual de Cancún a la Ciudad de México, y mira antes qué se mueve con ella', en: 'moves the annual meeting from Cancún to Mexico City, and sees first what moves with it' }, done: () => known.has('dated', milestone), act }]
}

/** Nobody does anything: the clock gives a new member the open calls, and reminds whoever has something due. */
export function clockSteps({ hands, turn }: Stage): Step[] {
  const find = async (person: string, on: string) => {
    await turn(on)
    if (!(await hands.get(person, '/demo/mailbox')).includes('Informes nacionales entregados')) throw stuck('no llegó ningún recordatorio de los informes nacionales', 'no reminder of the national reports arrived')
  }
  const reminded = { es: 'recibe en el buzón los recordatorios de los informes nacionales', en: 'finds the reminders of the national reports in the mailbox' }
  return [
    { on: joins, who: 'nobody', what: { es: 've que El Salvador es miembro', en: 'sees that El Salvador is a member' }, act: () => turn(joins) },
    ...reminderDays.map((on): Step => ({ on, who: 'nobody', what: reminded, act: (person) => find(person, on) })),
  ]
}

/** What happened beside this system, as far as the story takes it for done. */
export function notedSteps({ hands, known }: Stage): Step[] {
  const titleOf = (key: string) => activities.flatMap(({ milestones }) => milestones).find((one) => one.key === key)!.title
  return noted.map(({ milestone, on, happened }): Step => ({
    on, who: secretariat(on), what: { es: `anota en el plan de trabajo que ocurrió: ${titleOf(milestone).es}`, en: `notes in the work plan that it happened: ${titleOf(milestone).en}` }, done: () => known.has('happened', milestone),
    act: async (person) => {
      const address = `/w/work-plan/milestones/${known.find(`milestone ${milestone}`)}/fulfilments`
      await hands.fill(person, address, address, { onDay: happened, precision: 'day', 'wording.es': 'Así se cuenta en la demostración (ejemplo)', 'wording.en': 'So it is told in the demonstration (example)', source: 'Demostración / demonstration' })
    },
  }))
}

export function prioritySteps({ hands, known }: Stage): Step[] {
  return priorities.map(({ country, on, title, reason }): Step => ({
    on, who: `${country.toLowerCase()}-focal`, what: { es: `${countryName(country).es} propone una prioridad a la próxima Presidencia`, en: `${countryName(country).en} proposes a priority to the next Presidency` },
    done: () => known.has('priority d1-meeting', country),
    act: async (person) => {
      const page = `/w/meetings/${known.find('meeting d1-meeting')}`
      await hands.fill(person, page, `${page}/priorities`, { 'priority.es': title.es, 'priority.en': title.en, 'priorityReason.es': reason.es, 'priorityReason.en': reason.en })
    },
  }))
}

/** Mexico writes its dossier, says of each open thing what becomes of it, and seals it; the next plan begins with what goes on. */
export function handoverSteps({ hands, known, settle }: Stage): Step[] {
  const { opened, written, decided, sealed, begins, achieved, priorities: next, reason, verdicts } = handover
  const page = () => `/w/handovers/${known.find('handover MEX')}`
  const done = () => known.has('handover sealed', 'MEX')
  const decide = async (person: string) => {
    const open = [...(await hands.get(person, page())).matchAll(/href="(\/w\/handovers\/[0-9a-f-]{36}\/choices\/[a-z-]+\/[0-9a-f-]{36})"/g)].map((match) => match[1]!)
    await forEach([...new Set(open)], (choice) => hands.fill(person, choice, choice, (form) => verdictOn(choice, (form.fields.get('reason.es')?.held[0] ?? '') !== '')))
  }
  // What a visitor decided stays as it is.
  const verdictOn = (choice: string, held: boolean): Typed => {
    if (held) return {}
    const own = Object.entries(verdicts).find(([milestone]) => choice.endsWith(known.find(`milestone ${milestone}`)))?.[1] ?? { verdict: 'carried over', reason }
    return { verdict: own.verdict, ...(own.onDay ? { onDay: own.onDay } : {}), 'reason.es': own.reason.es, 'reason.en': own.reason.en }
  }
  const seal = async (person: string) => {
    await decide(person)
    await hands.fill(person, page(), `${page()}/seal`)
    await settle()
  }
  return [
    { on: opened, who: presidency(opened), what: { es: 'abre el expediente de traspaso a El Salvador', en: 'opens the handover dossier for El Salvador' }, done: () => known.has('handover MEX'), act: async (person) => void (await hands.fill(person, '/w/handovers', '/w/handovers', { presidencyId: known.find('term MEX') })) },
    { on: written, who: presidency(written), what: { es: 'escribe lo logrado y las prioridades para la próxima Presidencia', en: 'writes what was achieved and the priorities for the next Presidency' }, done: () => known.has('handover written', 'MEX'), act: async (person) => void (await hands.fill(person, `${page()}/texts`, `${page()}/texts`, { 'achieved.es': achieved.es, 'achieved.en': achieved.en, 'priorities.es': next.es, 'priorities.en': next.en })) },
    { on: decided, who: presidency(decided), what: { es: 'dice, una por una, qué pasa con cada cosa abierta', en: 'says one by one what becomes of each open thing' }, done, act: decide },
    { on: sealed, who: presidency(sealed), what: { es: 'sella el expediente; el plan de 2020 comienza con lo que sigue', en: 'seals the dossier; the plan of 2020 begins with what goes on' }, done, act: seal },
    { on: begins, who: 'presidency-slv', what: { es: 'preside desde hoy: abre el plan de 2020 y lee lo que recibió', en: 'presides from today: opens the plan of 2020 and reads what was handed over' }, act: async (person) => void (await hands.get(person, '/w/work-plan?year=2020')) },
  ]
}
