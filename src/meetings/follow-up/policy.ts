import { permit } from '#membership/index.ts'
import { actingRoles, actsFor, type FollowUp } from './follow-up.ts'

export const may = {
  report: permit<Pick<FollowUp, 'ownerId' | 'ownerRole'>>(
    [...actingRoles],
    { es: 'Decir cómo va un seguimiento: quien se encarga, o la Secretaría en su nombre', en: 'Say how a follow-up stands: whoever sees to it, or the Secretariat for them' },
    (post, followUp) => post.role === 'secretariat' || actsFor(post, followUp),
  ),
}
