import type { Ending } from '../edition/edition.ts'
import type { PublicKind, SourceVersion } from '../edition/kind.ts'
import { text as editions } from '../edition/text.ts'

/** What a decision is known by in its meeting: its number. */
const numbered = (digest: string, number: string): string | undefined => (/^(validated|noted|returned) \d+$/.test(digest) ? `${number} ${digest.split(' ')[1]}` : undefined)

const es = {
  title: 'Ediciones',
  lead: 'Lo que se publica queda fijo: dirección permanente, suma de verificación y fecha. Lo que se corrige después se dice en una fe de erratas.',
  description: 'Compendios de buenas prácticas validadas por los Estados del MIRPS y planes de trabajo adoptados, en español y en inglés, para leer y descargar.',
  none: 'Todavía no se ha publicado ninguna edición',
  noneNext: 'El plan de trabajo sale cuando se adopta; un compendio, cuando los Estados han validado prácticas en una reunión.',
  workPlan: 'Ver el plan de trabajo',
  kinds: { 'compendium': 'Compendio', 'work plan': 'Plan de trabajo' } as Record<PublicKind, string>,
  counted: { 'compendium': (n) => (n === 1 ? '1 práctica validada' : `${n} prácticas validadas`), 'work plan': (n) => (n === 1 ? '1 actividad' : `${n} actividades`) } as Record<PublicKind, (n: number) => string>,
  countries: (n: number) => (n === 1 ? '1 país' : `${n} países`),
  edition: (number: number) => `Edición ${number}`, named: editions.es.named,
  withheld: { 'two sides': 'Retenida', 'decision': 'Sin efecto' },
  withheldLead: { 'two sides': 'Esta edición fue retenida por la Secretaría Técnica y la Presidencia. Sus textos y archivos ya no se ofrecen; su dirección y sus sumas de verificación quedan.', 'decision': 'La reunión que adoptó este plan corrigió su decisión antes de adoptar su acta: ya no es un plan adoptado. Sus textos y archivos no se ofrecen; su dirección y sus sumas de verificación quedan.' },
  read: { title: 'Leer', page: 'Leer la edición en esta página', other: 'Read it in English', contents: 'Contenido', back: 'Descargar y citar' },
  files: { title: 'Descargar', kept: 'Archivos', lead: 'Cada archivo es siempre el mismo. Con la suma SHA-256 puede comprobar que el suyo es el que se publicó.', gone: 'Sus sumas quedan, para reconocer copias.', languages: { es: 'Español', en: 'Inglés' }, name: 'Archivo', size: 'Tamaño' },
  endings: { pdf: 'PDF, para leer e imprimir', docx: 'Word', html: 'Página, sin conexión', json: 'Datos, JSON', csv: 'Datos, CSV' } as Record<Ending, string>,
  short: { pdf: 'PDF', docx: 'Word', html: 'HTML', json: 'JSON', csv: 'CSV' } as Record<Ending, string>,
  columns: { title: 'Qué dice cada columna de los datos', key: 'Columna', meaning: 'Qué es', note: 'Una celda vacía quiere decir «sin dato», no cero.' },
  cite: { title: 'Cómo citarla', practice: 'Para citar una práctica', pattern: (title: string, edition: number, address: string) => `País (año). «Título de la práctica». En: MIRPS, ${title}, edición ${edition}. ${address}`, checksum: 'SHA-256 del PDF' },
  licence: { title: 'Licencia', others: 'Con otra licencia:' },
  errata: { title: 'Fe de erratas', none: 'Ninguna hasta hoy.', at: 'Dónde', correction: 'Debe decir' },
  facts: { title: 'Datos', basis: 'Cómo se adoptó', date: { 'compendium': 'Publicada', 'work plan': 'Adoptado' } as Record<PublicKind, string>, edition: 'Edición', year: 'Ciclo', count: { 'compendium': 'Prácticas', 'work plan': 'Actividades' } as Record<PublicKind, string>, countries: 'Países', members: { 'compendium': 'Estados miembros cuando se decidió', 'work plan': 'Estados miembros ese día' } as Record<PublicKind, string> },
  sources: { title: 'De qué se hizo', lead: 'La versión de cada texto que entró en la edición, con su huella.', kinds: { guideline: 'Guía', practice: 'Práctica', translation: 'Traducción', decision: 'Decisión', proposal: 'Propuesta', minutes: 'Acta', handover: 'Traspaso' } as Record<SourceVersion['kind'], string>, what: 'Qué', of: 'De qué', digest: 'Huella o estado', standing: (digest: string): string | undefined => (digest === 'confirmed' ? 'confirmada' : digest === 'translated' ? 'sin confirmar' : digest.startsWith('errata ') ? `fe de erratas: ${digest.slice(7)}` : numbered(digest, 'n.º')) },
  others: { title: { 'compendium': 'Otras ediciones de este compendio', 'work plan': 'Otras ediciones de este plan' } as Record<PublicKind, string>, later: 'Hay una edición posterior:' },
  languages: { es: 'Leer en español', en: 'Read in English' },
  gone: { title: 'Este archivo ya no se ofrece', lead: 'La edición ya no se ofrece. La razón y la suma de verificación están en su página.', to: 'Ver la página de la edición' },
}
const en: typeof es = {
  title: 'Editions',
  lead: 'What is published stays as it is: permanent address, checksum and date. What is corrected later is said in an erratum.',
  description: 'Compendia of good practices validated by the states of the MIRPS and adopted work plans, in Spanish and English, to read and download.',
  none: 'No edition has been published yet',
  noneNext: 'The work plan comes out once it is adopted; a compendium once states have validated practices in a meeting.',
  workPlan: 'See the work plan',
  kinds: { 'compendium': 'Compendium', 'work plan': 'Work plan' },
  counted: { 'compendium': (n) => (n === 1 ? '1 validated practice' : `${n} validated practices`), 'work plan': (n) => (n === 1 ? '1 activity' : `${n} activities`) },
  countries: (n) => (n === 1 ? '1 country' : `${n} countries`),
  edition: (number) => `Edition ${number}`, named: editions.en.named,
  withheld: { 'two sides': 'Withheld', 'decision': 'No longer holds' },
  withheldLead: { 'two sides': 'This edition was withheld by the Technical Secretariat and the Presidency. Its texts and files are no longer offered; its address and its checksums stay.', 'decision': 'The meeting that adopted this plan corrected its decision before it adopted its minutes: it is an adopted plan no longer. Its texts and files are not offered; its address and its checksums stay.' },
  read: { title: 'Read', page: 'Read the edition on this page', other: 'Leerla en español', contents: 'Contents', back: 'Download and cite' },
  files: { title: 'Download', kept: 'Files', lead: 'Each file is always the same. With its SHA-256 you can check that yours is the one that was published.', gone: 'Their checksums stay, so that copies can be recognised.', languages: { es: 'Spanish', en: 'English' }, name: 'File', size: 'Size' },
  endings: { pdf: 'PDF, to read and print', docx: 'Word', html: 'Page, offline', json: 'Data, JSON', csv: 'Data, CSV' },
  short: { pdf: 'PDF', docx: 'Word', html: 'HTML', json: 'JSON', csv: 'CSV' },
  columns: { title: 'What each column of the data says', key: 'Column', meaning: 'What it is', note: 'An empty cell means “no data”, not zero.' },
  cite: { title: 'How to cite it', practice: 'To cite one practice', pattern: (title, edition, address) => `Country (year). “Title of the practice”. In: MIRPS, ${title}, edition ${edition}. ${address}`, checksum: 'SHA-256 of the PDF' },
  licence: { title: 'Licence', others: 'Under another licence:' },
  errata: { title: 'Errata', none: 'None so far.', at: 'Where', correction: 'Should read' },
  facts: { title: 'Facts', basis: 'How it was adopted', date: { 'compendium': 'Published', 'work plan': 'Adopted' }, edition: 'Edition', year: 'Cycle', count: { 'compendium': 'Practices', 'work plan': 'Activities' }, countries: 'Countries', members: { 'compendium': 'Member states when it was decided', 'work plan': 'Member states on that day' } },
  sources: { title: 'What it was made from', lead: 'The version of each text that went into the edition, with its digest.', kinds: { guideline: 'Guideline', practice: 'Practice', translation: 'Translation', decision: 'Decision', proposal: 'Proposal', minutes: 'Minutes', handover: 'Handover' }, what: 'What', of: 'Of what', digest: 'Digest or state', standing: (digest) => (digest === 'confirmed' ? 'confirmed' : digest === 'translated' ? 'not confirmed' : digest.startsWith('errata ') ? `errata: ${digest.slice(7)}` : numbered(digest, 'no.')) },
  others: { title: { 'compendium': 'Other editions of this compendium', 'work plan': 'Other editions of this plan' }, later: 'There is a later edition:' },
  languages: { es: 'Leer en español', en: 'Read in English' },
  gone: { title: 'This file is no longer offered', lead: 'The edition is no longer offered. The reason and the checksum are on its page.', to: 'See the page of the edition' },
}
export const text = { es, en }
