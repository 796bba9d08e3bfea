import type { Letter } from '#base/letter.ts'
import type { Lang } from '#base/words.ts'

const es = {
  link: { subject: '[MIRPS] Su enlace para entrar en Marco', line: 'Este enlace le permite entrar una vez y vence en 30 minutos. Si no lo pidió, no haga nada: nadie puede entrar sin él.', label: 'Entrar en Marco' },
  invitation: {
    subject: (post: string) => `[MIRPS] Le damos la bienvenida a Marco: ${post}`,
    line: (post: string, organisation: string) => `Desde hoy tiene en Marco el puesto «${post}» (${organisation}). Marco es el espacio de trabajo del MIRPS: allí verá lo que le toca y hasta cuándo.`,
    how: 'Para entrar no necesita contraseña: escriba esta dirección de correo y le enviaremos un enlace.',
    label: 'Ir a Marco',
  },
}
const en: typeof es = {
  link: { subject: '[MIRPS] Your link to sign in to Marco', line: 'This link lets you in once and expires in 30 minutes. If you did not ask for it, do nothing: nobody can sign in without it.', label: 'Sign in to Marco' },
  invitation: {
    subject: (post) => `[MIRPS] Welcome to Marco: ${post}`,
    line: (post, organisation) => `From today you hold the post “${post}” in Marco (${organisation}). Marco is the working place of the MIRPS: there you will see what is due from you and until when.`,
    how: 'You need no password to sign in: enter this e-mail address and we will send you a link.',
    label: 'Go to Marco',
  },
}
const text = { es, en }

export const signInLetter = (lang: Lang, path: string): Letter => {
  const { subject, line, label } = text[lang].link
  return { subject, lines: [line], link: { label, path } }
}

export const invitationLetter = (lang: Lang, { post, organisation, path }: { post: string; organisation: string; path: string }): Letter => {
  const say = text[lang].invitation
  return { subject: say.subject(post), lines: [say.line(post, organisation), say.how], link: { label: say.label, path } }
}
