import { permit, stateRoles } from '#membership/index.ts'
import type { Dossier } from './dossier.ts'

export const may = {
  begin: permit<null>(['secretariat', 'presidency'], { es: 'Abrir el expediente de un Estado que entra o sale', en: 'Open the dossier of a state that joins or leaves' }, () => true),
  recordStep: permit<Pick<Dossier, 'stateId'>>(
    ['secretariat', 'presidency', ...stateRoles],
    { es: 'Anotar un paso con su día y su documento: las dos instancias, y el equipo del propio Estado', en: 'Record a step with its day and document: the two bodies, and the team of the state itself' },
    (post, dossier) => post.role === 'secretariat' || post.role === 'presidency' || post.stateId === dossier.stateId,
  ),
}
