import { text as part } from '../text.ts'

const es = {
  roles: part.es.roles,
  clock: 'Marco, por el reloj',
  somebody: 'Una persona del marco',
  post: (role: string, organisation: string) => `${role}, ${organisation}`,
  to: (said: string, name: string) => `${said} a ${name}`,
  times: (count: number) => `${count} veces`,
  who: (name: string, post: string | undefined) => (post ? `${name} (${post})` : name),
}

const en: typeof es = {
  roles: part.en.roles,
  clock: 'Marco, by the clock',
  somebody: 'A person of the framework',
  post: (role, organisation) => `${role}, ${organisation}`,
  to: (said, name) => `${said} to ${name}`,
  times: (count) => `${count} times`,
  who: (name, post) => (post ? `${name} (${post})` : name),
}

export const text = { es, en }
