import { permit } from '#membership/index.ts'
import type { Meeting } from '../meeting/meeting.ts'

export const may = {
  open: permit<Pick<Meeting, 'convenedAt'>>(['secretariat'], { es: 'Escribir las palabras de apertura del acta de una reunión convocada; lo demás se toma de lo registrado', en: 'Write the opening words of the minutes of a convened meeting; the rest is taken from what was recorded' }, (_, meeting) => meeting.convenedAt !== null),
}
