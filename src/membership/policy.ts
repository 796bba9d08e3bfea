import { permit } from './permit.ts'
import type { Role } from './person.ts'

type Naming = { role: Role; organisationStateId: string | null }
type Holder = { role: Role; organisationStateId: string | null; personId: string }

const namedAtHome: readonly Role[] = ['focal point', 'head of delegation', 'national validator', 'ministry contributor']
const namedByPresidency: readonly Role[] = ['presidency']

const names = (post: { role: string; main: boolean; stateId: string | null }, { role, organisationStateId }: Naming): boolean => {
  if (post.role === 'secretariat') return true
  if (post.role === 'presidency') return namedByPresidency.includes(role) && post.stateId === organisationStateId
  return post.role === 'focal point' && post.main && namedAtHome.includes(role) && post.stateId !== null && post.stateId === organisationStateId
}

// F1: inviting a person, ending a post and a presidency's rotation need no administrator.
export const may = {
  name: permit<Naming>(
    ['secretariat', 'presidency', 'focal point'],
    {
      es: 'La Secretaría, cualquier puesto; la Presidencia, los suyos; el punto focal principal, los de su Estado (punto focal, jefatura de delegación, validación, ministerios)',
      en: 'The Secretariat, any post; the Presidency, its own; the main focal point, those of the state (focal point, head of delegation, validator, ministries)',
    },
    (post, subject) => names(post, subject),
  ),
  end: permit<Holder>(
    ['secretariat', 'presidency', 'focal point'],
    { es: 'Quien puede nombrar un puesto puede terminarlo; nadie termina el último puesto propio por error: lo hace otra persona', en: 'Whoever may name a post may end it; nobody ends their own post: another person does' },
    (post, subject, me) => names(post, subject) && subject.personId !== me.id,
  ),
  keepLists: permit<null>(['secretariat'], { es: 'Organizaciones, membresía de los Estados, presidencias y contactos', en: 'Organisations, the standing of states, presidencies and contacts' }, () => true),
  setPresidency: permit<null>(['secretariat', 'presidency'], { es: 'Registrar el período de la próxima Presidencia', en: 'Record the term of the next Presidency' }, () => true),
}
