import { permit } from '#membership/index.ts'
import type { Dossier } from './dossier.ts'

export const may = {
  open: permit<null>(['presidency', 'secretariat'], { es: 'Abrir el expediente de traspaso de un período', en: 'Open the handover dossier of a term' }, () => true),
  write: permit<Pick<Dossier, 'sealedAt'>>(['presidency', 'secretariat'], { es: 'Escribirlo y decidir qué pasa con cada cosa abierta, mientras no esté sellado', en: 'Write it and decide what becomes of each open thing, until it is sealed' }, (_, dossier) => !dossier.sealedAt),
  seal: permit<Pick<Dossier, 'sealedAt'>>(['presidency'], { es: 'Sellarlo, una vez; la presidencia en funciones', en: 'Seal it, once; the presidency in office' }, (_, dossier) => !dossier.sealedAt),
}
