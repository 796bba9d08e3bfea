import { holdingOf, type Lens } from './oracle-lens.ts'
import { handedOver, onPanel } from './oracle-sees.ts'
import { knownOf, meetingAdditions } from './oracle-meetings.ts'
import type { Row } from './oracle.ts'

type Rule = (table: string, row: Row) => boolean
type Rules = Record<string, (row: Row) => boolean>

const each = (tables: string[], rule: (row: Row) => boolean): Rules => Object.fromEntries(tables.map((table) => [table, rule]))

/** Who may add a row like this one. */
export function addsOf(lens: Lens): Rule {
  const rules: Rules = { ...baseRules(lens), ...peopleRules(lens), ...planRules(lens), ...callRules(lens), ...meetingRules(lens), ...meetingAdditions(knownOf(lens)), ...practiceRules(lens) }
  return (table, row) => (rules[table] ? rules[table](row) : lens.writes(holdingOf(table, row, 'test/wall/oracle-writes.ts')))
}

/** Changing asks for seeing and for the right to write. */
export function changesOf(lens: Lens, { sees, adds }: { sees: Rule; adds: Rule }): Rule {
  const { ofTeam, secretariat, steering, presidency, isMe, rows, held } = lens
  const rules: Rules = {
    // Released further by its owner, by the Secretariat once handed in to it; a meeting by the Presidency too, which convenes it, and a handover, which it seals.
    'base.holding': (row) => ofTeam(row.owner_id) || (secretariat && Number(row.audience) >= 1) || (presidency && ['meeting', 'handover'].includes(String(row.kind)) && Number(row.audience) >= 2),
    'membership.person': (row) => secretariat || isMe(row.id),
    // Ended once: an end that stands only comes earlier, and one that has passed stays.
    'membership.post': (row) => keepsPost(lens)(row) && endsOnce(lens.find('membership.post', row.id)!.until, row.until, lens.snapshot.today),
    ...each(['workplan.feed', 'membership.address_change'], (row) => isMe(row.person_id)),
    'formats.version': () => secretariat,
    // Taken back until the minutes that name who was invited are adopted.
    ...each(['meetings.invitation', 'meetings.guest_organisation'], (row) => steering && !rows('meetings.adoption').some((one) => one.meeting_id === row.meeting_id && held(one.holding_id))),
  }
  return (table, row) => sees(table, row) && (rules[table] ? rules[table](row) : adds(table, row))
}

const endsOnce = (stood: unknown, until: unknown, today: string): boolean => stood === null || until === stood || (String(stood) > today && until !== null && String(until) < String(stood))

function baseRules({ person, ofTeam, presidency, sharesOut, held, writes, parts, find, isMe, rows }: Lens): Rules {
  const secretariats = '00000000-0000-7000-8000-000000000001'
  const section = (row: Row) => parts(row.holding_id).some((one) => one.part !== 'translation' && one.writes === true)
  const ofMeeting = (row: Row) => rows('meetings.meeting').some((one) => one.holding_id === row.holding_id && held(one.holding_id))
  return {
    // The Presidency prepares meetings too; they are held by the Secretariat's team, which records.
    'base.holding': (row) => ofTeam(row.owner_id) || (presidency && row.owner_id === secretariats && ['meeting', 'meeting: members'].includes(String(row.kind))),
    'base.share': (row) => sharesOut(row.holding_id),
    // What happened is written by somebody: nobody writes nothing.
    'base.event': (row) => person.id !== null && (row.holding_id === null || held(row.holding_id) || parts(row.holding_id).length > 0),
    'base.file': (row) => writes(row.holding_id) || section(row) || (presidency && ofMeeting(row)),
    // The bytes of a file are written by who attached it, with it.
    'base.file_content': (row) => isMe(find('base.file', row.file_id)?.by_id) && (held(find('base.file', row.file_id)?.holding_id) || section(find('base.file', row.file_id)!)),
  }
}

/** Who fills a post, and ends it. */
function keepsPost({ secretariat, presidency, atHome, stateOf, rows, snapshot: { today } }: Lens): (row: Row) => boolean {
  const namedAtHome = ['focal point', 'head of delegation', 'national validator', 'ministry contributor']
  const toPreside = (organisation: unknown) => rows('membership.presidency').some((term) => term.state_id === stateOf(organisation) && (term.until === null || String(term.until) > today))
  return (row) => secretariat || (row.role === 'presidency' && presidency && toPreside(row.organisation_id)) || (namedAtHome.includes(String(row.role)) && atHome(row.organisation_id))
}

function peopleRules(lens: Lens): Rules {
  const { secretariat, steering, isMainFocalPoint, ofTeam, stateOf, rows, snapshot: { today } } = lens
  // A state takes nobody from another organisation: only the Secretariat names a person who holds a post outside that state.
  const heldOutside = (row: Row) => rows('membership.post').some((post) => post.person_id === row.person_id && (post.until === null || (String(post.until) > today && String(post.until) > String(post.since))) && stateOf(post.organisation_id) !== stateOf(row.organisation_id))
  return {
    ...each(['reference.country', 'reference.term', 'membership.standing'], () => secretariat),
    'membership.organisation': (row) => secretariat || (row.kind === 'ministry' && ofTeam(row.state_id)),
    'membership.presidency': () => steering,
    ...each(['membership.person', 'membership.contact'], () => steering || isMainFocalPoint),
    'membership.post': (row) => keepsPost(lens)(row) && (secretariat || !heldOutside(row)),
  }
}

function planRules({ steering, secretariat, person, rows, ofTeam, find }: Lens): Rules {
  const waits = (version: Row) => ['formats.issue', 'formats.discard'].every((table) => !rows(table).some((one) => one.version_id === version.id))
  return {
    ...each(['workplan.cycle', 'workplan.activity', 'workplan.milestone', 'workplan.milestone_date', 'workplan.fulfilment', 'workplan.extension'], () => steering),
    ...each(['dependency', 'dependency_end', 'move', 'activity_change', 'proposal', 'proposal_date', 'product', 'link', 'link_end'].map((name) => `workplan.${name}`), () => steering),
    // F4: a country's calendar is kept at home, and by the Secretariat.
    'workplan.occasion': (row) => secretariat || ofTeam(row.state_id),
    'workplan.occasion_end': (row) => secretariat || ofTeam(find('workplan.occasion', row.occasion_id)?.state_id),
    ...each(['formats.format', 'formats.version', 'formats.issue', 'formats.discard', 'formats.erratum'], () => secretariat),
    // One draft of a format at a time.
    'formats.version': (row) => secretariat && !rows('formats.version').some((one) => one.format_id === row.format_id && waits(one)),
    // Whose it is is filled by the database, so that everybody adds in their own name and in no other.
    'membership.address_change': () => person.id !== null,
    // A calendar of a post is made by whoever holds it.
    'workplan.feed': (row) => person.id !== null && (row.post_id === null || rows('membership.post').some((post) => post.id === row.post_id && post.person_id === person.id)),
  }
}

function callRules({ secretariat, writes, hasPart, held, parts, find, isMe }: Lens): Rules {
  const section = (row: Row) => writes(row.draft_id) || hasPart(row.draft_id, row.section_key, true)
  const upload = (row: Row) => writes(row.draft_id) || parts(row.draft_id).some((one) => one.purpose === 'section' && one.writes === true)
  return {
    ...each(['calls.opening', 'calls.addressee', 'calls.reminder', 'calls.correction', 'calls.call_withdrawal', 'calls.excuse'], () => secretariat),
    'calls.discarding': (row) => writes(row.draft_id),
    'calls.answer': section,
    'calls.completion': section,
    'calls.upload': upload,
    'calls.upload_end': (row) => {
      const ended = find('calls.upload', row.upload_id)
      return ended?.draft_id === row.draft_id && (held(row.draft_id) || (isMe(ended?.by_id) && parts(row.draft_id).some((one) => one.purpose === 'section')))
    },
    'calls.translation': (row) => writes(row.holding_id) || (held(row.holding_id) && (secretariat || hasPart(row.holding_id, 'translation', true))),
  }
}

function meetingRules({ steering, presidency, secretariat, held, ofTeam, member, isMe, rows, find, writes }: Lens): Rules {
  const closed = (row: Row) => rows('meetings.closure').some((one) => one.agenda_item_id === row.agenda_item_id)
  const amongMembers = (row: Row) => find('meetings.meeting', find('meetings.agenda_item', row.agenda_item_id)?.meeting_id)?.members_id === row.holding_id
  return {
    ...each(['meetings.meeting', 'meetings.convening', 'meetings.agenda_item', 'meetings.removal', 'meetings.paper', 'meetings.paper_removal', 'meetings.invitation'], (row) => steering && held(row.holding_id)),
    'meetings.reply': (row) => rows('meetings.invitation').some((one) => one.id === row.invitation_id && one.meeting_id === row.meeting_id && one.holding_id === row.holding_id && isMe(one.person_id)),
    'meetings.closure': (row) => presidency && held(row.holding_id),
    'meetings.position': (row) => held(row.holding_id) && amongMembers(row) && closed(row) === (row.corrects !== null) && (row.on_behalf === true ? secretariat : member && ofTeam(row.state_id)),
    // Of an item whose closing they know.
    'meetings.decision': (row) => writes(row.holding_id) && rows('meetings.closure').some((one) => one.agenda_item_id === row.agenda_item_id && held(one.holding_id)),
  }
}

function practiceRules(lens: Lens): Rules {
  const ofItem = (row: Row) => lens.rows('calls.version').some((one) => one.id === row.version_id && one.item_id === row.item_id && lens.reads(one))
  return {
    'practices.mark': (row) => onPanel(lens, row) && ofItem(row) && !handedOver(lens, row, lens.person.id),
    'practices.scoring': (row) => onPanel(lens, row) && ofItem(row),
    // Kept by a job, for finding and for the public; written by no person.
    ...each(['practices.entry', 'practices.outcome', 'practices.slug'], () => false),
    // A person publishes a compendium; what follows from a decision is written down by the clock.
    'publishing.edition': (row) => row.kind === 'compendium' && lens.writes(row.holding_id),
    'publishing.withholding': (row) => (row.side === 'secretariat' && lens.secretariat) || (row.side === 'presidency' && lens.presidency),
    'publishing.withholding_end': (row) => {
      const asked = lens.find('publishing.withholding', row.withholding_id)
      return asked !== undefined && asked.holding_id === row.holding_id && ((asked.side === 'secretariat' && lens.secretariat) || (asked.side === 'presidency' && lens.presidency))
    },
  }
}
