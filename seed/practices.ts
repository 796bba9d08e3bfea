import { sources } from './sources.ts'
import type { Practice, Text } from './types.ts'

const fromPublicSources: Text = {
  es: 'Práctica real, redactada para la demostración a partir de fuentes públicas. El Estado no la ha revisado. Algunas cifras son posteriores a la fecha de la convocatoria.',
  en: 'Real practice, written for the demonstration from public sources. The State has not reviewed it. Some figures are later than the date of the call.',
}
const afterTheCycle: Text = {
  es: 'Práctica real, posterior al ciclo 2019, redactada para la demostración a partir de fuentes públicas. El Estado no la ha revisado.',
  en: 'Real practice, later than the 2019 cycle, written for the demonstration from public sources. The State has not reviewed it.',
}
const invented: Text = {
  es: 'Ejemplo de demostración. El texto es inventado y no describe lo que hace ninguna institución del país.',
  en: 'Demonstration example. The text is invented and does not describe what any institution of the country does.',
}

export const practices: Practice[] = [
  {
    key: 'mex-merged-procedures', country: 'MEX', call: 'a7-rsd-meeting', original: 'es', example: false,
    notice: afterTheCycle,
    sources: [sources.S71, sources.S71b, sources.S54, sources.S103, sources.data],
    answers: {
      'title': 'Registro y elegibilidad fusionados, con la definición ampliada de Cartagena',
      'theme': 'rsd-backlog',
      'pillars': ['pillar-1'],
      'populations': ['asylum-seekers', 'refugees'],
      'period': { from: '2020-03', ongoing: true },
      'began-after-2019': 'yes',
      'began-after-2019-note': 'Comenzó en marzo de 2020. Se incluye como referencia porque responde al rezago que este ciclo examinó.',
      'institutions': 'Comisión Mexicana de Ayuda a Refugiados (COMAR). Socios: ACNUR México e iniciativa Asilo de Calidad (QAI).',
      'kind-of-measure': ['procedure'],
      'summary': 'La COMAR une el registro y la elegibilidad para ciertos perfiles con alta tasa de inclusión y aplica la definición ampliada de Cartagena. Busca decisiones más ágiles y de calidad ante un aumento muy rápido de las solicitudes. La fuente advierte que la capacidad aún debía mejorar.',
      'problem-and-action': `**El problema.** Las solicitudes crecieron muy rápido: 14,619 en 2017, 29,631 en 2018, 70,609 en 2019 y 41,303 en 2020, según la COMAR. La ley da 45 días hábiles para decidir, prorrogables por otros 45, y la capacidad de respuesta no alcanzaba.

**Lo que se hizo.**

1. Con el ACNUR y la iniciativa Asilo de Calidad, la COMAR revisó todas las etapas del procedimiento.
2. Identificó perfiles en situación de vulnerabilidad y con alta tasa de inclusión.
3. Para esos perfiles unió la etapa de registro con la de elegibilidad.
4. Aplicó la definición ampliada de la Declaración de Cartagena de 1984, que la ley mexicana incorpora.
5. Preparó herramientas comunes: guía de entrevista, información sobre el país de origen y modelos de resolución.

**Lo que quedó pendiente.** Al cierre de 2020 había 83,815 solicitudes por resolver, según la COMAR. En paralelo, la institución adoptó una estrategia para reducir el rezago.`,
      'results': [
        {
          measure: 'Decisiones de fondo en el año, todas las instancias', before: 15118, after: 22450, unit: 'personas',
          source: 'ACNUR, Refugee Data Finder, 2019 y 2020. Mide todo el sistema, no solo esta práctica.',
        },
        {
          measure: 'Solicitudes pendientes al 31 de diciembre', before: 69451, after: 83792, unit: 'personas',
          source: 'ACNUR, Refugee Data Finder, 2019 y 2020. La COMAR da 83,815 para 2020.',
        },
        {
          measure: 'Tiempo entre el registro y la decisión', before: null, after: null, unit: 'días',
          source: 'No disponible: la fuente publicada no lo da.',
        },
      ],
      'legal-basis': 'Ley sobre Refugiados, Protección Complementaria y Asilo Político, artículo 13, que incluye la definición ampliada. La fuente no menciona ninguna reforma legal: se cambió la forma de trabajar. El plazo legal es de 45 días hábiles, con prórroga de otros 45.',
      'challenges': 'Las solicitudes crecieron más que las decisiones. Según el ACNUR, hubo 41,204 solicitudes en 2020 y 131,418 en 2021, frente a 22,450 y 37,816 decisiones de fondo. Otras dificultades: no disponible, la fuente no las describe.',
      'participation': 'No disponible: la fuente publicada no dice si las personas solicitantes o las comunidades de acogida participaron en el diseño, ni da cifras por edad, género o diversidad. Sí dice que el procedimiento se dirige a perfiles en situación de vulnerabilidad, de modo que la vulnerabilidad es parte del criterio de entrada. La institución podría completar esta respuesta con tres datos: quién define los perfiles, cómo se identifican las necesidades específicas al momento del registro y qué ocurre con las niñas, niños y adolescentes no acompañados.',
      'replication': `La fuente no enumera condiciones. De lo que describe se deducen cuatro:

- una definición regional de refugiado incorporada en la ley nacional;
- perfiles definidos con información actual sobre el país de origen y con alta tasa de inclusión;
- guía de entrevista y modelos de resolución comunes;
- acompañamiento técnico para revisar cada etapa.

El ACNUR describe la fusión de registro y determinación como una modalidad para perfiles con alta tasa de reconocimiento, distinta del procedimiento acelerado. Un país sin la definición ampliada en su ley puede empezar por la revisión de etapas y las herramientas comunes, que sirven a cualquier procedimiento.`,
      'resources': 'La fuente menciona el apoyo técnico del ACNUR y de la iniciativa Asilo de Calidad y la preparación de herramientas de trabajo. El número de personas, el equipo y la formación no están disponibles: la fuente no los da.',
      'cost-known': 'no',
      'cost-missing': 'La fuente publicada no da el costo.',
      'website': 'www.gob.mx/comar',
      'contact': 'Adriana Villaseñor Robles (persona ficticia), punto focal de México, focal.mex@example.org',
    },
    translation: {
      'title': 'Merged registration and eligibility, with the broader Cartagena definition',
      'began-after-2019-note': 'It began in March 2020. It is included for reference because it answers the backlog that this cycle examined.',
      'institutions': 'Mexican Commission for Refugee Assistance (COMAR). Partners: UNHCR Mexico and the Quality Asylum Initiative (QAI).',
      'summary': 'COMAR merges registration and eligibility for certain profiles with a high inclusion rate and applies the broader Cartagena definition. It seeks faster decisions of good quality in the face of a very rapid rise in claims. The source warns that capacity still had to improve.',
      'problem-and-action': `**The problem.** Claims grew very fast: 14,619 in 2017, 29,631 in 2018, 70,609 in 2019 and 41,303 in 2020, according to COMAR. The law gives 45 working days to decide, extendable by another 45, and the capacity to respond fell short.

**What was done.**

1. With UNHCR and the Quality Asylum Initiative, COMAR reviewed every stage of the procedure.
2. It identified profiles in vulnerable situations and with a high inclusion rate.
3. For those profiles it merged the registration stage with the eligibility stage.
4. It applied the broader definition of the 1984 Cartagena Declaration, which Mexican law incorporates.
5. It prepared common tools: an interview guide, country-of-origin information and decision templates.

**What remained.** At the end of 2020 there were 83,815 claims to decide, according to COMAR. In parallel the institution adopted a strategy to reduce the backlog.`,
      'results': [
        {
          measure: 'Substantive decisions in the year, all instances', before: 15118, after: 22450, unit: 'persons',
          source: 'UNHCR, Refugee Data Finder, 2019 and 2020. It measures the whole system, not only this practice.',
        },
        {
          measure: 'Claims pending at 31 December', before: 69451, after: 83792, unit: 'persons',
          source: 'UNHCR, Refugee Data Finder, 2019 and 2020. COMAR gives 83,815 for 2020.',
        },
        {
          measure: 'Time between registration and decision', before: null, after: null, unit: 'days',
          source: 'Not available: the published source does not give it.',
        },
      ],
      'legal-basis': 'Law on Refugees, Complementary Protection and Political Asylum, article 13, which includes the broader definition. The source mentions no legal amendment: the way of working was changed. The legal term is 45 working days, extendable by another 45.',
      'challenges': 'Claims grew more than decisions. According to UNHCR there were 41,204 claims in 2020 and 131,418 in 2021, against 22,450 and 37,816 substantive decisions. Other difficulties: not available, the source does not describe them.',
      'participation': 'Not available: the published source does not say whether asylum-seekers or host communities took part in the design, nor does it give figures by age, gender or diversity. It does say that the procedure is meant for profiles in vulnerable situations, so vulnerability is part of the entry criterion. The institution could complete this answer with three facts: who defines the profiles, how specific needs are identified at registration, and what happens with unaccompanied children.',
      'replication': `The source lists no conditions. Four follow from what it describes:

- a regional refugee definition incorporated in national law;
- profiles defined with current country-of-origin information and with a high inclusion rate;
- a common interview guide and common decision templates;
- technical accompaniment to review each stage.

UNHCR describes merged registration and determination as a modality for profiles with a high recognition rate, different from the accelerated procedure. A country without the broader definition in its law may begin with the review of stages and the common tools, which serve any procedure.`,
      'resources': 'The source mentions technical support from UNHCR and the Quality Asylum Initiative and the preparation of working tools. The number of staff, the equipment and the training are not available: the source does not give them.',
      'cost-missing': 'The published source does not give the cost.',
      'contact': 'Adriana Villaseñor Robles (fictitious person), focal point of Mexico, focal.mex@example.org',
    },
  },
  {
    key: 'cri-decentralisation', country: 'CRI', call: 'a7-rsd-meeting', original: 'es', example: false,
    notice: fromPublicSources,
    sources: [sources.S47, sources.data],
    answers: {
      'title': 'Descentralización de los servicios de refugio: oficina en Upala y frontera',
      'theme': 'rsd-backlog',
      'pillars': ['pillar-1'],
      'populations': ['asylum-seekers'],
      'period': { from: '2019', ongoing: true },
      'began-after-2019': 'no',
      'institutions': 'Dirección General de Migración y Extranjería (Unidad de Refugio y policía migratoria). Socio: ACNUR Costa Rica.',
      'territory': 'Upala, en la frontera norte; después, frontera sur.',
      'kind-of-measure': ['procedure', 'staff', 'services'],
      'summary': 'Ante el aumento de solicitudes desde 2018, Costa Rica abrió en 2019 una oficina de refugio en Upala. Desde 2020, la determinación de la condición de refugiado puede hacerse por completo en zonas fronterizas, sin viajar a San José. Un formulario identifica las necesidades de protección al ingreso.',
      'problem-and-action': `**El problema.** Desde 2018 aumentaron las solicitudes de personas de países vecinos. Según el ACNUR, pasaron de 6,322 en 2017 a 27,972 en 2018. La Unidad de Refugio, que resuelve las solicitudes, tiene su base en San José, lejos de las fronteras.

**Lo que se hizo.**

1. En 2019, la Dirección General de Migración y Extranjería inició la descentralización de sus servicios de refugio con una oficina en Upala, en la frontera norte.
2. En 2020, con las fronteras en gran parte cerradas por la pandemia, la policía migratoria usó un formulario que identifica necesidades de protección. Permitió el ingreso de personas solicitantes, de niñas, niños y adolescentes no acompañados y de sobrevivientes de trata, y las derivó al procedimiento que correspondía.
3. El procedimiento de determinación pudo hacerse completo en zonas fronterizas.
4. En la frontera sur se incorporó una persona oficial de elegibilidad con apoyo del ACNUR.

**Sobre la fecha.** Las fuentes coinciden en que el proceso comenzó en 2019 en Upala; la ficha publicada fija el periodo de la práctica desde 2020.`,
      'results': [
        {
          measure: 'Decisiones de fondo en el año, todo el país', before: 2417, after: 6750, unit: 'personas',
          source: 'ACNUR, Refugee Data Finder, 2018 y 2019. No mide solo la oficina de Upala.',
        },
        {
          measure: 'Solicitudes pendientes al 31 de diciembre, todo el país', before: 32595, after: 87154, unit: 'personas',
          source: 'ACNUR, Refugee Data Finder, 2018 y 2019. Las solicitudes del año pasaron de 27,972 a 59,180.',
        },
        {
          measure: 'Personas atendidas en Upala', before: null, after: null, unit: 'personas',
          source: 'No disponible: las fuentes publicadas no lo dan.',
        },
      ],
      'legal-basis': 'No disponible: las fuentes no citan la norma o la decisión que creó la oficina. La competencia es de la Dirección General de Migración y Extranjería, de la que depende la Unidad de Refugio.',
      'challenges': 'Las solicitudes crecieron más que las decisiones: al 31 de diciembre de 2020 había 89,744 pendientes, según el ACNUR. El cierre de fronteras de 2020 obligó a adaptar el procedimiento en pocos meses. Otras dificultades: no disponible en las fuentes.',
      'participation': 'No disponible: las fuentes no dicen si las personas solicitantes o las comunidades fronterizas fueron consultadas. En cuanto a edad, género y diversidad, el formulario que usa la policía migratoria distingue a niñas, niños y adolescentes no acompañados y a sobrevivientes de trata, y cada persona se deriva al procedimiento que corresponde. No hay cifras desagregadas publicadas. La institución podría completar esta respuesta con el papel de la municipalidad y de las organizaciones locales de Upala.',
      'replication': `Las fuentes no enumeran condiciones. De lo que describen se deduce:

- una autoridad con competencia para delegar el procedimiento, o parte de él, en una oficina regional;
- personal de elegibilidad presente en la frontera, aunque sea una sola persona al inicio;
- un formulario breve de identificación de necesidades de protección en manos de quien controla el ingreso, y una ruta clara de derivación;
- apoyo externo para los primeros puestos.

Se puede empezar por una sola oficina, donde llega la mayoría, y por el registro y la entrevista; la decisión puede seguir en la capital. Conviene contar desde el primer día cuántas personas dejan de viajar: es el dato que hoy falta.`,
      'resources': 'Una oficina en Upala y, en la frontera sur, una persona oficial de elegibilidad incorporada con apoyo del ACNUR. El número total de personas, el equipo y los gastos no están disponibles en las fuentes.',
      'cost-known': 'no',
      'cost-missing': 'Las fuentes publicadas no dan el costo.',
      'website': 'www.asiloamericas.org/cos-descentralizacion',
      'contact': 'Marcela Quirós Bonilla (persona ficticia), punto focal de Costa Rica, focal.cri@example.org',
    },
    translation: {
      'title': 'Decentralised refugee services: an office in Upala and at the border',
      'institutions': 'Directorate General of Migration and Foreign Nationals (Refugee Unit and migration police). Partner: UNHCR Costa Rica.',
      'territory': 'Upala, at the northern border; later, the southern border.',
      'summary': 'As claims rose from 2018, Costa Rica opened a refugee office in Upala in 2019. Since 2020, refugee status determination can be carried out entirely in border areas, without a journey to San José. A form identifies protection needs on entry.',
      'problem-and-action': `**The problem.** From 2018 claims by people from neighbouring countries rose. According to UNHCR they went from 6,322 in 2017 to 27,972 in 2018. The Refugee Unit, which decides claims, is based in San José, far from the borders.

**What was done.**

1. In 2019 the Directorate General of Migration and Foreign Nationals began to decentralise its refugee services with an office in Upala, at the northern border.
2. In 2020, with borders largely closed by the pandemic, the migration police used a form that identifies protection needs. It allowed entry to asylum-seekers, unaccompanied children and survivors of trafficking, and referred them to the procedure that applied.
3. The whole determination procedure could be carried out in border areas.
4. At the southern border an eligibility officer was recruited with UNHCR’s support.

**On the date.** The sources agree that the process began in Upala in 2019; the published card gives the period of the practice as from 2020.`,
      'results': [
        {
          measure: 'Substantive decisions in the year, whole country', before: 2417, after: 6750, unit: 'persons',
          source: 'UNHCR, Refugee Data Finder, 2018 and 2019. It does not measure the Upala office alone.',
        },
        {
          measure: 'Claims pending at 31 December, whole country', before: 32595, after: 87154, unit: 'persons',
          source: 'UNHCR, Refugee Data Finder, 2018 and 2019. Claims in the year went from 27,972 to 59,180.',
        },
        {
          measure: 'People served in Upala', before: null, after: null, unit: 'persons',
          source: 'Not available: the published sources do not give it.',
        },
      ],
      'legal-basis': 'Not available: the sources do not cite the rule or decision that created the office. Competence lies with the Directorate General of Migration and Foreign Nationals, to which the Refugee Unit belongs.',
      'challenges': 'Claims grew more than decisions: at 31 December 2020 there were 89,744 pending, according to UNHCR. The closing of borders in 2020 forced the procedure to be adapted in a few months. Other difficulties: not available in the sources.',
      'participation': 'Not available: the sources do not say whether asylum-seekers or border communities were consulted. As to age, gender and diversity, the form that the migration police use tells apart unaccompanied children and survivors of trafficking, and each person is referred to the procedure that applies. No disaggregated figures are published. The institution could complete this answer with the part played by the municipality and local organisations of Upala.',
      'replication': `The sources list no conditions. From what they describe it follows:

- an authority with the power to delegate the procedure, or part of it, to a regional office;
- eligibility staff present at the border, even if only one person at first;
- a short form to identify protection needs, in the hands of those who control entry, and a clear referral route;
- outside support for the first posts.

One can begin with a single office, where most people arrive, and with registration and interview; the decision may stay in the capital. It is worth counting from the first day how many people no longer travel: that is the figure missing today.`,
      'resources': 'An office in Upala and, at the southern border, an eligibility officer recruited with UNHCR’s support. The total number of staff, the equipment and the expenses are not available in the sources.',
      'cost-missing': 'The published sources do not give the cost.',
      'contact': 'Marcela Quirós Bonilla (fictitious person), focal point of Costa Rica, focal.cri@example.org',
    },
  },
  {
    key: 'cri-registration', country: 'CRI', call: 'a7-rsd-meeting', original: 'es', example: false,
    notice: afterTheCycle,
    sources: [sources.S46, sources.iati, sources.data],
    answers: {
      'title': 'Mejoras en el registro y en la documentación de las personas solicitantes',
      'theme': 'rsd-backlog',
      'pillars': ['pillar-1', 'pillar-2'],
      'populations': ['asylum-seekers'],
      'period': { from: '2021-06', ongoing: true },
      'began-after-2019': 'yes',
      'began-after-2019-note': 'Comenzó en junio de 2021. Se incluye como referencia porque atiende la primera etapa del rezago que este ciclo examinó.',
      'institutions': 'Dirección General de Migración y Extranjería (Unidad de Refugio). Socios: ACNUR (Unidad de Registro) y programa Asilo de Calidad (QAI).',
      'kind-of-measure': ['procedure', 'services'],
      'summary': 'Una persona proveniente de Nicaragua podía esperar 190 días para formalizar su solicitud. Desde junio de 2021, Costa Rica revisa el formulario y el procedimiento de registro para que las personas sin documentos se registren pronto y reciban documentación provisional.',
      'problem-and-action': `**El problema.** Las solicitudes aumentaron durante varios años. Las medidas sanitarias de 2020 y la mayor demanda de 2021 alargaron la espera: una persona proveniente de Nicaragua podía tardar 190 días en formalizar su solicitud en persona ante la Unidad de Refugio. Sin registro no hay documento, y sin documento era difícil acceder a la vacunación contra la COVID-19.

**Lo que se hizo.** La administración diseñó con el ACNUR varias estrategias:

- revisar el formulario de registro;
- revisar el procedimiento de registro;
- dar acceso expedito al registro y a la documentación provisional a quienes no tenían documentos;
- mejorar el servicio y aprovechar mejor el personal y el tiempo disponibles.

**El orden importa.** Primero se buscó que las personas no documentadas accedieran al registro y al documento; en segundo término, que con él pudieran vacunarse a tiempo.`,
      'results': [
        {
          measure: 'Espera de una persona de Nicaragua para formalizar su solicitud', before: 190, after: null, unit: 'días',
          source: 'Portal ACSG, ficha de la práctica. El valor posterior no está disponible: la fuente no lo da.',
        },
        {
          measure: 'Tiempo medio entre el registro y la decisión de primera instancia', before: 1351, after: 1078, unit: 'días',
          source: 'ACNUR, resultados publicados en IATI, 2022: línea de base y valor logrado; la meta era 365. Mide todo el procedimiento.',
        },
      ],
      'legal-basis': 'No disponible: la fuente no cita norma alguna. Describe cambios en el formulario, en el procedimiento de registro y en la entrega de documentación provisional, que son decisiones administrativas de la Dirección General.',
      'challenges': 'La demanda siguió creciendo: según el ACNUR, hubo 108,427 solicitudes en 2021 y 129,482 en 2022. Registrar antes no acorta por sí solo la decisión; al 31 de diciembre de 2022 había 239,640 solicitudes pendientes. Otras dificultades: no disponible en la fuente.',
      'participation': 'No disponible: la fuente no describe consultas con las personas solicitantes ni con las comunidades de acogida, y no da cifras por edad, género o diversidad. El diseño sí parte de una necesidad concreta de las personas: contar con un documento para ser atendidas y vacunadas. La institución podría completar esta respuesta con lo que las personas dijeron del formulario anterior y con la forma en que se atiende a personas con discapacidad, mayores o con niñas y niños a cargo.',
      'replication': `La fuente no enumera condiciones. De lo que describe se deduce:

- revisar el formulario y quitar lo que no se usa para decidir;
- dibujar el recorrido de la persona desde que llega hasta que tiene su documento, y contar los días de cada paso;
- separar el registro, que puede ser rápido, de la entrevista de elegibilidad, que necesita tiempo;
- trabajar con una unidad especializada en registro; en este caso, la del ACNUR.

Se adapta con facilidad: no depende del número de solicitudes ni de una definición legal. Conviene medir la espera por nacionalidad y por oficina antes de empezar, porque sin el valor inicial no se puede mostrar el cambio.`,
      'resources': 'La fuente menciona el trabajo conjunto con la Unidad de Registro del ACNUR y con el programa Asilo de Calidad, y un mejor uso del personal existente. No da el número de personas ni el equipo.',
      'cost-known': 'no',
      'cost-missing': 'La fuente publicada no da el costo.',
      'website': 'www.acsg-portal.org',
      'contact': 'Esteban Solano Rojas (persona ficticia), punto focal alterno de Costa Rica, alterno.cri@example.org',
    },
    translation: {
      'title': 'Improvements in the registration and documentation of asylum-seekers',
      'began-after-2019-note': 'It began in June 2021. It is included for reference because it addresses the first stage of the backlog that this cycle examined.',
      'institutions': 'Directorate General of Migration and Foreign Nationals (Refugee Unit). Partners: UNHCR (Registration Unit) and the Quality Asylum programme (QAI).',
      'summary': 'A person from Nicaragua could wait 190 days to formalise a claim. Since June 2021 Costa Rica has been revising the registration form and procedure so that people without documents are registered soon and receive provisional documentation.',
      'problem-and-action': `**The problem.** Claims rose for several years. The health measures of 2020 and the greater demand of 2021 lengthened the wait: a person from Nicaragua could take 190 days to formalise a claim in person at the Refugee Unit. Without registration there is no document, and without a document it was hard to be vaccinated against COVID-19.

**What was done.** The administration designed several strategies with UNHCR:

- revise the registration form;
- revise the registration procedure;
- give people without documents prompt access to registration and provisional documentation;
- improve the service and make better use of the staff and time available.

**The order matters.** First, people without documents were to reach registration and the document; second, with it they were to be vaccinated in time.`,
      'results': [
        {
          measure: 'Wait of a person from Nicaragua to formalise a claim', before: 190, after: null, unit: 'days',
          source: 'ACSG portal, card of the practice. The later value is not available: the source does not give it.',
        },
        {
          measure: 'Average time between registration and first-instance decision', before: 1351, after: 1078, unit: 'days',
          source: 'UNHCR, results published under IATI, 2022: baseline and value achieved; the target was 365. It measures the whole procedure.',
        },
      ],
      'legal-basis': 'Not available: the source cites no rule. It describes changes in the form, in the registration procedure and in the issuing of provisional documentation, which are administrative decisions of the Directorate General.',
      'challenges': 'Demand went on growing: according to UNHCR there were 108,427 claims in 2021 and 129,482 in 2022. Earlier registration does not by itself shorten the decision; at 31 December 2022 there were 239,640 claims pending. Other difficulties: not available in the source.',
      'participation': 'Not available: the source describes no consultations with asylum-seekers or host communities, and gives no figures by age, gender or diversity. The design does start from a concrete need of people: to have a document in order to be attended and vaccinated. The institution could complete this answer with what people said about the earlier form and with the way in which persons with disabilities, older persons or those with children in their care are served.',
      'replication': `The source lists no conditions. From what it describes it follows:

- revise the form and take out what is not used to decide;
- draw the person’s path from arrival to the document, and count the days of each step;
- separate registration, which can be quick, from the eligibility interview, which needs time;
- work with a unit specialised in registration; in this case, UNHCR’s.

It is easy to adapt: it depends neither on the number of claims nor on a legal definition. It is worth measuring the wait by nationality and by office before starting, because without the initial value the change cannot be shown.`,
      'resources': 'The source mentions joint work with UNHCR’s Registration Unit and the Quality Asylum programme, and better use of existing staff. It gives neither the number of people nor the equipment.',
      'cost-missing': 'The published source does not give the cost.',
      'contact': 'Esteban Solano Rojas (fictitious person), alternate focal point of Costa Rica, alterno.cri@example.org',
    },
  },
  {
    key: 'blz-rsd-exchange', country: 'BLZ', call: 'a7-rsd-meeting', original: 'en', example: false,
    notice: fromPublicSources,
    sources: [sources.S32, sources.S43, sources.S44, sources.data],
    answers: {
      'title': 'Learning from MIRPS countries to rebuild refugee status determination',
      'theme': 'rsd-backlog',
      'pillars': ['pillar-1'],
      'populations': ['asylum-seekers', 'refugees'],
      'period': { from: '2018', ongoing: true },
      'began-after-2019': 'no',
      'institutions': 'Refugees Department and Refugee Eligibility Committee of Belize. Partners: the other MIRPS countries, UNHCR and OAS.',
      'territory': 'Whole country.',
      'kind-of-measure': ['procedure', 'staff', 'coordination'],
      'summary': 'Belize rebuilt its asylum system from 2015 with few resources. Through the MIRPS it exchanges good practices with countries that handle more claims. In early 2018 it recognised 28 refugees. Most of the later fall in pending claims came from files closed, not from decisions.',
      'problem-and-action': `**The problem.** Belize closed its asylum offices in the late 1990s. When claims rose again, from 73 in 2014 to 2,016 in 2016 according to UNHCR, there were few staff and little recent experience. Refugee authorities welcomed a regional exchange of practices.

**What was done.**

1. The Refugee Eligibility Committee was set up again in 2015 and the Refugees Department in 2016.
2. The Committee brings together government, the Council of Churches, trade unions, the Chamber of Commerce, the police and UNHCR. It recommends; the Minister decides.
3. In October 2017 Belize joined the MIRPS and made strengthening its asylum system a priority of its National Action Plan.
4. It takes part in exchanges with other MIRPS countries on how they register, interview and decide.

**What followed.** In early 2018 the country recognised 28 refugees. The source calls them the first in nearly two decades; UNHCR’s data also show 34 in 2015. The two have not been reconciled here.

**On the date.** The source gives no first day for the exchange; 2018 is used.`,
      'results': [
        {
          measure: 'Refugees recognised in the year', before: 0, after: 28, unit: 'persons',
          source: 'Before: UNHCR, Refugee Data Finder, 2017. After: South-South Galaxy, early 2018; UNHCR shows 29 for the whole year.',
        },
        {
          measure: 'Claims pending at 31 December', before: 3305, after: 2144, unit: 'persons',
          source: 'UNHCR, Refugee Data Finder, 2018 and 2019. In 2019, 1,659 claims were otherwise closed; 33 received a decision.',
        },
        {
          measure: 'Time between claim and decision', before: null, after: null, unit: 'days',
          source: 'Not available: the published sources do not give it.',
        },
      ],
      'legal-basis': 'Refugees Act of Belize and the 1951 Convention. The Act also contains a wider definition modelled on that of the Organisation of African Unity. In 2019 a claim had to be filed within 14 days of arrival.',
      'challenges': 'The source names a low recognition rate and limited resources to process claims. In 2019 the 14-day filing deadline was applied strictly and asylum-seekers could not obtain permission to work. Other difficulties: not available in the sources.',
      'participation': 'In October 2017, while preparing the MIRPS, Belize held a national consultation with government departments, the Ombudsman, UN agencies, the clergy, civil society, academia and people in need of protection, and agreed priority areas with them. The Eligibility Committee itself includes churches, trade unions and employers, who bring the view of host communities. Age, gender and diversity: not available. The sources give no disaggregated figures and do not say how women, children or persons with disabilities were heard. This is the part of the answer most in need of completion.',
      'replication': `The sources list no conditions. For a country with few claims and a small team, this is suggested:

- a counterpart in a country that handles more claims, and regular meetings with it;
- one subject at a time: registration, interview, country-of-origin information, the written decision;
- a committee with members from outside government, trained together with the staff;
- a short record of what was adopted and what was not.

The least a country needs is one person responsible and a connection that works. What cannot be copied is the law: each country must check that what it borrows fits its own. Count decisions and closures separately from the first year; otherwise a clean register may look like a fair procedure.`,
      'resources': 'Existing staff of the Refugees Department and members of the Committee; time of counterparts in other MIRPS countries; technical support from UNHCR. The number of staff and the budget are not available in the sources.',
      'cost-known': 'no',
      'cost-missing': 'The published sources do not give the cost.',
      'website': 'my.southsouth-galaxy.org',
      'contact': 'Avril Pennycooke (fictitious person), focal point of Belize, focal.blz@example.org',
    },
    translation: {
      'title': 'Aprender de los países del MIRPS para reconstruir la determinación',
      'institutions': 'Departamento de Refugiados y Comité de Elegibilidad de Refugiados de Belice. Socios: los demás países del MIRPS, el ACNUR y la OEA.',
      'territory': 'Todo el país.',
      'summary': 'Belice reconstruyó su sistema de asilo desde 2015 con pocos recursos. Por medio del MIRPS intercambia buenas prácticas con países que atienden más solicitudes. A inicios de 2018 reconoció a 28 personas refugiadas. La reducción posterior de pendientes se debió sobre todo a expedientes cerrados, no a decisiones.',
      'problem-and-action': `**El problema.** Belice cerró sus oficinas de asilo a fines de los años noventa. Cuando las solicitudes volvieron a crecer, de 73 en 2014 a 2,016 en 2016 según el ACNUR, había poco personal y poca experiencia reciente. Las autoridades acogieron con agrado un intercambio regional de prácticas.

**Lo que se hizo.**

1. El Comité de Elegibilidad de Refugiados se restableció en 2015 y el Departamento de Refugiados en 2016.
2. El Comité reúne a gobierno, Consejo de Iglesias, sindicatos, Cámara de Comercio, policía y ACNUR. Recomienda; decide el Ministro.
3. En octubre de 2017 Belice se unió al MIRPS y dio prioridad al fortalecimiento de su sistema de asilo en su Plan de Acción Nacional.
4. Participa en intercambios con otros países del MIRPS sobre cómo registran, entrevistan y deciden.

**Lo que siguió.** A inicios de 2018 el país reconoció a 28 personas refugiadas. La fuente dice que fueron las primeras en casi dos décadas; los datos del ACNUR muestran además 34 en 2015. Aquí no se han conciliado ambas cifras.

**Sobre la fecha.** La fuente no da el primer día del intercambio; se usa 2018.`,
      'results': [
        {
          measure: 'Personas reconocidas como refugiadas en el año', before: 0, after: 28, unit: 'personas',
          source: 'Antes: ACNUR, Refugee Data Finder, 2017. Después: South-South Galaxy, inicios de 2018; el ACNUR muestra 29 en todo el año.',
        },
        {
          measure: 'Solicitudes pendientes al 31 de diciembre', before: 3305, after: 2144, unit: 'personas',
          source: 'ACNUR, Refugee Data Finder, 2018 y 2019. En 2019, 1,659 solicitudes se cerraron por otra vía; 33 recibieron decisión.',
        },
        {
          measure: 'Tiempo entre la solicitud y la decisión', before: null, after: null, unit: 'días',
          source: 'No disponible: las fuentes publicadas no lo dan.',
        },
      ],
      'legal-basis': 'Ley de Refugiados de Belice y Convención de 1951. La Ley contiene además una definición más amplia, según el modelo de la Organización de la Unidad Africana. En 2019 la solicitud debía presentarse dentro de los 14 días siguientes a la llegada.',
      'challenges': 'La fuente señala una tasa de reconocimiento baja y recursos limitados para tramitar las solicitudes. En 2019 el plazo de 14 días se aplicaba de forma estricta y las personas solicitantes no podían obtener permiso de trabajo. Otras dificultades: no disponible en las fuentes.',
      'participation': 'En octubre de 2017, al preparar el MIRPS, Belice celebró una consulta nacional con departamentos de gobierno, la Defensoría, agencias de las Naciones Unidas, el clero, la sociedad civil, la academia y personas con necesidad de protección, y acordó con ellas áreas prioritarias. El propio Comité de Elegibilidad incluye a iglesias, sindicatos y empleadores, que aportan la mirada de las comunidades de acogida. Edad, género y diversidad: no disponible. Las fuentes no dan cifras desagregadas ni dicen cómo se escuchó a mujeres, niñas, niños o personas con discapacidad. Es la parte de la respuesta que más conviene completar.',
      'replication': `Las fuentes no enumeran condiciones. Para un país con pocas solicitudes y un equipo pequeño se sugiere:

- una contraparte en un país que atiende más solicitudes, y reuniones periódicas con ella;
- un asunto a la vez: registro, entrevista, información sobre el país de origen, decisión escrita;
- un comité con miembros de fuera del gobierno, que se forma junto con el personal;
- un registro breve de lo que se adoptó y lo que no.

Lo mínimo que un país necesita es una persona responsable y una conexión que funcione. Lo que no se puede copiar es la ley: cada país debe verificar que lo que toma prestado encaja en la suya. Cuente por separado las decisiones y los cierres desde el primer año; de lo contrario, un registro depurado puede parecer un procedimiento justo.`,
      'resources': 'Personal existente del Departamento de Refugiados y miembros del Comité; tiempo de las contrapartes en otros países del MIRPS; apoyo técnico del ACNUR. El número de personas y el presupuesto no están disponibles en las fuentes.',
      'cost-missing': 'Las fuentes publicadas no dan el costo.',
      'contact': 'Avril Pennycooke (persona ficticia), punto focal de Belice, focal.blz@example.org',
    },
  },
  {
    key: 'mex-local-integration', country: 'MEX', call: 'b3-labour-meeting', original: 'es', example: false,
    notice: fromPublicSources,
    sources: [sources.S56, sources.S74, sources.S117, sources.S118],
    answers: {
      'title': 'Programa de Integración Local: reubicación voluntaria hacia ciudades con empleo',
      'theme': 'labour-integration',
      'pillars': ['pillar-3', 'pillar-4'],
      'populations': ['refugees', 'asylum-seekers', 'host-communities'],
      'period': { from: '2016-05', ongoing: true },
      'began-after-2019': 'no',
      'institutions': 'ACNUR México con autoridades federales, estatales y municipales, empresas y sociedad civil.',
      'territory': 'Del sur de México a once ciudades del centro y norte.',
      'kind-of-measure': ['services', 'coordination'],
      'summary': 'Desde 2016 el programa acompaña a personas refugiadas que eligen trasladarse del sur de México a ciudades con empleo formal, vivienda, escuelas y servicios de salud. Incluye orientación, traslado, alojamiento temporal, colocación y seguimiento. En los primeros nueve meses de 2019 se reubicaron más de 3,000 personas.',
      'problem-and-action': `**El problema.** Cerca del 70 % de las solicitudes de asilo en México se presenta en Chiapas, en el sur, donde las oportunidades de trabajo y los servicios son limitados. La persona solicitante debe permanecer en el estado donde inició el trámite hasta que concluya.

**Lo que se hace.** El programa reubica a quienes lo desean en ciudades con empleo y servicios. A octubre de 2023 eran Monterrey, Saltillo, San Luis Potosí, Aguascalientes, Guadalajara, Querétaro, Silao, León, Irapuato, Guanajuato y Torreón. Los pasos son:

1. entrevista inicial y trámite de la documentación;
2. talleres preparatorios y orientación cultural;
3. elección de la ciudad según las necesidades, la familia, las capacidades y la experiencia;
4. traslado y alojamiento temporal;
5. búsqueda de vivienda, escuela e inscripción en los servicios de salud;
6. colocación en un empleo formal o formación para el trabajo;
7. seguimiento y, tras dos años de residencia permanente, posibilidad de naturalización.`,
      'results': [
        {
          measure: 'Personas reubicadas de enero a septiembre de 2019', before: null, after: 3000, unit: 'personas',
          source: '«Más de 3,000»: ACNUR, visita del Alto Comisionado, septiembre de 2019. El periodo anterior no está disponible.',
        },
        {
          measure: 'Personas que accedieron al programa desde 2016, acumulado', before: 21935, after: 35000, unit: 'personas',
          source: 'Mayo de 2022 (Chiapas Paralelo) y octubre de 2023, «más de 35,000» (Diario Presente).',
        },
        {
          measure: 'Empresas que participan', before: null, after: 600, unit: 'empresas',
          source: '«Más de 600», octubre de 2023 (Diario Presente). El valor inicial no está disponible.',
        },
        {
          measure: 'Impuestos y contribuciones al año', before: null, after: 187, unit: 'millones de MXN',
          source: 'Octubre de 2023 (Diario Presente). El valor inicial no está disponible.',
        },
      ],
      'legal-basis': 'La ley exige que la persona solicitante permanezca en el estado donde inició el trámite hasta que concluya. Las fuentes hablan también de personas solicitantes reubicadas, sin explicar con qué autorización. Norma específica del programa: no disponible.',
      'challenges': 'La regla de permanencia puede retrasar el traslado de quienes aún esperan una decisión. Otras dificultades: no disponible en las fuentes.',
      'participation': 'La participación es voluntaria: cada persona decide si se traslada, tras una entrevista y talleres en los que recibe información sobre la ciudad. La ciudad se elige según las necesidades, la composición de la familia, las capacidades y la experiencia; es la forma en que el programa considera la edad, el género y la diversidad. Las empresas y las autoridades locales de las ciudades de acogida participan en el mecanismo. No disponible: las fuentes no dan cifras por sexo o edad, ni dicen si las comunidades vecinas fueron consultadas antes de las llegadas.',
      'replication': `Las fuentes no enumeran condiciones. De lo que describen se deduce que otro país puede empezar en pequeño si reúne:

- al menos una ciudad con vacantes formales, vivienda que se pueda pagar y cupo en escuelas y centros de salud;
- documentación que permita trabajar desde el primer día;
- libertad de circulación, o un permiso de traslado;
- un grupo de empresas dispuesto a contratar y una persona que las acompañe;
- alojamiento para las primeras semanas y seguimiento durante varios meses.

Se puede adaptar a personas desplazadas internas y retornadas. No se debe adaptar el carácter voluntario. Antes de elegir una ciudad conviene contar cupos, no promedios: la capacidad la fija lo que primero se agota.`,
      'resources': 'Las fuentes mencionan talleres, traslado, alojamiento temporal, orientación, colocación y seguimiento, con aportes del ACNUR, de empresas y de servicios públicos. El número de personas que trabaja en el programa no está disponible.',
      'cost-known': 'no',
      'cost-missing': 'Las fuentes dan la contribución fiscal de las personas, no el costo del programa.',
      'website': 'www.acnur.org/medios-de-vida/americas/mexico',
      'contact': 'Paulina Arriaga Cisneros (persona ficticia), colaboradora ministerial de México, trabajo.mex@example.org',
    },
    translation: {
      'title': 'Local Integration Programme: voluntary relocation to cities with jobs',
      'institutions': 'UNHCR Mexico with federal, state and municipal authorities, companies and civil society.',
      'territory': 'From the south of Mexico to eleven cities in the centre and north.',
      'summary': 'Since 2016 the programme accompanies refugees who choose to move from the south of Mexico to cities with formal jobs, housing, schools and health services. It includes orientation, transport, temporary lodging, job placement and follow-up. In the first nine months of 2019 more than 3,000 people were relocated.',
      'problem-and-action': `**The problem.** About 70 % of asylum claims in Mexico are filed in Chiapas, in the south, where opportunities for work and services are limited. An asylum-seeker must remain in the state where the procedure began until it ends.

**What is done.** The programme relocates those who wish it to cities with jobs and services. In October 2023 they were Monterrey, Saltillo, San Luis Potosí, Aguascalientes, Guadalajara, Querétaro, Silao, León, Irapuato, Guanajuato and Torreón. The steps are:

1. initial interview and documentation;
2. preparatory workshops and cultural orientation;
3. choice of city according to needs, family, capacities and experience;
4. transport and temporary lodging;
5. search for housing and school, and enrolment in health services;
6. placement in a formal job or vocational training;
7. follow-up and, after two years of permanent residence, the possibility of naturalisation.`,
      'results': [
        {
          measure: 'People relocated from January to September 2019', before: null, after: 3000, unit: 'persons',
          source: '“More than 3,000”: UNHCR, visit of the High Commissioner, September 2019. The earlier period is not available.',
        },
        {
          measure: 'People who joined the programme since 2016, cumulative', before: 21935, after: 35000, unit: 'persons',
          source: 'May 2022 (Chiapas Paralelo) and October 2023, “more than 35,000” (Diario Presente).',
        },
        {
          measure: 'Companies taking part', before: null, after: 600, unit: 'companies',
          source: '“More than 600”, October 2023 (Diario Presente). The initial value is not available.',
        },
        {
          measure: 'Taxes and contributions per year', before: null, after: 187, unit: 'million MXN',
          source: 'October 2023 (Diario Presente). The initial value is not available.',
        },
      ],
      'legal-basis': 'The law requires an asylum-seeker to remain in the state where the procedure began until it ends. The sources also speak of asylum-seekers who were relocated, without explaining under which authorisation. Specific rule of the programme: not available.',
      'challenges': 'The rule of permanence may delay the move of those still waiting for a decision. Other difficulties: not available in the sources.',
      'participation': 'Participation is voluntary: each person decides whether to move, after an interview and workshops that give information about the city. The city is chosen according to needs, the composition of the family, capacities and experience; this is how the programme considers age, gender and diversity. Companies and local authorities of the host cities take part in the mechanism. Not available: the sources give no figures by sex or age, nor do they say whether neighbouring communities were consulted before the arrivals.',
      'replication': `The sources list no conditions. From what they describe, another country can begin small if it brings together:

- at least one city with formal vacancies, affordable housing and places in schools and health centres;
- documentation that allows work from the first day;
- freedom of movement, or a transfer permit;
- a group of companies willing to hire and one person to accompany them;
- lodging for the first weeks and follow-up for several months.

It can be adapted to internally displaced persons and returnees. Its voluntary character should not be adapted. Before choosing a city it is worth counting places, not averages: capacity is set by what runs out first.`,
      'resources': 'The sources mention workshops, transport, temporary lodging, orientation, placement and follow-up, with contributions from UNHCR, companies and public services. The number of people working in the programme is not available.',
      'cost-missing': 'The sources give the tax contribution of the people, not the cost of the programme.',
      'contact': 'Paulina Arriaga Cisneros (fictitious person), ministry contributor of Mexico, trabajo.mex@example.org',
    },
  },

  // From here on, examples.
  {
    key: 'hnd-mobile-registration', country: 'HND', call: 'a7-rsd-meeting', original: 'es', example: true,
    notice: invented,
    sources: [],
    answers: {
      'title': 'Jornadas móviles de registro y primera entrevista fuera de la capital',
      'theme': 'rsd-backlog',
      'pillars': ['pillar-1'],
      'populations': ['asylum-seekers'],
      'period': { from: '2018-09', ongoing: true },
      'began-after-2019': 'no',
      'institutions': 'Autoridad nacional competente en materia de refugio (ejemplo), municipalidades de frontera y una organización local de asistencia legal (ejemplo).',
      'territory': 'Municipios de frontera (ejemplo).',
      'kind-of-measure': ['procedure', 'services'],
      'summary': 'Ejemplo de demostración. Un equipo pequeño viaja cada mes a municipios de frontera, registra las solicitudes y hace la primera entrevista en la misma visita. Las personas no viajan a la capital y el expediente llega completo a la comisión.',
      'problem-and-action': `**Ejemplo de demostración.** El procedimiento se hace en la capital. Las personas que llegan por la frontera gastan en viajes lo que necesitan para vivir; algunas no vuelven a presentarse y su expediente queda incompleto. La comisión recibe expedientes que no puede examinar.

**Lo que se hizo.**

1. Se contó, oficina por oficina, dónde se detenían los expedientes y por qué.
2. Se formó un equipo de tres personas: una registra, otra entrevista y otra orienta y deriva.
3. Se acordó con las municipalidades un local, un día fijo al mes y la difusión del aviso.
4. En la misma visita se registra la solicitud, se entrega la constancia y se hace la primera entrevista.
5. El equipo vuelve con el expediente completo y lo incorpora en la siguiente sesión de la comisión.

**Lo que no cambia.** La decisión sigue siendo de la comisión, con las mismas garantías. Quien prefiere acudir a la capital puede hacerlo.`,
      'results': [
        {
          measure: 'Tiempo entre la solicitud y la primera entrevista', before: null, after: null, unit: 'días',
          source: 'Registros internos.',
        },
        {
          measure: 'Expedientes que llegan completos a la comisión', before: null, after: null, unit: 'expedientes',
          source: 'Registros internos.',
        },
      ],
      'legal-basis': 'Ejemplo de demostración. Una instrucción administrativa permite registrar y entrevistar fuera de la sede. No hubo que reformar la ley, porque la decisión sigue en la misma comisión.',
      'challenges': 'El principal obstáculo fue la interpretación: en la frontera no había intérpretes. Se resolvió por teléfono, con un local cerrado para guardar la confidencialidad. Queda pendiente atender a quien llega entre una visita y otra; por ahora la municipalidad anota un aviso sin datos del caso y el equipo llama.',
      'participation': 'Se consultó a la población atendida y a la comunidad, y la opinión fue favorable. Se considera la edad, el género y la diversidad en todas las visitas.',
      'replication': `Para hacer lo mismo hacen falta:

- una norma o instrucción que permita registrar y entrevistar fuera de la sede;
- tres personas formadas y un vehículo un día al mes;
- un local con una habitación cerrada, prestado por la municipalidad;
- intérpretes disponibles por teléfono;
- un calendario publicado con tres meses de anticipación, que se cumpla siempre.

Se puede adaptar la frecuencia y empezar por un solo municipio. No conviene adaptar la confidencialidad ni la separación entre quien orienta y quien entrevista. Si las visitas se suspenden, la confianza se pierde pronto: es mejor comenzar con menos lugares y sostenerlos.`,
      'resources': 'Tres personas un día al mes en cada municipio, un vehículo, un equipo portátil y una línea telefónica para la interpretación. El local lo presta la municipalidad. La formación inicial dura una semana y la puede dar el propio personal de la sede con apoyo de un socio.',
      'cost-known': 'no',
      'cost-missing': 'Ejemplo de demostración: no se inventan cifras.',
      'contact': 'Dunia Marisol Cáceres Pavón (persona ficticia), punto focal de Honduras, focal.hnd@example.org',
    },
    translation: {
      'title': 'Mobile days for registration and first interview outside the capital',
      'institutions': 'National authority competent in refugee matters (example), border municipalities and a local legal-aid organisation (example).',
      'territory': 'Border municipalities (example).',
      'summary': 'Demonstration example. A small team travels each month to border municipalities, registers claims and holds the first interview on the same visit. People do not travel to the capital and the file reaches the commission complete.',
      'problem-and-action': `**Demonstration example.** The procedure takes place in the capital. People who arrive across the border spend on journeys what they need to live; some do not come back and their file stays incomplete. The commission receives files that it cannot examine.

**What was done.**

1. Office by office, it was counted where files stopped and why.
2. A team of three was formed: one registers, one interviews, one advises and refers.
3. A room, a fixed day each month and the spreading of the notice were agreed with the municipalities.
4. On the same visit the claim is registered, the certificate is given and the first interview is held.
5. The team returns with the complete file and adds it to the next session of the commission.

**What does not change.** The decision remains with the commission, with the same safeguards. Anyone who prefers to go to the capital may do so.`,
      'results': [
        { measure: 'Time between the claim and the first interview', before: null, after: null, unit: 'days', source: 'Internal records.' },
        { measure: 'Files that reach the commission complete', before: null, after: null, unit: 'files', source: 'Internal records.' },
      ],
      'legal-basis': 'Demonstration example. An administrative instruction allows registration and interview away from headquarters. The law did not have to be amended, because the decision stays with the same commission.',
      'challenges': 'The main obstacle was interpretation: there were no interpreters at the border. It was solved by telephone, in a closed room to keep confidentiality. Still to be solved: those who arrive between visits; for now the municipality notes a message without details of the case and the team calls back.',
      'participation': 'The people served and the community were consulted, and their opinion was favourable. Age, gender and diversity are considered on all visits.',
      'replication': `To do the same one needs:

- a rule or instruction that allows registration and interview away from headquarters;
- three trained people and a vehicle one day a month;
- premises with a closed room, lent by the municipality;
- interpreters available by telephone;
- a calendar published three months ahead, and always kept.

The frequency can be adapted, and one may begin with a single municipality. Confidentiality and the separation between who advises and who interviews should not be adapted. If visits are suspended, trust is soon lost: it is better to begin with fewer places and to keep them going.`,
      'resources': 'Three people one day a month in each municipality, a vehicle, portable equipment and a telephone line for interpretation. The municipality lends the premises. Initial training takes a week and can be given by headquarters staff with a partner’s support.',
      'cost-missing': 'Demonstration example: no figures are invented.',
      'contact': 'Dunia Marisol Cáceres Pavón (fictitious person), focal point of Honduras, focal.hnd@example.org',
    },
  },
  {
    key: 'pan-admission-checklist', country: 'PAN', call: 'a7-rsd-meeting', original: 'es', example: true,
    notice: invented,
    sources: [],
    answers: {
      'title': 'Lista de verificación común antes de la sesión de admisión',
      'theme': 'rsd-backlog',
      'pillars': ['pillar-1'],
      'populations': ['asylum-seekers'],
      'period': { from: '2018-05', ongoing: true },
      'began-after-2019': 'no',
      'institutions': 'Oficina nacional que registra y entrevista (ejemplo) y comisión que decide (ejemplo). Socio: una universidad (ejemplo).',
      'territory': 'Sede central (ejemplo).',
      'kind-of-measure': ['procedure', 'staff'],
      'summary': 'Ejemplo de demostración. Antes de cada sesión, dos personas distintas revisan el expediente con la misma lista de doce puntos. La comisión recibe expedientes completos y comparables, y toda decisión negativa sobre la admisión explica sus motivos y el recurso disponible.',
      'problem-and-action': `**Ejemplo de demostración.** Cuando el procedimiento tiene dos etapas, la primera puede convertirse en un embudo. Expedientes incompletos vuelven una y otra vez, y casos parecidos reciben trato distinto según quién los prepare.

**Lo que se hizo.**

1. Con una universidad se estudiaron expedientes ya concluidos, sin nombres, para ver qué faltaba con más frecuencia.
2. Se redactó una lista de doce puntos, en una página: identidad, intérprete, necesidades específicas, relato completo, información sobre el país de origen, motivos y otros.
3. Una persona prepara el expediente y otra, que no lo conoce, lo revisa con la lista.
4. Lo que falta se completa antes de la sesión.
5. Si la decisión es negativa, la resolución usa un modelo que obliga a explicar el motivo, el plazo y el recurso.

**Lo que la lista no hace.** No decide ni califica el relato. Solo dice si el expediente está listo para ser examinado.`,
      'results': [
        {
          measure: 'Expedientes devueltos por la comisión por estar incompletos', before: null, after: null, unit: 'expedientes',
          source: 'No disponible: ejemplo de demostración, no se inventan cifras.',
        },
        {
          measure: 'Decisiones negativas con motivos y recurso por escrito', before: null, after: null, unit: '% de las decisiones',
          source: 'No disponible: ejemplo de demostración, no se inventan cifras.',
        },
      ],
      'legal-basis': 'Ejemplo de demostración. La lista es una instrucción interna de la oficina. El derecho a conocer los motivos y a presentar un recurso ya estaba en la norma; la práctica lo hace visible.',
      'challenges': 'Al inicio la revisión se vio como un control sobre colegas. Ayudó rotar los papeles cada mes y revisar también los expedientes de la jefatura. En semanas de mucha demanda falta tiempo para la segunda revisión; se da prioridad a niñas, niños y adolescentes y a personas con necesidades específicas.',
      'participation': 'Una organización de asistencia legal reunió a personas que ya habían concluido el procedimiento, en dos grupos, uno solo de mujeres. Dijeron que no entendían por qué se les había contestado que no, y de allí salió el modelo de resolución en lenguaje sencillo. La lista incluye dos puntos sobre edad, género y diversidad: si hubo entrevista a solas con cada persona adulta de la familia, y si se identificaron necesidades específicas. Las comunidades de acogida no participaron, porque la práctica ocurre dentro de la oficina.',
      'replication': `Es fácil de replicar porque cabe en una página:

- estudiar una muestra de expedientes concluidos, sin nombres;
- escribir una lista breve con quienes la usarán;
- separar a quien prepara de quien revisa, aunque el equipo sea de dos personas;
- usar un modelo de resolución en lenguaje sencillo;
- revisar la lista cada seis meses y quitar lo que nadie usa.

Se puede adaptar el número de puntos. No se debe usar la lista para descartar solicitudes: un expediente incompleto se completa, no se cierra. En países con una sola etapa, la revisión se hace antes de la sesión que decide.`,
      'resources': 'Unas horas semanales de dos personas y una universidad dispuesta a leer expedientes sin nombres bajo reserva. No requiere sistema informático; una hoja impresa basta para empezar.',
      'cost-known': 'no',
      'cost-missing': 'Ejemplo de demostración: no se inventan cifras.',
      'contact': 'Yariela Batista Cedeño (persona ficticia), punto focal de Panamá, focal.pan@example.org',
    },
    translation: {
      'title': 'Common checklist before the admission session',
      'institutions': 'National office that registers and interviews (example) and commission that decides (example). Partner: a university (example).',
      'territory': 'Headquarters (example).',
      'summary': 'Demonstration example. Before each session, two different people review the file with the same list of twelve points. The commission receives complete and comparable files, and every negative decision on admission explains its reasons and the remedy available.',
      'problem-and-action': `**Demonstration example.** When the procedure has two stages, the first can become a bottleneck. Incomplete files come back again and again, and similar cases are treated differently depending on who prepares them.

**What was done.**

1. With a university, concluded files were studied, without names, to see what was most often missing.
2. A list of twelve points was written on one page: identity, interpreter, specific needs, complete account, country-of-origin information, reasons and others.
3. One person prepares the file and another, who does not know it, reviews it with the list.
4. What is missing is completed before the session.
5. If the decision is negative, it uses a template that requires the reason, the time limit and the remedy to be explained.

**What the list does not do.** It neither decides nor rates the account. It only says whether the file is ready to be examined.`,
      'results': [
        {
          measure: 'Files sent back by the commission as incomplete', before: null, after: null, unit: 'files',
          source: 'Not available: demonstration example, no figures are invented.',
        },
        {
          measure: 'Negative decisions with written reasons and remedy', before: null, after: null, unit: '% of decisions',
          source: 'Not available: demonstration example, no figures are invented.',
        },
      ],
      'legal-basis': 'Demonstration example. The list is an internal instruction of the office. The right to know the reasons and to lodge an appeal was already in the rule; the practice makes it visible.',
      'challenges': 'At first the review was seen as a control over colleagues. It helped to rotate the parts each month and to review the management’s files too. In weeks of high demand there is no time for the second review; priority is given to children and to persons with specific needs.',
      'participation': 'A legal-aid organisation brought together people who had already been through the procedure, in two groups, one of women only. They said they did not understand why the answer had been no, and the plain-language decision template came out of that. The list has two points on age, gender and diversity: whether each adult of the family was interviewed alone, and whether specific needs were identified. Host communities did not take part, because the practice happens inside the office.',
      'replication': `It is easy to replicate because it fits on one page:

- study a sample of concluded files, without names;
- write a short list with those who will use it;
- separate who prepares from who reviews, even in a team of two;
- use a decision template in plain language;
- revise the list every six months and take out what nobody uses.

The number of points can be adapted. The list must not be used to discard claims: an incomplete file is completed, not closed. In countries with a single stage, the review is done before the session that decides.`,
      'resources': 'A few hours a week of two people, and a university willing to read files without names under confidentiality. It needs no computer system; a printed sheet is enough to begin.',
      'cost-missing': 'Demonstration example: no figures are invented.',
      'contact': 'Yariela Batista Cedeño (fictitious person), focal point of Panama, focal.pan@example.org',
    },
  },
  {
    key: 'gtm-age-board', country: 'GTM', call: 'a7-rsd-meeting', original: 'es', example: true,
    notice: invented,
    sources: [],
    answers: {
      'title': 'Tablero mensual de antigüedad de las solicitudes pendientes',
      'theme': 'rsd-backlog',
      'pillars': ['pillar-1'],
      'populations': ['asylum-seekers'],
      'period': { from: '2019-01', ongoing: true },
      'began-after-2019': 'no',
      'institutions': 'Autoridad migratoria (ejemplo), instancia que entrevista (ejemplo) y comisión que opina (ejemplo).',
      'territory': 'Todo el país (ejemplo).',
      'kind-of-measure': ['systems', 'coordination'],
      'summary': 'Ejemplo de demostración. Cada mes, las tres instancias del procedimiento miran en una sola página cuántas solicitudes hay en cada etapa y hace cuánto esperan, por oficina y nacionalidad. Acuerdan allí mismo qué etapa reforzar.',
      'problem-and-action': `**Ejemplo de demostración.** En un procedimiento con varias instancias, cada una conoce solo su parte. El rezago aparece cuando ya es grande, y nadie sabe en qué etapa comenzó.

**Lo que se hizo.**

1. Las tres instancias acordaron cinco etapas y una fecha de entrada para cada una.
2. Cada primer lunes, una persona cuenta las solicitudes por etapa y por tiempo de espera: menos de 30 días, de 30 a 90, de 90 a 180 y más de 180.
3. El resultado cabe en una página, por oficina y por nacionalidad, y se publica en el sitio de la institución.
4. En una reunión de media hora se decide qué etapa recibe apoyo ese mes.
5. Lo decidido se anota y se revisa al mes siguiente.

**Lo que no es.** No es una lista de personas ni una meta de productividad. Los cierres por otra vía se cuentan aparte de las decisiones de fondo.`,
      'results': [
        {
          measure: 'Solicitudes con más de 180 días de espera', before: null, after: null, unit: 'solicitudes',
          source: 'No disponible: ejemplo de demostración, no se inventan cifras.',
        },
        {
          measure: 'Reuniones mensuales celebradas sobre las previstas', before: null, after: null, unit: 'reuniones',
          source: 'No disponible: ejemplo de demostración, no se inventan cifras.',
        },
      ],
      'legal-basis': 'Ejemplo de demostración. Un acta firmada por las tres instancias define las etapas y quién cuenta. No modifica competencias ni plazos.',
      'challenges': 'Las instancias contaban cosas distintas: unas expedientes y otras personas. Se acordó contar ambas. Cuando el personal cambia, la primera cuenta suele fallar; por eso hay una segunda persona que sabe hacerla.',
      'participation': 'La página se presentó a una red de organizaciones que acompañan a personas solicitantes. Pidieron saber, además del tiempo total, cuánto espera una persona sin noticias; se añadió esa columna. El tablero separa a niñas, niños y adolescentes no acompañados y muestra por separado a mujeres y hombres. Las personas solicitantes no participaron directamente y convendría invitarlas a la revisión anual. Las comunidades de acogida no participan, porque la práctica es interna.',
      'replication': `Solo hace falta contar siempre lo mismo:

- acordar pocas etapas, con una fecha de entrada inequívoca;
- contar personas y expedientes por separado;
- separar decisiones de fondo y cierres por otra vía;
- una persona que cuente y otra que pueda sustituirla;
- una reunión breve con capacidad de decidir.

Se puede empezar con una hoja de cálculo y una sola oficina. Los intervalos de espera se adaptan al plazo legal de cada país. Conviene guardar cada página mensual sin corregirla: si una cuenta anterior estaba mal, se dice en la siguiente, con la razón.`,
      'resources': 'Un día al mes de una persona y media hora de tres jefaturas. Una hoja de cálculo compartida. Con muchas solicitudes conviene un sistema que cuente solo, pero no es necesario para comenzar.',
      'cost-known': 'no',
      'cost-missing': 'Ejemplo de demostración: no se inventan cifras.',
      'contact': 'Ingrid Paola Cifuentes Tzoc (persona ficticia), punto focal de Guatemala, focal.gtm@example.org',
    },
    translation: {
      'title': 'Monthly board of the age of pending claims',
      'institutions': 'Migration authority (example), body that interviews (example) and commission that gives its opinion (example).',
      'territory': 'Whole country (example).',
      'summary': 'Demonstration example. Each month the three bodies of the procedure see on a single page how many claims there are at each stage and how long they have waited, by office and nationality. There and then they agree which stage to strengthen.',
      'problem-and-action': `**Demonstration example.** In a procedure with several bodies, each knows only its own part. The backlog appears when it is already large, and nobody knows at which stage it began.

**What was done.**

1. The three bodies agreed five stages and an entry date for each.
2. Every first Monday one person counts claims by stage and by waiting time: under 30 days, 30 to 90, 90 to 180 and over 180.
3. The result fits on one page, by office and by nationality, and is published on the institution’s site.
4. A half-hour meeting decides which stage receives support that month.
5. What is decided is noted and reviewed the following month.

**What it is not.** It is neither a list of persons nor a productivity target. Claims otherwise closed are counted apart from substantive decisions.`,
      'results': [
        {
          measure: 'Claims waiting for over 180 days', before: null, after: null, unit: 'claims',
          source: 'Not available: demonstration example, no figures are invented.',
        },
        {
          measure: 'Monthly meetings held out of those foreseen', before: null, after: null, unit: 'meetings',
          source: 'Not available: demonstration example, no figures are invented.',
        },
      ],
      'legal-basis': 'Demonstration example. A record signed by the three bodies defines the stages and who counts. It changes neither powers nor time limits.',
      'challenges': 'The bodies counted different things: some files, others persons. It was agreed to count both. When staff change, the first count usually fails; that is why a second person knows how to do it.',
      'participation': 'The page was presented to a network of organisations that accompany asylum-seekers. They asked to know, besides total time, how long a person waits without news; that column was added. The board separates unaccompanied children and shows women and men separately. Asylum-seekers did not take part directly, and it would be good to invite them to the yearly review. Host communities do not take part, because the practice is internal.',
      'replication': `All that is needed is to count the same thing always:

- agree few stages, with an unmistakable entry date;
- count persons and files separately;
- separate substantive decisions from claims otherwise closed;
- one person who counts and another who can replace them;
- a short meeting with power to decide.

One can begin with a spreadsheet and a single office. Waiting intervals are adapted to each country’s legal term. It is worth keeping each monthly page uncorrected: if an earlier count was wrong, the next one says so, with the reason.`,
      'resources': 'One day a month of one person and half an hour of three heads of office. A shared spreadsheet. With many claims a system that counts by itself is advisable, but it is not needed to begin.',
      'cost-missing': 'Demonstration example: no figures are invented.',
      'contact': 'Ingrid Paola Cifuentes Tzoc (fictitious person), focal point of Guatemala, focal.gtm@example.org',
    },
  },
  {
    key: 'gtm-shelter-referral', country: 'GTM', call: 'a8-needs-meeting', original: 'es', example: true,
    notice: invented,
    sources: [],
    answers: {
      'title': 'Ruta de derivación a albergues con criterios comunes de vulnerabilidad',
      'theme': 'immediate-needs',
      'pillars': ['pillar-2'],
      'populations': ['asylum-seekers', 'in-transit', 'returnees-with-protection-needs'],
      'period': { from: '2018-03', ongoing: true },
      'began-after-2019': 'no',
      'institutions': 'Autoridad migratoria, autoridad de niñez y red de albergues de la sociedad civil (ejemplo).',
      'territory': 'Dos departamentos de frontera (ejemplo).',
      'kind-of-measure': ['coordination', 'services'],
      'summary': 'Ejemplo de demostración. Instituciones y albergues usan los mismos ocho criterios de vulnerabilidad y una hoja de derivación sin datos del caso. Cada persona llega a un lugar que puede atenderla, y se sabe qué cupos faltan.',
      'problem-and-action': `**Ejemplo de demostración.** Cada institución decidía por su cuenta a qué albergue enviar a una persona. Unos estaban llenos y otros vacíos; mujeres solas con niñas y niños llegaban a lugares sin espacio propio, y personas con discapacidad, a lugares con gradas.

**Lo que se hizo.**

1. Instituciones y albergues acordaron ocho criterios de vulnerabilidad, en palabras sencillas, y su orden de prioridad.
2. Cada albergue declara qué puede ofrecer y cuántos cupos tiene para cada situación.
3. Quien recibe a la persona llena una hoja con casillas: necesidades, no historia. No lleva el motivo de la huida.
4. Una coordinación telefónica busca el cupo y confirma el traslado.
5. Cada quince días se revisa qué necesidad se quedó sin cupo.

**Regla principal.** Ninguna niña, niño o adolescente no acompañado va a un albergue de personas adultas: se avisa ese mismo día a la autoridad de niñez.`,
      'results': [
        {
          measure: 'Derivaciones a un albergue que no podía atender la necesidad', before: null, after: null, unit: 'derivaciones',
          source: 'No disponible: ejemplo de demostración, no se inventan cifras.',
        },
        {
          measure: 'Necesidades que se quedaron sin cupo', before: null, after: null, unit: 'casos por quincena',
          source: 'No disponible: ejemplo de demostración, no se inventan cifras.',
        },
      ],
      'legal-basis': 'Ejemplo de demostración. Un protocolo firmado por dos instituciones y la red de albergues. La protección de la niñez se rige por la ley nacional, que el protocolo no modifica.',
      'challenges': 'Al principio los albergues declaraban más cupos de los que tenían. Ayudó que nadie fuera señalado por decir «no hay». Falta un lugar adecuado para personas con enfermedades que requieren cuidado diario.',
      'participation': 'Los criterios se discutieron con mujeres alojadas en dos albergues y con un grupo de jóvenes. Ellas pidieron que la hoja preguntara si la persona viene acompañada de alguien de quien quiera estar lejos, y así se hizo. Los albergues son parte de la comunidad de acogida y copresiden la reunión quincenal. Los criterios distinguen edad, género, discapacidad, embarazo, enfermedad y diversidad sexual; esta última solo se anota si la persona lo pide.',
      'replication': `Lo indispensable:

- una lista corta de criterios acordada con quienes reciben, no solo con quienes envían;
- una hoja que pregunte por necesidades y nunca por la historia del caso;
- una persona o un teléfono que conozca los cupos del día;
- una regla escrita para la niñez no acompañada;
- una reunión periódica que cuente lo que faltó.

Se adaptan los criterios y el número de albergues. Se puede comenzar con tres albergues y un teléfono. Conviene no reunir nombres: para coordinar bastan la necesidad, el lugar y la hora.`,
      'resources': 'Dos personas por turnos para la coordinación telefónica y un día al mes para revisar. Los albergues ya existían. Un socio aportó la formación en primeros auxilios psicológicos (ejemplo).',
      'cost-known': 'no',
      'cost-missing': 'Ejemplo de demostración: no se inventan cifras.',
      'contact': 'Julio Rodolfo Barrientos Sical (persona ficticia), punto focal alterno de Guatemala, alterno.gtm@example.org',
    },
    translation: {
      'title': 'Referral route to shelters with common criteria of vulnerability',
      'institutions': 'Migration authority, child-protection authority and network of civil-society shelters (example).',
      'territory': 'Two border departments (example).',
      'summary': 'Demonstration example. Institutions and shelters use the same eight criteria of vulnerability and a referral sheet without details of the case. Each person reaches a place that can attend to them, and it is known which places are missing.',
      'problem-and-action': `**Demonstration example.** Each institution decided by itself to which shelter to send a person. Some were full and others empty; women alone with children came to places without a space of their own, and persons with disabilities to places with steps.

**What was done.**

1. Institutions and shelters agreed eight criteria of vulnerability, in plain words, and their order of priority.
2. Each shelter declares what it can offer and how many places it has for each situation.
3. Whoever receives the person fills in a sheet with boxes: needs, not history. It does not carry the reason for flight.
4. A coordination by telephone finds the place and confirms the transfer.
5. Every fortnight it is reviewed which need was left without a place.

**Main rule.** No unaccompanied child goes to a shelter for adults: the child-protection authority is told the same day.`,
      'results': [
        {
          measure: 'Referrals to a shelter that could not meet the need', before: null, after: null, unit: 'referrals',
          source: 'Not available: demonstration example, no figures are invented.',
        },
        {
          measure: 'Needs left without a place', before: null, after: null, unit: 'cases per fortnight',
          source: 'Not available: demonstration example, no figures are invented.',
        },
      ],
      'legal-basis': 'Demonstration example. A protocol signed by two institutions and the network of shelters. Child protection is governed by national law, which the protocol does not change.',
      'challenges': 'At first shelters declared more places than they had. It helped that nobody was blamed for saying “there are none”. A suitable place is still missing for people with illnesses that need daily care.',
      'participation': 'The criteria were discussed with women staying in two shelters and with a group of young people. The women asked that the sheet ask whether the person comes with someone from whom they want to be apart, and this was done. The shelters are part of the host community and co-chair the fortnightly meeting. The criteria tell apart age, gender, disability, pregnancy, illness and sexual diversity; the last is noted only if the person so asks.',
      'replication': `What cannot be missing:

- a short list of criteria agreed with those who receive, not only with those who send;
- a sheet that asks about needs and never about the history of the case;
- a person or a telephone that knows the day’s places;
- a written rule for unaccompanied children;
- a regular meeting that counts what was missing.

The criteria and the number of shelters can be adapted. One can begin with three shelters and one telephone. It is better not to gather names: to coordinate, the need, the place and the hour are enough.`,
      'resources': 'Two people in shifts for coordination by telephone and one day a month to review. The shelters already existed. A partner contributed the training in psychological first aid (example).',
      'cost-missing': 'Demonstration example: no figures are invented.',
      'contact': 'Julio Rodolfo Barrientos Sical (fictitious person), alternate focal point of Guatemala, alterno.gtm@example.org',
    },
  },
  {
    key: 'hnd-municipal-table', country: 'HND', call: 'a8-needs-meeting', original: 'es', example: true,
    notice: invented,
    sources: [],
    answers: {
      'title': 'Mesa municipal para las necesidades inmediatas de las personas desplazadas',
      'theme': 'immediate-needs',
      'pillars': ['pillar-2', 'pillar-3'],
      'populations': ['internally-displaced', 'at-risk-of-displacement', 'host-communities'],
      'period': { from: '2018-06', ongoing: true },
      'began-after-2019': 'no',
      'institutions': 'Municipalidad (ejemplo), institución de derechos humanos (ejemplo), centros de salud y escuelas, patronatos y una iglesia local (ejemplo).',
      'territory': 'Un municipio urbano (ejemplo).',
      'kind-of-measure': ['coordination', 'services'],
      'summary': 'Ejemplo de demostración. Una mesa municipal reúne cada semana a quienes pueden dar albergue, alimentos, salud y escuela. Ordena la respuesta a familias desplazadas con reglas de discreción y usa un pequeño fondo para lo que no puede esperar.',
      'problem-and-action': `**Ejemplo de demostración.** Una familia que huye dentro de su ciudad no siempre quiere ser vista. Tocaba muchas puertas, repetía su historia y a veces la respuesta llegaba cuando ya se había ido.

**Lo que se hizo.**

1. La municipalidad convocó una mesa semanal con salud, educación, derechos humanos, patronatos e iglesias.
2. Se acordó una regla de discreción: en la mesa se habla de necesidades, nunca de nombres, barrios de origen ni motivos.
3. Una sola persona de confianza recibe a la familia y lleva la necesidad a la mesa.
4. Cada institución dice qué puede dar esa semana y para cuándo.
5. Un pequeño fondo municipal cubre lo que no puede esperar: transporte, alimentos y medicinas.
6. A las dos semanas se pregunta a la familia si la respuesta sirvió.

**Para el riesgo.** La mesa también recibe avisos de familias que todavía no han huido y busca con ellas alternativas seguras.`,
      'results': [
        {
          measure: 'Tiempo entre el aviso y la primera ayuda', before: null, after: null, unit: 'días',
          source: 'No disponible: ejemplo de demostración, no se inventan cifras.',
        },
        {
          measure: 'Familias que dicen que la respuesta sirvió', before: null, after: null, unit: '% de las consultadas',
          source: 'No disponible: ejemplo de demostración, no se inventan cifras.',
        },
      ],
      'legal-basis': 'Ejemplo de demostración. Acuerdo de la corporación municipal que crea la mesa y el fondo, con reglas de rendición de cuentas que no exigen nombres.',
      'challenges': 'La discreción fue lo más difícil: hubo que formar a todos los miembros y cambiar el lugar de reunión. El fondo se agota antes de fin de año; se busca que otros municipios y la cooperación lo completen.',
      'participation': 'Mujeres de familias desplazadas aconsejaron a la mesa antes de empezar, en una reunión sin registro de nombres. Pidieron que no se usara vehículo con logotipo, y así se hizo. Los patronatos representan a la comunidad de acogida y proponen mejoras que sirven a todo el barrio, para no crear recelos. La mesa pregunta siempre por niñas y niños que dejaron la escuela, por personas mayores y con discapacidad, y ofrece que una mujer atienda a quien lo prefiera.',
      'replication': `Puede empezar en cualquier municipio que cuente con:

- una autoridad que convoque y sostenga la reunión;
- reglas de discreción escritas y firmadas;
- una sola puerta de entrada, con una persona de confianza;
- un fondo pequeño que se pueda gastar el mismo día;
- una pregunta posterior a la familia.

Se adapta el tamaño de la mesa. No conviene adaptar la regla de discreción: donde hay control de grupos violentos, una lista de nombres pone en peligro. Si no hay fondo, la mesa puede comenzar ordenando lo que cada institución ya tiene.`,
      'resources': 'Una persona de tiempo completo, dos horas semanales de ocho instituciones y un fondo pequeño. El local rota. La formación en discreción y primeros auxilios psicológicos la dio un socio (ejemplo).',
      'cost-known': 'no',
      'cost-missing': 'Ejemplo de demostración: no se inventan cifras.',
      'contact': 'Suyapa Elizabeth Ordóñez Lagos (persona ficticia), colaboradora ministerial de Honduras, derechos-humanos.hnd@example.org',
    },
    translation: {
      'title': 'Municipal table for the immediate needs of displaced persons',
      'institutions': 'Municipality (example), human-rights institution (example), health centres and schools, residents’ associations and a local church (example).',
      'territory': 'One urban municipality (example).',
      'summary': 'Demonstration example. Each week a municipal table brings together those who can give shelter, food, health care and schooling. It orders the response to displaced families with rules of discretion and uses a small fund for what cannot wait.',
      'problem-and-action': `**Demonstration example.** A family that flees inside its own city does not always want to be seen. It knocked at many doors, repeated its story, and sometimes the response came when it had already left.

**What was done.**

1. The municipality convened a weekly table with health, education, human rights, residents’ associations and churches.
2. A rule of discretion was agreed: the table talks of needs, never of names, neighbourhoods of origin or reasons.
3. A single trusted person receives the family and takes the need to the table.
4. Each institution says what it can give that week and by when.
5. A small municipal fund covers what cannot wait: transport, food and medicines.
6. Two weeks later the family is asked whether the response was of use.

**For risk.** The table also receives notice of families who have not yet fled and seeks safe alternatives with them.`,
      'results': [
        {
          measure: 'Time between notice and first help', before: null, after: null, unit: 'days',
          source: 'Not available: demonstration example, no figures are invented.',
        },
        {
          measure: 'Families who say the response was of use', before: null, after: null, unit: '% of those asked',
          source: 'Not available: demonstration example, no figures are invented.',
        },
      ],
      'legal-basis': 'Demonstration example. A decision of the municipal council creates the table and the fund, with rules of accountability that do not require names.',
      'challenges': 'Discretion was the hardest part: all members had to be trained and the meeting place changed. The fund runs out before the end of the year; other municipalities and cooperation partners are being sought to complete it.',
      'participation': 'Women from displaced families advised the table before it began, at a meeting where no names were recorded. They asked that no vehicle with a logo be used, and this was done. The residents’ associations represent the host community and propose improvements that serve the whole neighbourhood, so as not to create ill feeling. The table always asks about children who left school, older persons and persons with disabilities, and offers a woman to attend to anyone who so prefers.',
      'replication': `It can begin in any municipality that has:

- an authority that convenes and sustains the meeting;
- rules of discretion, written and signed;
- a single door, with a trusted person;
- a small fund that can be spent the same day;
- a later question to the family.

The size of the table can be adapted. The rule of discretion should not be: where violent groups are in control, a list of names puts people in danger. If there is no fund, the table can begin by ordering what each institution already has.`,
      'resources': 'One full-time person, two hours a week of eight institutions and a small fund. The premises rotate. Training in discretion and psychological first aid was given by a partner (example).',
      'cost-missing': 'Demonstration example: no figures are invented.',
      'contact': 'Suyapa Elizabeth Ordóñez Lagos (fictitious person), ministry contributor of Honduras, derechos-humanos.hnd@example.org',
    },
  },
  {
    key: 'slv-single-window', country: 'SLV', call: 'a8-needs-meeting', original: 'es', example: true,
    notice: invented,
    sources: [],
    answers: {
      'title': 'Ventanilla local con ficha única para personas desplazadas internas',
      'theme': 'immediate-needs',
      'pillars': ['pillar-2'],
      'populations': ['internally-displaced', 'returnees-with-protection-needs'],
      'period': { from: '2018-10', ongoing: true },
      'began-after-2019': 'no',
      'institutions': 'Oficinas locales de atención a víctimas (ejemplo), salud, educación y una organización de la sociedad civil (ejemplo).',
      'territory': 'Tres oficinas departamentales (ejemplo).',
      'kind-of-measure': ['procedure', 'coordination', 'services'],
      'summary': 'Ejemplo de demostración. Una ventanilla en oficinas que ya existían atiende a personas desplazadas internas y retornadas. La persona cuenta su situación una sola vez; una ficha única activa albergue, salud, escuela y orientación legal, y la persona decide qué se comparte.',
      'problem-and-action': `**Ejemplo de demostración.** Una persona desplazada debía contar lo ocurrido en cada institución. Muchas abandonaban la búsqueda de ayuda después de la segunda vez, y las instituciones no sabían qué había ofrecido la anterior.

**Lo que se hizo.**

1. Se eligieron tres oficinas departamentales que ya atendían a víctimas, y una persona en cada una.
2. Con las instituciones se diseñó una ficha única de dos páginas. La primera contiene necesidades; la segunda, que se guarda aparte, lo que la persona quiera contar.
3. Solo la primera página se comparte, y solo con las instituciones que la persona marca.
4. Cada institución responde en la misma ficha qué ofrece y cuándo.
5. La ventanilla llama a la persona a los tres y a los diez días.

**Retorno.** Las personas retornadas que no pueden volver a su lugar de origen entran por la misma ventanilla, sin tener que demostrar por qué.`,
      'results': [
        {
          measure: 'Veces que una persona debe contar su situación', before: null, after: null, unit: 'veces',
          source: 'No disponible: ejemplo de demostración, no se inventan cifras.',
        },
        {
          measure: 'Personas que abandonan la atención antes de diez días', before: null, after: null, unit: '% de las atendidas',
          source: 'No disponible: ejemplo de demostración, no se inventan cifras.',
        },
      ],
      'legal-basis': 'Ejemplo de demostración. Un acuerdo entre instituciones define la ficha, quién la guarda y el derecho de la persona a retirar su permiso. Se apoya en la norma general de atención a víctimas.',
      'challenges': 'Lo más difícil fue convencer a las instituciones de pedir menos datos. Se revisó pregunta por pregunta y se quitó la mitad. Falta cubrir las noches y los fines de semana, que es cuando más personas huyen.',
      'participation': 'Una organización de la sociedad civil probó la ficha con personas que habían sido desplazadas, en su mayoría mujeres. Gracias a ellas se separó la segunda página y se añadió la pregunta «¿a qué número y a qué hora es seguro llamarle?». Las comunidades de acogida no participaron en el diseño; sí lo hacen las escuelas y las clínicas. La ficha pregunta por edad, embarazo, discapacidad y personas a cargo, y permite pedir que atienda una mujer.',
      'replication': `Para replicarla se necesita:

- una oficina que la gente ya conozca y considere segura;
- una ficha breve, acordada por todas las instituciones que responden;
- la decisión de la persona sobre qué se comparte, escrita y revocable;
- un plazo de respuesta que se pueda cumplir;
- una llamada posterior.

Se adapta a oficinas municipales o a una línea telefónica. No conviene empezar por un sistema informático: primero se prueba la ficha en papel. Si las instituciones no responden a tiempo, la ventanilla debe poder decirlo a alguien con autoridad para resolverlo.`,
      'resources': 'Una persona por oficina, formada durante dos semanas, y un archivo cerrado con llave para la segunda página. El resto ya existía: locales, teléfonos y servicios de cada institución.',
      'cost-known': 'no',
      'cost-missing': 'Ejemplo de demostración: no se inventan cifras.',
      'contact': 'Karla Beatriz Menjívar Rivas (persona ficticia), punto focal de El Salvador, focal.slv@example.org',
    },
    translation: {
      'title': 'Local window with a single form for internally displaced persons',
      'institutions': 'Local victim-support offices (example), health, education and a civil-society organisation (example).',
      'territory': 'Three departmental offices (example).',
      'summary': 'Demonstration example. A window in offices that already existed serves internally displaced persons and returnees. The person tells their situation only once; a single form sets in motion shelter, health care, school and legal advice, and the person decides what is shared.',
      'problem-and-action': `**Demonstration example.** A displaced person had to tell what happened at each institution. Many gave up looking for help after the second time, and institutions did not know what the one before had offered.

**What was done.**

1. Three departmental offices that already served victims were chosen, and one person in each.
2. A single two-page form was designed with the institutions. The first page holds needs; the second, kept apart, what the person wishes to tell.
3. Only the first page is shared, and only with the institutions that the person ticks.
4. Each institution answers on the same form what it offers and when.
5. The window calls the person after three and after ten days.

**Return.** Returnees who cannot go back to their place of origin come in by the same window, without having to prove why.`,
      'results': [
        {
          measure: 'Times a person has to tell their situation', before: null, after: null, unit: 'times',
          source: 'Not available: demonstration example, no figures are invented.',
        },
        {
          measure: 'People who leave before ten days', before: null, after: null, unit: '% of those served',
          source: 'Not available: demonstration example, no figures are invented.',
        },
      ],
      'legal-basis': 'Demonstration example. An agreement between institutions defines the form, who keeps it and the person’s right to withdraw permission. It rests on the general rule on support to victims.',
      'challenges': 'The hardest part was to convince institutions to ask for less. The form was gone through question by question and half were taken out. Nights and weekends, when most people flee, are still to be covered.',
      'participation': 'A civil-society organisation tried the form with people who had been displaced, most of them women. Thanks to them the second page was separated and the question “at which number and what hour is it safe to call you?” was added. Host communities did not take part in the design; schools and clinics do. The form asks about age, pregnancy, disability and dependants, and lets the person ask to be attended by a woman.',
      'replication': `To replicate it one needs:

- an office that people already know and consider safe;
- a short form, agreed by all the institutions that respond;
- the person’s decision on what is shared, written and revocable;
- a time limit for answers that can be met;
- a later call.

It can be adapted to municipal offices or to a telephone line. It is better not to begin with a computer system: the form is first tried on paper. If institutions do not answer in time, the window must be able to tell someone with the authority to solve it.`,
      'resources': 'One person per office, trained for two weeks, and a locked file for the second page. The rest already existed: premises, telephones and the services of each institution.',
      'cost-missing': 'Demonstration example: no figures are invented.',
      'contact': 'Karla Beatriz Menjívar Rivas (fictitious person), focal point of El Salvador, focal.slv@example.org',
    },
  },
  {
    key: 'blz-first-week', country: 'BLZ', call: 'a8-needs-meeting', original: 'en', example: true,
    notice: invented,
    sources: [],
    answers: {
      'title': 'First-week checklist for arrivals with specific needs',
      'theme': 'immediate-needs',
      'pillars': ['pillar-2'],
      'populations': ['asylum-seekers', 'in-transit'],
      'period': { from: '2018-08', ongoing: true },
      'began-after-2019': 'no',
      'institutions': 'Border office (example), social workers (example), a district clinic and two churches (example).',
      'territory': 'One district (example).',
      'kind-of-measure': ['coordination', 'services'],
      'summary': 'Demonstration example. In the first seven days a border officer, a social worker, a clinic and two churches follow one shared checklist for people with specific needs. Each line has one person responsible and an hour by which it is done.',
      'problem-and-action': `**Demonstration example.** In a small district everyone knows everyone, and yet arrivals with specific needs fell between offices. A pregnant woman could be registered on Monday and reach the clinic a fortnight later, because each office supposed that another had called.

**What was done.**

1. Five offices sat down together and wrote what must happen in the first seven days, line by line.
2. Each line has one person responsible, a substitute and an hour by which it is done.
3. The border officer opens the sheet. It carries a number, not a name.
4. The sheet travels by telephone message: “line 4 done”.
5. On the seventh day the social worker closes it and says what remains.

**Children.** For an unaccompanied child the first line is a call to the social services duty officer, at any hour, before any other question is asked.`,
      'results': [
        {
          measure: 'Time between arrival and first visit to the clinic', before: null, after: null, unit: 'days',
          source: 'Not available: demonstration example, no figures are invented.',
        },
        {
          measure: 'Sheets closed on the seventh day', before: null, after: null, unit: '% of sheets',
          source: 'Not available: demonstration example, no figures are invented.',
        },
      ],
      'legal-basis': 'Demonstration example. A letter of agreement between the five offices. It gives no new powers; it says who calls whom, and by when.',
      'challenges': 'People change posts, and a name on a list is soon out of date; the sheet now names posts. Weekends were hard until the churches took turns. There is still no sign-language interpreter in the district.',
      'participation': 'Women who had arrived the year before read the first draft aloud with the social worker and struck out three lines that had never helped them. They added one: ask what the person has already eaten today. The churches speak for the host community and asked that local families in need may use the same line for food, which was agreed. The checklist asks about age, pregnancy, disability, illness and travelling alone; the person may refuse any line without losing the others.',
      'replication': `It suits small places with few staff:

- five offices that can sit at one table;
- one page, one number, no names;
- for each line a post, a substitute and an hour;
- a call for children that comes before everything else;
- a person who closes the sheet and says what was not done.

Begin with ten lines at most. Larger districts can keep one sheet for each border point. Do not turn it into a database: its value is that it ends after seven days and is destroyed after thirty.`,
      'resources': 'No new staff. A few hours a week of the social worker, telephone credit and photocopies. One day of joint training every six months, because people change posts.',
      'cost-known': 'no',
      'cost-missing': 'Demonstration example: no figures are invented.',
      'contact': 'Shanelle Cocomb (fictitious person), ministry contributor of Belize, human-development.blz@example.org',
    },
    translation: {
      'title': 'Lista de la primera semana para llegadas con necesidades específicas',
      'institutions': 'Oficina de frontera (ejemplo), trabajo social (ejemplo), una clínica de distrito y dos iglesias (ejemplo).',
      'territory': 'Un distrito (ejemplo).',
      'summary': 'Ejemplo de demostración. En los primeros siete días, una persona oficial de frontera, trabajo social, una clínica y dos iglesias siguen una misma lista para personas con necesidades específicas. Cada línea tiene una persona responsable y una hora límite.',
      'problem-and-action': `**Ejemplo de demostración.** En un distrito pequeño todos se conocen y, sin embargo, las personas con necesidades específicas quedaban entre una oficina y otra. Una mujer embarazada podía ser registrada un lunes y llegar a la clínica dos semanas después, porque cada oficina suponía que otra había llamado.

**Lo que se hizo.**

1. Cinco oficinas se sentaron juntas y escribieron, línea por línea, lo que debe ocurrir en los primeros siete días.
2. Cada línea tiene una persona responsable, una suplente y una hora límite.
3. La persona oficial de frontera abre la hoja. Lleva un número, no un nombre.
4. La hoja viaja por mensaje telefónico: «línea 4 hecha».
5. Al séptimo día, trabajo social la cierra y dice lo que falta.

**Niñez.** Para una niña, niño o adolescente no acompañado, la primera línea es una llamada al servicio social de turno, a cualquier hora, antes de hacer otra pregunta.`,
      'results': [
        {
          measure: 'Tiempo entre la llegada y la primera visita a la clínica', before: null, after: null, unit: 'días',
          source: 'No disponible: ejemplo de demostración, no se inventan cifras.',
        },
        {
          measure: 'Hojas cerradas al séptimo día', before: null, after: null, unit: '% de las hojas',
          source: 'No disponible: ejemplo de demostración, no se inventan cifras.',
        },
      ],
      'legal-basis': 'Ejemplo de demostración. Una carta de acuerdo entre las cinco oficinas. No da facultades nuevas; dice quién llama a quién y a más tardar cuándo.',
      'challenges': 'Las personas cambian de puesto y un nombre en una lista pronto deja de servir; ahora la hoja nombra puestos. Los fines de semana fueron difíciles hasta que las iglesias se turnaron. Aún no hay intérprete de lengua de señas en el distrito.',
      'participation': 'Mujeres que habían llegado el año anterior leyeron el primer borrador en voz alta con trabajo social y tacharon tres líneas que nunca les habían servido. Añadieron una: preguntar qué ha comido ya la persona ese día. Las iglesias hablan por la comunidad de acogida y pidieron que las familias locales que lo necesiten puedan usar la misma línea de alimentos, lo que se acordó. La lista pregunta por edad, embarazo, discapacidad, enfermedad y viaje en solitario; la persona puede negarse a una línea sin perder las demás.',
      'replication': `Sirve a lugares pequeños con poco personal:

- cinco oficinas que quepan en una mesa;
- una página, un número, ningún nombre;
- para cada línea, un puesto, una persona suplente y una hora;
- una llamada por la niñez antes que todo lo demás;
- una persona que cierre la hoja y diga lo que no se hizo.

Empiece con diez líneas como máximo. Los distritos grandes pueden llevar una hoja por puesto fronterizo. No la convierta en una base de datos: su valor está en que termina a los siete días y se destruye a los treinta.`,
      'resources': 'Ningún personal nuevo. Unas horas semanales de trabajo social, saldo telefónico y fotocopias. Un día de formación conjunta cada seis meses, porque las personas cambian de puesto.',
      'cost-missing': 'Ejemplo de demostración: no se inventan cifras.',
      'contact': 'Shanelle Cocomb (persona ficticia), colaboradora ministerial de Belice, human-development.blz@example.org',
    },
  },
]
