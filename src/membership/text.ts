import { type Lang, readText, type Words } from '#base/words.ts'
import type { Role } from './person.ts'

const es = {
  roles: {
    'presidency': 'Presidencia Pro Témpore',
    'secretariat': 'Secretaría Técnica',
    'focal point': 'punto focal',
    'head of delegation': 'jefatura de delegación',
    'national validator': 'visto bueno nacional',
    'ministry contributor': 'colaboración ministerial',
    'reviewer': 'revisión de prácticas',
    'translator': 'traducción',
    'consultant': 'consultoría de cuantificación',
    'partner': 'socio',
    'donor': 'donante',
    'observer': 'observación',
  } satisfies Record<Role, string>,
  main: 'punto focal principal',
  alternate: 'punto focal alterno',
  duty: {
    letter: (name: string) => `No se pudo entregar una carta a ${name}: acuerde con la persona otro correo`,
    letterAction: 'Ver a la persona',
    fill: { 'focal point': 'Nombrar el punto focal principal', 'head of delegation': 'Nombrar la jefatura de delegación', 'national validator': 'Nombrar a quien da el visto bueno nacional' },
    next: 'Registrar la próxima Presidencia',
    people: 'Nombrar a las personas de la próxima Presidencia',
    name: 'Nombrar',
    set: 'Registrar',
    team: (state: string) => `el equipo de ${state}`,
    secretariat: 'la Secretaría Técnica',
  },
  events: {
    'installation founded': 'fundó esta instalación',
    'letter not delivered': 'no pudo entregar una carta: revise el correo de la persona',
    'person named': 'nombró para un puesto',
    'invitation corrected': 'corrigió el correo de una persona invitada',
    'invitation sent again': 'envió otra vez una invitación',
    'post ended': 'terminó un puesto',
    'post given back': 'devolvió un puesto: quien iba a seguir no lo tendrá',
    'profile changed': 'cambió su perfil',
    'address asked for': 'pidió cambiar de correo',
    'address called off': 'canceló el cambio de correo',
    'address changed': 'cambió de correo',
    'session ended': 'cerró una de sus sesiones',
    'other sessions ended': 'cerró sus demás sesiones',
    'organisation added': 'añadió una organización',
    'organisation renamed': 'cambió el nombre de una organización',
    'standing set': 'registró la condición de un Estado',
    'standing ended': 'registró que un Estado deja el marco',
    'presidency set': 'registró el período de una Presidencia',
  },
}

const en: typeof es = {
  roles: {
    'presidency': 'Pro Tempore Presidency',
    'secretariat': 'Technical Secretariat',
    'focal point': 'focal point',
    'head of delegation': 'head of delegation',
    'national validator': 'national validator',
    'ministry contributor': 'ministry contributor',
    'reviewer': 'reviewer of practices',
    'translator': 'translator',
    'consultant': 'costing consultant',
    'partner': 'partner',
    'donor': 'donor',
    'observer': 'observer',
  },
  main: 'main focal point',
  alternate: 'alternate focal point',
  duty: {
    letter: (name) => `A letter to ${name} could not be delivered: agree on another address with the person`,
    letterAction: 'See the person',
    fill: { 'focal point': 'Name the main focal point', 'head of delegation': 'Name the head of delegation', 'national validator': 'Name the national validator' },
    next: 'Record the next Presidency',
    people: 'Name the people of the next Presidency',
    name: 'Name',
    set: 'Record',
    team: (state) => `the team of ${state}`,
    secretariat: 'the Technical Secretariat',
  },
  events: {
    'installation founded': 'founded this installation',
    'letter not delivered': 'could not deliver a letter: check the person’s address',
    'person named': 'named somebody to a post',
    'invitation corrected': 'corrected the address of an invited person',
    'invitation sent again': 'sent an invitation again',
    'post ended': 'ended a post',
    'post given back': 'gave a post back: who was to follow will not hold it',
    'profile changed': 'changed their profile',
    'address asked for': 'asked to change their e-mail address',
    'address called off': 'called off the change of e-mail address',
    'address changed': 'changed their e-mail address',
    'session ended': 'ended one of their sessions',
    'other sessions ended': 'ended their other sessions',
    'organisation added': 'added an organisation',
    'organisation renamed': 'renamed an organisation',
    'standing set': 'recorded the standing of a state',
    'standing ended': 'recorded that a state leaves the framework',
    'presidency set': 'recorded the term of a Presidency',
  },
}

export const text = { es, en }

/** The post as one says it: a focal point is the main one or an alternate. */
export const postName = (lang: 'es' | 'en', { role, main, covers }: { role: Role; main: boolean; covers?: Words | null }): string => {
  if (role === 'focal point') return main ? text[lang].main : text[lang].alternate
  return covers ? `${text[lang].roles[role]}, ${readText(covers, lang)}` : text[lang].roles[role]
}
export const roleName = (role: Role, lang: Lang): string => text[lang].roles[role]
