import type { View } from '../view.ts'
import { type Example, sayIn } from './examples/example.ts'
import { findingExamples } from './examples/finding.tsx'
import { formExamples } from './examples/forms.tsx'
import { frontExamples } from './examples/front.tsx'
import { readingExamples } from './examples/reading.tsx'
import { Section } from './note.tsx'
import { WorkspacePage } from './shell.tsx'
import { ExampleMark } from './status.tsx'

export const examples: Example[] = [...findingExamples, ...frontExamples, ...readingExamples, ...formExamples]

/** Every component in every state, in the reader's language; the language switch shows the other. */
export const DesignPage = ({ view }: { view: View }) => (
  <WorkspacePage
    view={view}
    wide
    title={sayIn(view)('Las piezas de Marco', 'The pieces of Marco')}
    lead={sayIn(view)('Todo lo que se ve en Marco está hecho de estas piezas.', 'All that one sees in Marco is made of these pieces.')}
    badge={<ExampleMark view={view} />}
  >
    <Specimens view={view} />
    {examples.map(({ name, of }) => (
      <Section id={`of-${name.replaceAll(/[^A-Za-z]+/g, '-')}`} title={name}>
        {of(view, sayIn(view))}
      </Section>
    ))}
  </WorkspacePage>
)

const colours = ['anil', 'grana', 'jade', 'maiz', 'obsidiana', 'ceniza', 'amate-deep']

const Specimens = ({ view }: { view: View }) => (
  <Section id="of-colour" title={sayIn(view)('Colores y letra', 'Colours and type')}>
    <ul class="swatches">
      {colours.map((name) => (
        <li>
          <span class={`swatch ${name}`} />
          {name.replace('anil', 'añil').replace('maiz', 'maíz')}
        </li>
      ))}
    </ul>
    <h3>{sayIn(view)('La persona que pide protección está en el centro', 'The person who asks for protection is at the centre')}</h3>
    <p>
      {sayIn(view)(
        'Source Serif 4 para los títulos; Public Sans para leer: ₡ 1,250 · 14:32 · «¿Qué cambió?» · ñ á é í ó ú ü',
        'Source Serif 4 for titles; Public Sans to read: ₡ 1,250 · 14:32 · “What changed?” · ñ á é í ó ú ü',
      )}
    </p>
  </Section>
)
