import { readZip, writeZip } from '#base/zip.ts'

/** A file as somebody left it: a word of it written otherwise, in whatever part it stands. */
export async function rewritten(file: Buffer, ...changes: [from: string | RegExp, to: string][]): Promise<Buffer> {
  const parts = await readZip(file)
  const done = new Set<number>()
  for (const [name, content] of parts) {
    if (!/^(word\/document|xl\/worksheets\/)/.test(name)) continue
    let xml = content.toString()
    changes.forEach(([from, to], index) => {
      const next = xml.replace(from, to)
      if (next !== xml) done.add(index)
      xml = next
    })
    parts.set(name, Buffer.from(xml))
  }
  if (done.size < changes.length) throw new Error(`not found in the file: ${changes.filter((_, index) => !done.has(index)).map(([from]) => String(from)).join(', ')}`)
  return writeZip(parts)
}

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const book = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
export const asUpload = (bytes: Buffer, name = 'respuestas.xlsx'): File => new File([new Uint8Array(bytes)], name, { type: name.endsWith('docx') ? word : book })
