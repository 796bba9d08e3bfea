import { sources } from './sources.ts'
import type { Day, Iso3, Occasion } from './types.ts'

// F4: what happened in each country in 2019 and touches the framework's work. Elections, changes of government, fiscal years, statutory holidays from April on.
// Each state's focal point corrects its own. Holidays that a yearly decree moves are given by the rule of the law cited.

const holiday = (country: Iso3, source: string, days: [first: Day, es: string, en: string, last?: Day][]): Occasion[] =>
  days.map(([first, es, en, last]) => ({ country, kind: 'holiday', first, ...(last ? { last } : {}), title: { es, en }, source }))

const fiscal = (country: Iso3, first: Day, last: Day, source: string): Occasion => ({ country, kind: 'fiscal year', first, last, title: { es: 'Cierre del año fiscal', en: 'Closing of the fiscal year' }, source })

export const occasions: Occasion[] = [
  { country: 'PAN', kind: 'election', first: '2019-05-05', title: { es: 'Elecciones generales', en: 'General elections' }, source: sources.panamaElections },
  { country: 'PAN', kind: 'transition', first: '2019-05-06', last: '2019-07-31', title: { es: 'Cambio de gobierno: toma de posesión el 1 de julio', en: 'Change of government: inauguration on 1 July' }, source: sources.panamaElections },
  { country: 'GTM', kind: 'election', first: '2019-06-16', title: { es: 'Elecciones generales, primera vuelta', en: 'General elections, first round' }, source: sources.guatemalaElections },
  { country: 'GTM', kind: 'election', first: '2019-08-11', title: { es: 'Elección presidencial, segunda vuelta', en: 'Presidential election, second round' }, source: sources.guatemalaRunOff },
  { country: 'GTM', kind: 'transition', first: '2019-08-12', last: '2020-02-14', title: { es: 'Cambio de gobierno: toma de posesión el 14 de enero de 2020', en: 'Change of government: inauguration on 14 January 2020' }, source: sources.guatemalaInauguration },
  { country: 'SLV', kind: 'transition', first: '2019-06-01', last: '2019-06-30', title: { es: 'Cambio de gobierno: el nuevo gobierno asume en junio', en: 'Change of government: the new government takes office in June' }, source: sources.S3 },

  fiscal('BLZ', '2020-03-01', '2020-03-31', sources.unconfirmed),
  ...(['CRI', 'SLV', 'GTM', 'HND', 'MEX', 'PAN'] as const).map((country) => fiscal(country, '2019-12-01', '2019-12-31', sources.unconfirmed)),

  ...holiday('BLZ', sources.holidaysBelize, [
    ['2019-04-19', 'Viernes Santo', 'Good Friday'], ['2019-04-20', 'Sábado Santo', 'Holy Saturday'], ['2019-04-22', 'Lunes de Pascua', 'Easter Monday'], ['2019-05-01', 'Día del Trabajo', 'Labour Day'],
    ['2019-05-27', 'Día de la Mancomunidad (por el viernes 24)', 'Commonwealth Day (for Friday 24)'], ['2019-09-10', 'Día de St. George’s Caye', 'St. George’s Caye Day'], ['2019-09-21', 'Día de la Independencia', 'Independence Day'],
    ['2019-10-12', 'Día Panamericano', 'Pan American Day'], ['2019-11-19', 'Día del Asentamiento Garífuna', 'Garifuna Settlement Day'], ['2019-12-25', 'Navidad', 'Christmas Day', '2019-12-26'],
  ]),
  ...holiday('CRI', sources.holidaysCostaRica, [
    ['2019-04-11', 'Día de Juan Santamaría', 'Juan Santamaría Day'], ['2019-04-18', 'Jueves y Viernes Santo', 'Maundy Thursday and Good Friday', '2019-04-19'], ['2019-05-01', 'Día del Trabajo', 'Labour Day'],
    ['2019-07-25', 'Anexión del Partido de Nicoya', 'Annexation of Nicoya'], ['2019-08-02', 'Virgen de los Ángeles', 'Our Lady of the Angels'], ['2019-08-15', 'Día de la Madre', 'Mother’s Day'], ['2019-09-15', 'Día de la Independencia', 'Independence Day'],
    ['2019-10-12', 'Día de las Culturas', 'Day of the Cultures'], ['2019-12-25', 'Navidad', 'Christmas Day'],
  ]),
  ...holiday('SLV', sources.holidaysElSalvador, [
    ['2019-04-18', 'Jueves, Viernes y Sábado Santo', 'Maundy Thursday to Holy Saturday', '2019-04-20'], ['2019-05-01', 'Día del Trabajo', 'Labour Day'], ['2019-05-10', 'Día de la Madre', 'Mother’s Day'], ['2019-06-17', 'Día del Padre', 'Father’s Day'],
    ['2019-08-06', 'Fiestas del Divino Salvador', 'Feast of the Divine Saviour'], ['2019-09-15', 'Día de la Independencia', 'Independence Day'], ['2019-11-02', 'Día de los Difuntos', 'All Souls’ Day'], ['2019-12-25', 'Navidad', 'Christmas Day'],
  ]),
  ...holiday('GTM', sources.holidays2019, [
    ['2019-04-18', 'Jueves, Viernes y Sábado Santo', 'Maundy Thursday to Holy Saturday', '2019-04-20'], ['2019-04-29', 'Día del Trabajo (por el miércoles 1 de mayo)', 'Labour Day (for Wednesday 1 May)'], ['2019-07-01', 'Día del Ejército (por el domingo 30 de junio)', 'Army Day (for Sunday 30 June)'],
    ['2019-09-15', 'Día de la Independencia', 'Independence Day'], ['2019-10-21', 'Día de la Revolución (por el domingo 20)', 'Revolution Day (for Sunday 20)'], ['2019-11-01', 'Día de Todos los Santos', 'All Saints’ Day'], ['2019-12-25', 'Navidad', 'Christmas Day'],
  ]),
  ...holiday('HND', sources.holidays2019, [
    ['2019-04-14', 'Día de las Américas', 'Day of the Americas'], ['2019-04-18', 'Jueves, Viernes y Sábado Santo', 'Maundy Thursday to Holy Saturday', '2019-04-20'], ['2019-05-01', 'Día del Trabajo', 'Labour Day'],
    ['2019-09-15', 'Día de la Independencia', 'Independence Day'], ['2019-10-03', 'Natalicio de Francisco Morazán', 'Birth of Francisco Morazán'], ['2019-12-25', 'Navidad', 'Christmas Day'],
  ]),
  ...holiday('MEX', sources.holidaysMexico, [
    ['2019-05-01', 'Día del Trabajo', 'Labour Day'], ['2019-09-16', 'Día de la Independencia', 'Independence Day'], ['2019-11-18', 'Día de la Revolución (tercer lunes)', 'Revolution Day (third Monday)'], ['2019-12-25', 'Navidad', 'Christmas Day'],
  ]),
  ...holiday('PAN', sources.holidaysPanama, [
    ['2019-04-19', 'Viernes Santo', 'Good Friday'], ['2019-05-01', 'Día del Trabajo', 'Labour Day'], ['2019-07-01', 'Toma de posesión presidencial', 'Presidential inauguration'], ['2019-11-03', 'Separación de Colombia', 'Separation from Colombia'],
    ['2019-11-05', 'Día de Colón', 'Colón Day'], ['2019-11-10', 'Primer Grito de Independencia', 'First Call for Independence'], ['2019-11-28', 'Independencia de España', 'Independence from Spain'], ['2019-12-08', 'Día de la Madre', 'Mother’s Day'], ['2019-12-25', 'Navidad', 'Christmas Day'],
  ]),
]
