import { z } from 'zod'
import { paperToDocx } from '#base/documents/docx.ts'
import { paperToPdf } from '#base/documents/pdf.ts'
import { keepFile } from '#base/file.ts'
import type { Jobs } from '#base/queue.ts'
import { langs } from '#base/words.ts'
import { handoverPaper } from './dossier/paper.ts'
import { findDossier, findFrozen, listHandoverFiles } from './dossier/queries.ts'

const Data = z.object({ subject: z.uuid() })

const types = { pdf: 'application/pdf', docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' } as const

export const jobs: Jobs = {
  // Made outside any transaction, from what was frozen; made twice, it is the same bytes and only the first are kept.
  'make handover': async (run, data) => {
    const { subject } = Data.parse(data)
    const known = await run.asClock(async (tx) => ({ dossier: await findDossier(tx, subject), content: await findFrozen(tx, subject), made: await listHandoverFiles(tx, subject) }))
    if (!known.content || known.made.length > 0) return
    const made: { language: 'es' | 'en'; kind: 'pdf' | 'docx'; bytes: Buffer }[] = []
    for (const language of langs) {
      const paper = handoverPaper(known.content, language, { address: `${run.marco.config.origin}/w/handovers/${subject}`, draft: false })
      made.push({ language, kind: 'pdf', bytes: await paperToPdf(paper) }, { language, kind: 'docx', bytes: await paperToDocx(paper) })
    }
    await run.asClock(async (tx) => {
      for (const { language, kind, bytes } of made) {
        const fileId = await keepFile(tx, known.dossier.holdingId, { name: `traspaso-${known.dossier.since.slice(0, 4)}-${language}.${kind}`, type: types[kind], bytes })
        await tx.insertInto('handovers.file').values({ dossierId: subject, holdingId: known.dossier.holdingId, language, kind, fileId }).execute()
      }
    })
  },
}
