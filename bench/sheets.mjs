// A workbook there and back: a form with a table of 200 lines, and a book of 20,000 lines of ten columns. Each in a process of its own,
// so that its peak of memory is its own. `node bench/sheets.mjs` prints a line for each beside its limit, and fails above it.
import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { load } from './load.mjs'

/** Milliseconds there and back, and megabytes that the process takes at its highest above standing ready; measured on two cores, doubled. */
const limits = { 200: { ms: 2000, mb: 300 }, 20000: { ms: 8000, mb: 700 } }

async function form() {
  const [{ words }, { answersToBook }, { bringBack, stampIn }, { outgoing }, { readOffice }] = await load('/src/base/words.ts', '/src/formats/exchange/book.ts', '/src/formats/exchange/bring-back.ts', '/src/formats/exchange/sample.ts', '/src/base/office/read-office.ts')
  const columns = Array.from({ length: 8 }, (_, place) => ({ key: `column-${place}`, kind: place % 2 ? 'number' : 'short text', required: false, label: words(`Columna ${place + 1}`, `Column ${place + 1}`) }))
  const table = { key: 'lines', kind: 'table', required: false, rows: { min: 0, max: 200 }, label: words('Costos por línea', 'Costs by line'), columns }
  const definition = { intro: words('a', 'b'), minutes: 5, criteria: [], scale: [], source: '', sections: [{ key: 'costs', title: words('Costos', 'Costs'), questions: [table] }] }
  const lines = Array.from({ length: 200 }, (_, row) => Object.fromEntries(columns.map(({ key, kind }, place) => [key, kind === 'number' ? row * 12.5 + place : `Actividad ${row}, rubro ${place}`])))
  const given = outgoing({ definition, sections: definition.sections, answers: { lines }, versions: {} })
  return async () => {
    const file = await readOffice(answersToBook(given), 'book')
    const { brought } = bringBack(given, file, stampIn(file))
    if (JSON.stringify(brought[0].answer) !== JSON.stringify(lines)) throw new Error('the 200 lines did not come back as they left')
  }
}

async function book() {
  const [{ bookToXlsx }, { readOffice }] = await load('/src/base/office/write-book.ts', '/src/base/office/read-office.ts')
  const rows = Array.from({ length: 20_000 }, (_, row) => ({ cells: Array.from({ length: 10 }, (_, place) => ({ column: place + 1, style: 'answer', value: place % 2 ? row * 3.25 + place : `Actividad ${row}, ${place}` })) }))
  const given = { title: 'Costeo', creator: 'Marco', lang: 'es', day: '2019-05-20', properties: [], lists: [], foot: '', sheets: [{ name: 'Costeo', columns: Array(10).fill(18), rows, locked: true, frozen: 1 }] }
  return async () => {
    const file = await readOffice(bookToXlsx(given), 'book')
    const cells = file.sheets?.[0].rows.reduce((sum, row) => sum + row.cells.length, 0)
    if (cells !== 200_000) throw new Error(`the 20,000 lines did not come back as they left: ${JSON.stringify(file.trouble ?? cells)}`)
  }
}

const cases = { 200: form, 20000: book }

async function measureOne(lines) {
  const work = await cases[lines]()
  // What reads the modules here is not there in Marco: only what the work takes above it counts.
  const ready = process.memoryUsage().rss
  const began = performance.now()
  await work()
  return { ms: Math.round(performance.now() - began), mb: Math.max(0, Math.round(process.resourceUsage().maxRSS / 1024 - ready / 2 ** 20)) }
}

/** One line for each workbook: what it took, what it may take, and whether it holds. */
export async function benchSheets() {
  const results = []
  for (const lines of Object.keys(cases).map(Number)) {
    const measured = await new Promise((resolve, reject) => {
      const child = fork(fileURLToPath(import.meta.url), ['--lines', String(lines)], { execArgv: ['--no-warnings'] })
      child.on('message', resolve).on('error', reject).on('exit', (code) => code && reject(new Error(`the workbook of ${lines} lines ended with ${code}`)))
    })
    const limit = limits[lines]
    results.push({ name: `${lines} lines there and back`, ...measured, limit, holds: measured.ms <= limit.ms && measured.mb <= limit.mb })
  }
  return results
}

/** The same as Markdown, for `npm run bench`. */
export async function measure() {
  const results = await benchSheets()
  return `| workbook | ms | limit, ms | MB at most | limit, MB |\n| --- | --: | --: | --: | --: |\n${results.map(({ name, ms, mb, limit }) => `| ${name} | ${ms} | ${limit.ms} | ${mb} | ${limit.mb} |`).join('\n')}`
}

if (process.argv[2] === '--lines') process.send(await measureOne(process.argv[3]))
else if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const results = await benchSheets()
  for (const { name, ms, mb, limit, holds } of results) console.log(`${holds ? '✓' : '✗'} ${name}: ${ms} ms (limit ${limit.ms}), ${mb} MB (limit ${limit.mb})`)
  process.exitCode = results.every(({ holds }) => holds) ? 0 : 1
}
