import { createHash } from 'node:crypto'
import { idIn } from './hands.ts'
import { secretariat, type Stage, type Step } from './play.ts'
import { calls, compendium } from './story.ts'
import type { Lang, StoryCall } from './types.ts'

// The two papers: what is circulated before a meeting, and the compendium that is published after it.

type Act = Step['act']
const titleOf = { es: 'Documento de reunión: ', en: 'Meeting paper: ' }

/** Compiled and circulated with what was accepted; compiled again when scores, reasons and translations are there. */
export function meetingPaperSteps({ hands, known }: Stage, call: StoryCall): Step[] {
  const days = call.days!
  const name = `paper ${call.key}`
  const at = () => `/w/compilations/${known.find(name)}`
  const circulate: Act = async (person) => {
    const title = (lang: Lang) => `${titleOf[lang]}${call.title[lang]}`.slice(0, 160)
    const begun = known.has(name) ? known.find(name) : idIn(await hands.fill(person, '/w/compilations/new', '/w/compilations', { kind: 'meeting paper', calls: known.find(`call ${call.key}`), 'title.es': title('es'), 'title.en': title('en') }))
    const page = `/w/compilations/${begun}`
    await hands.fill(person, page, `${page}/runs`)
    await hands.fill(person, page, `${page}/circulation`)
  }
  const again: Act = async (person) => {
    await hands.fill(person, `${at()}/change`, `${at()}/change`, { meetingId: known.find(`meeting ${call.key}-meeting`) })
    await hands.fill(person, at(), `${at()}/runs`)
  }
  return [
    { on: days.circulated, who: secretariat(days.circulated), what: { es: 'compila y circula el documento de reunión', en: 'compiles and circulates the meeting paper' }, done: () => known.has(name) && known.has('circulated', known.find(name)), act: circulate },
    { on: days.shortlisted, who: secretariat(days.shortlisted), what: { es: 'compila de nuevo: solo cambia lo que cambió', en: 'compiles again: only what changed is changed' }, done: () => known.has('attended', `${call.key}-meeting`), act: again },
  ]
}

/** A file of an edition, as anybody downloads it from the public address. */
export type Published = { edition: number; lang: Lang; ending: 'pdf' | 'docx'; bytes: Buffer; sha256: string; address: string }

type Edition = (typeof compendium.editions)[number]

export function editionSteps(stage: Stage, edition: Edition, keep: (file: Published) => void): Step[] {
  const { hands, known } = stage
  const { number, on } = edition
  const meant = calls.filter((call) => edition.meetings.includes(`${call.key}-meeting`))
  const at = () => `/w/compilations/${known.find('compendium')}`
  const compile: Act = async (person) => {
    const brought = { calls: meant.map((call) => known.find(`call ${call.key}`)), meetingId: known.find(`meeting ${edition.meetings.at(-1)}`) }
    const page = known.has('compendium') ? at() : `/w/compilations/${idIn(await hands.fill(person, '/w/compilations/new', '/w/compilations', { kind: 'compendium', ...brought, 'title.es': compendium.title.es, 'title.en': compendium.title.en, 'subtitle.es': '', 'subtitle.en': '' }))}`
    if (known.has('compendium')) await hands.fill(person, `${page}/change`, `${page}/change`, brought)
    const introductions = compendium.chapters.filter((chapter) => meant.some((call) => call.theme === chapter.theme)).flatMap(({ theme, introduction }) => [[`theme.${theme}.es`, introduction.es], [`theme.${theme}.en`, introduction.en]])
    await hands.fill(person, `${page}/texts`, `${page}/texts`, { 'foreword.es': compendium.foreword.es, 'foreword.en': compendium.foreword.en, ...Object.fromEntries(introductions) })
    await hands.fill(person, page, `${page}/runs`)
  }
  const publish: Act = async (person) => {
    await hands.fill(person, `/w/editions/new?compilation=${known.find('compendium')}`, '/w/editions', { licence: compendium.licence.id })
    await stage.settle()
  }
  return [
    { on, who: secretariat(on), what: { es: `compila el compendio, edición ${number}`, en: `compiles the compendium, edition ${number}` }, done: () => known.has('edition', number), act: compile },
    { on, who: secretariat(on), what: { es: `publica la edición ${number}, en dos idiomas`, en: `publishes edition ${number}, in two languages` }, done: () => known.has('edition', number), act: publish },
    { on, who: 'nobody', what: { es: 'lee el compendio en la dirección pública y comprueba sus sellos SHA-256', en: 'reads the compendium at its public address and checks its SHA-256 seals' }, act: (person) => readPublished(stage, person, number, keep) },
  ]
}

const lists = { es: '/es/ediciones', en: '/en/editions' }

/** Opens the newest edition from the public list, downloads its papers, and holds each to the seal that the page states. */
async function readPublished({ hands }: Stage, person: string, edition: number, keep: (file: Published) => void): Promise<void> {
  for (const lang of ['es', 'en'] as const) {
    const page = await newest(await hands.get(person, lists[lang]), lists[lang], edition)
    const html = await hands.get(person, page)
    for (const ending of ['pdf', 'docx'] as const) {
      const address = new RegExp(`href="([^"]+-${lang}\\.${ending})"`).exec(html)?.[1]
      if (!address) throw new Error(`${page} offers no ${ending} in ${lang}`)
      const bytes = await hands.bytes(person, address)
      const sha256 = createHash('sha256').update(bytes).digest('hex')
      if (!html.includes(sha256)) throw new Error(`${address} is not what ${page} says: its SHA-256 is ${sha256}`)
      keep({ edition, lang, ending, bytes, sha256, address })
    }
  }
}

function newest(list: string, under: string, edition: number): string {
  const found = [...list.matchAll(new RegExp(`href="(${under}/\\d{4}/[a-z0-9-]+)"`, 'g'))].map((match) => match[1]!)
  // Plans are listed there too; of compendia the first carries no number.
  const page = [...new Set(found)].find((one) => /\/(buenas-practicas|good-practices)/.test(one) && (edition === 1 ? !/-\d$/.test(one) : one.endsWith(`-${edition}`)))
  if (!page) throw new Error(`${under} does not list edition ${edition}`)
  return page
}
