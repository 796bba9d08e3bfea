type CsvCell = string | number | boolean | null | undefined

/** RFC 4180, for a machine or, with a byte order mark, for Excel. */
export function toCsv(columns: string[], rows: CsvCell[][], { bom = false }: { bom?: boolean } = {}): string {
  const lines = [columns, ...rows].map((row) => columns.map((_, i) => quoted(guarded(row[i]))).join(','))
  return `${bom ? '\ufeff' : ''}${lines.join('\r\n')}\r\n`
}

// A cell that begins so is run by spreadsheets as a formula, also behind blanks and in full-width form (OWASP, CSV injection).
const formula = /^[\s\u00a0\u200b\ufeff]*[=+\-@\t\r＝＋－＠]|^[\t\r]/u
// Where the list separator is another than ours, what stands behind it begins a cell: `Taller;=1+41`.
const within = /([;\t\n|][\s\u00a0\u200b\ufeff]*)(?=[=+\-@＝＋－＠])/gu
const number = /^[+-]?\d+(?:[.,]\d+)*$/

function guarded(cell: CsvCell): string {
  if (cell === null || cell === undefined) return ''
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell) : ''
  const words = String(cell)
  const inner = words.replace(within, "$1'")
  return formula.test(words) && !number.test(words) ? `'${inner}` : inner
}

const quoted = (words: string): string => (/["\r\n,;\t]|^\s|\s$/.test(words) ? `"${words.replaceAll('"', '""')}"` : words)
