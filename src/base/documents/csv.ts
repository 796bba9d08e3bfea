type CsvCell = string | number | boolean | null | undefined

/** RFC 4180, for a machine or, with a byte order mark, for Excel. */
export function toCsv(columns: string[], rows: CsvCell[][], { bom = false }: { bom?: boolean } = {}): string {
  const lines = [columns, ...rows].map((row) => columns.map((_, i) => quoted(guarded(row[i]))).join(','))
  return `${bom ? '\ufeff' : ''}${lines.join('\r\n')}\r\n`
}

// A cell that begins so is run by spreadsheets as a formula, also behind blanks and in full-width form (OWASP, CSV injection).
const formula = /^[\s\u00a0\u200b\ufeff]*[=+\-@\t\r＝＋－＠]|^[\t\r]/u
const number = /^[+-]?\d+(?:[.,]\d+)*$/

function guarded(cell: CsvCell): string {
  if (cell === null || cell === undefined) return ''
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell) : ''
  const words = String(cell)
  return formula.test(words) && !number.test(words) ? `'${words}` : words
}

const quoted = (words: string): string => (/["\r\n,]|^\s|\s$/.test(words) ? `"${words.replaceAll('"', '""')}"` : words)
