import { plainOf, type Words } from '#base/words.ts'

// Words that say nothing about what a question is about.
const little = new Set(['a', 'an', 'and', 'are', 'at', 'by', 'did', 'do', 'does', 'for', 'from', 'has', 'have', 'how', 'in', 'is', 'it', 'its', 'of', 'on', 'or', 'that', 'the', 'there', 'they', 'this', 'to', 'was', 'were', 'what', 'when', 'where', 'which', 'who', 'whom', 'why', 'will', 'with', 'would', 'you', 'your'])

/** Made from the English wording once: a few words of it, and a number if another already bears them. */
export function keyFor({ es = '', en = es }: Words, taken: string[], otherwise: string): string {
  const said = plainOf(en).split('-').filter((word) => !little.has(word)).slice(0, 4).join('-')
  const name = /^[a-z][a-z0-9-]+$/.test(said) ? said : `${otherwise}${said && `-${said}`}`
  const bare = name.slice(0, 50).replace(/-+$/, '')
  for (let count = 1; ; count += 1) {
    const key = count === 1 ? bare : `${bare}-${count}`
    if (!taken.includes(key)) return key
  }
}
