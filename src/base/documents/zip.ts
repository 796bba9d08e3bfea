import { crc32, deflateRawSync } from 'node:zlib'
import { fromBuffer, type Entry, type ZipFile } from 'yauzl'

/** The parts of an archive made by ourselves, by name. */
export function readZip(archive: Buffer): Promise<Map<string, Buffer>> {
  const parts = new Map<string, Buffer>()
  return new Promise((resolve, reject) => {
    fromBuffer(archive, { lazyEntries: true }, (problem, zip) => {
      if (problem) return reject(problem)
      zip.on('entry', (entry: Entry) =>
        readPart(zip, entry).then((content) => {
          parts.set(entry.fileName, content)
          zip.readEntry()
        }, reject),
      )
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

// DOS time of 1 January 1980, the earliest a zip can say: the archive must not know when it was made.
const never = 0x0021_0000

/** Same parts, same bytes. */
export function writeZip(parts: Map<string, Buffer>): Buffer {
  const [files, index]: [Buffer[], Buffer[]] = [[], []]
  let at = 0
  for (const [name, content] of parts) {
    const path = Buffer.from(name)
    const packed = deflateRawSync(content, { level: 9 })
    const about = Buffer.alloc(26)
    about.writeUInt16LE(20, 0)
    about.writeUInt16LE(0x0800, 2)
    about.writeUInt16LE(8, 4)
    about.writeUInt32LE(never, 6)
    about.writeUInt32LE(crc32(content), 10)
    about.writeUInt32LE(packed.length, 14)
    about.writeUInt32LE(content.length, 18)
    about.writeUInt16LE(path.length, 22)
    const place = Buffer.alloc(14)
    place.writeUInt32LE(at, 10)
    const file = Buffer.concat([Buffer.from('PK\x03\x04'), about, path, packed])
    index.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), about, place, path]))
    files.push(file)
    at += file.length
  }
  const directory = Buffer.concat(index)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(parts.size, 8)
  end.writeUInt16LE(parts.size, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...files, directory, end])
}
