import { readUpload, type Upload as Uploaded } from '#base/file.ts'
import { officeTypes, readOffice } from '#base/office/read-office.ts'
import { type Lang } from '#base/words.ts'
import { bringBack, type Expected, type Stamp, stampIn, sayTrouble } from '#formats/index.ts'
import { text } from '../text.ts'
import { type Upload } from '../upload/upload.ts'

export type Opened = { upload: Uploaded; stamp: Stamp; read: (expected: Expected) => Upload['reading'] }
/** Why a file is not opened, said in the reader's language. */
export type Unopened = { say: (lang: Lang) => string }

/** An uploaded form, opened by the guard and the worker. No transaction is open meanwhile: a slow file keeps nobody else waiting. */
export async function openForm(file: File | undefined): Promise<Opened | Unopened> {
  const upload = file ? await readUpload(file) : 'empty'
  if (typeof upload === 'string') return { say: (lang) => text[lang].page[upload] }
  const kind = officeTypes[upload.type]
  if (!kind) return { say: (lang) => text[lang].page.kind }
  const read = await readOffice(upload.bytes, kind)
  if ('trouble' in read) return { say: (lang) => sayTrouble(lang, read.trouble) }
  const stamp = stampIn(read)
  if (typeof stamp === 'string') return { say: (lang) => sayTrouble(lang, stamp === 'none' ? 'notOurs' : 'damaged') }
  return { upload, stamp, read: (expected) => ({ stamp, ...bringBack(expected, read, stamp) }) }
}
