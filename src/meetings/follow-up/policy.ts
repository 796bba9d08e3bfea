import { permit, roles } from '#membership/index.ts'
import { type FollowUp, isMine } from './follow-up.ts'

export const may = {
  report: permit<Pick<FollowUp, 'ownerId' | 'ownerRole'>>(
    [...roles],
    { es: 'Decir cómo va un seguimiento: quien se encarga, o la Secretaría en su nombre', en: 'Say how a follow-up stands: whoever sees to it, or the Secretariat for them' },
    (post, followUp, me) => post.role === 'secretariat' || isMine(me, followUp),
  ),
}
