import { text as agenda } from './agenda/text.ts'
import { text as decision } from './decision/text.ts'
import { text as followUp } from './follow-up/text.ts'
import { text as guests } from './guests/text.ts'
import { text as inputs } from './inputs/text.ts'
import { text as invitation } from './invitation/text.ts'
import { text as meeting } from './meeting/text.ts'
import { text as minutes } from './minutes/text.ts'
import { text as priority } from './priority/text.ts'
import { text as programme } from './programme/text.ts'
import { text as withdrawal } from './withdrawal/text.ts'

const things = [meeting, agenda, programme, inputs, invitation, guests, withdrawal, priority, decision, followUp, minutes]

const of = (lang: 'es' | 'en'): Record<string, string> => Object.assign({}, ...things.map((thing) => thing[lang].events))

/** What happens in this part, as the log and the timelines say it. */
export const events = { es: of('es'), en: of('en') }
