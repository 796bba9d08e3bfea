import { permit, roles } from '#membership/index.ts'
import { type Meeting, timeOf } from '../meeting/meeting.ts'

type Coming = { meeting: Meeting; now: Date; delegationId: string }
const isComing = ({ meeting, now }: Pick<Coming, 'meeting' | 'now'>): boolean => meeting.convenedAt !== null && (timeOf(meeting)?.end ?? now) >= now

export const may = {
  inviteOrganisations: permit<Pick<Coming, 'meeting' | 'now'>>(['secretariat', 'presidency'], { es: 'Invitar a organizaciones enteras a una reunión convocada', en: 'Invite whole organisations to a convened meeting' }, (_, coming) => isComing(coming)),
  nameDelegate: permit<Coming>(
    [...roles],
    { es: 'Decir quién más viene: cada delegación de la suya; la Secretaría y la Presidencia, de cualquiera', en: 'Say who else comes: each delegation of its own; the Secretariat and the Presidency, of any' },
    (post, coming, me) => isComing(coming) && (post.role === 'secretariat' || post.role === 'presidency' || me.teams.includes(coming.delegationId)),
  ),
}
