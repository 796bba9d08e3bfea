import { permit } from '#membership/index.ts'
import type { FormatVersion } from './queries.ts'

type Issuable = Pick<FormatVersion, 'issuedAt'>

export const may = {
  make: permit<null>(['secretariat'], { es: 'Crear un formato o una nueva versión', en: 'Make a format or a new version' }, () => true),
  edit: permit<Issuable>(['secretariat'], { es: 'Mientras la versión no esté publicada; después queda congelada', en: 'While the version is not issued; afterwards it is frozen' }, (_, version) => version.issuedAt === null),
  issue: permit<Issuable>(['secretariat'], { es: 'Una vez; desde entonces la guía es pública y puede abrir convocatorias', en: 'Once; from then on the guideline is public and may open calls' }, (_, version) => version.issuedAt === null),
  correct: permit<Issuable>(['secretariat'], { es: 'La redacción de una versión publicada, por fe de erratas', en: 'The wording of an issued version, by erratum' }, (_, version) => version.issuedAt !== null),
}
