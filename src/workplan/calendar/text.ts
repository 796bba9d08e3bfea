const es = {
  entry: { tentative: 'fecha tentativa', example: 'Ejemplo', invented: 'La fecha se inventó para la demostración.', planned: (plan: string) => `Según el plan: ${plan}.`, unplanned: 'El plan no le puso fecha.', happened: 'Ya ocurrió.', dropped: 'No se hará', wont: 'Se decidió que no se hará.' },
  names: { public: 'MIRPS · Plan de trabajo', own: 'MIRPS · Mi calendario', post: (role: string, organisation: string) => `MIRPS · ${role}, ${organisation}`, country: (name: string) => `MIRPS · ${name}` },
  title: 'Mi calendario',
  lead: 'Una dirección secreta lleva las fechas del plan y los plazos de su país a Outlook, Google o el teléfono, y se actualiza sola.',
  made: {
    title: 'Su dirección está lista',
    lead: 'Cópiela ahora: no la volveremos a mostrar, y quien la tenga puede leer su calendario.',
    open: 'Abrir en mi calendario',
    address: 'Dirección para pegar en «suscribirse por dirección»',
    back: 'Volver a mis direcciones',
    how: 'Outlook: Agregar calendario → Suscribirse desde la web. Google: Otros calendarios → Desde URL. iPhone: use el botón de abajo.',
  },
  list: { title: 'Direcciones en uso', caption: 'Las que usted ha creado', none: 'Todavía no tiene ninguna.', label: 'Para', made: 'Creada', used: 'Último uso', never: 'Aún sin usar', end: 'Anular', doing: 'Anular', over: 'Su puesto terminó: la dirección ya no sirve', ended: 'La dirección ya no sirve. El calendario que la usaba dejará de actualizarse.' },
  form: { title: 'Crear una dirección', label: '¿Para qué calendario es?', hint: 'Le ayudará a saber cuál anular si pierde un equipo. Por ejemplo: «Outlook de la oficina».', what: 'Qué lleva', all: 'Todo lo que puedo ver', allHint: 'El plan entero, los plazos de su país y sus reuniones.', postHint: 'Solo lo que se pide a este puesto. La dirección termina con el puesto.', button: 'Crear la dirección', needed: 'Escriba para qué calendario es', long: 'Use 80 caracteres o menos', enough: 'Ya tiene diez direcciones en uso: anule una antes de crear otra.' },
  public: { title: 'El calendario público', lead: 'Las fechas del plan de trabajo, sin nada reservado, para quien quiera.', link: 'Calendario público del plan de trabajo' },
  events: { 'calendar address made': 'creó una dirección de calendario', 'calendar address ended': 'anuló una dirección de calendario' },
}

const en: typeof es = {
  entry: { tentative: 'tentative date', example: 'Example', invented: 'The date was invented for the demonstration.', planned: (plan) => `As planned: ${plan}.`, unplanned: 'The plan gave it no date.', happened: 'It has happened.', dropped: 'Will not be done', wont: 'It was decided that it will not be done.' },
  names: { public: 'MIRPS · Work plan', own: 'MIRPS · My calendar', post: (role, organisation) => `MIRPS · ${role}, ${organisation}`, country: (name) => `MIRPS · ${name}` },
  title: 'My calendar',
  lead: 'A secret address takes the dates of the plan and your country’s deadlines to Outlook, Google or your phone, and keeps them up to date.',
  made: {
    title: 'Your address is ready',
    lead: 'Copy it now: we will not show it again, and whoever has it can read your calendar.',
    open: 'Open in my calendar',
    address: 'Address to paste into “subscribe from web”',
    back: 'Back to my addresses',
    how: 'Outlook: Add calendar → Subscribe from web. Google: Other calendars → From URL. iPhone: use the button below.',
  },
  list: { title: 'Addresses in use', caption: 'Those you have made', none: 'You have none yet.', label: 'For', made: 'Made', used: 'Last used', never: 'Not used yet', end: 'End', doing: 'End', over: 'Your post ended: the address no longer works', ended: 'The address no longer works. The calendar that used it will stop refreshing.' },
  form: { title: 'Make an address', label: 'Which calendar is it for?', hint: 'It will help you know which one to end if you lose a device. For example: “Outlook at the office”.', what: 'What it carries', all: 'Everything I may see', allHint: 'The whole plan, your country’s deadlines and your meetings.', postHint: 'Only what is asked of this post. The address ends with the post.', button: 'Make the address', needed: 'Enter which calendar it is for', long: 'Use 80 characters or fewer', enough: 'You already have ten addresses in use: end one before making another.' },
  public: { title: 'The public calendar', lead: 'The dates of the work plan, with nothing restricted, for anyone.', link: 'Public calendar of the work plan' },
  events: { 'calendar address made': 'made a calendar address', 'calendar address ended': 'ended a calendar address' },
}

export const text = { es, en }
