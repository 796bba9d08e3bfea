import { promisify } from 'node:util'
import { crc32, deflateRaw, deflateRawSync } from 'node:zlib'
import { type Entry, fromBuffer, type ZipFile } from 'yauzl'

/** One file of an archive: its bytes are asked for only when their turn comes, so that one file at a time is held. */
export type ZipEntry = { name: string; bytes: () => Promise<Uint8Array>; /** as it is: pictures, PDF and office files are packed already */ stored?: boolean }

const pack = promisify(deflateRaw)

// DOS time of 1 January 1980, the earliest a zip can say: the archive must not know when it was made.
const never = 0x0021_0000
const utf8Names = 0x0800
const localFile = Buffer.from('PK\x03\x04')

type Placed = { path: Buffer; about: Buffer; at: number }

/**
 * An archive, piece by piece: memory is that of its largest file. Same entries, same bytes. Names are UTF-8 with `/`.
 * No ZIP64: fewer than 65,535 files and less than 4 GB (PKWARE APPNOTE 4.4); more is refused, not truncated.
 */
export async function* zip(entries: Iterable<ZipEntry>): AsyncGenerator<Buffer> {
  const placed: Placed[] = []
  let at = 0
  for (const entry of entries) {
    const path = Buffer.from(entry.name)
    const content = await entry.bytes()
    const body = entry.stored ? Buffer.from(content) : await pack(content, { level: 6 })
    const about = aboutOf(path, { crc: crc32(content), size: content.length, packed: body.length, method: entry.stored ? 0 : 8 })
    placed.push({ path, about, at })
    const head = Buffer.concat([localFile, about, path])
    at += head.length + body.length
    if (at > 0xffff_ffff || placed.length > 0xfffe) throw new Error('too much for one archive')
    yield head
    yield body
  }
  yield directoryOf(placed, at)
}

/** What stands the same in every archive is packed once, by whoever keeps it. */
export type Packed = { content: Buffer; packed: Buffer; crc: number }

export const packOnce = (content: Buffer): Packed => ({ content, packed: deflateRawSync(content, { level: 9 }), crc: crc32(content) })

/** The same for parts that are in memory already, as an office file is made of. Same parts, same bytes. */
export function writeZip(parts: Map<string, Buffer | Packed>): Buffer {
  const placed: Placed[] = []
  const files: Buffer[] = []
  let at = 0
  for (const [name, part] of parts) {
    const path = Buffer.from(name)
    const { content, packed, crc } = 'packed' in part ? part : packOnce(part)
    const about = aboutOf(path, { crc, size: content.length, packed: packed.length, method: 8 })
    const file = Buffer.concat([localFile, about, path, packed])
    placed.push({ path, about, at })
    files.push(file)
    at += file.length
  }
  return Buffer.concat([...files, directoryOf(placed, at)])
}

/** What stands of a file in both its places: version, names, method, time, checksum, sizes. */
function aboutOf(path: Buffer, { crc, size, packed, method }: { crc: number; size: number; packed: number; method: number }): Buffer {
  const about = Buffer.alloc(26)
  about.writeUInt16LE(20, 0)
  about.writeUInt16LE(utf8Names, 2)
  about.writeUInt16LE(method, 4)
  about.writeUInt32LE(never, 6)
  about.writeUInt32LE(crc, 10)
  about.writeUInt32LE(packed, 14)
  about.writeUInt32LE(size, 18)
  about.writeUInt16LE(path.length, 22)
  return about
}

function directoryOf(placed: Placed[], at: number): Buffer {
  const index = placed.map(({ path, about, at: place }) => {
    const more = Buffer.alloc(14)
    more.writeUInt32LE(place, 10)
    return Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), about, more, path])
  })
  const directory = Buffer.concat(index)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(placed.length, 8)
  end.writeUInt16LE(placed.length, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([directory, end])
}

/** The parts of an archive, by name, or those whose name is `wanted`. Who did not make it inspects it first (`office/archive.ts`); a part that is larger than it said ends the reading. */
export function readZip(archive: Buffer, wanted = /./): Promise<Map<string, Buffer>> {
  const parts = new Map<string, Buffer>()
  return new Promise((resolve, reject) => {
    fromBuffer(archive, { lazyEntries: true, strictFileNames: true, validateEntrySizes: true }, (problem, zip) => {
      if (problem) return reject(problem)
      zip.on('entry', (entry: Entry) => {
        if (!wanted.test(entry.fileName)) return zip.readEntry()
        readPart(zip, entry).then((content) => {
          parts.set(entry.fileName, content)
          zip.readEntry()
        }, reject)
      })
      zip.on('end', () => resolve(parts))
      zip.on('error', reject)
      zip.readEntry()
    })
  })
}

const readPart = (zip: ZipFile, entry: Entry): Promise<Buffer> =>
  new Promise((resolve, reject) =>
    zip.openReadStream(entry, (problem, stream) => {
      if (problem) return reject(problem)
      stream.toArray().then((chunks) => resolve(Buffer.concat(chunks)), reject)
    }),
  )
