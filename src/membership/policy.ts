import { permit } from './permit.ts'
import type { Role } from './person.ts'

/** A post to fill, and the states that preside now or will. */
type Naming = { role: Role; organisationStateId: string | null; presiding: string[] }
type Held = Naming & { personId: string }
/** The person who is to have it holds a post outside that state, now or to come. */
type Given = Naming & { elsewhere: boolean }
type Named = { kind: string; stateId: string | null }

const namedAtHome: readonly Role[] = ['focal point', 'head of delegation', 'national validator', 'ministry contributor']

const names = (post: { role: string; main: boolean; stateId: string | null }, { role, organisationStateId, presiding }: Naming): boolean => {
  if (post.role === 'secretariat') return true
  if (organisationStateId === null) return false
  if (post.role === 'presidency') return role === 'presidency' && presiding.includes(organisationStateId)
  return post.role === 'focal point' && post.main && namedAtHome.includes(role) && post.stateId === organisationStateId
}

// F1: inviting a person, ending a post and a presidency's rotation need no administrator.
export const may = {
  name: permit<Given>(
    ['secretariat', 'presidency', 'focal point'],
    {
      es: 'La Secretaría, cualquier puesto; la Presidencia, los suyos y los de la siguiente; el punto focal principal, los de su Estado (punto focal, jefatura de delegación, validación, ministerios). A quien tiene un puesto fuera de ese Estado lo nombra solo la Secretaría, con el acuerdo de la persona',
      en: 'The Secretariat, any post; the Presidency, its own and those of the next; the main focal point, those of the state (focal point, head of delegation, validator, ministries). Whoever holds a post outside that state is named by the Secretariat alone, once the person has agreed',
    },
    // A7: all of a person's posts count, so a post given unasked would take a reviewer from the state's practices.
    (post, subject) => names(post, subject) && (post.role === 'secretariat' || !subject.elsewhere),
  ),
  end: permit<Held>(
    ['secretariat', 'presidency', 'focal point'],
    { es: 'Quien puede nombrar un puesto puede terminarlo; nadie termina el propio: lo hace otra persona, o quien le sigue como punto focal principal', en: 'Whoever may name a post may end it; nobody ends their own: another person does, or whoever follows as main focal point' },
    (post, subject, me) => names(post, subject) && subject.personId !== me.id,
  ),
  inviteAgain: permit<{ posts: Naming[] }>(
    ['secretariat', 'presidency', 'focal point'],
    {
      es: 'Quien puede nombrar todos los puestos de una persona corrige su correo, o la invita otra vez, hasta que entra por primera vez; después, solo la persona',
      en: 'Whoever may name all of a person’s posts corrects the address, or invites them again, until they first sign in; after that, only the person',
    },
    (post, { posts }) => posts.length > 0 && posts.every((one) => names(post, one)),
  ),
  keepOrganisation: permit<Named>(
    ['secretariat', 'focal point'],
    { es: 'Añadir o renombrar: la Secretaría, cualquiera; el punto focal principal, las instituciones de su Estado', en: 'Add or rename: the Secretariat, any; the main focal point, the institutions of the state' },
    (post, { kind, stateId }) => post.role === 'secretariat' || (post.main && kind === 'ministry' && stateId !== null && post.stateId === stateId),
  ),
  setStanding: permit<null>(['secretariat'], { es: 'Desde qué día un Estado es miembro u observador, o deja de serlo', en: 'From which day a state is a member or an observer, or ceases to be one' }, () => true),
  setPresidency: permit<null>(['secretariat', 'presidency'], { es: 'Registrar el período de la próxima Presidencia', en: 'Record the term of the next Presidency' }, () => true),
}
