import { permit } from '#membership/index.ts'
import type { Compilation } from './compilation.ts'

type Standing = Pick<Compilation, 'kind' | 'compiledAt' | 'circulatedAt'>

export const may = {
  begin: permit<null>(['secretariat'], { es: 'Empezar una compilación: documento de reunión o compendio', en: 'Begin a compilation: a meeting paper or a compendium' }, () => true),
  change: permit<null>(['secretariat'], { es: 'Cambiar qué reúne una compilación, su título y los textos de quien compila', en: 'Change what a compilation brings together, its title and the compiler’s own texts' }, () => true),
  compile: permit<null>(['secretariat'], { es: 'Compilar, y compilar de nuevo: solo cambia lo que cambió', en: 'Compile, and compile again: only what changed is changed' }, () => true),
  circulate: permit<Standing>(
    ['secretariat'],
    { es: 'Un documento de reunión ya compilado, una vez; lo leen los miembros, con los puntajes', en: 'A meeting paper that was compiled, once; the members read it, with the scores' },
    (_, { kind, compiledAt, circulatedAt }) => kind === 'meeting paper' && compiledAt !== null && circulatedAt === null,
  ),
}
