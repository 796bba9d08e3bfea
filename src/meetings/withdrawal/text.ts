const es = {
  title: 'Retirar invitaciones',
  lead: 'Para quien se invitó por error o ya no hace falta que venga. Recibe una carta que lo dice; si no es miembro, deja de leer el orden del día y los documentos enseguida. Lo que había respondido se borra, y el registro conserva quién lo retiró. Si se retira solo a una persona, sigue en la lista quien su delegación había anunciado. Se puede volver a invitar.',
  organisations: 'Organizaciones',
  organisationsHint: 'Con la organización se van su gente y las personas que había anunciado. Quien trabaja para una organización invitada lee por ella: para que alguien de ella deje de leer, retírela e invite por su nombre a quien sí deba venir. Quien trabaja también para otra que sigue invitada no se va hasta que se retiren las dos.',
  withIt: (names: string) => `Con ella: ${names}`,
  ifBoth: (name: string) => `${name} (si se retira también su otra organización)`,
  button: 'Retirar las invitaciones',
  nobody: 'Elija a quién retirar la invitación',
  none: 'No queda nadie a quien retirar la invitación: quien ya está marcado como presente no se retira, ni su organización.',
  done: (count: number) => (count === 1 ? 'La invitación se retiró.' : `Se retiraron ${count} invitaciones.`),
  events: { 'invitations withdrawn': 'retiró invitaciones a la reunión' },
}
const en: typeof es = {
  title: 'Withdraw invitations',
  lead: 'For whoever was invited by mistake or need not come any more. They have a letter that says so; whoever is no member stops reading the agenda and the papers at once. What they had replied is erased, and the log keeps who withdrew it. Where only a person is taken off, whoever their delegation had named stays on the list. They can be invited again.',
  organisations: 'Organisations',
  organisationsHint: 'With the organisation go its people and whoever it had named to come. Whoever works for an organisation that is invited reads by it: for one of its people to read no more, withdraw it and invite by name whoever should come. Whoever works for another one too, that stays invited, stays until both are withdrawn.',
  withIt: (names) => `With it: ${names}`,
  ifBoth: (name) => `${name} (if their other organisation is withdrawn too)`,
  button: 'Withdraw the invitations',
  nobody: 'Choose whose invitation to withdraw',
  none: 'There is nobody whose invitation could be withdrawn: whoever is marked as present stays, and so does their organisation.',
  done: (count) => (count === 1 ? 'The invitation was withdrawn.' : `${count} invitations were withdrawn.`),
  events: { 'invitations withdrawn': 'withdrew invitations to the meeting' },
}
export const text = { es, en }
