import { listNotices } from '#base/notice.ts'
import { type Lang, readText } from '#base/words.ts'
import { dayIn, regionZone } from '#base/zone.ts'
import type { MeetingRecord } from '#meetings/index.ts'
import { address, addresses } from '#reference/index.ts'
import { listEditionFiles, listPractices } from './queries.ts'
import { column, type DataSet, exampleColumn } from './set.ts'

export const practices: DataSet = {
  key: 'good-practices',
  name: addresses.practices,
  title: { es: 'Buenas prácticas validadas', en: 'Validated good practices' },
  about: { es: 'Una fila por práctica que una reunión validó y su Estado deja publicar. El texto completo está en su página.', en: 'One row per practice that a meeting validated and its state lets be published. The whole text is on its page.' },
  licence: 'per row',
  columns: [
    column('address', 'address', 'Su página', 'Its page'),
    column('title', 'text', 'Título', 'Title'),
    column('title_language', 'code', 'Idioma del título: es o en', 'Language of the title: es or en'),
    column('iso3', 'code', 'País, ISO 3166-1 alfa-3', 'Country, ISO 3166-1 alpha-3'),
    column('country', 'text', 'Nombre del país', 'Name of the country'),
    column('themes', 'list', 'Temas', 'Themes'),
    column('pillars', 'list', 'Pilares', 'Pillars'),
    column('populations', 'list', 'Poblaciones', 'Populations'),
    column('period', 'text', 'Período', 'Period'),
    column('summary', 'text', 'Resumen', 'Summary'),
    column('original_language', 'code', 'Idioma en que se escribió', 'Language in which it was written'),
    column('reading', 'code', 'Qué se lee aquí: original, translated (traducción no oficial), confirmed (confirmada por el Estado), partly o missing', 'What is read here: original, translated (unofficial translation), confirmed (by the state), partly or missing'),
    column('began_after_2019', 'yes or no', 'Comenzó después de 2019', 'It began after 2019'),
    column('validated_on', 'day', 'Día de la reunión que la validó', 'Day of the meeting that validated it'),
    column('meeting', 'address', 'El acta pública', 'The public record'),
    column('decision', 'whole number', 'Número de la decisión', 'Number of the decision'),
    column('licence', 'code', 'Licencia que dio el Estado', 'Licence given by the state'),
    exampleColumn,
  ],
  rows: async (db, { lang, origin }) =>
    (await listPractices(db, lang)).map(({ iso3, practice: { card, decision, ...practice } }) => [
      origin + address('practices', lang, card.slug), card.title, card.titleLang, iso3, card.country, card.themes, practice.pillars, practice.populations, practice.period ?? null, card.summary?.text ?? null, practice.original, practice.reads,
      practice.after2019 !== undefined, card.validatedOn, origin + address('meetings', lang, decision.slug), decision.number, practice.licence, card.example,
    ]),
}

const recordOf = (origin: string, lang: Lang, { slug }: MeetingRecord): string => origin + address('meetings', lang, slug)

export const meetings: DataSet = {
  key: 'meetings',
  name: addresses.meetings,
  title: { es: 'Reuniones', en: 'Meetings' },
  about: { es: 'Una fila por reunión convocada.', en: 'One row per meeting that was convened.' },
  licence: 'CC-BY-4.0',
  columns: [
    column('address', 'address', 'El acta pública', 'The public record'),
    column('title', 'text', 'Título', 'Title'),
    column('theme', 'text', 'Actividad del plan de trabajo', 'Activity of the work plan'),
    column('day', 'day', 'Día; vacío si aún no lo tiene', 'Day; empty if it has none yet'),
    column('precision', 'code', 'Con qué precisión se conoce el día: day, month o tentative; dropped: no se hará', 'How precisely the day is known: day, month or tentative; dropped: it will not be done'),
    column('members', 'list', 'Estados miembros ese día, si ya se decidió algo', 'Member states of that day, once something was decided'),
    column('validated', 'whole number', 'Asuntos validados (cuenta)', 'Matters validated (count)'),
    column('noted', 'whole number', 'Asuntos de los que se tomó nota (cuenta)', 'Matters noted (count)'),
    column('returned', 'whole number', 'Asuntos devueltos a su Estado (cuenta)', 'Matters returned to their state (count)'),
    exampleColumn,
  ],
  rows: async (db, { lang, origin }) =>
    (await listNotices<MeetingRecord>(db, 'meeting', lang)).map((record) => {
      const decided = record.decisions.length + record.returned > 0
      const count = (outcome: 'validated' | 'noted') => (decided ? record.decisions.filter((one) => one.outcome === outcome).length : null)
      return [recordOf(origin, lang, record), readText(record.title, lang), readText(record.theme, lang), record.day, record.precision, record.members.map((name) => readText(name, lang)), count('validated'), count('noted'), decided ? record.returned : null, record.example]
    }),
}

export const decisions: DataSet = {
  key: 'decisions',
  name: { es: 'decisiones', en: 'decisions' },
  title: { es: 'Decisiones', en: 'Decisions' },
  about: { es: 'Una fila por decisión pública. Lo devuelto a un Estado solo se cuenta, en las reuniones.', en: 'One row per public decision. What was returned to a state is only counted, with the meetings.' },
  licence: 'CC-BY-4.0',
  columns: [
    column('meeting', 'address', 'El acta pública', 'The public record'),
    column('number', 'whole number', 'Número de la decisión', 'Number of the decision'),
    column('title', 'text', 'Sobre qué; vacío si su Estado no lo publica', 'On what; empty if its state does not publish it'),
    column('outcome', 'code', 'validated o noted', 'validated or noted'),
    column('decided_on', 'day', 'Día en que se registró', 'Day on which it was recorded'),
    column('reason', 'text', 'Motivo', 'Reason'),
    column('supersedes', 'whole number', 'Número de la decisión que sustituye', 'Number of the decision it supersedes'),
    column('follow_up', 'text', 'Lo que debe seguir; si son varias cosas, separadas por punto y coma', 'What is to follow; if several things, parted by semicolons'),
    column('follow_up_owner', 'text', 'Quién se encarga de cada una', 'Who does each'),
    column('follow_up_due', 'day', 'Para cuándo la primera', 'By when the first'),
    exampleColumn,
  ],
  rows: async (db, { lang, origin }) =>
    (await listNotices<MeetingRecord>(db, 'meeting', lang)).flatMap((record) =>
      record.decisions.map(({ number, title, outcome, at, reason, replaces, followUps, example }) => [
        recordOf(origin, lang, record), number, title && readText(title, lang), outcome, dayIn(regionZone, new Date(at)), reason && readText(reason, lang), replaces, followUps.map((one) => readText(one.text, lang)).join('; ') || null, followUps.map((one) => readText(one.owner, lang)).join('; ') || null, followUps.map((one) => one.due).toSorted()[0] ?? null, example || record.example,
      ]),
    ),
}

export const editions: DataSet = {
  key: 'editions',
  name: addresses.editions,
  title: { es: 'Ediciones y sus archivos', en: 'Editions and their files' },
  about: { es: 'Una fila por archivo de cada edición publicada, con la huella que prueba que no ha cambiado.', en: 'One row per file of each published edition, with the fingerprint that proves it has not changed.' },
  licence: 'per row',
  columns: [
    column('address', 'address', 'Página de la edición', 'Page of the edition'),
    column('title', 'text', 'Título', 'Title'),
    column('kind', 'code', 'De qué es edición: compendium (compendio) o work plan (plan de trabajo)', 'What it is an edition of: compendium or work plan'),
    column('year', 'whole number', 'Año del ciclo', 'Year of the cycle'),
    column('edition', 'whole number', 'Número de edición', 'Number of the edition'),
    column('published_on', 'day', 'Día en que se hizo pública', 'Day on which it became public'),
    column('licence', 'code', 'Licencia', 'Licence'),
    column('file', 'text', 'Nombre del archivo', 'Name of the file'),
    column('language', 'code', 'Idioma del archivo: es o en', 'Language of the file: es or en'),
    column('type', 'code', 'Tipo de archivo (MIME)', 'Kind of file (MIME)'),
    column('size', 'whole number', 'Tamaño en bytes', 'Size in bytes'),
    column('sha256', 'code', 'Huella SHA-256, hexadecimal', 'SHA-256 fingerprint, hexadecimal'),
    column('withheld', 'yes or no', 'La Presidencia y la Secretaría la retuvieron, o se corrigió la decisión que la adoptó: quedan dirección, huella y motivo', 'The Presidency and the Secretariat withheld it, or the decision that adopted it was corrected: address, fingerprint and reason stay'),
    exampleColumn,
  ],
  rows: async (db, { lang, origin }) =>
    (await listEditionFiles(db)).map((file) => [
      origin + address('editions', lang, String(file.year), lang === 'es' ? file.slugEs : file.slugEn), readText(file.title, lang), file.kind, file.year, file.number, dayIn(regionZone, file.publicFrom), file.licence, file.name, file.language, file.type, file.size, file.sha256, file.withheld, file.example,
    ]),
}
