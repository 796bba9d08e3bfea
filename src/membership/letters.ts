import type { Letter } from '#base/letter.ts'
import type { Lang } from '#base/words.ts'

const es = {
  link: { subject: 'Su enlace para entrar en Marco', line: 'Este enlace le permite entrar una vez y vence en 30 minutos. Si no lo pidió, no haga nada: nadie puede entrar sin él.', label: 'Entrar en Marco' },
  invitation: {
    subject: (post: string) => `Le damos la bienvenida a Marco: ${post}`,
    line: (post: string, organisation: string, since: string) => `Desde ${since} tiene en Marco el puesto «${post}» (${organisation}). Marco es el espacio de trabajo del MIRPS: allí verá lo que le toca y hasta cuándo.`,
    along: 'Hasta ese día ya puede entrar y leer el plan de trabajo y el traspaso que su Presidencia va a recibir.',
    today: 'hoy',
    day: (day: string) => `el ${day}`,
    how: 'Para entrar no necesita contraseña: escriba esta dirección de correo y le enviaremos un enlace.',
    label: 'Ir a Marco',
  },
  calledOff: {
    subject: (post: string) => `Se dejó sin efecto su puesto: ${post}`,
    line: (post: string, organisation: string, since: string) => `Le escribimos que desde el ${since} tendría en Marco el puesto «${post}» (${organisation}). Se dejó sin efecto: no tiene que hacer nada.`,
    label: 'Ir a Marco',
  },
  presidency: {
    subject: (day: string) => `Cambia la Presidencia el ${day}`,
    line: (state: string, day: string) => `Se registró que ${state} preside desde el ${day}.`,
    before: (state: string) => `La Presidencia de ${state} termina ese día: sus puestos dejan de valer entonces.`,
    label: 'Ver las Presidencias',
  },
  joining: {
    as: { member: 'miembro', observer: 'observador' }, subject: (state: string, as: string, day: string) => `${state} es ${as} desde el ${day}`, line: (state: string, as: string, day: string) => `Se registró que ${state} es ${as} desde el ${day}.`,
    member: 'Desde ese día toma posiciones, recibe las convocatorias abiertas y lee lo que circula: lo que le toca estará en su página de inicio.', observer: 'Desde ese día asiste por invitación y no toma posiciones.',
    observes: 'Hasta entonces es miembro. Desde ese día asiste por invitación, no toma posiciones, no recibe convocatorias y no lee lo que circula; lo que entregó y decidió queda.',
  },
  leaving: {
    subject: (state: string, day: string) => `${state} deja el marco el ${day}`, line: (state: string, day: string) => `Se registró que ${state} deja el marco el ${day}. Desde ese día no toma posiciones, no recibe convocatorias y no lee lo que circula; lo que entregó y decidió queda.`,
    observer: (state: string, day: string) => `Se registró que ${state} deja el marco el ${day}. Desde ese día ya no observa; lo que entregó y decidió queda.`,
    staysSubject: (state: string) => `${state} sigue en el marco`, stays: (state: string) => `Se había registrado que ${state} deja el marco, y se corrigió: sigue como estaba.`,
    wrong: 'Si no es así, escriba a la Secretaría hoy.', label: 'Ver la condición de los Estados',
  },
  newAddress: {
    subject: 'Confirme su correo nuevo en Marco',
    line: 'Desde su perfil se pidió usar esta dirección para entrar en Marco. El cambio vale cuando abra el enlace y lo confirme; vence en un día.',
    not: 'Si no lo pidió usted, no haga nada: sin el enlace nada cambia.',
    label: 'Confirmar el correo',
  },
  oldAddress: {
    subject: 'Se pidió cambiar su correo en Marco',
    line: 'Desde su perfil se pidió cambiar la dirección con que entra en Marco. Le escribimos a la nueva; mientras no se confirme allí, sigue valiendo esta.',
    not: 'Si no lo pidió usted, abra su perfil, cancele el cambio y cierre las sesiones que no reconozca.',
    label: 'Ver mi perfil',
  },
}
const en: typeof es = {
  link: { subject: 'Your link to sign in to Marco', line: 'This link lets you in once and expires in 30 minutes. If you did not ask for it, do nothing: nobody can sign in without it.', label: 'Sign in to Marco' },
  invitation: {
    subject: (post) => `Welcome to Marco: ${post}`,
    line: (post, organisation, since) => `From ${since} you hold the post “${post}” in Marco (${organisation}). Marco is the working place of the MIRPS: there you will see what is due from you and until when.`,
    along: 'Until that day you may already sign in and read the work plan and the handover that your Presidency will receive.',
    today: 'today',
    day: (day) => day,
    how: 'You need no password to sign in: enter this e-mail address and we will send you a link.',
    label: 'Go to Marco',
  },
  calledOff: {
    subject: (post) => `Your post was called off: ${post}`,
    line: (post, organisation, since) => `We wrote to you that from ${since} you would hold the post “${post}” in Marco (${organisation}). It was called off: there is nothing for you to do.`,
    label: 'Go to Marco',
  },
  presidency: {
    subject: (day) => `The Presidency changes on ${day}`,
    line: (state, day) => `It was recorded that ${state} presides from ${day}.`,
    before: (state) => `The Presidency of ${state} ends on that day: its posts cease to count then.`,
    label: 'See the Presidencies',
  },
  joining: {
    as: { member: 'a member', observer: 'an observer' }, subject: (state, as, day) => `${state} is ${as} from ${day}`, line: (state, as, day) => `It was recorded that ${state} is ${as} from ${day}.`,
    member: 'From that day it takes positions, receives the open calls and reads what circulates: what is due from you will be on your first page.', observer: 'From that day it attends by invitation and takes no positions.',
    observes: 'Until then it is a member. From that day it attends by invitation, takes no positions, receives no calls and does not read what circulates; what it handed in and decided stays.',
  },
  leaving: {
    subject: (state, day) => `${state} leaves the framework on ${day}`, line: (state, day) => `It was recorded that ${state} leaves the framework on ${day}. From that day it takes no positions, receives no calls and does not read what circulates; what it handed in and decided stays.`,
    observer: (state, day) => `It was recorded that ${state} leaves the framework on ${day}. From that day it observes no more; what it handed in and decided stays.`,
    staysSubject: (state) => `${state} stays in the framework`, stays: (state) => `It had been recorded that ${state} leaves the framework, and that was corrected: it stays as it was.`,
    wrong: 'If this is not so, write to the Secretariat today.', label: 'See the standing of states',
  },
  newAddress: {
    subject: 'Confirm your new address in Marco',
    line: 'Your profile was used to ask that this address sign in to Marco. The change holds once you open the link and confirm it; it expires in a day.',
    not: 'If it was not you, do nothing: without the link nothing changes.',
    label: 'Confirm the address',
  },
  oldAddress: {
    subject: 'A change of your address in Marco was asked for',
    line: 'Your profile was used to ask for another address to sign in to Marco. We wrote to the new one; until it is confirmed there, this one still holds.',
    not: 'If it was not you, open your profile, call off the change and end the sessions you do not know.',
    label: 'See my profile',
  },
}
const text = { es, en }

export const signInLetter = (lang: Lang, path: string): Letter => {
  const { subject, line, label } = text[lang].link
  return { subject, lines: [line], link: { label, path } }
}

export const invitationLetter = (lang: Lang, { post, organisation, since, readsAlong, path }: { post: string; organisation: string; /** the day, when it is to come */ since: string | undefined; readsAlong: boolean; path: string }): Letter => {
  const say = text[lang].invitation
  return { subject: say.subject(post), lines: [say.line(post, organisation, since ? say.day(since) : say.today), ...(readsAlong ? [say.along] : []), say.how], link: { label: say.label, path } }
}

/** To whoever was told of a post that will not be theirs. */
export const calledOffLetter = (lang: Lang, { post, organisation, since, path }: { post: string; organisation: string; since: string; path: string }): Letter => {
  const say = text[lang].calledOff
  return { subject: say.subject(post), lines: [say.line(post, organisation, since)], link: { label: say.label, path } }
}

/** To those whose Presidency ends or begins: who presides from when. */
export const presidencyLetter = (lang: Lang, { state, day, before }: { state: string; day: string; before: string | undefined }): Letter => {
  const { subject, line, before: ends, label } = text[lang].presidency
  return { subject: subject(day), lines: [line(state, day), ...(before ? [ends(before)] : [])], link: { label, path: '/w/membership#presidencies' } }
}

/** To those who act for a state that is a member or an observer from a day on; a member that becomes an observer reads what it loses. */
export const joiningLetter = (lang: Lang, { state, standing, day, wasMember }: { state: string; standing: 'member' | 'observer'; day: string; wasMember: boolean }): Letter => {
  const { joining, leaving } = text[lang]
  const as = joining.as[standing]
  return { subject: joining.subject(state, as, day), lines: [joining.line(state, as, day), joining[standing === 'observer' && wasMember ? 'observes' : standing], leaving.wrong], link: { label: leaving.label, path: '/w/membership#states' } }
}

/** To those who act for a state that leaves, or that stays after all: `day` is none then. */
export const leavingLetter = (lang: Lang, { state, day, observed }: { state: string; day: string | undefined; observed: boolean }): Letter => {
  const say = text[lang].leaving
  return { subject: day ? say.subject(state, day) : say.staysSubject(state), lines: day ? [(observed ? say.observer : say.line)(state, day), say.wrong] : [say.stays(state)], link: { label: say.label, path: '/w/membership#states' } }
}

/** To the address that is being confirmed: whoever opens the link has it. */
export const newAddressLetter = (lang: Lang, { to, path }: { to: string; path: string }): Letter => {
  const { subject, line, not, label } = text[lang].newAddress
  return { subject, lines: [line, not], link: { label, path }, to }
}

/** To the address that still holds, so that nobody's is changed unseen. */
export const oldAddressLetter = (lang: Lang): Letter => {
  const { subject, line, not, label } = text[lang].oldAddress
  return { subject, lines: [line, not], link: { label, path: '/w/profile#address' } }
}
