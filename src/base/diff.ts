export type DiffPart = { kind: 'same' | 'added' | 'removed'; text: string }

/** What changed between two texts, word by word. Same and removed parts give back `before`; same and added give `after`. */
export function diffWords(before: string, after: string): DiffPart[] {
  return polish(compare(tokens(before), tokens(after)))
}

// A figure is one word: an amount of which one group changed is another amount.
const tokens = (text: string): string[] => text.match(/\p{N}+(?:[.,\u00a0\u202f]\p{N}+)+|\s+|[\p{L}\p{M}\p{N}]+|[^\s\p{L}\p{M}\p{N}]/gu) ?? []

/** Above this many cells a table of longest common words is not worth its memory: the passage is shown as rewritten. */
const largestTable = 1_000_000

// Words that occur once on each side are sure landmarks; between them the gaps are short. So the cost stays close to the length of the texts.
function compare(a: string[], b: string[]): DiffPart[] {
  const start = commonStart(a, b)
  const end = commonEnd(a, b, start)
  const left = a.slice(start, a.length - end)
  const right = b.slice(start, b.length - end)
  return [part('same', a.slice(0, start)), ...middle(left, right), part('same', a.slice(a.length - end))]
}

function middle(a: string[], b: string[]): DiffPart[] {
  if (a.length === 0 || b.length === 0) return [part('removed', a), part('added', b)]

  const landmarks = landmarksOf(a, b)
  if (landmarks.length === 0) return a.length * b.length > largestTable ? [part('removed', a), part('added', b)] : longestCommon(a, b)

  const parts: DiffPart[] = []
  let [i, j] = [0, 0]
  for (const [atA, atB] of landmarks) {
    parts.push(...compare(a.slice(i, atA), b.slice(j, atB)), part('same', [a[atA]!]))
    i = atA + 1
    j = atB + 1
  }
  return [...parts, ...compare(a.slice(i), b.slice(j))]
}

function commonStart(a: string[], b: string[]): number {
  let n = 0
  while (n < a.length && n < b.length && a[n] === b[n]) n++
  return n
}

function commonEnd(a: string[], b: string[], from: number): number {
  let n = 0
  while (n < a.length - from && n < b.length - from && a[a.length - 1 - n] === b[b.length - 1 - n]) n++
  return n
}

/** Pairs of places of words unique on both sides, the longest run of them that rises in both texts (patience sorting). */
function landmarksOf(a: string[], b: string[]): [number, number][] {
  const inB = uniquePlaces(b)
  const pairs: [number, number][] = []
  for (const [word, i] of uniquePlaces(a)) {
    const j = inB.get(word)
    if (j !== undefined) pairs.push([i, j])
  }
  return longestRise(pairs)
}

function uniquePlaces(list: string[]): Map<string, number> {
  const places = new Map<string, number>()
  const repeated = new Set<string>()
  list.forEach((word, i) => (places.has(word) ? repeated.add(word) : places.set(word, i)))
  for (const word of repeated) places.delete(word)
  return places
}

function longestRise(pairs: [number, number][]): [number, number][] {
  const tops: number[] = []
  const below: number[] = []
  pairs.forEach(([, j], k) => {
    let [low, high] = [0, tops.length]
    while (low < high) {
      const mid = (low + high) >> 1
      if (pairs[tops[mid]!]![1] < j) low = mid + 1
      else high = mid
    }
    below[k] = low > 0 ? tops[low - 1]! : -1
    tops[low] = k
  })
  const rise: [number, number][] = []
  for (let k = tops.at(-1) ?? -1; k >= 0; k = below[k]!) rise.push(pairs[k]!)
  return rise.toReversed()
}

function longestCommon(a: string[], b: string[]): DiffPart[] {
  const width = b.length + 1
  const table = new Uint32Array((a.length + 1) * width)
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      const better = Math.max(table[(i + 1) * width + j]!, table[i * width + j + 1]!)
      table[i * width + j] = a[i] === b[j] ? table[(i + 1) * width + j + 1]! + 1 : better
    }
  }
  const parts: DiffPart[] = []
  let [i, j] = [0, 0]
  while (i < a.length && j < b.length) {
    const same = a[i] === b[j]
    const shorter = same || table[(i + 1) * width + j]! >= table[i * width + j + 1]!
    parts.push(same ? part('same', [a[i]!]) : shorter ? part('removed', [a[i]!]) : part('added', [b[j]!]))
    if (shorter) i++
    if (same || !shorter) j++
  }
  return [...parts, part('removed', a.slice(i)), part('added', b.slice(j))]
}

const part = (kind: DiffPart['kind'], words: string[]): DiffPart => ({ kind, text: words.join('') })

/** Neighbours joined, removed before added; a lone blank between two changes belongs to both, so that a rewritten phrase reads as one. */
function polish(parts: DiffPart[]): DiffPart[] {
  const filled = parts.filter((p) => p.text !== '')
  const done: DiffPart[] = []
  let [removed, added] = ['', '']
  const flush = () => {
    if (removed) done.push({ kind: 'removed', text: removed })
    if (added) done.push({ kind: 'added', text: added })
    removed = added = ''
  }
  filled.forEach((p, k) => {
    const next = filled[k + 1]
    const glue = p.kind === 'same' && /^\s+$/.test(p.text) && removed && added && next && next.kind !== 'same'
    if (p.kind === 'removed' || glue) removed += p.text
    if (p.kind === 'added' || glue) added += p.text
    if (p.kind !== 'same' || glue) return
    flush()
    const last = done.at(-1)
    if (last?.kind === 'same') last.text += p.text
    else done.push({ ...p })
  })
  flush()
  return done
}
