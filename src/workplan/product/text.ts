const es = {
  title: 'Productos', none: 'Esta actividad no nombra productos.', there: (day: string) => `Está desde el ${day}`, notYet: 'Todavía no', undone: 'La decisión que lo mostraba fue sustituida', unlinked: 'Nada dice todavía con qué se cumple', recorded: 'Lo que se registró en su fecha del plan',
  column: { product: 'Producto', status: 'Estado', by: 'Se cumple con' }, caption: 'Se cumplen por hechos, no por marcas', link: 'Decir con qué se cumple',
  form: {
    title: 'Con qué se cumple el producto', lead: (product: string) => `${product}: quedará hecho cuando lo esté lo que elija: una convocatoria, una reunión, una decisión, una edición, las consultorías o que un Estado sea miembro.`,
    thing: 'Qué lo cumple', nothing: 'No queda nada por enlazar.', save: 'Enlazar', saved: 'Enlazado. El estado del producto se sigue de lo enlazado.',
    linked: 'Lo enlazado', end: 'Quitar el enlace', ended: 'El enlace se quitó.', happened: (day: string) => `ocurrió el ${day}`, open: 'todavía no',
    errors: { thing: 'Elija qué lo cumple', again: 'Ya está enlazado: elija otra cosa' },
  },
  events: { 'product linked': 'dijo con qué se cumple un producto', 'product unlinked': 'quitó el enlace de un producto' },
}

const en: typeof es = {
  title: 'Products', none: 'This activity names no products.', there: (day) => `There since ${day}`, notYet: 'Not yet', undone: 'The decision that showed it was superseded', unlinked: 'Nothing says yet what fulfils it', recorded: 'What was recorded at its date in the plan',
  column: { product: 'Product', status: 'Status', by: 'Fulfilled by' }, caption: 'Fulfilled by facts, not by ticks', link: 'Say what fulfils it',
  form: {
    title: 'What fulfils the product', lead: (product) => `${product}: it will be done when what you choose is: a call, a meeting, a decision, an edition, the consultants or that a state is a member.`,
    thing: 'What fulfils it', nothing: 'There is nothing left to link.', save: 'Link', saved: 'Linked. The status of the product follows from what is linked.',
    linked: 'What is linked', end: 'Remove the link', ended: 'The link was removed.', happened: (day) => `happened on ${day}`, open: 'not yet',
    errors: { thing: 'Choose what fulfils it', again: 'It is linked already: choose something else' },
  },
  events: { 'product linked': 'said what fulfils a product', 'product unlinked': 'removed the link of a product' },
}

export const text = { es, en }
