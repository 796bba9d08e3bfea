import type { Letter } from '#base/letter.ts'
import type { Lang } from '#base/words.ts'

// The title of an edition is known to the members; why somebody asks to withhold it is read inside only.
const es = {
  published: {
    subject: (title: string) => `Edición publicada: ${title}`,
    line: (title: string) => `La Secretaría Técnica publicó la edición «${title}», con las prácticas que los Estados validaron y consintieron en publicar.`,
    now: 'Ya es pública, en español y en inglés.',
    later: (when: string) => `Será pública desde el ${when}. Hasta entonces nadie puede leerla.`,
    label: 'Ver la edición',
  },
  asked: {
    subject: (title: string) => `Se pide retener una edición: ${title}`,
    line: { secretariat: (title: string) => `La Secretaría Técnica pide retener la edición «${title}».`, presidency: (title: string) => `La Presidencia pide retener la edición «${title}».` },
    next: 'Solo queda retenida si la otra parte también lo decide. La razón está en Marco.',
    label: 'Leer la razón y decidir',
  },
  takenBack: {
    subject: (title: string) => `Ya no se pide retener una edición: ${title}`,
    line: { secretariat: (title: string) => `La Secretaría Técnica ya no pide retener la edición «${title}».`, presidency: (title: string) => `La Presidencia ya no pide retener la edición «${title}».` },
    next: 'No hace falta que decida nada. La edición sigue como estaba.',
    label: 'Ver la edición',
  },
}
const en: typeof es = {
  published: {
    subject: (title) => `Edition published: ${title}`,
    line: (title) => `The Technical Secretariat published the edition “${title}”, with the practices that states validated and consented to publish.`,
    now: 'It is public now, in Spanish and in English.',
    later: (when) => `It will be public from ${when}. Until then nobody can read it.`,
    label: 'See the edition',
  },
  asked: {
    subject: (title) => `Asked to withhold an edition: ${title}`,
    line: { secretariat: (title) => `The Technical Secretariat asks to withhold the edition “${title}”.`, presidency: (title) => `The Presidency asks to withhold the edition “${title}”.` },
    next: 'It is withheld only if the other side decides so too. The reason is in Marco.',
    label: 'Read the reason and decide',
  },
  takenBack: {
    subject: (title) => `No longer asked to withhold an edition: ${title}`,
    line: { secretariat: (title) => `The Technical Secretariat no longer asks to withhold the edition “${title}”.`, presidency: (title) => `The Presidency no longer asks to withhold the edition “${title}”.` },
    next: 'There is nothing to decide. The edition stays as it was.',
    label: 'See the edition',
  },
}
const text = { es, en }

export function publishedLetter(lang: Lang, { title, path, opens }: { title: string; path: string; opens: string | undefined }): Letter {
  const say = text[lang].published
  return { subject: say.subject(title), lines: [say.line(title), opens ? say.later(opens) : say.now], link: { label: say.label, path } }
}

/** To the other side: that one asks to withhold an edition, or no longer does. */
export function requestLetter(lang: Lang, said: 'asked' | 'takenBack', { title, path, side }: { title: string; path: string; side: 'secretariat' | 'presidency' }): Letter {
  const say = text[lang][said]
  return { subject: say.subject(title), lines: [say.line[side](title), say.next], link: { label: say.label, path } }
}
