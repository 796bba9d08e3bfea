// Weakens a condition written in SQL, one place at a time: what a careless edit would do.

type Segment = { parts: { from: number; to: number }[] }

const boundary = /^(where|when|then|else|end|on|select|from|join|as|limit|case|returning|union|all)$/i

/** Pieces of a condition that stand side by side, joined by and/or, at every depth. */
function segmentsOf(sql: string): Segment[] {
  const segments: Segment[] = []
  const stack: { parts: Segment['parts']; start: number }[] = [{ parts: [], start: 0 }]
  let before = ''
  const close = (at: number) => {
    const top = stack.at(-1)!
    if (top.parts.length > 0) segments.push({ parts: [...top.parts, { from: top.start, to: at }] })
    top.parts = []
  }
  for (const token of sql.matchAll(/'(?:[^']|'')*'|[()[\],;]|\w+|--.*/g)) {
    const [word] = token
    const [at, after] = [token.index, token.index + word.length]
    const top = stack.at(-1)!
    if (word === '(' || word === '[') stack.push({ parts: [], start: after })
    else if (word === ')' || word === ']') {
      close(at)
      stack.pop()
    } else if (/^(and|or)$/i.test(word)) {
      top.parts.push({ from: top.start, to: at })
      top.start = after
    } else if (word === ',' || (boundary.test(word) && !/^distinct$/i.test(before))) {
      close(at)
      stack.at(-1)!.start = after
    }
    before = word
  }
  close(sql.length)
  return segments
}

/** The condition with one of its pieces left out, once for each piece; the words say which. */
export function dropEach(sql: string): { words: string; sql: string }[] {
  return segmentsOf(sql).flatMap(({ parts }) =>
    parts.flatMap((part, index) => {
      // Before a case stands no piece.
      if (sql.slice(part.from, part.to).trim() === '') return []
      const [from, to] = index === 0 ? [part.from, parts[1]!.from] : [parts[index - 1]!.to, part.to]
      return [{ words: `without ${sql.slice(part.from, part.to).replace(/\s+/g, ' ').trim()}`, sql: `${sql.slice(0, from)} ${sql.slice(to)}` }]
    }),
  )
}
