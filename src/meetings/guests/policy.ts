import { permit, roles } from '#membership/index.ts'
import { isComing, type Meeting } from '../meeting/meeting.ts'

type Coming = { meeting: Meeting; now: Date }

export const may = {
  inviteOrganisations: permit<Coming>(['secretariat', 'presidency'], { es: 'Invitar a organizaciones enteras a una reunión convocada', en: 'Invite whole organisations to a convened meeting' }, (_, { meeting, now }) => isComing(meeting, now)),
  nameDelegate: permit<Coming & { delegationId: string }>(
    [...roles],
    { es: 'Decir quién más viene: cada delegación de la suya; la Secretaría y la Presidencia, de cualquiera', en: 'Say who else comes: each delegation of its own; the Secretariat and the Presidency, of any' },
    (post, { meeting, now, delegationId }, me) => isComing(meeting, now) && (post.role === 'secretariat' || post.role === 'presidency' || me.teams.includes(delegationId)),
  ),
}
