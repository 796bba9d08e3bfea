import type { Answers, Definition } from '#formats/index.ts'
import { originalMark } from '../../src/calls/translation/translation.ts'
import { holdingOf, type Lens } from './oracle-lens.ts'
import { knownOf, meetingSights } from './oracle-meetings.ts'
import type { Row } from './oracle.ts'

type Rules = Record<string, (row: Row) => boolean>

/** Sessions, links, limits and the installation itself: behind the gates, for nobody. */
const hidden = ['base.session', 'base.sign_in_link', 'base.founding_link', 'base.attempt', 'base.kept_form', 'base.wish', 'base.installation', 'base.clock', 'base.remembering', 'base.seal', 'base.seal_check', 'base.migration', 'workplan.reminder_round']

/** What everyone with a post reads. */
const open = ['reference.country', 'reference.term', 'membership.standing', 'membership.presidency', 'workplan.cycle', 'workplan.activity', 'workplan.milestone', 'workplan.milestone_date', 'workplan.fulfilment', ...['dependency', 'dependency_end', 'move', 'activity_change', 'proposal', 'proposal_date', 'adoption', 'adoption_end', 'product', 'link', 'link_end', 'occasion', 'occasion_end'].map((name) => `workplan.${name}`), 'formats.issue', 'formats.erratum']

export function seesOf(lens: Lens): (table: string, row: Row) => boolean {
  const rules: Rules = { ...baseRules(lens), ...peopleRules(lens), ...planRules(lens), ...callRules(lens), ...meetingSights(knownOf(lens)), ...practiceRules(lens) }
  return (table, row) => {
    if (hidden.includes(table)) return false
    if (open.includes(table)) return lens.signedIn
    if (table.startsWith('published.')) return isPublic(lens, table, row)
    return rules[table] ? rules[table](row) : lens.held(holdingOf(table, row, 'test/wall/oracle-sees.ts'))
  }
}

function baseRules({ held, reads, sharesOut, isMe, ofTeam, member, find, parts, rows, secretariat }: Lens): Rules {
  const personal = ['session', 'address']
  const section = (row: Row) => rows('calls.answer').some((answer) => answer.draft_id === row.holding_id && parts(answer.draft_id).some((one) => one.part === answer.section_key) && Array.isArray(answer.value) && answer.value.includes(row.id))
  const contributes = (row: Row) => parts(row.holding_id).some((one) => one.part !== 'translation')
  // What an item was handed in with is read with a round that names it.
  const withRound = (row: Row) => isMe(row.by_id) || !rows('calls.item').some((one) => one.holding_id === row.holding_id) || rows('calls.version').some((one) => one.holding_id === row.holding_id && JSON.stringify(one.answers).includes(String(row.id)) && reads(one))
  // A paper that was taken off every item it stood beside is kept by the Secretariat and read by nobody else.
  const isOff = (paper: Row) => rows('meetings.paper_removal').some((one) => one.paper_id === paper.id) || rows('meetings.removal').some((one) => one.agenda_item_id === paper.agenda_item_id)
  const wasTakenOff = (row: Row) => rows('meetings.paper').some((one) => one.file_id === row.id) && rows('meetings.paper').every((one) => one.file_id !== row.id || isOff(one))
  const file = (row: Row) => wasTakenOff(row) ? secretariat : (held(row.holding_id) && withRound(row)) || (contributes(row) && (isMe(row.by_id) || section(row)))
  return {
    'base.holding': (row) => held(row.id),
    'base.share': (row) => sharesOut(row.holding_id) || isMe(row.person_id) || ofTeam(row.organisation_id),
    'base.event': (row) => isMe(row.person_id) || (row.holding_id === null ? member && !personal.includes(String(row.subject_kind)) : held(row.holding_id)),
    'base.file': file,
    'base.file_content': (row) => file(find('base.file', row.file_id)!),
    'base.letter': (row) => isMe(row.person_id),
  }
}

/** Everybody knows the Secretariat, the Presidency, focal points and delegations; each team its own people; members everybody. */
function peopleRules({ rows, isMe, member, signedIn, secretariat, ofTeam, atHome }: Lens): Rules {
  const known = ['secretariat', 'presidency', 'focal point', 'head of delegation']
  const postsOf = (person: unknown) => rows('membership.post').filter((post) => post.person_id === person)
  const team = (post: Row) => ofTeam(post.organisation_id) || atHome(post.organisation_id)
  return {
    'membership.organisation': (row) => signedIn || rows('membership.post').some((post) => isMe(post.person_id) && post.organisation_id === row.id),
    'membership.post': (row) => signedIn || isMe(row.person_id),
    'membership.person': (row) => isMe(row.id) || member || (signedIn && postsOf(row.id).some((post) => known.includes(String(post.role)) || team(post))),
    'membership.contact': (row) => isMe(row.person_id) || secretariat || postsOf(row.person_id).some((post) => atHome(post.organisation_id)),
    'membership.address_change': (row) => isMe(row.person_id),
  }
}

function planRules({ steering, signedIn, ofTeam, rows, isMe }: Lens): Rules {
  const issued = (version: unknown) => rows('formats.issue').some((one) => one.version_id === version)
  return {
    'workplan.extension': (row) => steering || ofTeam(row.state_id),
    'workplan.feed': (row) => isMe(row.person_id),
    'workplan.reminder': (row) => isMe(row.person_id),
    'formats.format': (row) => steering || (signedIn && rows('formats.version').some((one) => one.format_id === row.id && issued(one.id))),
    'formats.version': (row) => steering || (signedIn && issued(row.id)),
    'formats.discard': () => steering,
  }
}

function callRules({ held, reads, parts, hasPart, find, steering, secretariat, ofTeam, isMe, rows }: Lens): Rules {
  const ofCall = (row: Row) => held(find('calls.call', row.call_id)?.holding_id)
  const struckOut = (row: Row) => rows('calls.comment_removal').some((one) => one.comment_id === row.id)
  // Whoever writes a section reads what is asked about its questions, from the return until the state hands in again.
  const askedOfWriter = (row: Row) => {
    const review = find('calls.review', row.review_id)!
    const item = find('calls.item', review.item_id)!
    const returned = rows('calls.return').some((one) => one.review_id === review.id)
    const last = !rows('calls.version').some((one) => one.item_id === item.id && Number(one.round) > Number(find('calls.version', review.version_id)!.round))
    const { sections } = find('formats.version', find('calls.call', item.call_id)!.format_version_id)!.definition as Definition
    const asked = sections.find((one) => one.questions.some((question) => question.key === row.question_key))
    return returned && last && !struckOut(row) && asked !== undefined && hasPart(item.draft_id, asked.key)
  }
  const comment = (row: Row) => (held(row.holding_id) && (secretariat || !struckOut(row))) || askedOfWriter(row)
  const section = (row: Row) => held(row.draft_id) || hasPart(row.draft_id, row.section_key)
  const answer = (row: Row) => section(row) || (row.question_key === 'title' && parts(row.draft_id).length > 0)
  const upload = (row: Row) => held(row.draft_id) || (isMe(row.by_id) && parts(row.draft_id).some((one) => one.purpose === 'section'))
  return {
    'calls.opening': ofCall,
    'calls.addressee': ofCall,
    'calls.correction': ofCall,
    'calls.call_withdrawal': ofCall,
    'calls.reminder': (row) => steering || ofTeam(row.state_id),
    'calls.excuse': (row) => steering || ofTeam(row.state_id),
    'calls.item': (row) => held(row.holding_id) || held(row.draft_id) || parts(row.draft_id).length > 0,
    'calls.discarding': (row) => held(row.draft_id),
    'calls.answer': answer,
    'calls.completion': section,
    // What came back in a file is its team's; the writer of a section sees what they brought themselves.
    'calls.upload': upload,
    'calls.upload_end': (row) => rows('calls.upload').some((one) => one.id === row.upload_id && upload(one)),
    'calls.review': (row) => held(row.holding_id) || rows('calls.comment').some((one) => one.review_id === row.id && askedOfWriter(one)),
    'calls.comment': comment,
    // What a state answers is read by the Secretariat with the round it left with.
    'calls.comment_answer': (row) => comment(find('calls.comment', row.comment_id)!) && (!secretariat || rows('calls.version').some((one) => one.holding_id === row.holding_id && String(one.id) > String(row.id) && reads(one))),
    'calls.version': reads,
    'calls.private_answers': (row) => held(row.holding_id) && reads(find('calls.version', row.version_id)),
    // A translation says what a round says: whoever reads neither round nor text of it reads no translation of it either.
    'calls.translation': (row) => held(row.holding_id) && rows('calls.version').some((one) => one.item_id === row.item_id && reads(one) && Object.values(one.answers as Answers).some((answer) => originalMark(answer) === row.renders)),
    'meetings.invitation': (row) => held(row.holding_id) || isMe(row.person_id),
    'meetings.reply': (row) => held(row.holding_id) || isMe(row.by_id),
  }
}

/** A mark is its reviewer's until handed over, and another reviewer's only for who has handed over too. */
function practiceRules(lens: Lens): Rules {
  const { held, isMe, reads, find } = lens
  return {
    // The line tells the title and summary of a round.
    'practices.entry': (row) => held(row.holding_id) && reads(find('calls.version', row.version_id)!),
    'practices.mark': (row) => held(row.holding_id) && (isMe(row.by_id) || (handedOver(lens, row, row.by_id) && (handedOver(lens, row, lens.person.id) || !onPanel(lens, row)))),
  }
}

export const handedOver = ({ rows }: Lens, row: Row, person: unknown): boolean => person !== null && rows('practices.scoring').some((one) => one.version_id === row.version_id && one.by_id === person)

export function onPanel({ rows, isMe, held }: Lens, row: Row): boolean {
  const dismissed = (one: Row) => rows('practices.dismissal').some((gone) => gone.assignment_id === one.id)
  return rows('practices.assignment').some((one) => one.item_id === row.item_id && one.holding_id === row.holding_id && isMe(one.person_id) && !dismissed(one) && held(one.holding_id))
}

function isPublic({ find, rows, snapshot: { now } }: Lens, table: string, row: Row): boolean {
  if (table === 'published.notice') return row.public_from === null || new Date(String(row.public_from)) <= now
  const edition = find('published.edition', table === 'published.edition' ? row.id : row.edition_id)
  const out = edition !== undefined && new Date(String(edition.public_from)) <= now
  const withheld = rows('published.withheld').some((one) => one.edition_id === edition?.id)
  return out && !(withheld && ['published.page', 'published.file_content'].includes(table))
}
