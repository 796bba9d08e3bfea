const es = {
  title: 'Traducción',
  lead: (count: number) => (count === 0 ? 'Todo lo que se le muestra aquí existe en los dos idiomas.' : count === 1 ? 'A 1 texto le falta una traducción vigente y dentro de su límite.' : `A ${count} textos les falta una traducción vigente y dentro de su límite.`),
  rule: 'Una traducción desactualizada impide publicar. Si falta, se muestra el original con una nota. Cada Estado confirma la suya.',
  toTranslate: 'Por traducir',
  toConfirm: 'Por confirmar',
  caption: 'Textos y respuestas que faltan',
  captionConfirm: 'Textos y respuestas que su Estado no ha confirmado',
  done: (count: number) => `Con traducción confirmada (${count})`,
  nothing: 'Nada por traducir.',
  nothingNext: 'Lo que la Secretaría acepte aparecerá aquí.',
  column: { what: 'Texto', into: 'Al', state: 'Respuestas' },
  languages: { es: 'español', en: 'inglés' },
  counts: {
    missing: (count: number) => (count === 1 ? 'falta 1' : `faltan ${count}`),
    long: (count: number) => (count === 1 ? '1 pasa de su límite' : `${count} pasan de su límite`),
    outdated: (count: number) => (count === 1 ? '1 desactualizada' : `${count} desactualizadas`),
    translated: (count: number) => (count === 1 ? '1 por confirmar' : `${count} por confirmar`),
    confirmed: (count: number) => (count === 1 ? '1 confirmada' : `${count} confirmadas`),
  },
}

const en: typeof es = {
  title: 'Translation',
  lead: (count) => (count === 0 ? 'Everything that is shown to you here exists in both languages.' : count === 1 ? '1 text lacks a current translation within its limit.' : `${count} texts lack a current translation within its limit.`),
  rule: 'An outdated translation keeps a text from being published. Where one is missing the original is shown, with a note. Each state confirms its own.',
  toTranslate: 'To translate',
  toConfirm: 'To confirm',
  caption: 'Texts and the answers that lack',
  captionConfirm: 'Texts and the answers that their state has not confirmed',
  done: (count) => `With a confirmed translation (${count})`,
  nothing: 'Nothing to translate.',
  nothingNext: 'What the Secretariat accepts will appear here.',
  column: { what: 'Text', into: 'Into', state: 'Answers' },
  languages: { es: 'Spanish', en: 'English' },
  counts: {
    missing: (count) => `${count} missing`,
    long: (count) => `${count} over the limit`,
    outdated: (count) => `${count} outdated`,
    translated: (count) => `${count} to confirm`,
    confirmed: (count) => `${count} confirmed`,
  },
}

export const text = { es, en }
