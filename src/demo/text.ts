const es = {
  mailbox: {
    title: 'Buzón de la demostración',
    lead: 'Toda carta que Marco envía queda aquí, con su destinatario, para que pueda seguir la historia. Una instalación real no tiene esta página.',
    none: 'Todavía no se ha enviado ninguna carta.',
    to: 'Para',
    pending: 'por enviar',
    from: (day: string) => `Enviada el ${day}`,
  },
  people: {
    title: 'Elegir a quién representar',
    lead: 'Personas inventadas con los puestos reales del marco. Entre como una, haga su parte y vuelva aquí para seguir como otra.',
    enter: 'Entrar',
    as: 'Entrar como',
    name: 'Nombre',
    post: 'Puesto',
    country: 'País',
    place: 'Institución',
    mailbox: 'Ver el buzón de cartas',
  },
  walked: 'La demostración está ahora en ese día.',
  days: { opening: 'Se abre la demostración' },
}

const en: typeof es = {
  mailbox: {
    title: 'Mailbox of the demonstration',
    lead: 'Every letter that Marco sends is kept here, with whom it is for, so that you can follow the story. A real installation has no such page.',
    none: 'No letter has been sent yet.',
    to: 'To',
    pending: 'to be sent',
    from: (day) => `Sent on ${day}`,
  },
  people: {
    title: 'Choose whom to represent',
    lead: 'Invented people with the real posts of the framework. Sign in as one, do their part and come back here to go on as another.',
    enter: 'Sign in',
    as: 'Sign in as',
    name: 'Name',
    post: 'Post',
    country: 'Country',
    place: 'Institution',
    mailbox: 'See the mailbox',
  },
  walked: 'The demonstration now stands on that day.',
  days: { opening: 'The demonstration opens' },
}

export const text = { es, en }
