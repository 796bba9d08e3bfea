import { Columns, DateList, Numbered } from '../front.tsx'
import type { Example } from './example.ts'

export const frontExamples: Example[] = [
  {
    name: 'DateList',
    of: (view, t) => (
      <DateList
        view={view}
        dates={[
          { on: '2019-06-14', words: '', title: <a href="?">{t('Vence la convocatoria', 'The call falls due')}</a>, note: t('Hora de cada país', 'Each country’s time') },
          { words: t('septiembre de 2019', 'September 2019'), title: t('Un mes, sin día', 'A month, no day') },
        ]}
      />
    ),
  },
  {
    name: 'Numbered',
    of: (_, t) => (
      <section class="section flow" aria-labelledby="numbered-title">
        <h2 id="numbered-title">{t('Pasos', 'Steps')}</h2>
        <Numbered
          items={[
            { title: t('Pedir', 'Ask'), text: t('Con una guía pública.', 'By a public guideline.') },
            { title: <a href="?">{t('Decidir', 'Decide')}</a>, text: t('En una reunión.', 'In a meeting.') },
          ]}
        />
      </section>
    ),
  },
  {
    name: 'Columns',
    of: (_, t) => (
      <Columns>
        <p>{t('A un lado', 'On one side')}</p>
        <p>{t('Al otro', 'On the other')}</p>
      </Columns>
    ),
  },
]
