import { type Entry, fromBuffer } from 'yauzl'
import { readZip } from '../zip.ts'

// What is looked at before anything is unpacked (README.md): the list at the end of the archive says how many parts there are,
// how large each is, and what they are called. A workbook that would fill the memory is refused for what it says of itself.

export type Trouble = 'broken' | 'too large' | 'encrypted' | 'macros' | 'embedded' | 'linked' | 'kind' | 'time'

export const most = { parts: 1000, unpacked: 50_000_000, part: 20_000_000, ratio: 200, ratioFrom: 1_000_000 } as const

const office = /^(\[Content_Types\]\.xml|_rels\/|docProps\/|word\/|xl\/|customXml\/|customUI\/|docMetadata\/)/
const macro = /(vbaProject|vbaData|activeX|macrosheets)/i
// An archive in an archive, an object of another program, a sheet that asks another file for its figures.
const embedded = /(\/embeddings\/|\/externalLinks\/|oleObject|\.(zip|docx|docm|xlsx|xlsm|xlsb|pptx|exe|dll|js|vbs|jar)$)/i

function troubleWith(entry: Entry, names: Set<string>): Trouble | undefined {
  const { fileName: name, uncompressedSize: size, compressedSize: packed } = entry
  if (entry.isEncrypted()) return 'encrypted'
  if (entry.compressionMethod !== 0 && entry.compressionMethod !== 8) return 'broken'
  if (size > most.part || (size > most.ratioFrom && size > packed * most.ratio)) return 'too large'
  if (macro.test(name)) return 'macros'
  if (embedded.test(name)) return 'embedded'
  // Two parts of one name are two truths; a part with a path of its own is not of an office file.
  if (names.has(name.toLowerCase()) || !office.test(name)) return 'broken'
  return undefined
}

/** The parts of an archive as its own list has them, or why it is not opened. Reads a few kilobytes, unpacks nothing. */
export function inspect(archive: Buffer): Promise<Entry[] | Trouble> {
  // Word and Excel lock a file with a password by packing it into an OLE container.
  if (archive.subarray(0, 4).toString('hex') === 'd0cf11e0') return Promise.resolve('encrypted')
  return new Promise((resolve) => {
    fromBuffer(archive, { lazyEntries: true, strictFileNames: true, validateEntrySizes: true }, (problem, zip) => {
      if (problem) return resolve('broken')
      const [entries, names]: [Entry[], Set<string>] = [[], new Set()]
      let unpacked = 0
      if (zip.entryCount > most.parts) return resolve('too large')
      zip.on('entry', (entry: Entry) => {
        const trouble = troubleWith(entry, names)
        unpacked += entry.uncompressedSize
        if (trouble ?? (unpacked > most.unpacked && 'too large')) return resolve(trouble ?? 'too large')
        names.add(entry.fileName.toLowerCase())
        if (!entry.fileName.endsWith('/')) entries.push(entry)
        zip.readEntry()
      })
      zip.on('end', () => resolve(entries))
      zip.on('error', () => resolve('broken'))
      zip.readEntry()
    })
  })
}

/** The parts that are text, unpacked; a part that is larger than it said ends the reading. */
export const unpack = (archive: Buffer): Promise<Map<string, Buffer>> => readZip(archive, /\.(xml|rels)$/i)
