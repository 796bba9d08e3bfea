import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { looksPersonal, textsIn } from './personal.ts'

const kinds = (text: string) => looksPersonal(text).map((hit) => hit.kind)

describe('what looks like a person’s number is asked about', () => {
  test.each([
    ['CURP GOMC900514HDFLRS09 de la persona', 'curp'],
    ['su DUI es 01234567-8', 'dui'],
    ['DPI 2345 67890 0101', 'dpi'],
    ['identidad 0801-1990-12345', 'dni'],
    ['cédula 1-0234-0567', 'cedula'],
    ['cédula 8-123-4567', 'cedula'],
    ['cédula PE-12-345', 'cedula'],
    ['social security 000-12-3456', 'social security'],
    ['escriba a nombre.apellido@correo.example', 'e-mail'],
    ['tel. +503 2222-3333', 'phone'],
    ['tel. (502) 2345 6789', 'phone'],
    ['llame al 55 1234 5678', 'phone'],
    ['llame a Juan, 9988-7766.', 'phone'],
    // Whatever is glued to it.
    ['DUI01234567-8', 'dui'],
    ['DUI#01234567-8', 'dui'],
    ['Nº01234567-8', 'dui'],
    ['$01234567-8', 'dui'],
    ['ID0801-1990-12345', 'dni'],
    ['expediente/0801-1990-12345', 'dni'],
    ['DNI=0801-1990-12345', 'dni'],
    ['DPI2345 67890 0101', 'dpi'],
    ['DPI_2345 67890 0101', 'dpi'],
    ['0801/1990/12345', 'dni'],
    ['0801 - 1990 - 12345', 'dni'],
    ['0801  1990  12345', 'dni'],
    ['tel. 2222.3333', 'phone'],
    ['tel 22-22-33-33', 'phone'],
    ['pasaporte A1234567', 'cedula'],
    // In other digits, over two lines, with other signs between.
    ['٠٨٠١-١٩٩٠-١٢٣٤٥', 'dni'],
    ['0801-1990-\n12345', 'dni'],
    ['0801_1990_12345', 'dni'],
    ['0801·1990·12345', 'dni'],
    ['GOMC 900514 HDFLRS09', 'curp'],
    ['RFC GOMC900514AB1', 'curp'],
    ['clave GMCRLS90051409H100', 'curp'],
    ['josé@example.org', 'e-mail'],
    ['cédula 8-AV-123-456', 'cedula'],
    ['DPI 2345.67890.0101', 'dpi'],
    ['Vive en 14.6349, -90.5069.', 'place'],
    // After any word.
    ['Vive aquí el 102340567.', 'cedula'],
    ['su número personal 102340567', 'cedula'],
    ['llame al 50422223333', 'phone'],
    ['sus 50422223333', 'phone'],
    ['al (502)22223333', 'phone'],
    // Undivided, or divided otherwise.
    ['Juan Pérez, expediente 0801199012345', 'dni'],
    ['identidad 0801 1990 12345', 'dni'],
    ['DPI 2345678900101', 'dpi'],
    ['el 2345-67890-0101.', 'dpi'],
    ['su DUI 012345678', 'dui'],
    ['01234567–8, con raya', 'dui'],
    ['la persona 102340567', 'cedula'],
    ['cédula 81234567', 'cedula'],
    ['DIMEX: 155812345678', 'cedula'],
    ['social security 000123456', 'dui'],
    ['tel. 22223333', 'phone'],
    ['Teléfono de Juan: 99887766', 'phone'],
    ['WhatsApp 5512345678', 'phone'],
    ['+50422223333', 'phone'],
    ['+503 22223333', 'phone'],
    ['+1 202 555 0123', 'phone'],
    ['+52 (55) 1234-5678', 'phone'],
    ['(502) 23456789', 'phone'],
    ['50422223333', 'phone'],
    // What nobody sees between the digits, and other shapes of them.
    ['0801\u200b1990\u200b12345', 'dni'],
    ['08\u00ad01-1990\u2060-12345', 'dni'],
    ['０８０１１９９０１２３４５', 'dni'],
    ['０１２３４５６７－８', 'dui'],
    ['0801\u20111990\u201112345', 'dni'],
    ['2345\u00a067890\u00a00101', 'dpi'],
    ['nombre\u200b@correo.example', 'e-mail'],
    ['nombre＠correo.example', 'e-mail'],
    ['ＣＵＲＰ GOMC90\u200b0514HDFLRS09', 'curp'],
  ])('%s', (text, kind) => expect(kinds(text)).toEqual([kind]))
})

describe('a figure of a report is not a person', () => {
  test.each([
    'de 14,619 solicitudes (2017) a 70,609 (2019)', 'entre 2018 y 2019', 'el período 2018-2019', 'el plan 2020-2022', 'USD 1234567.89', 'el artículo 12-A', 'del 2019-05-20 al 2019-06-14',
    'A/RES/71/1', 'resolución 0045-2019', 'LC/MEX/TS.2019/6', 'el 45 % de 2,345 personas', 'párrafos 70-71', 'US$ 141 000 000',
    'HNL 2,900,000 al año', 'USD 2900000', '2900000', '141000000 dólares', 'cuesta 141000000', 'CRC 102340567', '102340567 colones', '₡102340567', 'USD 50422223333', '50400000000', 'de 12345678 a 23456789', '1,023,405.67',
    '+1500 personas', '+12 % en 2018', '20190520', 'entre 20182019 y 20192020', 'en 2017, 2018 y 2019', 'ISSN 1234567', 'la cédula de 12,345 personas', 'llamó por teléfono a 2500000 personas', 'con cédula en 2019',
    '102340567 personas', 'con documentos de identidad: 1234567 personas', 'identificación: se entregaron 1234567 documentos', '1234567899923', '1700000000000', 'https://www.example.org/docid/102340567', '01985678-1abc-7def-8123-456789012345', '0199a1b2-1234-7567-8901-012345678901', 'S/2019/123', '12345678', '0.123456789',
  ])('%s', (text) => expect(looksPersonal(text)).toEqual([]))
})

const digits = (length: number) => fc.integer({ min: 0, max: 10 ** length - 1 }).map((number) => String(number).padStart(length, '0'))
const from = (first: number, last: number, length: number) => fc.integer({ min: first, max: last }).map((number) => String(number).padStart(length, '0'))
const official = fc.oneof(
  fc.tuple(digits(7), digits(1)).map(([number, check]) => [`0${number}`, check]),
  fc.tuple(from(1, 18, 2), digits(2), from(1910, 2019, 4), digits(5)).map(([department, town, year, number]) => [department + town, year, number]),
  fc.tuple(digits(4), digits(5), from(1, 22, 2), from(1, 17, 2)).map(([one, two, department, town]) => [one, two, department + town]),
)
/** Divided by a sign or by none, in digits of one width or the other, with something unseen behind each of them or nothing. */
const written = fc.tuple(official, fc.constantFrom('', '-'), fc.boolean(), fc.constantFrom('', '\u200b', '\u200d', '\u2060', '\ufeff', '\u00ad'))
  .map(([parts, sign, wide, unseen]) => [...parts.join(sign)].map((one) => (wide && /\d/.test(one) ? String.fromCharCode(one.charCodeAt(0) + 0xfee0) : one) + unseen).join(''))

test('an official number is asked about however it is divided or disguised', () =>
  fc.assert(fc.property(written, (number) => void expect(looksPersonal(`La persona ${number} llegó.`)).toHaveLength(1))))

test('an identity card of Costa Rica and a telephone with its country are asked about after any word', () => {
  const number = fc.oneof(fc.tuple(fc.constantFrom('10', '20', '70', '11'), from(1, 9_999_999, 7)), fc.tuple(fc.constantFrom('503', '504', '506'), from(20_000_001, 89_999_999, 8))).map(([first, rest]) => first + rest).filter((one) => !one.endsWith('000'))
  fc.assert(fc.property(fc.stringMatching(/^[a-záéíóúñ]{4,9}$/), number, (word, one) => void expect(looksPersonal(`${word} ${one}.`)).toHaveLength(1)))
})

test('an amount of up to eight digits or a round one, a share, a year or a count is never asked about', () => {
  const amount = fc.oneof(fc.integer({ min: 0, max: 99_999_999 }), fc.integer({ min: 0, max: 9_999_999 }).map((thousands) => thousands * 1000))
  const said = fc.tuple(amount, fc.constantFrom('en-US', 'es-HN', 'es-CR', 'es-419')).map(([number, locale]) => number.toLocaleString(locale))
  const plain = fc.oneof(amount.map(String), said, fc.integer({ min: 1900, max: 2100 }).map(String), fc.double({ min: 0, max: 1e7, noNaN: true }).map((number) => number.toFixed(2)))
  const count = fc.tuple(fc.integer({ min: 0, max: 10 ** 12 }), fc.constantFrom('personas', 'people', 'solicitudes', 'documentos', 'casos')).map(([number, what]) => `${number} ${what}`)
  fc.assert(fc.property(count, fc.constantFrom('', 'documentos de identidad: ', 'teléfono: '), (said, label) => void expect(looksPersonal(label + said)).toEqual([])))
  fc.assert(fc.property(plain, fc.constantFrom('', 'USD ', 'HNL ', '$', 'de '), fc.constantFrom('', ' personas', ' %', '.', ' al año'), (number, before, behind) => void expect(looksPersonal(`Son ${before}${number}${behind}`)).toEqual([])))
})

test('the same number twice is asked about once', () => expect(looksPersonal('01234567-8 y otra vez 01234567-8')).toHaveLength(1))

test('cells of a table are read too', () => expect(textsIn([{ measure: 'a', before: 3, note: null }, { measure: 'b' }])).toEqual(['a', 'b']))

test('a text of any length is looked at in the time of its length, whatever it repeats', () => {
  const pieces = ['tel ', '+1 ', 'DUI 0', '000 ', 'a', '1', '-', 'a.', '1 ', '(1', 'a@', '1-', '+1']
  const once = (length: number): number => {
    const began = performance.now()
    for (const piece of pieces) looksPersonal(piece.repeat(length))
    return performance.now() - began
  }
  // The best of several: what else the machine does at that moment is not the text’s doing.
  const took = (length: number): number => Math.min(...Array.from({ length: 5 }, () => once(length)))
  // Ten times the text may take ten times as long, not a hundred.
  expect(took(40_000)).toBeLessThan(60 * Math.max(took(4_000), 2))
})
