import { asJson } from '#base/database/columns.ts'
import type { Tx } from '#base/database/transaction.ts'
import { words } from '#base/words.ts'
import { Definition } from '#formats/index.ts'
import { idOf } from './id.ts'

const label = (es: string, en: string) => words(es, en)

/** A short guideline with one question of most kinds. */
export const guideline: Definition = Definition.parse({
  intro: label('Cuente una práctica.', 'Tell one practice.'),
  minutes: 10,
  scale: [label('No', 'No'), label('En parte', 'Partly'), label('Sí', 'Yes')],
  criteria: [
    { key: 'replicable', label: label('¿Puede replicarse?', 'Can it be replicated?') },
    { key: 'tangible', label: label('¿Tiene beneficios tangibles?', 'Are the benefits tangible?') },
  ],
  sections: [
    { key: 'practice', title: label('La práctica', 'The practice'), questions: [
      { key: 'title', kind: 'short text', limit: 15, required: true, label: label('¿Cómo se llama?', 'What is it called?') },
      { key: 'theme', kind: 'reference', to: 'theme', required: true, label: label('¿A qué tema responde?', 'Which theme?') },
      { key: 'pillars', kind: 'reference', to: 'pillar', several: true, required: true, label: label('¿A qué pilares?', 'Which pillars?') },
      { key: 'populations', kind: 'reference', to: 'population', several: true, required: true, label: label('¿A quiénes beneficia?', 'Whom does it benefit?') },
    ] },
    { key: 'account', title: label('Qué se hizo', 'What was done'), questions: [
      { key: 'summary', kind: 'long text', limit: 60, required: true, label: label('Resumen', 'Summary') },
      { key: 'results', kind: 'table', required: false, rows: { min: 0, max: 4 }, label: label('Resultados', 'Results'), columns: [
        { key: 'measure', label: label('Medida', 'Measure'), kind: 'short text', required: true },
        { key: 'after', label: label('Después', 'After'), kind: 'number', required: false },
      ] },
      { key: 'annex', kind: 'file', required: false, label: label('Anexo', 'Annex') },
    ] },
    { key: 'contact', title: label('Contacto', 'Contact'), questions: [
      { key: 'contact-name', kind: 'short text', limit: 20, required: true, circulates: false, label: label('¿A quién se puede preguntar?', 'Whom may one ask?') },
    ] },
  ],
})

export async function foundFormat(tx: Tx): Promise<void> {
  await tx.insertInto('formats.format').values({ id: idOf('format'), key: 'good-practice', kind: 'practice', title: asJson(words('Guía de buenas prácticas', 'Guideline of good practices')) }).execute()
  await tx.insertInto('formats.version').values({ id: idOf('format version'), formatId: idOf('format'), number: 1, definition: asJson(guideline) }).execute()
  await tx.insertInto('formats.issue').values({ versionId: idOf('format version') }).execute()
}
