import { words } from '#base/words.ts'
import type { Names } from '#reference/index.ts'
import type { Answers } from '../answer.ts'
import { Definition } from '../definition.ts'
import type { Outgoing } from './exchange.ts'

// What the tests of this folder and the bench stand on: an invented format that asks every kind of question, and answers to it.

const label = (es: string, en: string) => words(es, en)

export const definition: Definition = Definition.parse({
  intro: label('Cuente una práctica.', 'Tell one practice.'), minutes: 20, scale: [], criteria: [],
  sections: [
    { key: 'practice', title: label('La práctica', 'The practice'), intro: label('Lo que una persona de otro país necesita para reconocerla.', 'What a person in another country needs to recognise it.'), questions: [
      { key: 'title', kind: 'short text', limit: 15, required: true, label: label('¿Cómo se llama la práctica?', 'What is the practice called?'), hint: label('Diga qué se hace y dónde. Por ejemplo: «Registro y primera entrevista en la frontera norte».', 'Say what is done and where.') },
      { key: 'theme', kind: 'reference', to: 'theme', required: true, label: label('¿A qué tema responde?', 'Which theme does it answer?') },
      { key: 'pillars', kind: 'reference', to: 'pillar', several: true, required: true, label: label('¿A qué pilares contribuye?', 'Which pillars does it contribute to?'), hint: label('Marque todos los que correspondan.', 'Tick all that apply.') },
      { key: 'began', kind: 'date', required: false, label: label('¿Cuándo comenzó?', 'When did it begin?') },
      { key: 'period', kind: 'period', required: true, label: label('¿Desde cuándo se aplica y hasta cuándo?', 'Since when, and until when?') },
      { key: 'legal', kind: 'choice', required: false, options: [{ key: 'yes', label: label('Sí', 'Yes') }, { key: 'no', label: label('No', 'No') }], label: label('¿Hizo falta cambiar una norma?', 'Did a norm have to change?') },
      { key: 'kinds', kind: 'choice', several: true, required: false, options: [{ key: 'law', label: label('Ley, decreto o reglamento', 'Law, decree or regulation') }, { key: 'staff', label: label('Personal y formación', 'Staff and training') }, { key: 'systems', label: label('Sistemas y datos', 'Systems and data') }], label: label('¿Qué tipo de medida es?', 'What kind of measure is it?') },
    ] },
    { key: 'account', title: label('Qué se hizo: pasos y resultados', 'What was done: steps and results'), questions: [
      { key: 'summary', kind: 'long text', limit: 400, required: true, label: label('¿Qué se hizo, paso por paso?', 'What was done, step by step?') },
      { key: 'people', kind: 'number', unit: label('personas por mes', 'people per month'), required: false, label: label('¿A cuántas personas atiende?', 'How many people does it serve?') },
      { key: 'cost', kind: 'money', required: false, label: label('¿Cuánto costó?', 'What did it cost?') },
      { key: 'results', kind: 'table', required: false, rows: { min: 0, max: 8 }, label: label('¿Qué resultados tuvo?', 'What were its results?'), columns: [
        { key: 'measure', label: label('Medida', 'Measure'), kind: 'short text', required: true }, { key: 'before', label: label('Antes', 'Before'), kind: 'number', required: false }, { key: 'after', label: label('Después', 'After'), kind: 'number', required: false },
      ] },
      { key: 'annex', kind: 'file', required: false, label: label('Anexo', 'Annex') },
    ] },
  ],
})

export const names: Names = {
  country: new Map([['CST', label('Costa', 'Coast')], ['SRR', label('Sierra', 'Highlands')]]),
  pillar: new Map([['pillar-1', label('Recepción y admisión', 'Reception and admission')], ['pillar-2', label('Necesidades inmediatas', 'Immediate needs')], ['pillar-3', label('Soluciones duraderas', 'Durable solutions')]]),
  population: new Map([['refugees', label('Personas refugiadas', 'Refugees')]]),
  theme: new Map([['backlog', label('Reducir el rezago', 'Reducing the backlog')], ['shelter', label('Albergue', 'Shelter')]]),
}

const account = `Se registra y entrevista **el mismo día**. Antes, *cada paso* tenía su ventanilla.

## Cómo funciona

1. La persona llega y se registra.
2. Se le entrevista:
   - en su idioma,
   - en una sala **cerrada**.
3. Recibe su constancia.

Más en [la página del programa](https://example.org/programa?x=1).

> «Llegué y en dos horas tenía mi papel.»`

export const answers: Answers = {
  title: 'Registro y primera entrevista en la frontera norte', theme: 'backlog', pillars: ['pillar-1', 'pillar-3'], began: '2018-03', period: { from: '2018-03', ongoing: true }, legal: 'no', kinds: ['staff', 'systems'],
  summary: account, people: 1250.125, cost: { amount: '250000.5', currency: 'USD', year: 2019 },
  results: [{ measure: 'Días de espera', before: 30, after: 1 }, { measure: '=CMD()', before: null, after: 0.125 }], annex: [],
}

/** What the Secretariat wrote when it returned the item. */
export const returned: Pick<Outgoing, 'asked' | 'returned'> = {
  returned: { letter: 'Gracias por la práctica.\n\nFalta un dato.', day: '30 de mayo de 2019' },
  asked: [
    { questionKey: 'theme', must: true, quote: '', text: 'Elija otro tema.' },
    { questionKey: 'summary', must: true, quote: 'el mismo día', text: 'Diga quién entrevista.\nY en qué idioma.' }, { questionKey: 'summary', must: false, quote: '', text: 'Puede ser más corto.' },
    { questionKey: 'results', must: false, quote: '', text: 'Añada una cifra de 2018.' }, { questionKey: 'kinds', must: true, quote: '', text: 'Falta una.' },
  ],
}

export const outgoing = (given: Partial<Outgoing> = {}): Outgoing => ({
  itemId: '00000000-0000-7000-8000-0000000000aa', versionId: '00000000-0000-7000-8000-0000000000bb',
  definition, sections: definition.sections, answers, versions: Object.fromEntries(Object.keys(answers).map((key) => [key, 3])),
  names, retired: new Set(), lang: 'es', original: 'es', title: 'Registro y primera entrevista en la frontera norte',
  format: { title: label('Guía de buenas prácticas', 'Guideline of good practices'), number: 2 }, state: label('Costa', 'Coast'), call: label('Prácticas para reducir el rezago', 'Practices to reduce the backlog'),
  publisher: 'Marco', day: '2019-05-20', date: '20 de mayo de 2019', example: true, address: 'https://marco.example/w/items/1/offline', asked: [], ...given,
})
