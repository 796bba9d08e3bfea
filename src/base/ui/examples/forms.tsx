import { words } from '../../words.ts'
import { CheckboxField, RadioField, SingleCheckbox } from '../choice.tsx'
import { DateField, FileField, NumberField, SelectField, TextArea, TextField, TimeField } from '../field.tsx'
import { Button, ButtonLink, ButtonRow, ErrorSummary, Form, HiddenField, ShowWhen } from '../form.tsx'
import { PairField } from '../pair.tsx'
import { type Example, type Say } from './example.ts'

const pillars = (t: Say) => [
  { value: 'reception', label: t('Recepción y admisión', 'Reception and admission') },
  {
    value: 'needs',
    label: t('Necesidades inmediatas', 'Immediate needs'),
    hint: t('Albergue, salud, alimentación', 'Shelter, health, food'),
  },
  { value: 'hosts', label: t('Comunidades de acogida', 'Host communities') },
  { value: 'solutions', label: t('Soluciones duraderas', 'Durable solutions') },
]

const texts: Example[] = [
  {
    name: 'TextField',
    of: (view, t) => (
      <TextField
        view={view}
        name="practice"
        label={t('Nombre de la práctica', 'Name of the practice')}
        hint={t('Corto y concreto.', 'Short and concrete.')}
      />
    ),
  },
  {
    name: 'TextField, error, example',
    of: (view, t) => (
      <TextField
        view={view}
        name="institution"
        label={t('Institución responsable', 'Responsible institution')}
        example={t('Comisión Mexicana de Ayuda a Refugiados', 'Mexican Commission for Refugee Assistance')}
        error={t('Escriba el nombre completo de la institución', 'Enter the full name of the institution')}
      />
    ),
  },
  {
    name: 'TextField, e-mail, short, optional',
    of: (view, t) => (
      <TextField
        view={view}
        name="email"
        type="email"
        autocomplete="email"
        width="short"
        optional
        label={t('Correo', 'E-mail')}
        value="ana@example.org"
      />
    ),
  },
  {
    name: 'TextArea, word limit',
    of: (view, t) => (
      <TextArea
        view={view}
        name="problem"
        limit={40}
        label={t('¿Qué problema resuelve?', 'Which problem does it solve?')}
        value={t(
          'Las personas esperaban catorce meses hasta su entrevista y visitaban cuatro oficinas.',
          'People waited fourteen months for their interview and visited four offices.',
        )}
      />
    ),
  },
  {
    name: 'NumberField',
    of: (view, t) => (
      <NumberField view={view} name="people" label={t('Personas atendidas', 'People served')} unit={t('personas', 'people')} value={1250} />
    ),
  },
  {
    name: 'DateField',
    of: (view, t) => <DateField view={view} name="since" label={t('En vigor desde', 'In force since')} value="2018-03-12" />,
  },
  {
    name: 'TimeField',
    of: (view, t) => <TimeField view={view} name="start" label={t('Hora de inicio', 'Starting time')} zone="Guatemala" value="09:00" />,
  },
  {
    name: 'SelectField',
    of: (view, t) => <SelectField view={view} name="pillar" label={t('Pilar', 'Pillar')} options={pillars(t)} value="needs" />,
  },
  {
    name: 'FileField',
    of: (view, t) => (
      <FileField
        view={view}
        name="paper"
        label={t('Documento de respaldo', 'Supporting document')}
        accept=".pdf,.docx"
        optional
      />
    ),
  },
]

const choices: Example[] = [
  {
    name: 'RadioField, inline',
    of: (view, t) => (
      <RadioField
        view={view}
        name="norm"
        inline
        value="yes"
        label={t('¿Hizo falta cambiar una norma?', 'Did a norm have to change?')}
        options={[
          { value: 'yes', label: t('Sí', 'Yes') },
          { value: 'no', label: 'No' },
        ]}
      />
    ),
  },
  {
    name: 'RadioField, error',
    of: (view, t) => (
      <RadioField
        view={view}
        name="main"
        label={t('Pilar principal', 'Main pillar')}
        options={pillars(t)}
        error={t('Elija un pilar', 'Choose a pillar')}
      />
    ),
  },
  {
    name: 'CheckboxField',
    of: (view, t) => (
      <CheckboxField
        view={view}
        name="also"
        columns
        label={t('También toca', 'Also touches')}
        options={pillars(t)}
        value={['needs']}
        optional
      />
    ),
  },
  {
    name: 'SingleCheckbox',
    of: (view, t) => (
      <SingleCheckbox
        view={view}
        name="consent"
        label={t('La institución está de acuerdo en que se publique.', 'The institution agrees that it be published.')}
        hint={t('Puede retirarlo después.', 'You can withdraw it later.')}
      />
    ),
  },
  {
    name: 'PairField',
    of: (view, t) => (
      <PairField
        view={view}
        name="summary"
        label={t('Resumen', 'Summary')}
        hint={t('En dos frases.', 'In two sentences.')}
        words={words('Tres instituciones atienden en un mismo lugar.', 'Three institutions work in one place.')}
      />
    ),
  },
  {
    name: 'PairField, one line, outdated, error',
    of: (view, t) => (
      <PairField
        view={view}
        name="title"
        rows={1}
        label={t('Título', 'Title')}
        words={{ original: 'es', es: 'Ventanilla única', en: 'Counter', of: 'before' }}
        errors={{ en: t('Revise la traducción: el original cambió', 'Check the translation: the original changed') }}
      />
    ),
  },
]

const forms: Example[] = [
  {
    name: 'Form, saving by itself, with ShowWhen',
    of: (view, t) => (
      <Form view={view} action="/w/examples" autosave={{ replicated: 3 }}>
        <HiddenField name="call" value="backlog" />
        <RadioField
          view={view}
          name="replicated"
          inline
          value="no"
          label={t('¿La replica otro país?', 'Does another country replicate it?')}
          options={[
            { value: 'yes', label: t('Sí', 'Yes') },
            { value: 'no', label: 'No' },
          ]}
        />
        <ShowWhen field="replicated" is="yes" label={t('Si otro país la replica', 'If another country replicates it')}>
          <TextField view={view} name="who" label={t('¿Cuál?', 'Which one?')} optional />
        </ShowWhen>
        <ButtonRow>
          <Button>{t('Guardar y seguir', 'Save and continue')}</Button>
        </ButtonRow>
      </Form>
    ),
  },
  {
    name: 'ErrorSummary',
    of: (view, t) => (
      <ErrorSummary
        view={view}
        errors={[
          { field: 'institution', message: t('Escriba el nombre completo de la institución', 'Enter the full name of the institution') },
        ]}
      />
    ),
  },
  {
    name: 'Form, asking about a number',
    of: (view, t) => (
      <Form view={{ ...view, path: '/design', unsure: ['+503 2222-3333'] }} action="/design">
        <TextArea view={view} name="asked-note" label={t('Qué ocurrió', 'What happened')} value={t('Llame a la oficina, +503 2222-3333.', 'Call the office, +503 2222-3333.')} />
        <ButtonRow>
          <Button>{t('Anotar', 'Record')}</Button>
        </ButtonRow>
      </Form>
    ),
  },
  {
    name: 'Button, ButtonLink, ButtonRow',
    of: (_, t) => (
      <ButtonRow>
        <Button icon="send">{t('Entregar', 'Hand in')}</Button>
        <Button kind="secondary" name="then" value="list">
          {t('Guardar', 'Save')}
        </Button>
        <Button kind="danger">{t('Retirar', 'Withdraw')}</Button>
        <ButtonLink kind="quiet" href="#top">
          {t('Todavía no', 'Not yet')}
        </ButtonLink>
      </ButtonRow>
    ),
  },
]

export const formExamples: Example[] = [...texts, ...choices, ...forms]
