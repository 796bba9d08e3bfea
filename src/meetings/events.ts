import { text as agenda } from './agenda/text.ts'
import { text as decision } from './decision/text.ts'
import { text as invitation } from './invitation/text.ts'
import { text as meeting } from './meeting/text.ts'
import { text as minutes } from './minutes/text.ts'

const of = (lang: 'es' | 'en') => ({ ...meeting[lang].events, ...agenda[lang].events, ...invitation[lang].events, ...decision[lang].events, ...minutes[lang].events })

/** What happens in this part, as the log and the timelines say it. */
export const events = { es: of('es'), en: of('en') }
