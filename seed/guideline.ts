import { sources } from './sources.ts'
import type { Criterion, Format, Option, ScaleStep } from './types.ts'

const yesNo: Option[] = [
  { key: 'yes', label: { es: 'Sí', en: 'Yes' } },
  { key: 'no', label: { es: 'No', en: 'No' } },
]

// Work plan, section A, methodology: "a simple guideline". Twelve questions are required; the rest may be left for later.
export const goodPracticeGuideline: Format = {
  key: 'good-practice', version: 1, item: 'practice', minutes: 20,
  title: { es: 'Guía para identificar buenas prácticas', en: 'Guideline to identify good practices' },
  intro: {
    es: 'Una buena práctica es una forma de trabajar que ya dio resultado y que otro país puede adoptar. Cuente una sola por formulario, con palabras sencillas. Hay doce preguntas obligatorias: calcule unos 20 minutos. Puede guardar y volver cuando quiera. Si no tiene un dato, escriba «no disponible» y diga por qué. No incluya nombres ni casos de personas refugiadas o desplazadas.',
    en: 'A good practice is a way of working that has already given results and that another country can adopt. Tell one per form, in plain words. Twelve questions are required: allow about 20 minutes. You may save and come back at any time. If a figure is missing, write “not available” and say why. Do not include names or cases of refugees or displaced persons.',
  },
  sections: [
    {
      key: 'practice',
      title: { es: 'La práctica', en: 'The practice' },
      intro: {
        es: 'Lo que una persona de otro país necesita para reconocerla en un minuto.',
        en: 'What a person in another country needs in order to recognise it in one minute.',
      },
      questions: [
        {
          key: 'title', kind: 'short text', limit: 15, required: true,
          label: { es: '¿Cómo se llama la práctica?', en: 'What is the practice called?' },
          hint: {
            es: 'Diga qué se hace y dónde. Por ejemplo: «Registro y primera entrevista en la frontera norte».',
            en: 'Say what is done and where. For example: “Registration and first interview at the northern border”.',
          },
        },
        {
          key: 'theme', kind: 'reference', to: 'theme', required: true,
          label: { es: '¿A qué tema responde?', en: 'Which theme does it answer?' },
          hint: { es: 'Elija uno: el de la convocatoria a la que responde.', en: 'Choose one: the theme of the call you are answering.' },
        },
        {
          key: 'pillars', kind: 'reference', to: 'pillar', several: true, required: true,
          told: { es: 'Pilares', en: 'Pillars' },
          label: { es: '¿A qué pilares contribuye?', en: 'Which pillars does it contribute to?' },
          hint: { es: 'Marque todos los que correspondan. Lo usual es uno o dos.', en: 'Tick all that apply. One or two is usual.' },
        },
        {
          key: 'populations', kind: 'reference', to: 'population', several: true, required: true,
          told: { es: 'Población', en: 'Population' },
          label: { es: '¿A quiénes beneficia?', en: 'Whom does it benefit?' },
          hint: {
            es: 'Marque los grupos que la práctica atiende de hecho, no todos los que podría atender.',
            en: 'Tick the groups that the practice does serve, not all those it could serve.',
          },
        },
        {
          key: 'period', kind: 'period', required: true,
          told: { es: 'Período', en: 'Period' },
          label: { es: '¿Desde cuándo se aplica y hasta cuándo?', en: 'Since when has it been applied, and until when?' },
          hint: {
            es: 'Mes y año, o solo el año. Por ejemplo: de marzo de 2018 a la fecha.',
            en: 'Month and year, or only the year. For example: from March 2018 to date.',
          },
        },
        {
          key: 'began-after-2019', kind: 'choice', options: yesNo, required: false,
          label: { es: '¿Comenzó después de 2019?', en: 'Did it begin after 2019?' },
          hint: {
            es: 'Para distinguir las prácticas posteriores al ciclo 2019, que se incluyen como referencia.',
            en: 'To tell apart the practices that came after the 2019 cycle, which are included for reference.',
          },
        },
        {
          key: 'began-after-2019-note', kind: 'short text', limit: 50, required: false, when: { question: 'began-after-2019', equals: 'yes' },
          label: { es: '¿Por qué se incluye?', en: 'Why is it included?' },
          hint: {
            es: 'Una o dos oraciones. Por ejemplo: «Comenzó en 2021; responde al rezago que este ciclo examinó».',
            en: 'One or two sentences. For example: “It began in 2021; it answers the backlog that this cycle examined”.',
          },
        },
        {
          key: 'institutions', kind: 'short text', limit: 60, required: true,
          told: { es: 'Instituciones', en: 'Institutions' },
          label: {
            es: '¿Qué instituciones la llevan a cabo y con qué socios?',
            en: 'Which institutions carry it out, and with which partners?',
          },
          hint: {
            es: 'Primero la institución responsable; después, los socios. Por ejemplo: «Instituto Nacional de Migración; municipalidades; ACNUR».',
            en: 'The responsible institution first, then the partners. For example: “National Migration Institute; municipalities; UNHCR”.',
          },
        },
        {
          key: 'territory', kind: 'short text', limit: 25, required: false,
          told: { es: 'Lugares', en: 'Places' },
          label: { es: '¿En qué lugares se aplica?', en: 'In which places is it applied?' },
          hint: {
            es: 'Todo el país, o los departamentos, municipios o puestos fronterizos. Por ejemplo: «Upala, frontera norte».',
            en: 'The whole country, or the departments, municipalities or border posts. For example: “Upala, northern border”.',
          },
        },
        {
          key: 'kind-of-measure', kind: 'choice', several: true, required: false,
          told: { es: 'Tipo de medida', en: 'Kind of measure' },
          options: [
            { key: 'legal', label: { es: 'Ley, decreto o reglamento', en: 'Law, decree or regulation' } },
            { key: 'procedure', label: { es: 'Cambio en el procedimiento', en: 'Change in the procedure' } },
            { key: 'staff', label: { es: 'Personal y formación', en: 'Staff and training' } },
            { key: 'systems', label: { es: 'Sistemas y datos', en: 'Systems and data' } },
            { key: 'coordination', label: { es: 'Coordinación entre instituciones', en: 'Coordination between institutions' } },
            { key: 'services', label: { es: 'Servicios a las personas', en: 'Services to people' } },
          ],
          label: { es: '¿Qué tipo de medida es?', en: 'What kind of measure is it?' },
          hint: {
            es: 'Marque las que correspondan. Sirve para que otros países encuentren la práctica.',
            en: 'Tick those that apply. It helps other countries find the practice.',
          },
        },
        {
          key: 'summary', kind: 'long text', limit: 60, required: true,
          told: { es: 'Resumen', en: 'Summary' },
          label: { es: '¿Cómo la resumiría en 60 palabras?', en: 'How would you sum it up in 60 words?' },
          hint: {
            es: 'Qué problema había, qué se hizo y qué cambió. Este texto aparece en las listas y en la compilación.',
            en: 'What the problem was, what was done and what changed. This text appears in lists and in the compilation.',
          },
        },
      ],
    },
    {
      key: 'what-was-done',
      title: { es: 'Qué se hizo y con qué resultado', en: 'What was done and with what result' },
      intro: { es: 'Hechos y cifras. Toda cifra lleva su fuente.', en: 'Facts and figures. Every figure carries its source.' },
      questions: [
        {
          key: 'problem-and-action', kind: 'long text', limit: 250, required: true,
          told: { es: 'El problema y lo que se hizo', en: 'The problem and what was done' },
          label: { es: '¿Qué problema había y qué se hizo, paso a paso?', en: 'What was the problem and what was done, step by step?' },
          hint: {
            es: 'Empiece por el problema. Después enumere los pasos en orden. Puede usar listas. Por ejemplo: «1. Se revisó el formulario. 2. Se capacitó al personal».',
            en: 'Begin with the problem. Then list the steps in order. You may use lists. For example: “1. The form was revised. 2. Staff were trained”.',
          },
        },
        {
          key: 'results', kind: 'table', required: true, rows: { min: 1, max: 8 },
          told: { es: 'Resultados en cifras', en: 'Results in figures' },
          columns: [
            { key: 'measure', kind: 'short text', required: true, limit: 25, label: { es: 'Qué se mide', en: 'What is measured' } },
            { key: 'before', kind: 'number', required: false, label: { es: 'Antes', en: 'Before' } },
            { key: 'after', kind: 'number', required: false, label: { es: 'Después', en: 'After' } },
            { key: 'unit', kind: 'short text', required: true, limit: 8, label: { es: 'Unidad', en: 'Unit' } },
            {
              key: 'source', kind: 'short text', required: true, limit: 40,
              label: { es: 'Fuente y fecha, o razón por la que no hay dato', en: 'Source and date, or reason why there is no figure' },
            },
          ],
          label: { es: '¿Qué cambió, en cifras?', en: 'What changed, in figures?' },
          hint: {
            es: 'Una fila por medida, antes y después. Por ejemplo: «Días entre el registro y la entrevista; 90; 30; días; registro de la institución, mayo de 2019». Deje la celda vacía si no hay dato y diga la razón: vacío no es cero.',
            en: 'One row per measure, before and after. For example: “Days between registration and interview; 90; 30; days; institution’s records, May 2019”. Leave the cell empty if there is no figure and give the reason: empty is not zero.',
          },
        },
        {
          key: 'legal-basis', kind: 'long text', limit: 120, required: false,
          told: { es: 'Base legal', en: 'Legal basis' },
          label: { es: '¿En qué norma o decisión administrativa se apoya?', en: 'On which law or administrative decision does it rest?' },
          hint: {
            es: 'Nombre, número y fecha, y si hubo que cambiarla. Por ejemplo: «Reglamento de 2018, artículo 12; no fue necesario reformarlo».',
            en: 'Name, number and date, and whether it had to be changed. For example: “Regulation of 2018, article 12; no amendment was needed”.',
          },
        },
        {
          key: 'challenges', kind: 'long text', limit: 150, required: false,
          told: { es: 'Dificultades y cómo se superaron', en: 'Difficulties and how they were overcome' },
          label: { es: '¿Qué dificultades hubo y cómo se superaron?', en: 'What difficulties arose and how were they overcome?' },
          hint: {
            es: 'También cuente lo que no se ha resuelto: a otros países les sirve saberlo.',
            en: 'Tell also what has not been solved: other countries benefit from knowing.',
          },
        },
        {
          key: 'participation', kind: 'long text', limit: 180, required: true,
          told: { es: 'Participación de las personas', en: 'Participation of people' },
          label: {
            es: '¿Cómo participaron las personas atendidas y las comunidades de acogida, y cómo se consideraron la edad, el género y la diversidad?',
            en: 'How did the people served and host communities take part, and how were age, gender and diversity considered?',
          },
          hint: {
            es: 'Diga quiénes, cuándo y qué cambió gracias a ello. Por ejemplo: «Dos consultas con mujeres solicitantes; se añadió un horario con cuidado infantil». Si no participaron, dígalo.',
            en: 'Say who, when and what changed as a result. For example: “Two consultations with women asylum-seekers; hours with childcare were added”. If they did not take part, say so.',
          },
        },
      ],
    },
    {
      key: 'replicate',
      title: { es: 'Lo que otro país necesita', en: 'What another country needs' },
      intro: { es: 'Piense en quien quiera hacer lo mismo el próximo año.', en: 'Think of someone who wants to do the same next year.' },
      questions: [
        {
          key: 'replication', kind: 'long text', limit: 180, required: true,
          told: { es: 'Para replicarla', en: 'To replicate it' },
          label: { es: '¿Qué necesita otro país para replicarla?', en: 'What does another country need in order to replicate it?' },
          hint: {
            es: 'Condiciones indispensables, lo que se puede adaptar y por dónde empezar. Puede usar una lista.',
            en: 'Conditions that cannot be missing, what can be adapted and where to begin. You may use a list.',
          },
        },
        {
          key: 'resources', kind: 'long text', limit: 150, required: false,
          told: { es: 'Recursos', en: 'Resources' },
          label: { es: '¿Qué recursos requiere?', en: 'What resources does it require?' },
          hint: {
            es: 'Personal, equipo, sistemas, formación y apoyo externo. Por ejemplo: «Dos oficiales y una persona intérprete; equipo donado».',
            en: 'Staff, equipment, systems, training and outside support. For example: “Two officers and one interpreter; donated equipment”.',
          },
        },
        {
          key: 'cost-known', kind: 'choice', options: yesNo, required: false,
          told: { es: 'Costo anual conocido', en: 'Yearly cost known' },
          label: { es: '¿Se conoce su costo anual?', en: 'Is its yearly cost known?' },
          hint: { es: 'Basta una estimación con su año.', en: 'An estimate with its year is enough.' },
        },
        {
          key: 'cost', kind: 'money', required: false, when: { question: 'cost-known', equals: 'yes' },
          told: { es: 'Costo anual', en: 'Yearly cost' },
          label: { es: '¿Cuánto cuesta al año?', en: 'How much does it cost a year?' },
          hint: {
            es: 'Importe, moneda y año. Por ejemplo: 120,000 USD de 2018.',
            en: 'Amount, currency and year. For example: 120,000 USD of 2018.',
          },
        },
        {
          key: 'cost-missing', kind: 'short text', limit: 30, required: false, when: { question: 'cost-known', equals: 'no' },
          told: { es: 'Por qué no se conoce el costo anual', en: 'Why the yearly cost is not known' },
          label: { es: '¿Por qué no se conoce?', en: 'Why is it not known?' },
          hint: {
            es: 'Por ejemplo: «El gasto está repartido entre tres instituciones».',
            en: 'For example: “The spending is spread over three institutions”.',
          },
        },
        {
          key: 'website', kind: 'short text', limit: 10, required: false,
          told: { es: 'Más información', en: 'Further reading' },
          label: { es: '¿Dónde se puede leer más?', en: 'Where can one read more?' },
          hint: {
            es: 'Una dirección pública. Por ejemplo: www.ejemplo.org/practica.',
            en: 'A public address. For example: www.example.org/practice.',
          },
        },
        {
          key: 'supporting-file', kind: 'file', required: false,
          label: { es: '¿Desea añadir un documento de apoyo?', en: 'Do you wish to add a supporting document?' },
          hint: {
            es: 'Un protocolo, formulario o norma. Sin datos de personas.',
            en: 'A protocol, form or rule. Without data on persons.',
          },
        },
      ],
    },
    {
      key: 'contact',
      title: { es: 'Contacto', en: 'Contact' },
      intro: {
        es: 'Lo ven solo su equipo y la Secretaría Técnica. No entra en la compilación ni se publica.',
        en: 'Only your team and the Technical Secretariat see it. It does not enter the compilation and is not published.',
      },
      questions: [
        {
          key: 'contact', kind: 'short text', limit: 40, required: true, circulates: false,
          label: {
            es: '¿Con quién puede hablar la Secretaría Técnica sobre esta práctica?',
            en: 'Whom can the Technical Secretariat talk to about this practice?',
          },
          hint: {
            es: 'Nombre, cargo y correo de una persona funcionaria. Esta respuesta nunca circula.',
            en: 'Name, post and e-mail of an official. This answer never circulates.',
          },
        },
      ],
    },
  ],
  source: sources.plan,
}

// Work plan, section B: the same mechanism with another format.
export const policyReview: Format = {
  key: 'policy-review', version: 1, item: 'policy review', minutes: 30,
  title: {
    es: 'Revisión nacional de políticas y programas de integración',
    en: 'National revision of integration policies and programmes',
  },
  intro: {
    es: 'Describa una política o un programa de integración por formulario: qué ofrece, a quiénes llega y qué falta. La Secretaría Técnica reunirá las revisiones de todos los países. No incluya nombres ni casos de personas.',
    en: 'Describe one integration policy or programme per form: what it offers, whom it reaches and what is missing. The Technical Secretariat will bring together the revisions of all countries. Do not include names or cases of persons.',
  },
  sections: [
    {
      key: 'policy',
      title: { es: 'La política o el programa', en: 'The policy or programme' },
      intro: { es: 'Qué es, de quién depende y a quiénes llega.', en: 'What it is, who is responsible and whom it reaches.' },
      questions: [
        {
          key: 'title', kind: 'short text', limit: 20, required: true,
          label: {
            es: '¿Cómo se llama la política o el programa, y qué institución lo dirige?',
            en: 'What is the policy or programme called, and which institution leads it?',
          },
          hint: { es: 'Nombre oficial y, después de una coma, la institución.', en: 'Official name and, after a comma, the institution.' },
        },
        {
          key: 'area', kind: 'choice', required: true,
          options: [
            { key: 'legal', label: { es: 'Integración legal y documentación', en: 'Legal integration and documentation' } },
            { key: 'labour', label: { es: 'Integración laboral', en: 'Labour integration' } },
            { key: 'social', label: { es: 'Integración social y cultural', en: 'Social and cultural integration' } },
            { key: 'host', label: { es: 'Apoyo a las comunidades de acogida', en: 'Support to host communities' } },
            { key: 'solutions', label: { es: 'Otras soluciones duraderas', en: 'Other durable solutions' } },
          ],
          label: { es: '¿De qué se ocupa sobre todo?', en: 'What is it mainly about?' },
          hint: {
            es: 'Elija una. Si abarca varias, elija la que recibe más recursos.',
            en: 'Choose one. If it covers several, choose the one that receives most resources.',
          },
        },
        {
          key: 'populations', kind: 'reference', to: 'population', several: true, required: true,
          label: { es: '¿A quiénes incluye hoy?', en: 'Whom does it include today?' },
          hint: {
            es: 'Marque solo los grupos que pueden acceder en la práctica.',
            en: 'Tick only the groups that have access in practice.',
          },
        },
        {
          key: 'last-revised', kind: 'date', required: false,
          label: { es: '¿Cuándo se revisó por última vez?', en: 'When was it last revised?' },
          hint: { es: 'El día de la norma o del acuerdo que la modificó.', en: 'The day of the rule or agreement that changed it.' },
        },
        {
          key: 'reached', kind: 'number', required: false, unit: { es: 'personas', en: 'persons' },
          label: {
            es: '¿A cuántas personas refugiadas, solicitantes, desplazadas o retornadas llegó en 2018?',
            en: 'How many refugees, asylum-seekers, displaced persons or returnees did it reach in 2018?',
          },
          hint: {
            es: 'Un total, sin datos de personas. Déjelo vacío si no se registra.',
            en: 'One total, without data on persons. Leave it empty if it is not recorded.',
          },
        },
      ],
    },
    {
      key: 'revision',
      title: { es: 'La revisión', en: 'The revision' },
      intro: { es: 'Lo que funciona, lo que falta y lo que sigue.', en: 'What works, what is missing and what comes next.' },
      questions: [
        {
          key: 'what-works', kind: 'long text', limit: 180, required: true,
          label: { es: '¿Qué funciona bien y podría servir a otros países?', en: 'What works well and could serve other countries?' },
          hint: {
            es: 'Responsabilidad compartida, procedimientos, protocolos o alianzas. Dé un ejemplo concreto.',
            en: 'Responsibility-sharing, procedures, protocols or partnerships. Give one concrete example.',
          },
        },
        {
          key: 'challenges', kind: 'long text', limit: 180, required: true,
          label: { es: '¿Qué dificultades hay para aplicarla?', en: 'What difficulties are there in applying it?' },
          hint: {
            es: 'Requisitos que excluyen, falta de documentación, de recursos o de información.',
            en: 'Requirements that exclude, lack of documentation, of resources or of information.',
          },
        },
        {
          key: 'priorities', kind: 'long text', limit: 120, required: true,
          label: { es: '¿Qué propone cambiar primero, y con quién?', en: 'What do you propose to change first, and with whom?' },
          hint: {
            es: 'Una a tres prioridades, con la institución o el socio que haría falta.',
            en: 'One to three priorities, with the institution or partner that would be needed.',
          },
        },
      ],
    },
  ],
  source: sources.plan,
}

export const scale: ScaleStep[] = [
  { score: 0, label: { es: 'No se ve en lo escrito', en: 'Not visible in what is written' } },
  { score: 1, label: { es: 'Se menciona, sin hechos', en: 'Mentioned, without facts' } },
  { score: 2, label: { es: 'Se ve en parte', en: 'Partly visible' } },
  { score: 3, label: { es: 'Se ve con claridad', en: 'Clearly visible' } },
  { score: 4, label: { es: 'Se ve con claridad y con pruebas', en: 'Clearly visible, with evidence' } },
]

// UNHCR's eleven considerations for the first Global Refugee Forum, in plain words. All weigh the same.
export const criteria: Criterion[] = [
  {
    key: 'compact-objectives', label: { es: 'Ayuda a cumplir los objetivos del Pacto Mundial sobre los Refugiados', en: 'Helps meet the objectives of the Global Compact on Refugees' },
    hint: { es: '0: no se relaciona con ninguno de los cuatro objetivos. 4: contribuye a uno o más y lo demuestra.', en: '0: unrelated to any of the four objectives. 4: contributes to one or more, and shows it.' }, source: sources.S70,
  },
  {
    key: 'focus-area', label: { es: 'Responde a un tema de la convocatoria', en: 'Answers a theme of the call' },
    hint: { es: '0: trata de otra cosa. 4: responde de lleno al tema y dice cómo.', en: '0: it is about something else. 4: it answers the theme squarely and says how.' }, source: sources.S70,
  },
  {
    key: 'shared-responsibility', label: { es: 'Contribuye a la responsabilidad compartida', en: 'Contributes to responsibility-sharing' },
    hint: { es: '0: todo recae en una sola institución o país. 4: la carga se reparte con otros y se explica cómo.', en: '0: everything rests on one institution or country. 4: the load is shared with others and it is explained how.' }, source: sources.S70,
  },
  {
    key: 'support-base', label: { es: 'Suma apoyos nuevos', en: 'Brings in new support' },
    hint: { es: '0: intervienen solo los de siempre. 4: se incorporan actores que antes no participaban.', en: '0: only the usual actors take part. 4: actors who did not take part before have joined.' }, source: sources.S70,
  },
  {
    key: 'tangible-benefits', label: { es: 'Atiende necesidades reales y da beneficios concretos', en: 'Meets real needs and gives tangible benefits' },
    hint: { es: '0: no se dice a quién beneficia. 4: las personas y las comunidades de acogida reciben beneficios que se pueden contar.', en: '0: it does not say whom it benefits. 4: people and host communities receive benefits that can be counted.' }, source: sources.S70,
  },
  {
    key: 'partnership', label: { es: 'Se hizo con otros, también con las personas y las comunidades', en: 'Done with others, people and communities included' },
    hint: { es: '0: nadie fue consultado. 4: las personas atendidas y las comunidades de acogida participaron y algo cambió por ello.', en: '0: nobody was consulted. 4: the people served and host communities took part and something changed because of it.' }, source: sources.S70,
  },
  {
    key: 'age-gender-diversity', label: { es: 'Considera la edad, el género, la discapacidad y la diversidad', en: 'Considers age, gender, disability and diversity' },
    hint: { es: '0: no se mencionan. 4: hay medidas concretas y cifras desagregadas.', en: '0: not mentioned. 4: there are concrete measures and disaggregated figures.' }, source: sources.S70,
  },
  {
    key: 'lasting-difference', label: { es: 'Mejora la vida de las personas de manera sostenida', en: 'Makes a lasting difference in people’s lives' },
    hint: { es: '0: fue una acción aislada. 4: los resultados duran y hay con qué sostenerlos.', en: '0: it was a one-off action. 4: results last and there are means to sustain them.' }, source: sources.S70,
  },
  {
    key: 'replicable', label: { es: 'Se puede adaptar, replicar o ampliar', en: 'Can be adapted, replicated or scaled up' },
    hint: { es: '0: depende de condiciones que nadie más tiene. 4: se dice qué hace falta y otro país podría empezar mañana.', en: '0: it depends on conditions nobody else has. 4: it says what is needed and another country could begin tomorrow.' }, source: sources.S70,
  },
  {
    key: 'efficient', label: { es: 'Usa bien los recursos', en: 'Makes good use of resources' },
    hint: { es: '0: no se habla de recursos. 4: se dice cuánto cuesta y que se logra más con lo mismo.', en: '0: resources are not discussed. 4: it says what it costs and that more is achieved with the same.' }, source: sources.S70,
  },
  {
    key: 'inspires-contributions', label: { es: 'Puede inspirar contribuciones', en: 'May inspire contributions' },
    hint: { es: '0: no se ve qué podría aportar un donante o socio. 4: se ve con claridad qué apoyo la haría crecer.', en: '0: it is not visible what a donor or partner could add. 4: it is plain what support would make it grow.' }, source: sources.S70,
  },
]
