import { Icon, iconNames } from '../icon.tsx'
import { DueLine, DueList, FileLink, KeyValue, ResultList, SummaryList, TaskList, Timeline } from '../list.tsx'
import { Beside, Breadcrumbs, FacetFilter, FilterBar, Pagination, SearchField, SectionNav } from '../navigate.tsx'
import { OrderList } from '../order.tsx'
import { ClassBadge, ExampleMark, Progress, StageTrack, Tag } from '../status.tsx'
import { type Example } from './example.ts'

const states: Example[] = [
  {
    name: 'Tag',
    of: (_, t) => (
      <p>
        <Tag>{t('Borrador', 'Draft')}</Tag> <Tag tone="action">{t('Entregado', 'Handed in')}</Tag>{' '}
        <Tag tone="done">{t('Aceptado', 'Accepted')}</Tag> <Tag tone="attention">{t('Devuelto', 'Returned')}</Tag>{' '}
        <Tag tone="late">{t('Vencido', 'Overdue')}</Tag>
      </p>
    ),
  },
  {
    name: 'ClassBadge',
    of: (view) => (
      <div class="badges">
        {(['public', 'everyone', 'members', 'steering', 'secretariat', 'team', 'writers'] as const).map((audience) => (
          <ClassBadge view={view} audience={audience} />
        ))}
      </div>
    ),
  },
  {
    name: 'ExampleMark',
    of: (view) => (
      <p>
        <ExampleMark view={view} />
      </p>
    ),
  },
  {
    name: 'Progress',
    of: (_, t) => (
      <Progress done={7} total={11}>
        {t('7 de 11 secciones completas', '7 of 11 sections completed')}
      </Progress>
    ),
  },
  {
    name: 'StageTrack',
    of: (view, t) => (
      <StageTrack
        view={view}
        label={t('Etapas de la entrega', 'Stages of the submission')}
        current={2}
        stages={[
          { label: t('Borrador', 'Draft'), note: t('2 de mayo', '2 May') },
          { label: t('Con visto bueno', 'Cleared'), note: t('17 de mayo', '17 May') },
          { label: t('Entregado', 'Handed in') },
          { label: t('Aceptado', 'Accepted') },
          { label: t('Publicado', 'Published') },
        ]}
      />
    ),
  },
]

const lists: Example[] = [
  {
    name: 'TaskList',
    of: (view, t) => (
      <TaskList
        view={view}
        tasks={[
          { title: t('Quién la propone', 'Who proposes it'), href: '#1', status: 'done' },
          {
            title: t('Qué cambió', 'What changed'),
            href: '#2',
            hint: t('Carlos M. escribe desde las 9:10', 'Carlos M. has been writing since 9:10'),
            status: 'in progress',
          },
          { title: t('Costo', 'Cost'), href: '#3', status: 'returned' },
          { title: t('Resultados', 'Results'), href: '#4', status: 'not started' },
          { title: t('Visto bueno', 'Clearance'), status: 'blocked' },
        ]}
      />
    ),
  },
  {
    name: 'OrderList',
    of: (view, t) => (
      <OrderList
        view={view}
        items={[
          { id: 'ordered-title', title: t('1.1 ¿Cómo se llama?', '1.1 What is it called?'), href: '#1', hint: t('Texto, hasta 15 palabras', 'Text, up to 15 words'), action: '#1' },
          { id: 'ordered-theme', title: t('1.2 ¿A qué tema responde?', '1.2 Which theme?'), href: '#2', action: '#2' },
          { id: 'ordered-cost', title: t('1.3 ¿Cuánto cuesta?', '1.3 How much does it cost?'), href: '#3', action: '#3' },
        ]}
      />
    ),
  },
  {
    name: 'SummaryList',
    of: (view, t) => (
      <SummaryList
        view={view}
        answers={[
          { label: t('Nombre', 'Name'), value: t('Ventanilla única', 'One-stop desk'), change: '#practice' },
          { label: t('Norma', 'Norm'), change: '#norm' },
        ]}
      />
    ),
  },
  {
    name: 'KeyValue',
    of: (_, t) => (
      <KeyValue
        pairs={[
          { label: t('País', 'Country'), value: 'México' },
          { label: t('Desde', 'Since'), value: '2018' },
        ]}
      />
    ),
  },
  {
    name: 'DueList, DueLine',
    of: (view, t) => (
      <DueList>
        <DueLine
          view={view}
          todo={t('Corregir la práctica «Alerta temprana»', 'Correct the practice “Early warning”')}
          href="#d1"
          country="Honduras"
          due="2019-05-18"
          waits={t('la Secretaría', 'The Secretariat')}
          action={t('Corregir', 'Correct')}
          tag={<Tag tone="attention">{t('2 comentarios', '2 comments')}</Tag>}
        />
        <DueLine
          view={view}
          todo={t('Completar el informe nacional', 'Complete the national report')}
          href="#d2"
          due="2019-08-31"
          action={t('Seguir', 'Continue')}
        />
      </DueList>
    ),
  },
  {
    name: 'ResultList',
    of: (view, t) => (
      <ResultList
        results={[
          {
            href: '#r1',
            title: t('Registro y entrevista el mismo día', 'Registration and interview on the same day'),
            facts: ['Costa Rica', t('Reducir el rezago', 'Reducing the backlog')],
            text: { words: t('La persona se registra y cuenta su caso una sola vez.', 'People register and tell their case only once.') },
            marks: <Tag tone="done">{t('Validada', 'Validated')}</Tag>,
          },
          { href: '#r2', title: 'A shelter in the first week', lang: 'en', facts: [t('Belice', 'Belize')], marks: <ExampleMark view={view} /> },
        ]}
      />
    ),
  },
  {
    name: 'Timeline',
    of: (view, t) => (
      <Timeline
        view={view}
        events={[
          { at: new Date('2019-05-20T15:00:00Z'), what: t('Práctica entregada', 'Practice handed in'), who: 'Ana Lucía Reyes' },
          {
            at: new Date('2019-05-17T21:12:00Z'),
            what: t('Práctica devuelta', 'Practice returned'),
            who: 'Marta Solís',
            note: <p>{t('Falta el costo por persona.', 'The cost per person is missing.')}</p>,
          },
        ]}
      />
    ),
  },
  {
    name: 'FileLink',
    of: (view, t) => (
      <FileLink
        view={view}
        href="#pdf"
        name={t('La práctica completa', 'The full practice')}
        kind="PDF"
        bytes={1_240_000}
        sha256="9f2c41ab77d0e3b8"
      />
    ),
  },
]

const ways: Example[] = [
  {
    name: 'Breadcrumbs',
    of: (view, t) => (
      <Breadcrumbs
        view={view}
        crumbs={[
          { href: '#home', label: t('Inicio', 'Home') },
          { href: '#practices', label: t('Buenas prácticas', 'Good practices') },
        ]}
      />
    ),
  },
  {
    name: 'SectionNav',
    of: (_, t) => (
      <SectionNav
        label={t('De esta convocatoria', 'Of this call')}
        items={[
          { href: '#board', label: t('Tablero', 'Board'), current: true },
          { href: '#comments', label: t('Comentarios', 'Comments'), count: 6 },
          { href: '#history', label: t('Historia', 'History') },
        ]}
      />
    ),
  },
  { name: 'Pagination', of: (view) => <Pagination view={view} page={5} pages={12} href={(page) => `?page=${page}`} /> },
  {
    name: 'SearchField',
    of: (view, t) => (
      <SearchField
        view={view}
        action="/search"
        label={t('Buscar en las prácticas', 'Search the practices')}
        hint={t('También entiende siglas, como DCR.', 'It also knows acronyms, like RSD.')}
        value="rezago"
      />
    ),
  },
  {
    name: 'FilterBar',
    of: (view, t) => (
      <FilterBar
        view={view}
        action="/design"
        button={t('Mostrar', 'Show')}
        clear={{ href: '/design', label: t('Ver todo', 'See all') }}
        filters={[
          { name: 'filter-section', label: t('Sección', 'Section'), any: t('Todas', 'All'), value: 'B', options: [{ value: 'A', label: 'A' }, { value: 'B', label: 'B' }] },
          { name: 'filter-status', label: t('Estado', 'Status'), any: t('Todos', 'All'), options: [{ value: 'late', label: t('Vencidas', 'Overdue') }] },
        ]}
      />
    ),
  },
  {
    name: 'Beside, FacetFilter',
    of: (view, t) => (
      <Beside
        side="left"
        aside={
          <FacetFilter
            view={view}
            clear="?"
            facets={[
              {
                label: t('País', 'Country'),
                options: [
                  { label: 'Costa Rica', href: '?', count: 7, chosen: true },
                  { label: 'Honduras', href: '?country=HND', count: 5 },
                ],
              },
              { label: t('Pilar', 'Pillar'), options: [{ label: t('Recepción', 'Reception'), href: '?pillar=1', count: 14 }] },
            ]}
          />
        }
      >
        <p>{t('12 prácticas', '12 practices')}</p>
      </Beside>
    ),
  },
  {
    name: 'Beside even',
    of: (_, t) => (
      <Beside side="left" even aside={<p>{t('Lo que se lee', 'What is read')}</p>}>
        <p>{t('Lo que se dice de ello', 'What is said of it')}</p>
      </Beside>
    ),
  },
  {
    name: 'Icon',
    of: () => (
      <ul class="icons">
        {iconNames.map((name) => (
          <li>
            <Icon name={name} /> {name}
          </li>
        ))}
      </ul>
    ),
  },
]

export const findingExamples: Example[] = [...states, ...lists, ...ways]
