import { plainOf } from '#base/words.ts'

/** The key of a new term: its name without accents, and a number where another has it. */
export function keyFor(name: string, taken: string[]): string {
  const base = plainOf(name).slice(0, 60).replace(/-$/, '') || 'term'
  // `new` is the page on which a term is added.
  const used = new Set([...taken, 'new'])
  for (let n = 1; ; n++) {
    const key = n === 1 ? base : `${base}-${n}`
    if (!used.has(key)) return key
  }
}
