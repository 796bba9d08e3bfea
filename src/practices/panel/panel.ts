import { stageOfItem, type Item } from '#calls/index.ts'
import type { Scoring } from '../scoring/scoring.ts'
import type { Words } from '#base/words.ts'

/** A reviewer of one practice, until a day. */
export type Assignment = { id: string; personId: string; until: string; at: Date }

/** On the shortlist, or off it again: the last counts. */
export type Shortlisting = { listed: boolean; reason: Words; at: Date }

/** Who reviews a practice, and what they handed over for the version at hand, as far as the reader may see it. */
export type Panel = { itemId: string; holdingId: string; reviewers: Assignment[]; scorings: Scoring[]; shortlisting: Shortlisting | undefined }

/** What can be scored: a practice that is complete, whether it circulates already or not. */
export const isScorable = (item: Item): boolean => item.kind === 'practice' && ['accepted', 'circulated'].includes(stageOfItem(item))

/** Somebody with a post of reviewer today, and the states in which any of their posts is. */
export type Candidate = { personId: string; name: string; organisation: Words; stateIds: string[] }

export const handedOver = (panel: Panel | undefined, personId: string): Scoring | undefined => panel?.scorings.find((scoring) => scoring.personId === personId)

/** Who may still be named: nobody with a post in the practice's own state, nor who has handed in already. */
export const isEligible = ({ item, panel }: { item: Pick<Item, 'stateId'>; panel: Panel | undefined }, one: Candidate): boolean => !one.stateIds.includes(item.stateId) && !handedOver(panel, one.personId)

/** Whose marks are still missing. */
export const waitedFor = (panel: Panel): Assignment[] => panel.reviewers.filter((reviewer) => !handedOver(panel, reviewer.personId))
