import { expect, test } from 'vitest'
import { readZip, writeZip } from '#base/zip.ts'
import { readOffice } from '#base/office/read-office.ts'
import { bringBack, stampIn } from './bring-back.ts'
import type { Brought } from './brought.ts'
import { bookmarkOf, type Stamp } from './exchange.ts'
import { outgoing, returned } from './sample.ts'
import { answersToWord } from './word.ts'

// What people do to a form in Word, and what is made of it.

type Edit = (xml: string) => string

async function after(edit: Edit, given = outgoing({ answers: { title: 'Registro', summary: 'Uno dos.\n\nTres.', people: 25, kinds: ['staff'], results: [{ measure: 'Días', before: 30, after: 1 }] }, versions: {} })) {
  const parts = await readZip(answersToWord(given))
  const before = parts.get('word/document.xml')!.toString()
  const xml = edit(before)
  expect(xml).not.toBe(before)
  parts.set('word/document.xml', Buffer.from(xml))
  const file = await readOffice(writeZip(parts), 'word')
  if ('trouble' in file) throw new Error(JSON.stringify(file))
  const { brought, remarks } = bringBack(given, file, stampIn(file) as Stamp)
  const of = (key: string): Brought & { answer?: unknown; refused?: string } => brought.find((one) => one.questionKey === key)!
  return { of, remarks }
}

const run = (text: string, look = '') => `<w:r>${look && `<w:rPr>${look}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`
const unoDos = run('Uno dos.')

test('insertions count as made and deletions as done, and it is said', async () => {
  const { of, remarks } = await after((xml) => xml.replace(unoDos, `${run('Uno ')}<w:del w:id="9" w:author="x"><w:r><w:delText>dos</w:delText></w:r></w:del><w:ins w:id="10" w:author="x">${run('cuatro')}</w:ins>${run('.')}`))
  expect(of('summary').answer).toBe('Uno cuatro.\n\nTres.')
  expect(remarks).toEqual(['Había una inserción marcada: se tomó como hecha', 'Había una eliminación marcada: se tomó como hecha'])
})

test('an end and a tick that it continues at once are refused, and what the file says is said', async () => {
  const { of } = await after((xml) => xml.replace(new RegExp(`(${bookmarkOf('a.period.ongoing')}(?:(?!</w:p>).)*?)☐`), '$1☒'), outgoing({ answers: { period: { from: '2018-03', to: '2019-06', ongoing: false } }, versions: {} }))
  expect(of('period')).toMatchObject({ refused: expect.stringContaining('hasta 2019-06 y también que continúa'), said: 'Desde: 2018-03 · Hasta: 2019-06 · Continúa a la fecha' })
})

test('what somebody answers beside what the Secretariat asks is no answer to the question, and is said', async () => {
  const { of, remarks } = await after((xml) => xml.replace(/(Diga quién entrevista\.[\s\S]*?<\/w:sdt>)/, `$1${run(' Ya se dice abajo.')}`), outgoing({ ...returned, answers: { summary: 'Uno.' }, versions: {} }))
  expect(of('summary').answer).toBe('Uno.')
  expect(remarks).toEqual(['Fuera de los recuadros decía «Ya se dice abajo.»: no se trae'])
})

test('a paragraph mark that was struck out joins its paragraph with the next', async () => {
  const { of } = await after((xml) => xml.replace(/<w:pPr>(<w:pStyle w:val="Answer"\/>)<\/w:pPr>(?=<w:bookmarkStart[^>]*><w:r><w:t xml:space="preserve">Uno dos)/, '<w:pPr>$1<w:rPr><w:del w:id="7" w:author="x"/></w:rPr></w:pPr>'))
  expect(of('summary').answer).toBe('Uno dos.Tres.')
})

test('comments are left aside and counted', async () => {
  const { of, remarks } = await after((xml) => xml.replace(unoDos, `<w:commentRangeStart w:id="0"/>${unoDos}<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>`))
  expect(of('summary').answer).toBe('Uno dos.\n\nTres.')
  expect(remarks).toEqual(['Había un comentario: no se trae'])
})

test('bold, a list and a heading made in Word become Markdown', async () => {
  const item = (text: string) => `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>${run(text)}</w:p>`
  const { of } = await after((xml) => xml.replace(unoDos, `${run('Uno ')}${run('dos', '<w:b/>')}${run('.')}</w:p><w:p><w:pPr><w:pStyle w:val="Heading3"/></w:pPr>${run('Pasos')}</w:p>${item('primero')}${item('segundo')}<w:p>${run('Fin.', '<w:i/>')}`))
  expect(of('summary').answer).toBe('Uno **dos**.\n\n# Pasos\n\n- primero\n- segundo\n\n*Fin.*\n\nTres.')
})

test('a table pasted into a text becomes a table of the text', async () => {
  const row = (...cells: string[]) => `<w:tr>${cells.map((cell) => `<w:tc><w:p>${run(cell)}</w:p></w:tc>`).join('')}</w:tr>`
  const { of } = await after((xml) => xml.replace(unoDos, `${unoDos}</w:p><w:tbl>${row('Año', 'Casos')}${row('2018', '1,200')}</w:tbl><w:p>`))
  expect(of('summary').answer).toBe('Uno dos.\n\n| Año | Casos |\n| --- | --- |\n| 2018 | 1,200 |\n\nTres.')
})

test('a picture in a text is not brought in, and it is said; a picture instead of a text is refused with how to mend it', async () => {
  const picture = '<w:r><w:drawing><x>palabras de adentro</x></w:drawing></w:r>'
  const beside = await after((xml) => xml.replace(unoDos, unoDos + picture))
  expect(beside.of('summary')).toMatchObject({ answer: 'Uno dos.\n\nTres.', notes: ['Llevaba una imagen: no se trae; se adjunta donde el formulario pide un documento'] })
  const instead = await after((xml) => xml.replace(unoDos, picture).replace(run('Tres.'), ''))
  expect(instead.of('summary').refused).toContain('quite la imagen')
})

test('what is typed before or behind the place of a short answer, in its line, is of the answer', async () => {
  const place = new RegExp(`(<w:sdt>(?:(?!<w:sdt>).)*?${bookmarkOf('a.title')}.*?</w:sdt>)`)
  for (const [edit, answer] of [[`$1${run(' de frontera')}`, 'Registro de frontera'], [`${run('El ')}$1`, 'El Registro'], [`${run('El ')}$1${run(' de frontera')}`, 'El Registro de frontera']] as const) {
    const { of } = await after((xml) => xml.replace(place, edit))
    expect(of('title')).toMatchObject({ answer, notes: ['Se tomó también lo escrito fuera del recuadro'] })
  }
  const untouched = await after((xml) => xml.replace(run('Tres.'), run('Cuatro.')))
  expect(untouched.of('title')).toMatchObject({ answer: 'Registro', notes: [] })
  const year = await after((xml) => xml.replace(new RegExp(`(<w:sdt>(?:(?!<w:sdt>).)*?${bookmarkOf('a.period.from')}.*?</w:sdt>)`), `$1${run('-04')}`), outgoing({ answers: { period: { from: '2018', to: '2019-06', ongoing: false } }, versions: {} }))
  expect(year.of('period')).toMatchObject({ answer: { from: '2018-04' } })
})

test('typographic quotes and dashes stay as Word made them', async () => {
  const { of } = await after((xml) => xml.replace(run('Registro'), run('“Registro” — el ‘primero’…')))
  expect(of('title').answer).toBe('“Registro” — el ‘primero’…')
})

test('an answer that was moved elsewhere in the text is found by its key', async () => {
  const { of } = await after((xml) => {
    const control = /<w:p><w:pPr><w:pStyle w:val="Answer"\/><\/w:pPr><w:sdt>(?:(?!<\/w:p>).)*Registro(?:(?!<\/w:p>).)*<\/w:p>/s.exec(xml)![0]
    return xml.replace(control, '').replace('<w:sectPr>', `${control}<w:sectPr>`)
  })
  expect(of('title').answer).toBe('Registro')
})

/** As if somebody had pasted over the place: the control is gone, and the bookmark with it. */
const pastedOver: Edit = (xml) => {
  const control = /<w:sdt><w:sdtPr><w:alias w:val="¿Cómo se llama la práctica\?"\/><w:tag w:val="a\.title"\/>.*?<\/w:sdt>/s.exec(xml)![0]
  return xml.replace(control, run('Pegado encima'))
}

test('where the place was pasted over, the heading above says whose answer it is', async () => {
  expect((await after(pastedOver)).of('title').answer).toBe('Pegado encima')
})

test('where the control was lost and the bookmark kept, the bookmark says it', async () => {
  const { of } = await after((xml) => xml.replace(/<w:sdt><w:sdtPr>(?:(?!<\/w:sdtPr>).)*a\.title"\/>(?:(?!<\/w:sdtPr>).)*<\/w:sdtPr><w:sdtContent>(.*?)<\/w:sdtContent><\/w:sdt>/s, '$1'))
  expect(of('title').answer).toBe('Registro')
})

test('where heading and place are gone, the answer is not touched, and its place is named', async () => {
  const { of } = await after((xml) => pastedOver(xml).replace('w:val="q.title"', 'w:val="x"').replace(bookmarkOf('q.title'), 'otro'))
  expect(of('title')).toMatchObject({ refused: expect.stringContaining('No se encontró el lugar'), place: 'Sección «La práctica», pregunta 1.1' })
})

test('an answer copied to a second place is refused until one of them goes', async () => {
  const { of } = await after((xml) => {
    const control = /<w:sdt><w:sdtPr><w:alias w:val="[^"]*"\/><w:tag w:val="a\.summary"\/>.*?<\/w:sdt>/s.exec(xml)![0]
    return xml.replace('<w:sectPr>', `${control}<w:sectPr>`)
  })
  expect(of('summary').refused).toContain('está dos veces')
})

test('a text deleted in Word leaves a prompt, which is no answer', async () => {
  const { of } = await after((xml) => xml.replace(run('Registro'), run('Haga clic o pulse aquí para escribir texto.', '<w:rStyle w:val="PlaceholderText"/>')))
  expect(of('title').answer).toBeNull()
})

test('what somebody typed over the prompt is an answer, also where the program kept its looks', async () => {
  const { of } = await after((xml) => xml.replace(run('Escriba aquí', '<w:rStyle w:val="PlaceholderText"/>'), run('2018-03', '<w:rStyle w:val="PlaceholderText"/>')))
  expect(of('began').answer).toBe('2018-03')
})

const lead = run('Su respuesta')

test.each<[string, Edit, string]>([
  ['after the label', (xml) => xml.replace(lead, run('Su respuesta Cero.')), 'Cero.\n\nUno dos.\n\nTres.'],
  ['before the label', (xml) => xml.replace(lead, run('Cero. Su respuesta')), 'Cero.\n\nUno dos.\n\nTres.'],
  ['around the label', (xml) => xml.replace(lead, run('Cero Su respuesta y medio.')), 'Cero y medio.\n\nUno dos.\n\nTres.'],
  ['in the other language', (xml) => xml.replace(lead, run('Your answer: Cero.')), 'Cero.\n\nUno dos.\n\nTres.'],
  ['in place of the label', (xml) => xml.replace(lead, run('Cero.')), 'Cero.\n\nUno dos.\n\nTres.'],
  ['in pieces, as programs cut them', (xml) => xml.replace(lead, `${run('Su ')}${run('resp')}${run('uesta C')}${run('ero', '<w:b/>')}${run('.')}`), 'C**ero**.\n\nUno dos.\n\nTres.'],
  ['beside half of the label', (xml) => xml.replace(lead, run('Su resp Cero.')), 'Su resp Cero.\n\nUno dos.\n\nTres.'],
  ['in a line of its own under the label', (xml) => xml.replace(lead, `${lead}</w:p><w:p><w:pPr><w:pStyle w:val="MarcoHere"/></w:pPr>${run('Cero.')}`), 'Cero.\n\nUno dos.\n\nTres.'],
  ['nowhere, and the label half deleted', (xml) => xml.replace(lead, run('Su resp')), 'Uno dos.\n\nTres.'],
  ['nowhere, and the label joined with the text', (xml) => xml.replace(new RegExp(`${lead}</w:p><w:p>(<w:pPr>.{1,60}?</w:pPr>)`), lead).replace('"MarcoHere"', '"Answer"'), 'Uno dos.\n\nTres.'],
])('on the line that says where to answer, what was written %s is taken', async (_, edit, answer) => {
  expect((await after(edit)).of('summary').answer).toBe(answer)
})

const prompt = run('Escriba aquí', '<w:rStyle w:val="PlaceholderText"/>')
const empty = outgoing({ answers: {}, versions: {} })

test.each<[string, Edit, string | null]>([
  ['on the label, with the prompt left', (xml) => xml.replace(lead, run('Su respuesta Cero.')), 'Cero.'],
  ['before the prompt', (xml) => onSummary(xml, run('Cero. Escriba aquí', '<w:rStyle w:val="PlaceholderText"/>')), 'Cero.'],
  ['after the prompt, in pieces', (xml) => onSummary(xml, `${run('Escri', '<w:rStyle w:val="PlaceholderText"/>')}${run('ba aquí C', '<w:rStyle w:val="PlaceholderText"/>')}${run('ero.')}`), 'Cero.'],
  ['nowhere, and the prompt joined with the label', (xml) => xml.replace(new RegExp(`${lead}</w:p><w:p><w:pPr>.{1,60}?</w:pPr>`), lead), null],
])('in a box that was empty, what was written %s is taken', async (_, edit, answer) => {
  expect((await after(edit, empty)).of('summary').answer).toBe(answer)
})

const onSummary = (xml: string, words: string): string => {
  const at = xml.indexOf(prompt, xml.indexOf(lead))
  return xml.slice(0, at) + words + xml.slice(at + prompt.length)
}

test('what was written under a table is quoted', async () => {
  const { of } = await after((xml) => xml.replace(/(<\/w:tbl><w:p><w:pPr>.*?<\/w:pPr>)/, `$1${run('Y los de 2020.')}`))
  expect(of('results').notes).toEqual(['Fuera de los recuadros decía «Y los de 2020.»: no se trae'])
})

const guidance = /Diga qué se hace.*?<\/w:r>/

test.each<[string, Edit]>([
  ['on the line of the guidance', (xml) => xml.replace(guidance, `$&${run(' Una nota suelta')}`)],
  ['in a line of its own under the guidance', (xml) => xml.replace(guidance, `$&</w:p><w:p><w:pPr><w:pStyle w:val="MarcoHint"/></w:pPr>${run('Una nota suelta')}`)],
])('what was written %s is quoted', async (_, edit) => {
  expect((await after(edit)).remarks).toEqual(['Fuera de los recuadros decía «Una nota suelta»: no se trae'])
})

test('guidance that was worded otherwise since the file left is nobody’s note', async () => {
  expect((await after((xml) => xml.replace('Diga qué se hace y dónde.', 'Cuente qué se hace y dónde.'))).remarks).toEqual([])
})

test('ticks are read from the box, whoever drew it', async () => {
  for (const box of ['☒', '☑', 'X', '✓']) expect((await after((xml) => xml.replace(/(<w:r><w:t xml:space="preserve">)☐(<\/w:t><\/w:r><w:bookmarkEnd w:id="\d+"\/><\/w:sdtContent><\/w:sdt><w:r><w:t xml:space="preserve"> Sistemas)/, `$1${box}$2`))).of('kinds').answer).toEqual(['staff', 'systems'])
})

test('rows added to a table and columns put in another order are read by their heads', async () => {
  const { of } = await after((xml) => {
    const rows = xml.match(/<w:tr>.*?<\/w:tr>/gs)!
    const swapped = rows.map((row) => { const cells = row.match(/<w:tc>.*?<\/w:tc>/gs)!; return row.replace(cells.join(''), [cells[2], cells[0], cells[1]].join('')) })
    const more = swapped[1]!.replace('Días', 'Horas').replace('>30<', '>8<')
    return xml.replace(rows.join(''), swapped.join('') + more)
  })
  expect(of('results').answer).toEqual([{ measure: 'Días', before: 30, after: 1 }, { measure: 'Horas', before: 8, after: 1 }])
})

test('a word where a number is asked is refused with the row it stands in', async () => {
  const { of } = await after((xml) => xml.replace('>30<', '>treinta<'))
  expect(of('results')).toMatchObject({ place: 'Sección «Qué se hizo: pasos y resultados», pregunta 2.4, fila 1', refused: expect.stringContaining('escriba solo un número') })
})

test('a number may be written with its unit', async () => {
  expect((await after((xml) => xml.replace(run('25'), run('1 250 personas por mes')))).of('people').answer).toBe(1250)
})

test('what stands outside of every place is quoted, not dropped in silence', async () => {
  const { remarks } = await after((xml) => xml.replace(/(<w:p><w:pPr><w:pStyle w:val="Heading1"\/>)/, `<w:p>${run('Una nota suelta')}</w:p>$1`))
  expect(remarks).toEqual(['Fuera de los recuadros decía «Una nota suelta»: no se trae'])
})
