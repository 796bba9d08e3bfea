import { permit } from '#membership/index.ts'
import { type Edition, isWithheld } from './edition.ts'
import { isPublicKind } from './kind.ts'

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
  withhold: permit<Pick<Edition, 'kind' | 'withholdings'>>(
    ['secretariat', 'presidency'],
    { es: 'Retener una edición pública, con su razón: hace falta una persona de la Secretaría y una de la Presidencia, en cualquier orden', en: 'Withhold a public edition, with the reason: it takes one person of the Secretariat and one of the Presidency, in either order' },
    (post, { kind, withholdings }) => isPublicKind(kind) && !withholdings.some((one) => one.side === post.role),
  ),
  takeBack: permit<Pick<Edition, 'withholdings'>>(
    ['secretariat', 'presidency'],
    { es: 'Retirar lo que su parte pidió, que una edición se retenga, mientras la otra parte no haya dicho que sí', en: 'Take back what one’s own side asked, that an edition be withheld, as long as the other side has not agreed' },
    // Somebody asked, and it was not the other side.
    (post, { withholdings }) => withholdings.length > 0 && !withholdings.some((one) => one.side === (post.role === 'secretariat' ? 'presidency' : 'secretariat')),
  ),
}
