import type { World } from '../open.ts'
import type { Snapshot } from './oracle.ts'

type Definition = { sections: { key: string; questions: { key: string }[] }[]; criteria: { key: string }[] }

/** Secrets, not things: whoever has the address is the person. Their own tests hold them; the calendars are fetched by the crawl beside. */
const secrets = [/\/:token$/, /^\/calendar\//, /^\/assets\//]
/** A demonstration shows every letter to every visitor, on purpose, and is refused in a real installation. */
const demonstration = [/^\/demo\//]

/** Every address that answers a GET, with the ids of every thing there is, whoever it belongs to. */
export function addressesOf({ app }: World, snapshot: Snapshot): string[] {
  const patterns = [...new Set(app.routes.filter((route) => route.method === 'GET').map((route) => route.path))]
  const fill = fillingsOf(snapshot)
  const notices = snapshot.tables.get('published.notice')!.map((row) => String(row.address))
  const walked = patterns.filter((pattern) => ![...secrets, ...demonstration].some((left) => left.test(pattern)))
  return [...new Set([...walked.flatMap((pattern) => expand(pattern, fill)), ...notices.filter((address) => address.startsWith('/')), ...editionsOf(snapshot), ...membersFilesOf(snapshot)])]
}

/** The files of editions for members. */
const membersFilesOf = ({ tables }: Snapshot): string[] => tables.get('publishing.file')!.map((row) => `/w/editions/${String(row.edition_id)}/${String(row.language)}.${String(row.ending)}`)

/** Every public edition, its whole text and each of its files, also of those that are not out yet or withheld. */
function editionsOf({ tables }: Snapshot): string[] {
  const files = tables.get('published.file')!
  return tables.get('published.edition')!.flatMap((row) => {
    const places = [[`/es/ediciones/${String(row.year)}/${String(row.slug_es)}`, 'leer'], [`/en/editions/${String(row.year)}/${String(row.slug_en)}`, 'read']] as const
    return places.flatMap(([base, reading]) => [base, `${base}/${reading}`, ...files.filter((file) => file.edition_id === row.id).map((file) => `${base}/${String(file.name)}`)])
  })
}

type Fillings = Record<string, string[]>

/** What stands after a word of an address: `/w/items/:id` is filled with every item. */
function fillingsOf({ tables }: Snapshot): Fillings {
  const column = (table: string, name = 'id') => [...new Set((tables.get(table) ?? []).map((row) => String(row[name])))]
  const definitions = (tables.get('formats.version') ?? []).map((row) => row.definition as Definition)
  const keys = (of: (definition: Definition) => { key: string }[]) => [...new Set(definitions.flatMap((one) => of(one).map(({ key }) => key)))]
  return {
    kept: column('base.kept_form'), files: column('base.file'), country: column('reference.country', 'iso3'), reference: column('reference.term', 'list'), list: column('reference.term', 'key'),
    people: column('membership.person'), posts: column('membership.post'), organisations: column('membership.organisation'), milestones: column('workplan.milestone'), 'work-plan': column('workplan.activity', 'key'), moves: column('workplan.move'), activities: column('workplan.activity'), proposals: column('workplan.proposal'), products: column('workplan.product'), 'national-calendar': column('reference.country', 'iso3'),
    formats: column('formats.version'), sections: keys((one) => one.sections), criteria: keys((one) => one.criteria), questions: keys((one) => one.sections.flatMap((section) => section.questions)),
    calls: column('calls.call'), submissions: column('calls.submission'), items: column('calls.item'), rounds: ['1', '2'], uploads: column('calls.upload'), practices: column('calls.item'),
    meetings: [...column('meetings.meeting'), ...column('meetings.meeting', 'slug')], 'agenda-items': column('meetings.agenda_item'), sessions: column('meetings.session'), 'follow-ups': column('meetings.follow_up'), adopted: ['es.pdf', 'en.docx'], compilations: column('compilations.compilation'), editions: column('publishing.edition'),
    access: column('base.share'), accessions: column('accessions.dossier'), handovers: column('handovers.dossier'), choices: ['milestone', 'follow-up'], milestone: column('workplan.milestone'), 'follow-up': column('meetings.follow_up'),
    guideline: ['guideline.pdf', 'guideline.docx'],
    // Public things are found by their notices, and by the links on the pages that list them.
    guias: column('formats.format', 'key'), guidelines: column('formats.format', 'key'), version: ['v1', 'v2'],
    paises: [], countries: [], 'buenas-practicas': column('practices.slug', 'slug'), 'good-practices': column('practices.slug', 'slug'), reuniones: column('meetings.meeting', 'slug'),
    ediciones: [], convocatorias: [],
  }
}

function expand(pattern: string, fill: Fillings): string[] {
  const place = /^(.*?)\/([^/]+)\/:(\w+)(\{[^}]*(?:\{[^}]*\}[^}]*)*\})?(.*)$/.exec(pattern)
  if (!place) return [pattern]
  const [, before, word, name, shape, after] = place
  const values = shape ? shaped(name!, word!, fill) : fill[word!] ?? fill[name!]
  if (!values) throw new Error(`The crawl does not know what stands in ${pattern}: teach test/wall/addresses.ts`)
  return values.flatMap((value) => expand(`${before}/${word}/${value}${after}`, { [value]: fill.list!, ...fill }))
}

/** Parameters that have a shape: papers of a guideline, versions of a public one. */
const shaped = (name: string, word: string, fill: Fillings): string[] => (name === 'version' ? fill.version! : /^[0-9a-f-]{36}$/.test(word) ? fill.guideline! : [])
