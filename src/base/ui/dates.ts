import type { Me } from '../person.ts'
import type { View } from '../view.ts'
import type { Lang } from '../words.ts'
import { dayIn, daysBetween } from '../zone.ts'
import { say } from './text.ts'

/** A day without an hour is written 2019-08-31 and means the same everywhere; a Date is an instant, shown in the reader's zone. */
export type When = Date | string
export type Reader = Pick<View, 'lang' | 'locale' | 'zone'>

// Regional Spanish writes 12,345.6, as the framework's papers do; plain `es` would write 12.345,6.
export const localeOf = (lang: Lang): string => (lang === 'es' ? 'es-419' : 'en')

/** Whoever reads papers, letters and public pages in this language: of days, which are the same in every zone, or of hours in one. */
export const readerIn = (lang: Lang, zone = 'UTC'): Reader => ({ lang, locale: localeOf(lang), zone })

/** A person, who reads days and hours by their own clock. */
export const readerOf = ({ language, zone }: Pick<Me, 'language' | 'zone'>): Reader => readerIn(language, zone)

const day = { day: 'numeric', month: 'long', year: 'numeric' } as const
const month = { month: 'long', year: 'numeric' } as const
const shortDay = { day: 'numeric', month: 'short' } as const
const shortMonth = { month: 'short' } as const
const time = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const

const formats = new Map<string, Intl.DateTimeFormat>()

/** Made once per language, zone and shape: making one costs a hundred times what it costs to use it, and every page writes a dozen days. */
function dateFormat(locale: string, how: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${JSON.stringify(how)}`
  const known = formats.get(key) ?? new Intl.DateTimeFormat(locale, how)
  formats.set(key, known)
  return known
}

/** 31 de agosto de 2019 / 31 August 2019 */
export const formatDay = (reader: Reader, when: When): string => write(reader, when, day)

/** The same in a language, and nothing where there is no day. */
export const sayDay = (lang: Lang, on: string | null): string => (on ? formatDay(readerIn(lang), on) : '')

/** agosto de 2019 / August 2019 */
export const formatMonth = (reader: Reader, when: When): string => write(reader, when, month)

/** sept / Sept, where a column or an axis has room for no more; a month is the same in every zone */
export const formatShortMonth = ({ locale }: Pick<Reader, 'locale'>, when: string): string => write({ locale, zone: 'UTC' }, when, shortMonth)

/** 31 ago; with the year where it is not the year of `now` */
export function formatShortDay(reader: Reader, when: When, now: Date): string {
  const sameYear = dayIn(reader.zone, when).slice(0, 4) === dayIn(reader.zone, now).slice(0, 4)
  return write(reader, when, sameYear ? shortDay : { ...shortDay, year: 'numeric' })
}

/** 31 de agosto de 2019, 14:32 */
export const formatInstant = (reader: Reader, at: Date): string => `${formatDay(reader, at)}, ${formatTime(reader, at)}`

/** 14:32 */
export const formatTime = (reader: Reader, at: Date): string => write(reader, at, time)

/** The city whose clocks a zone follows, as people of the language call it. */
export const cityOf = (zone: string, lang: Lang): string => say({ lang }).cities[zone] ?? zone.split('/').at(-1)!.replaceAll('_', ' ')

/** GMT−6 */
export function zoneName(reader: Reader, at: Date): string {
  const parts = dateFormat(dated(reader.locale), { timeZone: reader.zone, timeZoneName: 'shortOffset' }).formatToParts(at)
  return (parts.find((p) => p.type === 'timeZoneName')?.value ?? reader.zone).replace('-', '−')
}

/** vence en 3 días · 31 ago; counts days of the calendar in the reader's zone, as people do */
export function formatDueInWords(reader: Reader, due: When, now: Date): string {
  const words = say(reader).due
  const days = daysUntil(reader.zone, due, now)
  const date = formatShortDay(reader, due, now)
  if (days > 30) return words.on(date)
  return `${nearDue(words, days)} · ${date}`
}

function nearDue(words: ReturnType<typeof say>['due'], days: number): string {
  if (days === 0) return words.today
  if (days === 1) return words.tomorrow
  if (days === -1) return words.yesterday
  return days > 0 ? words.inDays(days) : words.ago(-days)
}

/** Days of the calendar from `now` to `due`; negative when it is past. */
export function daysUntil(zone: string, due: When, now: Date): number {
  return daysBetween(dayIn(zone, now), dayIn(zone, due))
}

function write(reader: Pick<Reader, 'locale' | 'zone'>, when: When, how: Intl.DateTimeFormatOptions): string {
  const bare = typeof when === 'string'
  const at = bare ? new Date(`${when}T12:00:00Z`) : when
  return dateFormat(dated(reader.locale), { ...how, timeZone: bare ? 'UTC' : reader.zone }).format(at)
}

// Plain `en` is American (August 31, 2019); the framework writes 31 August 2019.
const dated = (locale: string): string => (locale === 'en' ? 'en-GB' : locale)
