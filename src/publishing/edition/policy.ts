import { permit } from '#membership/index.ts'
import { type Edition, isWithheld } from './edition.ts'

export const may = {
  publish: permit<null>(
    ['secretariat'],
    { es: 'Publicar una edición de un compendio ya compilado y al día; queda fija para siempre', en: 'Publish an edition of a compendium that is compiled and up to date; it is frozen for ever' },
    () => true,
  ),
  correct: permit<Pick<Edition, 'withholdings'>>(
    ['secretariat'],
    { es: 'Añadir una fe de erratas a una edición; los archivos no cambian', en: 'Add an erratum to an edition; its files do not change' },
    (_, edition) => !isWithheld(edition),
  ),
  withhold: permit<Pick<Edition, 'withholdings'>>(
    ['secretariat', 'presidency'],
    { es: 'Retener una edición, con su razón: hace falta una persona de la Secretaría y una de la Presidencia, en cualquier orden', en: 'Withhold an edition, with the reason: it takes one person of the Secretariat and one of the Presidency, in either order' },
    (post, { withholdings }) => !withholdings.some((one) => one.side === post.role),
  ),
}
