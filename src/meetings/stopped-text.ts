const es = {
  back: 'Volver a la reunión',
  adopted: {
    title: 'El acta de esta reunión está adoptada',
    lead: 'No se guardó nada: con el acta adoptada ya no cambian su orden del día, sus posiciones ni sus decisiones. Lleve lo que falte, o una decisión nueva, al orden del día de la próxima reunión.',
    next: 'Elegir otra reunión',
  },
  spokenOn: {
    title: 'Este punto no se puede quitar',
    lead: 'No se guardó nada: un Estado ya tomó posición en este punto, o ya se cerró o se decidió, y eso queda en el orden del día. Ciérrelo y registre lo decidido; si no se trató, registre que se toma nota y por qué.',
    next: 'Volver al orden del día',
  },
  started: {
    title: 'La reunión ya empezó',
    lead: 'Su respuesta no se guardó: se responde a la invitación hasta la hora en que empieza. Si asiste, la Secretaría marca su presencia; si no pudo asistir, escríbale.',
    next: 'Ir a lo que me toca',
  },
  off: {
    title: 'La reunión no tiene día',
    lead: 'Su respuesta no se guardó: la reunión no se hará, o se quedó sin día. Si vuelve a tenerlo, se le escribirá y podrá responder.',
    next: 'Ir a lo que me toca',
  },
}

const en: typeof es = {
  back: 'Back to the meeting',
  adopted: {
    title: 'The minutes of this meeting are adopted',
    lead: 'Nothing was saved: once its minutes are adopted, neither the agenda of a meeting nor its positions nor its decisions change. Bring what is missing, or a new decision, to the agenda of the next meeting.',
    next: 'Choose another meeting',
  },
  spokenOn: {
    title: 'This item cannot be removed',
    lead: 'Nothing was saved: a state has already taken a position on this item, or it is closed or decided, and that stays on the agenda. Close it and record what was decided; if it was not dealt with, record that it is noted and why.',
    next: 'Back to the agenda',
  },
  started: {
    title: 'The meeting has begun',
    lead: 'Your reply was not saved: invitations are answered until the hour at which the meeting begins. If you attend, the Secretariat marks you as present; if you could not, write to it.',
    next: 'Go to what is due from me',
  },
  off: {
    title: 'The meeting has no day',
    lead: 'Your reply was not saved: the meeting will not be held, or has lost its day. If it has one again, you will be written to and can reply.',
    next: 'Go to what is due from me',
  },
}

export const text = { es, en }
