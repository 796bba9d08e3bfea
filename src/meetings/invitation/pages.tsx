import type { ComponentChildren } from 'preact'
import { formatDay, formatInstant } from '#base/ui/dates.ts'
import { CheckboxField } from '#base/ui/choice.tsx'
import type { Option } from '#base/ui/field.tsx'
import { Button, ButtonRow, errorOf, Form, HiddenField } from '#base/ui/form.tsx'
import { Details, Section } from '#base/ui/note.tsx'
import { WorkspacePage } from '#base/ui/shell.tsx'
import { Tag, type Tone } from '#base/ui/status.tsx'
import { DataTable } from '#base/ui/table.tsx'
import { type FormError, type Typed, typedList } from '#base/http/form.ts'
import type { View } from '#base/view.ts'
import { type Lang, readText, type Words } from '#base/words.ts'
import { type Delegate, delegateAs, type GuestOrganisation } from '../guests/guests.ts'
import { DelegatesSection, OrganisationsSection } from '../guests/pages.tsx'
import { text as guestText } from '../guests/text.ts'
import { Badges, MeetingFrame, MeetingTime } from '../meeting/frame.tsx'
import { guestsUntil, isCalledOff, isTentative, type Meeting } from '../meeting/meeting.ts'
import { findTemplate } from '../meeting/templates.ts'
import { text as meetingText } from '../meeting/text.ts'
import { type Role, roleName } from '#membership/index.ts'
import { asWhat, type Attends, byDelegation, countReplies, type Delegation, type Invitation, repliedForDay } from './invitation.ts'
import { text as withdrawalText } from '../withdrawal/text.ts'
import { text } from './text.ts'

/** People to tick, by the delegation they would sit with. */
export type Group = { id: string; name: Words; people: { personId: string; name: string; role: Role; organisation: Words; /** what somebody was named for on the agenda */ speaks: string | undefined }[] }

/** Of which ministry somebody is, where the delegation does not say it. */
const institutionIn = (group: Group, { organisation }: Group['people'][number], lang: Lang): string => (readText(organisation, lang) === readText(group.name, lang) ? '' : readText(organisation, lang))

/** One delegation may stand in both lists of a page: each of its fields has a name of its own, by which a label finds its box. */
const nameOf = (group: Group, list: 'proposed' | 'others'): string => (list === 'proposed' ? `person.${group.id}` : `person.${group.id}.others`)

type TicksProps = { view: View; group: Group; list: 'proposed' | 'others'; ticked: string[]; error?: string }

const Ticks = ({ view, group, list, ticked, error }: TicksProps) => (
  <CheckboxField
    view={view}
    name={nameOf(group, list)}
    label={readText(group.name, view.lang)}
    options={group.people.map((person) => ({ value: person.personId, label: [person.name, roleName(person.role, view.lang), institutionIn(group, person, view.lang)].filter(Boolean).join(', '), ...(person.speaks && { hint: person.speaks }) }))}
    value={ticked}
    error={error}
  />
)

const tickedIn = (typed: Typed | undefined, groups: Group[]): string[] | undefined => typed && groups.flatMap((group) => (['proposed', 'others'] as const).flatMap((list) => typedList(typed, nameOf(group, list)) ?? []))

type ConveneProps = { view: View; meeting: Meeting; proposed: Group[]; others: Group[]; errors?: FormError[]; typed?: Typed }

/** Whom the plan wants in a meeting of this template, said where one chooses whom to invite. */
function Wanted({ view, meeting }: { view: View; meeting: Meeting }) {
  const template = findTemplate(meeting.template)
  return template ? (
    <p>
      {meetingText[view.lang].choose.guests} {template.guests[view.lang]}
    </p>
  ) : null
}

export function ConvenePage({ view, meeting, proposed, others, errors = [], typed }: ConveneProps) {
  const say = text[view.lang].convene
  const ticked = tickedIn(typed, [...proposed, ...others]) ?? [...proposed.flatMap((group) => group.people), ...others.flatMap((group) => group.people.filter((person) => person.speaks))].map((person) => person.personId)
  const crumbs = [{ href: '/w/meetings', label: meetingText[view.lang].title }, { href: `/w/meetings/${meeting.id}`, label: readText(meeting.title, view.lang) }]
  return (
    <WorkspacePage view={view} title={say.title} lead={<MeetingTime view={view} meeting={meeting} />} crumbs={crumbs} badge={<Badges view={view} meeting={meeting} />} errors={errors}>
      <p>{say.lead}</p>
      {isTentative(meeting) && <p>{say.confirms(formatDay(view, meeting.milestone.current.onDay!))}</p>}
      <Wanted view={view} meeting={meeting} />
      <p class="mute">{say.proposed}</p>
      <Form view={view} action={`/w/meetings/${meeting.id}/convening`}>
        {proposed.map((group, index) => (
          <Ticks view={view} group={group} list="proposed" ticked={ticked} error={index === 0 ? errorOf(errors, `person.${group.id}`) : undefined} />
        ))}
        {others.length > 0 && (
          <Details summary={say.others} open={others.some((group) => group.people.some((person) => ticked.includes(person.personId)))}>
            <p>{say.othersLead}</p>
            {others.map((group) => (
              <Ticks view={view} group={group} list="others" ticked={ticked} />
            ))}
          </Details>
        )}
        <ButtonRow>
          <Button icon="send">{say.button}</Button>
        </ButtonRow>
      </Form>
    </WorkspacePage>
  )
}

type ParticipantsProps = {
  view: View
  meeting: Meeting
  invitations: Invitation[]
  delegates: Delegate[]
  guests: GuestOrganisation[]
  /** organisations that may still be invited; absent for whoever does not convene */
  organisations: Option[] | undefined
  /** delegations for which the reader may name people */
  delegations: Option[]
  /** said only once the meeting's day has come */
  quorum: { present: number; members: number; needed: number } | undefined
  more: Group[] | undefined
  mayAttend: boolean
  mayWithdraw: boolean
  errors?: FormError[]
  typed?: Typed
}

export function ParticipantsPage({ view, meeting, invitations, delegates, guests, organisations, delegations: nameable, quorum, more, mayAttend, mayWithdraw, errors = [], typed }: ParticipantsProps) {
  const say = text[view.lang].participants
  const delegations = byDelegation(invitations, view.lang, delegates)
  const until = guestsUntil(meeting)
  const came = invitations.filter(({ present }) => present)
  return (
    <MeetingFrame view={view} meeting={meeting} tab="participants" errors={errors}>
      {!isCalledOff(meeting) && <p>{came.length > 0 ? say.came(came.length, invitations.length) : say.sentence(countReplies(invitations).yes, invitations.length)}</p>}
      {quorum && (
        <p>
          <strong>{text[view.lang].attendance.quorum(quorum.present, quorum.members, quorum.needed)}</strong>
        </p>
      )}
      {mayAttend && <AttendanceSection view={view} meeting={meeting} delegations={delegations} />}
      <Section id="replies" title={say.replies}>
        <RepliesTable view={view} delegations={delegations} />
        <PeopleTable view={view} meeting={meeting} delegations={delegations} attended={quorum !== undefined} />
      </Section>
      {until && <p>{say.guestsRead(formatInstant(view, until))}</p>}
      <p>
        <a href={`/w/meetings/${meeting.id}/name-list.pdf?language=${view.lang}`}>{guestText[view.lang].list.print} (PDF)</a>
      </p>
      <DelegatesSection view={view} meeting={meeting} delegates={delegates} delegations={nameable} back={`/w/meetings/${meeting.id}/participants#delegates`} errors={errors} typed={typed} />
      <OrganisationsSection view={view} meeting={meeting} invited={guests} options={organisations} errors={errors} typed={typed} />
      {more && <MoreSection view={view} meeting={meeting} groups={more} errors={errors} typed={typed} />}
      {mayWithdraw && (
        <p>
          <a href={`/w/meetings/${meeting.id}/withdrawal`}>{withdrawalText[view.lang].title}</a>
        </p>
      )}
    </MeetingFrame>
  )
}

function RepliesTable({ view, delegations }: { view: View; delegations: Delegation[] }) {
  const say = text[view.lang].participants
  const keys = ['yes', 'maybe', 'no', 'none'] as const
  return (
    <DataTable
      view={view}
      caption={say.byDelegation}
      columns={[{ key: 'delegation', label: say.column.delegation }, ...keys.map((key) => ({ key, label: say.column[key], numeric: true }))]}
      rows={delegations.map(({ name, people }) => ({ delegation: readText(name, view.lang), ...countReplies(people) }))}
    />
  )
}

const tones: Record<Attends, Tone> = { yes: 'done', maybe: 'attention', no: 'neutral' }

function PeopleTable({ view, meeting, delegations, attended }: { view: View; meeting: Meeting; delegations: Delegation[]; attended: boolean }) {
  const say = text[view.lang]
  const reply = (invitation: Invitation): ComponentChildren => {
    if (!invitation.reply) return <span class="mute">{say.waiting}</span>
    const then = repliedForDay(meeting, invitation)
    return (
      <>
        <Tag tone={tones[invitation.reply.attends]}>{say.attends[invitation.reply.attends]}</Tag>
        {invitation.reply.words && <p class="hint">{invitation.reply.words}</p>}
        {then && <p class="hint">{say.repliedFor(formatDay(view, then))}</p>}
      </>
    )
  }
  return (
    <DataTable
      view={view}
      caption={say.participants.byPerson}
      columns={[
        { key: 'person', label: say.participants.column.person },
        { key: 'delegation', label: say.participants.column.delegation },
        { key: 'reply', label: say.participants.column.reply },
        ...(attended ? [{ key: 'present', label: say.participants.column.present }] : []),
      ]}
      rows={delegations.flatMap(({ name, people, delegates }) => [
        ...people.map((invitation) => ({
          person: invitation.name ?? say.participants.unknown,
          delegation: (
            <>
              {readText(name, view.lang)}
              {asWhat(invitation, view.lang) && <p class="hint">{asWhat(invitation, view.lang)}</p>}
            </>
          ),
          reply: reply(invitation),
          present: invitation.present ? say.present : say.absent,
        })),
        ...delegates.map((one) => ({
          person: one.name,
          delegation: (
            <>
              {readText(name, view.lang)}
              {delegateAs(one, view.lang) && <p class="hint">{delegateAs(one, view.lang)}</p>}
            </>
          ),
          reply: guestText[view.lang].list.named,
          present: one.present ? say.present : say.absent,
        })),
      ])}
    />
  )
}

const thereOf = ({ people, delegates }: Pick<Delegation, 'people' | 'delegates'>): string[] => [...people.filter((one) => one.present).map((one) => one.personId), ...delegates.filter((one) => one.present).map((one) => one.id)]

function AttendanceSection({ view, meeting, delegations }: { view: View; meeting: Meeting; delegations: Delegation[] }) {
  const say = text[view.lang].attendance
  return (
    <Section id="attendance" title={say.title} lead={say.lead}>
      <Form view={view} action={`/w/meetings/${meeting.id}/attendance`}>
        {delegations.flatMap(thereOf).map((id) => (
          <HiddenField name="was" value={id} />
        ))}
        {delegations.map(({ id, name, people, delegates }) => (
          <CheckboxField
            view={view}
            name={`present.${id}`}
            label={readText(name, view.lang)}
            options={[
              ...people.map((one) => ({ value: one.personId, label: [one.name ?? text[view.lang].participants.unknown, asWhat(one, view.lang)].filter(Boolean).join(', ') })),
              ...delegates.map((one) => ({ value: one.id, label: [one.name, delegateAs(one, view.lang)].filter(Boolean).join(', ') })),
            ]}
            value={thereOf({ people, delegates })}
          />
        ))}
        <ButtonRow>
          <Button>{say.button}</Button>
        </ButtonRow>
      </Form>
    </Section>
  )
}

function MoreSection({ view, meeting, groups, errors = [], typed }: { view: View; meeting: Meeting; groups: Group[]; errors?: FormError[]; typed?: Typed }) {
  const say = text[view.lang].participants
  if (groups.length === 0) return <p class="mute">{say.nobodyMore}</p>
  return (
    <Details summary={say.add} open={errors.some((error) => error.field.startsWith('person.'))}>
      <p>
        {say.addLead} {text[view.lang].convene.othersLead}
      </p>
      <Wanted view={view} meeting={meeting} />
      <Form view={view} action={`/w/meetings/${meeting.id}/invitations`}>
        {groups.map((group, index) => (
          <Ticks view={view} group={group} list="proposed" ticked={tickedIn(typed, groups) ?? []} error={index === 0 ? errorOf(errors, `person.${group.id}`) : undefined} />
        ))}
        <ButtonRow>
          <Button icon="send">{say.addButton}</Button>
        </ButtonRow>
      </Form>
    </Details>
  )
}
