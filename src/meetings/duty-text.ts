const es = {
  prepare: { todo: (title: string) => `Preparar la reunión del plan: «${title}»`, action: 'Preparar' },
  convene: { todo: (title: string) => `Convocar la reunión «${title}»`, action: 'Convocar' },
  reply: { todo: (title: string) => `Responder a la invitación: «${title}»`, action: 'Responder' },
  link: { todo: (title: string) => `Poner el enlace de la reunión «${title}»`, action: 'Poner el enlace', waits: 'las personas invitadas' },
  position: { todo: (title: string) => `Tomar posición: «${title}»`, action: 'Tomar posición', waits: 'la Presidencia' },
  close: { todo: (title: string) => `Cerrar el punto «${title}»`, action: 'Cerrar', waits: 'la Secretaría' },
  decide: { todo: (title: string) => `Registrar la decisión sobre «${title}»`, action: 'Registrar', waits: 'el Estado que presentó' },
  circulate: { todo: (title: string) => `Circular el borrador del acta: «${title}»`, action: 'Circular', waits: 'las delegaciones' },
  circulateAgain: { todo: (title: string) => `Circular de nuevo el acta, que cambió después de circular: «${title}»`, action: 'Circular', waits: 'las delegaciones y la Presidencia' },
  comment: { todo: (title: string) => `Comentar el borrador del acta: «${title}»`, action: 'Leer y comentar', waits: 'la Secretaría' },
  answer: { todo: (count: number, title: string) => (count === 1 ? `Responder a un comentario del acta: «${title}»` : `Responder a ${count} comentarios del acta: «${title}»`), action: 'Responder', waits: 'la Presidencia' },
  adopt: { todo: (title: string) => `Adoptar el acta: «${title}»`, action: 'Adoptar', waits: 'las delegaciones' },
}
const en: typeof es = {
  prepare: { todo: (title) => `Prepare the meeting of the plan: “${title}”`, action: 'Prepare' },
  convene: { todo: (title) => `Convene the meeting “${title}”`, action: 'Convene' },
  reply: { todo: (title) => `Reply to the invitation: “${title}”`, action: 'Reply' },
  link: { todo: (title) => `Add the link of the meeting “${title}”`, action: 'Add the link', waits: 'those invited' },
  position: { todo: (title) => `Take a position: “${title}”`, action: 'Take a position', waits: 'the Presidency' },
  close: { todo: (title) => `Close the item “${title}”`, action: 'Close', waits: 'the Secretariat' },
  decide: { todo: (title) => `Record the decision on “${title}”`, action: 'Record', waits: 'the state that presented' },
  circulate: { todo: (title) => `Circulate the draft minutes: “${title}”`, action: 'Circulate', waits: 'the delegations' },
  circulateAgain: { todo: (title) => `Circulate the minutes again, which changed after they circulated: “${title}”`, action: 'Circulate', waits: 'the delegations and the Presidency' },
  comment: { todo: (title) => `Comment on the draft minutes: “${title}”`, action: 'Read and comment', waits: 'the Secretariat' },
  answer: { todo: (count, title) => (count === 1 ? `Answer a comment on the minutes: “${title}”` : `Answer ${count} comments on the minutes: “${title}”`), action: 'Answer', waits: 'the Presidency' },
  adopt: { todo: (title) => `Adopt the minutes: “${title}”`, action: 'Adopt', waits: 'the delegations' },
}
export const text = { es, en }
