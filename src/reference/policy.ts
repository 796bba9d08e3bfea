import type { Me, Post } from '#base/person.ts'

// The lists stand below membership, whose `permit` they cannot open: the same shape, said here once.
const secretariat: (me: Me, subject: null) => Post | undefined = (me) => me.posts.find((post) => post.role === 'secretariat')

export const may = {
  keepTerms: Object.assign(secretariat, {
    roles: ['secretariat'] as const,
    words: { es: 'Pilares, poblaciones, temas y países, en los dos idiomas', en: 'Pillars, populations, themes and countries, in both languages' },
  }),
}
