import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { HtmlValidate } from 'html-validate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { paperToDocx } from './docx.ts'
import { freeze } from './docx-freeze.ts'
import { paperToHtml } from './html.ts'
import { callout, heading, paragraph, table } from './paper.ts'
import { closePaper, initPaper, paperSettings, paperToPdf } from './pdf.ts'
import { prepare } from './prepare.ts'
import { prepareTypesetter, sample } from './sample.ts'
import { digest, docxPart, folder, has, keepFile, pdfWords, without, xmlWords } from '../../../test/papers.ts'
import { readZip, writeZip } from '../zip.ts'

beforeAll(() => prepareTypesetter())
afterAll(closePaper)

const htmlWords = (html: string) =>
  html
    .replace(/<svg.*?<\/svg>/gs, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&#x([0-9A-F]+);/g, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
/** Letters and figures only: lines, hyphens and the order of notes differ between page, paper and Word. */
const bare = (words: string) => words.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')

const said = [
  'Prácticas de la región',
  'Compendio de prueba',
  'Marco · Edición 2019',
  'Secretaría del Marco',
  'Sierra Alta, 31 de julio de 2019',
  'Los mapas no implican opinión alguna.',
  'Panorama',
  'En breve',
  'Tres países, cinco prácticas.',
  'La primera se mide en marzo.',
  'Cada país presentó las suyas',
  'Según la guía, sección 2.',
  'la guía',
  'el calendario',
  'lessons learned',
  'Figura 1',
  'Dos de tres países entregaron',
  'Prácticas por país',
  'Llano pidió más tiempo.',
  'Registro de la Secretaría.',
  'Un subtítulo que salta un nivel',
  'Lo que escribió el país',
  'Un párrafo con fuerza, énfasis, tachado y código',
  'Nota del país.',
  'Primero',
  'Segundo',
  'dentro',
  'Una cita.',
  'Año',
  'Casos',
  '1,204',
  'Período',
  '2018–2019',
  'USD 10,000',
  'Original en inglés',
  'The committee recommends; the Minister decides.',
  'De acuerdo',
  'Con reservas',
  'Monto',
  'Moneda',
  'Medida',
  'Valor',
  'Anexo',
  'Cuadro 1',
  'Puntajes',
  'de 1 a 5',
  'Norte',
  'Costa',
  '4.5',
  'Región',
  '4.2',
  'Hojas.',
  'Decisión 1',
  'Para citarla',
  'Por su número.',
]

describe('a paper says the same three ways', () => {
  test('on a page', () => {
    const { html, contents } = paperToHtml(sample())
    const words = bare(htmlWords(html))
    for (const phrase of said) expect(words, phrase).toContain(bare(phrase))
    expect(contents.map((entry) => [entry.depth, entry.text])).toEqual([
      [1, 'Panorama'],
      [2, 'Un subtítulo que salta un nivel'],
      [2, 'Lo que escribió el país'],
      [1, 'Anexo'],
      [2, 'Decisión 1'],
    ])
    for (const { id } of contents) expect(html).toContain(`id="${id}"`)
    expect(html).toContain('<th scope="row">Costa</th><td class="num">4.5</td>')
    expect(html).toContain('<svg xmlns="http://www.w3.org/2000/svg" class="k-chart"')
    const report = new HtmlValidate({
      extends: ['html-validate:recommended', 'html-validate:document'],
      rules: { 'long-title': 'off', 'no-inline-style': 'error', 'no-trailing-whitespace': 'off', 'require-sri': 'off' },
    }).validateStringSync(`<!DOCTYPE html><html lang="es"><head><meta charset="utf-8"><title>x</title></head><body>${html}</body></html>`)
    expect(report.results.flatMap((result) => result.messages.map((message) => `${message.ruleId}: ${message.message}`))).toEqual([])
  })

  test.skipIf(!has('pdftotext'))(`on paper${without('pdftotext')}`, async () => {
    const words = bare(pdfWords(await paperToPdf(sample())).replace(/(\p{L})-\n/gu, '$1'))
    for (const phrase of said) expect(words, phrase).toContain(bare(phrase))
  })

  test.skipIf(!has('pdftotext'))(`an address breaks after a slash, and nothing is added to it or taken from it${without('pdftotext')}`, async () => {
    const ways = [0, 1, 2, 3, 4, 5, 6].map((more) => `https://marco.example/es/publicaciones/2019/${'buenas-'.repeat(more)}practicas-para-reducir-el-rezago-2019-1`)
    const cited = ways.slice(0, 4)
    const front = cited.map((address) => ({ title: 'Cita', body: [paragraph(`MIRPS (2019). Prácticas para reducir el rezago. Edición 1, 8 de julio de 2019. ${address}`)] }))
    const read = pdfWords(await paperToPdf(sample({ front, body: ways.map((address) => paragraph(`Se lee en la dirección permanente, ${address}.`)) })))
    for (const address of ways) expect(read.replaceAll('\n', '').split(`${address}.`), address).toHaveLength(2)
    const lines = read.slice(0, read.indexOf('Se lee en')).split('\n').filter((line) => /https:|buenas-|rezago-2019/.test(line))
    expect(lines.length).toBeGreaterThanOrEqual(cited.length)
    for (const line of lines) expect(line).toMatch(/(\/|2019-1)$/)
  })

  test('in Word', async () => {
    const parts = await readZip(await paperToDocx(sample()))
    const words = bare(xmlWords(parts.get('word/document.xml')!.toString()) + xmlWords(parts.get('word/footnotes.xml')!.toString()))
    for (const phrase of said) expect(words, phrase).toContain(bare(phrase))
  })
})

describe('the PDF', () => {
  test('is the same file each time, so that its digest can be kept', async () => {
    expect(digest(await paperToPdf(sample()))).toBe(digest(await paperToPdf(sample())))
    expect(digest(await paperToPdf(sample({ day: '2019-08-01' })))).not.toBe(digest(await paperToPdf(sample())))
  })

  test('says it is PDF/UA-1, its title, its language and its outline', async () => {
    const pdf = (await paperToPdf(sample())).toString('latin1')
    expect(pdf).toContain('<pdfuaid:part>1</pdfuaid:part>')
    expect(pdf).toContain(
      'Prácticas de la región'
        .split('')
        .map((letter) => Buffer.from(letter).toString('latin1'))
        .join(''),
    )
    expect(pdf).toMatch(/\/Lang ?\(es\)/)
    expect(pdf).toContain('/Outlines')
    expect(pdf).toContain('/MarkInfo')
  })

  test.skipIf(!has('qpdf'))(`is well formed${without('qpdf')}`, async () => {
    expect(execFileSync('qpdf', ['--check', keepFile('check.pdf', await paperToPdf(sample()))], { encoding: 'utf8' })).toContain(
      'No syntax or stream encoding errors',
    )
  })

  test.skipIf(!has('pdftotext'))(`wears its mark on each page${without('pdftotext')}`, async () => {
    const words = pdfWords(await paperToPdf(sample({ mark: 'example', classification: 'Solo para los Estados' })))
    expect(words.match(/Demostración: contiene ejemplos inventados/g)!.length).toBeGreaterThanOrEqual(3)
    expect(words).toContain('EJEMPLO')
    expect(words.match(/Solo para los Estados/g)!.length).toBeGreaterThanOrEqual(3)
  })

  test('can be empty but for its title, and turn a wide table on its side', async () => {
    const wide = table({
      caption: 'Ancho',
      wide: true,
      columns: Array.from({ length: 14 }, (_, i) => ({ label: `Columna ${i}`, numeric: i > 0 })),
      rows: [Array.from({ length: 14 }, (_, i) => String(i * 1000))],
    })
    await expect(paperToPdf(sample({ front: [], body: [], contents: false }))).resolves.toBeInstanceOf(Buffer)
    await expect(paperToPdf(sample({ body: [heading(1, 'A'), wide, paragraph('b')] }))).resolves.toBeInstanceOf(Buffer)
    expect(await docxPart(await paperToDocx(sample({ body: [heading(1, 'A'), wide, paragraph('b')] })), 'word/document.xml')).toContain(
      'w:orient="landscape"',
    )
  })
})

describe('a typesetter that goes astray is stopped', () => {
  test('in time, and the next paper is made', async () => {
    const before = paperSettings()
    initPaper({ ...before, timeLimit: 1 })
    await expect(paperToPdf(sample())).rejects.toThrow('it took more than 1 ms')
    initPaper({ ...before, memoryLimit: 1 })
    if (existsSync('/proc/self/statm'))
      await expect(Promise.all(Array.from({ length: 20 }, () => paperToPdf(sample())))).rejects.toThrow('it needed more than 1 MB')
    initPaper(before)
    await expect(paperToPdf(sample())).resolves.toBeInstanceOf(Buffer)
  })
})

describe('the Word file', () => {
  test('is the same file each time', async () => {
    expect(digest(await paperToDocx(sample()))).toBe(digest(await paperToDocx(sample())))
  })

  test.each(['rIdabcdefghijklmnopqrst-', 'rId-bcdefghijklmnopqrst_', 'rIda_cdefghij-lmnopqrst9'])('is the same file whatever random name the library gives: %s', async (name) => {
    const made = (id: string) => writeZip(new Map([['word/document.xml', Buffer.from(`<w:hyperlink r:id="${id}"/>`)], ['word/fontTable.xml', Buffer.from('<w:fonts/>')]]))
    expect(digest(await freeze(made(name), prepare(sample()), []))).toBe(digest(await freeze(made('rIdabcdefghijklmnopqrstu'), prepare(sample()), [])))
  })

  test('has real styles, its language, repeated heads, pictures with words', async () => {
    const parts = await readZip(await paperToDocx(sample({ mark: 'draft' })))
    const document = parts.get('word/document.xml')!.toString()
    for (const style of ['Title', 'Heading1', 'Heading2', 'Caption', 'ListBullet', 'ListNumber', 'Quote', 'BodyText', 'TOC1'])
      expect(document).toContain(`w:val="${style}"`)
    expect(document).toContain('<w:tblStyle w:val="MarcoTable"/>')
    expect(document.match(/<w:tblHeader\/>/g)).toHaveLength(4)
    expect(document).toContain('<w:lang w:val="en-US"/>')
    expect(document).toMatch(/descr="Costa: 3; Sierra: 2; Llano: sin dato\."/)
    expect(document).toMatch(/TOC \\h \\o &quot;1-2&quot;|TOC \\o/)
    expect(parts.get('word/styles.xml')!.toString()).toContain('<w:lang w:val="es-MX"/>')
    expect(parts.get('docProps/core.xml')!.toString()).toMatch(/<dcterms:created[^>]*>2019-07-31T00:00:00Z.*<dc:language>es-MX/)
    expect([...parts.keys()].filter((name) => name.endsWith('.svg')).length).toBe(1)
    expect(
      xmlWords(
        [...parts]
          .filter(([name]) => name.startsWith('word/header'))
          .map(([, part]) => part.toString())
          .join(''),
      ),
    ).toContain('Borrador: puede cambiar. No citar.')
    expect(xmlWords(parts.get('word/footer1.xml')!.toString())).toContain('Secretaría del Marco')
  })

  test('from a heading to the box that follows nothing stays behind at the foot of a page', async () => {
    const document = await docxPart(await paperToDocx(sample({ contents: false, body: [heading(1, 'A'), heading(3, 'La práctica'), callout('key', [paragraph('Resumen.')])] })), 'word/document.xml')
    const between = /La práctica<[\s\S]*?<w:tbl>/.exec(document)![0].match(/<w:p>.*?<\/w:p>/gs)!
    expect(between).toHaveLength(1)
    expect(between[0]).toContain('<w:keepNext/>')
  })

  test.skipIf(!has('soffice'))(
    `opens in LibreOffice${without('soffice')}`,
    async () => {
      const file = keepFile('opens.docx', await paperToDocx(sample()))
      execFileSync(
        'soffice',
        ['--headless', `-env:UserInstallation=file://${folder}/office`, '--convert-to', 'txt:Text', '--outdir', folder, file],
        { stdio: 'ignore', timeout: 60_000 },
      )
      expect(existsSync(join(folder, 'opens.txt'))).toBe(true)
    },
    60_000,
  )
})

test('a wide table and every figure slide on a narrow screen, and say so', () => {
  const columns = (many: number) => Array.from({ length: many }, (_, i) => ({ label: `Columna ${i + 1}` }))
  const bodyOf = (many: number) => paperToHtml(sample({ body: [table({ columns: columns(many), rows: [] })] })).html
  expect(bodyOf(4)).toContain('Deslice la tabla')
  expect(bodyOf(3)).not.toContain('Deslice la tabla')
  expect(paperToHtml(sample()).html).toMatch(/Deslice la figura[^<]*<\/p><section class="chart-scroll" tabindex="0" aria-label="Figura 1"><svg/)
})
