import { ChartFigure } from '../../charts/figure.tsx'
import { gantt } from '../../charts/gantt.tsx'
import { diffWords } from '../../diff.ts'
import type { View } from '../../view.ts'
import { words } from '../../words.ts'
import { Figures } from '../figure.tsx'
import { ButtonLink } from '../form.tsx'
import { MonthGrid } from '../month.tsx'
import { Callout, Details, EmptyState } from '../note.tsx'
import { CommentThread, DiffText, PaperContents, Prose, SaidWords } from '../said.tsx'
import { Tag } from '../status.tsx'
import { DataTable, GroupedTable } from '../table.tsx'
import { Day, Due, Instant, TentativeDay } from '../time.tsx'
import { type Example } from './example.ts'

const said = words(
  'La ventanilla reúne a tres instituciones.\n\nLa entrevista se fija el día del registro.',
  'The desk brings three institutions together.',
)

const texts: Example[] = [
  { name: 'SaidWords', of: (view) => <SaidWords view={view} words={said} /> },
  {
    name: 'SaidWords, only in the other language',
    of: (view) => (
      <SaidWords
        view={view}
        words={view.lang === 'es' ? { original: 'en', en: 'Only in English so far.' } : words('Por ahora solo en español.')}
      />
    ),
  },
  {
    name: 'SaidWords, outdated',
    of: (view) => (
      <SaidWords
        view={view}
        words={{ original: view.lang === 'es' ? 'en' : 'es', es: 'Tres instituciones.', en: 'Three institutions.', of: 'before' }}
      />
    ),
  },
  {
    name: 'Prose',
    of: (_, t) => (
      <Prose
        html={t(
          '<p>Texto hecho de <em>Markdown</em> y ya limpio.</p><ul><li>Uno</li><li>Dos</li></ul>',
          '<p>Text made from <em>Markdown</em> and already cleaned.</p><ul><li>One</li><li>Two</li></ul>',
        )}
      />
    ),
  },
  { name: 'PaperContents', of: (_, t) => <PaperContents contents={[{ id: 'texts', depth: 1, text: t('Lo que se pidió', 'What was asked') }, { id: 'texts', depth: 2, text: t('A los Estados', 'Of the states') }]} /> },
  {
    name: 'DiffText',
    of: (view, t) => (
      <DiffText
        view={view}
        parts={diffWords(
          t('El comité se reúne una vez al mes con la Policía.', 'The committee meets once a month with the police.'),
          t('El comité se reúne cada semana con la Policía y Educación.', 'The committee meets every week with the police and Education.'),
        )}
      />
    ),
  },
  {
    name: 'Day, Instant, Due, TentativeDay',
    of: (view) => (
      <ul>
        <li>
          <Day view={view} on="2019-08-31" />
        </li>
        <li>
          <Day view={view} on="2019-08-31" short />
        </li>
        <li>
          <Instant view={view} at={new Date('2019-05-20T20:32:00Z')} zone />
        </li>
        <li>
          <Due view={view} on="2019-05-18" />
        </li>
        <li>
          <Due view={view} on="2019-05-23" />
        </li>
        <li>
          <Due view={view} on="2019-08-31" />
        </li>
        <li>
          <TentativeDay view={view} on="2019-08-31" />
        </li>
      </ul>
    ),
  },
  {
    name: 'CommentThread',
    of: (view, t) => (
      <CommentThread
        view={view}
        comments={[
          {
            id: 'comment-1',
            by: 'Marta Solís',
            post: t('Secretaría', 'Secretariat'),
            at: new Date('2019-05-19T16:00:00Z'),
            kind: 'must',
            quote: t('se fija el día del registro', 'is set on the day of registration'),
            text: t('Diga cuántos días pasan en promedio.', 'Say how many days pass on average.'),
            answer: {
              by: 'Ana L. Reyes',
              at: new Date('2019-05-20T14:00:00Z'),
              done: true,
              text: t('Añadido: 118 días.', 'Added: 118 days.'),
            },
          },
          {
            id: 'comment-2',
            by: 'Jorge Paz',
            at: new Date('2019-05-19T18:00:00Z'),
            kind: 'praise',
            text: t('Muy clara la parte de costos.', 'The part on costs is very clear.'),
          },
          {
            id: 'comment-3',
            by: 'Jorge Paz',
            at: new Date('2019-05-19T18:10:00Z'),
            kind: 'suggestion',
            text: t('Podría citar la norma.', 'You could cite the norm.'),
          },
        ]}
      />
    ),
  },
]

const notes: Example[] = [
  {
    name: 'Callout',
    of: (view, t) => (
      <Callout view={view}>
        {t('Para replicarla hace falta compartir la agenda.', 'To replicate it one needs to share a calendar.')}
      </Callout>
    ),
  },
  {
    name: 'Callout, warning',
    of: (view, t) => (
      <Callout view={view} kind="warning" title={t('Después de entregar no podrá cambiarla', 'After handing in you cannot change it')}>
        {t('La Secretaría puede devolvérsela.', 'The Secretariat may return it.')}
      </Callout>
    ),
  },
  {
    name: 'Callout, success',
    of: (view, t) => (
      <Callout view={view} kind="success" title={t('Entregada', 'Handed in')}>
        {t('Le enviamos un acuse por correo.', 'We e-mailed you a receipt.')}
      </Callout>
    ),
  },
  {
    name: 'Details',
    of: (_, t) => (
      <Details summary={t('Cómo se cuenta', 'How it is counted')}>
        <p>{t('Una persona se cuenta una vez.', 'A person is counted once.')}</p>
      </Details>
    ),
  },
  {
    name: 'EmptyState',
    of: (_, t) => (
      <EmptyState
        title={t('No tiene pendientes.', 'Nothing is due from you.')}
        action={
          <ButtonLink kind="secondary" icon="calendar" href="#calendar">
            {t('Ver el calendario', 'See the calendar')}
          </ButtonLink>
        }
      >
        {t('La próxima fecha es el 31 de mayo: revisión del plan.', 'The next date is 31 May: review of the plan.')}
      </EmptyState>
    ),
  },
]

const figures: Example[] = [
  {
    name: 'Figures',
    of: (view, t) => (
      <Figures
        view={view}
        figures={[
          { value: 6, of: 7, label: t('países entregaron', 'countries handed in'), note: t('al 20 de mayo de 2019', 'as of 20 May 2019') },
          { value: 318590, label: t('personas desplazadas internas', 'internally displaced persons'), href: '#data' },
          { value: '< 5', label: t('dato protegido', 'protected figure') },
        ]}
      />
    ),
  },
  {
    name: 'GroupedTable',
    of: (view, t) => (
      <GroupedTable
        view={view}
        caption={t('Actividades y sus fechas', 'Activities and their dates')}
        heads={2}
        columns={[
          { key: 'activity', label: t('Actividad', 'Activity') },
          { key: 'who', label: t('Responsable', 'Responsible') },
          { key: 'plan', label: t('Según el plan', 'As planned') },
          { key: 'happened', label: t('Lo que ocurrió', 'What happened') },
        ]}
        groups={[
          {
            id: 'meeting-group',
            head: { activity: t('Reunión en línea', 'Online meeting'), who: t('Presidencia', 'Presidency') },
            lines: [
              { plan: t('Prácticas: 14 de junio', 'Practices: 14 June'), happened: '—' },
              { plan: t('Reunión: 27 de junio', 'Meeting: 27 June'), happened: '—' },
            ],
          },
          { head: { activity: t('Reunión anual', 'Annual meeting'), who: t('Presidencia', 'Presidency') }, lines: [{ plan: t('noviembre de 2019', 'November 2019'), happened: t('8 de noviembre de 2019', '8 November 2019') }] },
        ]}
      />
    ),
  },
  {
    name: 'DataTable, cards on a phone',
    of: (view, t) => (
      <DataTable
        view={view}
        caption={t('Trabajo abierto', 'Open work')}
        cards
        columns={[{ key: 'what', label: t('Qué', 'What') }, { key: 'who', label: t('Quién', 'Who') }, { key: 'state', label: t('Estado', 'Status') }]}
        rows={[{ what: t('Informes nacionales', 'National reports'), who: t('Estados miembros', 'Member states'), state: <Tag tone="attention">{t('Falta decidir', 'To be decided')}</Tag> }]}
      />
    ),
  },
  {
    name: 'DataTable, sorted, with total',
    of: (view, t) => (
      <DataTable
        view={view}
        caption={t('Entregas por país', 'Submissions by country')}
        columns={[
          { key: 'country', label: t('País', 'Country'), sort: { href: '?sort=country', now: 'ascending' } },
          { key: 'title', label: t('Práctica', 'Practice') },
          { key: 'status', label: t('Estado', 'Status') },
          { key: 'on', label: t('Fecha', 'Date'), sort: { href: '?sort=on' } },
          { key: 'words', label: t('Palabras', 'Words'), numeric: true },
        ]}
        rows={[
          {
            country: 'Honduras',
            title: t('Alerta temprana', 'Early warning'),
            status: <Tag tone="attention">{t('Devuelto', 'Returned')}</Tag>,
            on: <Due view={view} on="2019-05-22" />,
            words: '1,204',
          },
          {
            country: 'México',
            title: t('Ventanilla única', 'One-stop desk'),
            status: <Tag tone="done">{t('Aceptado', 'Accepted')}</Tag>,
            on: <Day view={view} on="2019-05-09" short />,
            words: '1,377',
          },
        ]}
        total={{ country: t('Los dos', 'Both'), words: '2,581' }}
        note={t('Las palabras cuentan el original.', 'Words count the original.')}
      />
    ),
  },
]

const plan = (view: View, t: (es: string, en: string) => string, narrow = false) =>
  gantt({
    about: { id: narrow ? 'plan-narrow' : 'plan', title: t('1 de las 2 fechas está vencida', '1 of the 2 dates is overdue'), lang: view.lang, locale: view.locale },
    from: '2019-04-01', to: '2019-12-31', today: '2019-06-20', narrow,
    rows: [
      { id: 'inputs', label: t('Prácticas enviadas', 'Practices sent'), group: t('A. Recepción', 'A. Reception'), end: '2019-06-14', days: 21, planned: '2019-05-31', critical: true, late: true },
      { id: 'meeting', label: t('Reunión en línea', 'Online meeting'), group: t('A. Recepción', 'A. Reception'), end: '2019-06-27', days: 0, planned: '2019-06-27', critical: true },
    ],
    links: [{ before: 'inputs', after: 'meeting', critical: true }],
    lanes: { title: t('Calendario nacional', 'National calendar'), spans: [{ lane: 'Guatemala', label: t('Elecciones', 'Elections'), from: '2019-06-16', to: '2019-06-16', strong: true }] },
    table: { columns: [{ label: t('Hito', 'Milestone') }, { label: t('Fecha', 'Date') }], rows: [[t('Prácticas enviadas', 'Practices sent'), '2019-06-14'], [t('Reunión en línea', 'Online meeting'), '2019-06-27']] },
  })

const calendars: Example[] = [
  { name: 'ChartFigure, wide and on a phone', of: (view, t) => <ChartFigure chart={plan(view, t)} narrow={plan(view, t, true)} /> },
  {
    name: 'MonthGrid',
    of: (view, t) => (
      <MonthGrid
        view={view}
        month="2019-06"
        today="2019-06-14"
        entries={new Map([['2019-06-14', [{ title: t('Prácticas enviadas', 'Practices sent'), href: '#inputs' }]], ['2019-06-16', [{ title: t('Guatemala: elecciones', 'Guatemala: elections'), note: <span class="mute">({t('feriado', 'holiday')})</span> }]]])}
        before={{ href: '#may', label: t('mayo de 2019', 'May 2019') }}
        after={{ href: '#july', label: t('julio de 2019', 'July 2019') }}
      />
    ),
  },
]

export const readingExamples: Example[] = [...texts, ...notes, ...figures, ...calendars]
