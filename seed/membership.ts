import { sources } from './sources.ts'
import type { Membership, Moment, Presidency } from './types.ts'

const founded: Moment = {
  on: '2017-10-26', precision: 'day',
  words: { es: '26 de octubre de 2017, Declaración de San Pedro Sula', en: '26 October 2017, San Pedro Sula Declaration' },
  source: sources.S1,
}

// Only the month is known. The first day stands for it, so that what happened in July counts seven members.
const salvadorJoins: Moment = {
  on: '2019-07-01', precision: 'month',
  words: { es: 'julio de 2019', en: 'July 2019' },
  source: sources.S3,
}

export const memberships: Membership[] = [
  { country: 'BLZ', as: 'member', since: founded },
  { country: 'CRI', as: 'member', since: founded },
  { country: 'GTM', as: 'member', since: founded },
  { country: 'HND', as: 'member', since: founded },
  { country: 'MEX', as: 'member', since: founded },
  { country: 'PAN', as: 'member', since: founded },
  {
    country: 'SLV', as: 'observer', example: true,
    since: { on: '2019-04-01', precision: 'month', words: { es: 'abril de 2019', en: 'April 2019' }, source: sources.plan },
    until: salvadorJoins,
    note: {
      es: 'El plan de trabajo prevé un diálogo político para la inclusión de El Salvador. Que participe como observador desde abril es parte de la demostración: ninguna fuente consultada lo dice.',
      en: 'The work plan foresees a political dialogue for the inclusion of El Salvador. Its taking part as an observer from April belongs to the demonstration: no source consulted says so.',
    },
  },
  {
    country: 'SLV', as: 'member', since: salvadorJoins,
    note: {
      es: 'El Salvador se unió en julio de 2019. El día no consta en las fuentes consultadas; se usa el 1 de julio y se muestra solo el mes.',
      en: 'El Salvador joined in July 2019. The day does not appear in the sources consulted; 1 July is used and only the month is shown.',
    },
  },
]

// Until 2024, when the Statutory Charter tied the handover to the annual meeting, no rule found says on which day a Presidency ends.
export const presidencies: Presidency[] = [
  {
    country: 'MEX',
    since: {
      on: '2019-01-31', precision: 'month',
      words: { es: 'fines de enero de 2019, en la primera reunión en línea', en: 'end of January 2019, at the first online meeting' },
      source: sources.S14,
    },
    until: { on: '2020-01-01', precision: 'year', words: { es: 'fin de 2019', en: 'end of 2019' }, source: sources.S35 },
    note: {
      es: 'Primera Presidencia Pro Témpore. No terminó con la reunión anual del 8 de noviembre: el 16 de diciembre de 2019 México aún la ejercía al lanzarse la Plataforma de Apoyo. El año de una Presidencia no coincide con el año calendario.',
      en: 'First Pro Tempore Presidency. It did not end with the annual meeting of 8 November: on 16 December 2019 Mexico still held it when the Support Platform was launched. A Presidency’s year is not the calendar year.',
    },
  },
  {
    country: 'SLV',
    since: { on: '2020-01-01', precision: 'year', words: { es: '2020', en: '2020' }, source: sources.S17 },
    until: {
      on: '2021-01-01', precision: 'year', words: { es: 'fin de 2020 o inicio de 2021', en: 'end of 2020 or beginning of 2021' },
      source: sources.S18,
    },
    note: {
      es: 'Las fuentes solo dan el año. La III Reunión Anual, bajo esta Presidencia, fue el 8 de diciembre de 2020; en 2021 presidió Guatemala.',
      en: 'The sources give only the year. The III Annual Meeting, under this Presidency, was on 8 December 2020; Guatemala presided in 2021.',
    },
  },
]
