import { permit } from '#membership/index.ts'
import { type FormatVersion, isDraft } from './queries.ts'

type Stage = Pick<FormatVersion, 'issuedAt' | 'discardedAt'>

export const may = {
  make: permit<null>(['secretariat'], { es: 'Crear un formato o una nueva versión', en: 'Make a format or a new version' }, () => true),
  edit: permit<Stage>(['secretariat'], { es: 'Mientras la versión no esté publicada; después queda congelada', en: 'While the version is not issued; afterwards it is frozen' }, (_, version) => isDraft(version)),
  discard: permit<Stage>(['secretariat'], { es: 'Descartar un borrador; sigue a la vista', en: 'Discard a draft; it can still be read' }, (_, version) => isDraft(version)),
  issue: permit<Stage>(['secretariat'], { es: 'Una vez; desde entonces la guía es pública y puede abrir convocatorias', en: 'Once; from then on the guideline is public and may open calls' }, (_, version) => isDraft(version)),
  correct: permit<Stage>(['secretariat'], { es: 'La redacción de una versión publicada, por fe de erratas', en: 'The wording of an issued version, by erratum' }, (_, version) => version.issuedAt !== null),
}
