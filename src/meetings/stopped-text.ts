const es = {
  back: 'Volver a la reunión',
  adopted: {
    title: 'El acta de esta reunión está adoptada',
    lead: 'No se guardó nada: con el acta adoptada ya no se retira a nadie, y no cambian su orden del día, sus posiciones ni sus decisiones. Lleve lo que falte, o una decisión nueva, al orden del día de la próxima reunión.',
    next: 'Elegir otra reunión',
  },
  spokenOn: {
    title: 'Este punto no se puede quitar',
    lead: 'No se guardó nada: un Estado ya tomó posición en este punto, o ya se cerró o se decidió, y eso queda en el orden del día. Ciérrelo y registre lo decidido; si no se trató, registre que se toma nota y por qué.',
    next: 'Volver al orden del día',
  },
  closed: {
    title: 'El punto se cerró mientras tanto',
    lead: 'No se guardó nada: la Presidencia ya cerró este punto, y ni su texto ni sus documentos ni sus posiciones cambian. Si lo que escribió hace falta, pida a la Secretaría que lo recoja en el acta.',
    next: 'Ver el punto',
  },
  convened: {
    title: 'La reunión ya está convocada',
    lead: 'No se envió nada más: otra persona la convocó mientras usted tenía la página abierta. Si falta alguien, invítelo en «Participantes».',
    next: 'Ver quiénes participan',
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
    lead: 'Nothing was saved: once its minutes are adopted nobody is taken off, and neither the agenda of a meeting nor its positions nor its decisions change. Bring what is missing, or a new decision, to the agenda of the next meeting.',
    next: 'Choose another meeting',
  },
  spokenOn: {
    title: 'This item cannot be removed',
    lead: 'Nothing was saved: a state has already taken a position on this item, or it is closed or decided, and that stays on the agenda. Close it and record what was decided; if it was not dealt with, record that it is noted and why.',
    next: 'Back to the agenda',
  },
  closed: {
    title: 'The item was closed meanwhile',
    lead: 'Nothing was saved: the Presidency has already closed this item, and neither its text nor its papers nor its positions change. If what you wrote is needed, ask the Secretariat to put it in the minutes.',
    next: 'See the item',
  },
  convened: {
    title: 'The meeting is convened already',
    lead: 'Nothing more was sent: somebody else convened it while you had the page open. If anybody is missing, invite them on “Participants”.',
    next: 'See who takes part',
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
