import type { Lang } from '#base/words.ts'
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
}

export const text = { es, en }

export const roleName = (role: Role, lang: Lang): string => text[lang].roles[role]
