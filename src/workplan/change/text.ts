const es = {
  title: 'Cambiar la actividad',
  lead: (activity: string) => `${activity}: quién la hace, su título, sus productos y sus pilares.`,
  adopted: 'El plan fue adoptado: lo que dice la edición adoptada queda a la vista al lado del cambio, con su motivo.',
  change: 'Cambiar la actividad',
  responsible: 'Responsables', contributors: 'Contribuyen', contributorsHint: 'A quien gane o pierda trabajo se le avisa una vez, por correo.',
  members: 'Los Estados miembros', others: 'Otras instituciones', responsibleOthers: 'Otras instituciones responsables', contributorsOthers: 'Otras instituciones que contribuyen',
  product: (number: number, of: number) => (of === 1 ? 'Producto' : `Producto ${number}`),
  reason: 'Motivo del cambio', reasonHint: 'Lo leerán todas las personas con puesto, en su idioma.',
  save: 'Guardar el cambio', saved: 'La actividad cambió.', savedTold: 'La actividad cambió. Se avisa por correo a quien gana o pierde trabajo.',
  asAdopted: (what: string) => `Según el plan adoptado: ${what}`, nobody: 'nadie',
  history: { title: 'Historia de la actividad', field: { title: 'Título', pillars: 'Pilares', responsible: 'Responsables', contributors: 'Contribuyen', products: 'Productos' }, change: (what: string, was: string, is: string) => `${what}: de «${was}» a «${is}»` },
  stale: { title: 'Otra persona la cambió mientras usted escribía', lead: (who: string, when: string) => `${who}, ${when}. Lo que usted escribió sigue abajo; esto es lo que dice ahora. Revise y guarde otra vez.`, someone: 'Una persona' },
  errors: {
    same: 'Nada cambió: cambie algo antes de guardar', product: 'Escriba el producto en español', productOther: 'Escriba el producto en inglés', pillars: 'Elija pilares de la lista',
    reason: 'Escriba el motivo en español, en una frase', reasonOther: 'Escriba el motivo en inglés, en una frase', long: 'El texto es demasiado largo: acórtelo',
  },
  letter: {
    subject: (activity: string) => `Cambia quién trabaja en: ${activity}`,
    gained: { responsible: (who: string) => `${who}: desde hoy responde de esta actividad.`, contributors: (who: string) => `${who}: desde hoy contribuye a esta actividad.` },
    lost: { responsible: (who: string) => `${who}: ya no responde de esta actividad.`, contributors: (who: string) => `${who}: ya no contribuye a esta actividad.` },
    label: 'Ver la actividad y el motivo',
  },
  events: { 'activity changed': 'cambió una actividad del plan de trabajo' },
}

const en: typeof es = {
  title: 'Change the activity',
  lead: (activity) => `${activity}: who does it, its title, its products and its pillars.`,
  adopted: 'The plan was adopted: what the adopted edition says stays in sight beside the change, with its reason.',
  change: 'Change the activity',
  responsible: 'Responsible', contributors: 'Contributing', contributorsHint: 'Whoever gains or loses work is told once, by mail.',
  members: 'The member states', others: 'Other institutions', responsibleOthers: 'Other institutions responsible', contributorsOthers: 'Other institutions contributing',
  product: (number, of) => (of === 1 ? 'Product' : `Product ${number}`),
  reason: 'Reason of the change', reasonHint: 'Read by everyone with a post, in their language.',
  save: 'Save the change', saved: 'The activity changed.', savedTold: 'The activity changed. Whoever gains or loses work is told by mail.',
  asAdopted: (what) => `In the adopted plan: ${what}`, nobody: 'nobody',
  history: { title: 'History of the activity', field: { title: 'Title', pillars: 'Pillars', responsible: 'Responsible', contributors: 'Contributing', products: 'Products' }, change: (what, was, is) => `${what}: from “${was}” to “${is}”` },
  stale: { title: 'Somebody else changed it while you were writing', lead: (who, when) => `${who}, ${when}. What you wrote is still below; this is what it says now. Check it and save again.`, someone: 'Somebody' },
  errors: {
    same: 'Nothing changed: change something before saving', product: 'Enter the product in Spanish', productOther: 'Enter the product in English', pillars: 'Choose pillars of the list',
    reason: 'Enter the reason in Spanish, in a sentence', reasonOther: 'Enter the reason in English, in a sentence', long: 'The text is too long: shorten it',
  },
  letter: {
    subject: (activity) => `Who works on this changes: ${activity}`,
    gained: { responsible: (who) => `${who}: from today answers for this activity.`, contributors: (who) => `${who}: from today contributes to this activity.` },
    lost: { responsible: (who) => `${who}: no longer answers for this activity.`, contributors: (who) => `${who}: no longer contributes to this activity.` },
    label: 'See the activity and the reason',
  },
  events: { 'activity changed': 'changed an activity of the work plan' },
}

export const text = { es, en }
