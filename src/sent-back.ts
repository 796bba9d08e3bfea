import type { ListSentBack, SentBack } from '#calls/index.ts'
import { findDecisionsFor } from '#meetings/index.ts'

/** What the standing decision of a meeting returned, while the round that it decided upon is the last. */
export const sentBack: ListSentBack = async (db, items) => {
  const found = new Map<string, SentBack>()
  for (const [kind, own] of Map.groupBy(items, (item) => item.kind)) {
    const decisions = await findDecisionsFor(db, kind, own.map((item) => item.id))
    for (const { id, latest } of own) {
      const decision = decisions.get(id)
      if (decision?.outcome === 'returned' && decision.subjectVersion === latest?.id) found.set(id, { meeting: decision.meeting.title, reason: decision.reason, href: `/w/agenda-items/${decision.agendaItemId}` })
    }
  }
  return found
}
