import { ButtonLink } from '#base/ui/form.tsx'
import { Section } from '#base/ui/note.tsx'
import { ExampleMark, Tag } from '#base/ui/status.tsx'
import { DataTable, GroupedTable } from '#base/ui/table.tsx'
import { Day } from '#base/ui/time.tsx'
import type { View } from '#base/view.ts'
import { readText } from '#base/words.ts'
import { TitleWords } from '#meetings/index.ts'
import { type Content, type Dossier, namedWithin, type Proposed, type UndatedActivity, type UnderWay } from './dossier.ts'
import { meetingOf, placeOf, roleWords, sayHappened, sayNow, sayOpen, sayPlanned, sayProposed, sayUnderWay } from './paper.ts'
import { text } from './text.ts'

// What the dossier lists, as its page shows it.

export function OpenList({ view, dossier, open, undated, mayWrite }: { view: View; dossier: Dossier; open: Content['open']; undated: UndatedActivity[]; mayWrite: boolean }) {
  const say = text[view.lang]
  return (
    <Section id="open" title={say.sections.open}>
      {open.length === 0 ? (
        <p>{say.items.none}</p>
      ) : (
        <>
          {mayWrite && open.filter((item) => !item.choice).length > 1 && (
            <p>
              <ButtonLink kind="secondary" icon="check" href={`/w/handovers/${dossier.id}/choices`}>
                {say.choices.title}
              </ButtonLink>
            </p>
          )}
          <DataTable
            view={view}
            caption={say.items.caption}
            cards
            columns={[{ key: 'what', label: say.items.what }, { key: 'owner', label: say.items.owner }, { key: 'choice', label: say.items.choice }]}
            rows={open.map((item) => ({
              what: (
                <>
                  <a href={item.href}><TitleWords view={view} words={item.title} /></a>
                  <p class="hint">
                    {item.kind === 'follow-up' ? `${say.items.followUp}: ` : ''}
                    {namedWithin(item, view.lang).of} {sayOpen(view, item)} {item.example && <ExampleMark view={view} note="" />}
                  </p>
                </>
              ),
              owner: item.ownerNames.map((name) => readText(name, view.lang)).join('; '),
              choice: (
                <>
                  {item.choice ? (
                    <>
                      {say.verdicts[item.choice.verdict]} {item.choice.onDay && <Day view={view} on={item.choice.onDay} />}
                      <p class="hint"><TitleWords view={view} words={item.choice.reason} /></p>
                    </>
                  ) : (
                    <Tag tone="attention">{say.undecided}</Tag>
                  )}{' '}
                  {mayWrite && (
                    <a href={`/w/handovers/${dossier.id}/choices/${item.kind}/${item.id}`}>
                      {item.choice ? say.items.change : say.items.decide}
                      <span class="vh">: {readText(item.title, view.lang)}</span>
                    </a>
                  )}
                </>
              ),
            }))}
          />
        </>
      )}
      {undated.length > 0 && <UndatedList view={view} undated={undated} mayWrite={mayWrite} />}
    </Section>
  )
}

/** D1: the priorities that states proposed, with what the meeting decided upon each. */
export function ProposedList({ view, proposed }: { view: View; proposed: Proposed[] }) {
  const say = text[view.lang].proposed
  if (proposed.length === 0) return null
  return (
    <DataTable
      view={view}
      caption={say.caption}
      cards
      columns={[{ key: 'what', label: say.what }, { key: 'who', label: say.who }]}
      rows={proposed.map((one) => ({
        what: (
          <>
            <TitleWords view={view} words={one.title} /> {one.example && <ExampleMark view={view} note="" />}
            <p class="hint"><TitleWords view={view} words={one.reason} /></p>
          </>
        ),
        who: sayProposed(view, one),
      }))}
    />
  )
}

function UndatedList({ view, undated, mayWrite }: { view: View; undated: UndatedActivity[]; mayWrite: boolean }) {
  const say = text[view.lang].undated
  return (
    <>
      <p id="undated">{say.lead(undated.length)}:</p>
      <ul>
        {undated.map(({ id, key, codes, title }) => (
          <li>
            <a href={`/w/work-plan/${key}`}>{[codes.join(' '), readText(title, view.lang)].filter(Boolean).join(' ')}</a>
            {mayWrite && (
              <>
                {': '}
                <a href={`/w/work-plan/activities/${id}/milestones/new`}>
                  {say.add}
                  <span class="vh">: {readText(title, view.lang)}</span>
                </a>
              </>
            )}
          </li>
        ))}
      </ul>
      {mayWrite && <p class="hint">{say.mend}</p>}
    </>
  )
}

export function UnderWayList({ view, underWay, partial }: { view: View; underWay: UnderWay[]; partial: boolean }) {
  const say = text[view.lang].underWay
  return (
    <Section id="under-way" title={text[view.lang].sections.underWay}>
      <p class="mute">{underWay.length > 0 ? say.lead : partial ? text[view.lang].partial : say.none}</p>
      {underWay.length > 0 && (
        <DataTable
          view={view}
          caption={say.caption}
          cards
          columns={[{ key: 'what', label: say.what }, { key: 'stands', label: say.stands }]}
          rows={underWay.map((one) => ({
            what: (
              <>
                <a href={one.href}>{readText(one.title, view.lang)}</a> {one.example && <ExampleMark view={view} note="" />}
              </>
            ),
            stands: sayUnderWay(view, one),
          }))}
        />
      )}
    </Section>
  )
}

export function PlanList({ view, plan }: { view: View; plan: Content['plan'] }) {
  const say = text[view.lang].plan
  return (
    <Section id="plan" title={text[view.lang].sections.plan}>
      <DataTable
        view={view}
        caption={say.caption}
        cards
        columns={[{ key: 'activity', label: say.activity }, { key: 'planned', label: say.planned }, { key: 'now', label: say.now }, { key: 'happened', label: say.happened }]}
        rows={plan.map((line) => ({
          activity: (
            <>
              {line.codes.join(' ')} {readText(line.title, view.lang)}
              <p class="hint">{namedWithin({ of: line.activity, title: line.title }, view.lang).of}</p>
            </>
          ),
          planned: sayPlanned(view, line),
          now: (
            <>
              {sayNow(view, line)} {line.moves > 0 && <span class="mute">{say.moved(line.moves)}</span>} {line.example && <ExampleMark view={view} note="" />}
            </>
          ),
          happened: line.happened ? <time datetime={line.happened}>{sayHappened(view, line)}</time> : <span class="mute">{say.notYet}</span>,
        }))}
      />
    </Section>
  )
}

export function DecisionList({ view, decisions, partial }: { view: View; decisions: Content['decisions']; partial: boolean }) {
  const say = text[view.lang].decisions
  return (
    <Section id="decisions" title={text[view.lang].sections.decisions}>
      {decisions.length === 0 ? (
        <p class="mute">{partial ? text[view.lang].partial : say.none}</p>
      ) : (
        <GroupedTable
          view={view}
          caption={say.caption}
          cards
          heads={1}
          columns={[{ key: 'meeting', label: say.meeting }, { key: 'number', label: say.number }, { key: 'about', label: say.about }, { key: 'outcome', label: say.outcome }]}
          groups={[...Map.groupBy(decisions, (line) => meetingOf(line, view.lang))].map(([meeting, lines]) => ({
            head: {
              meeting: (
                <>
                  {meeting} {lines[0]!.example && <ExampleMark view={view} note="" />}
                </>
              ),
            },
            lines: lines.map((line) => ({ number: line.number, about: <TitleWords view={view} words={line.title} />, outcome: <>{say.outcomes[line.outcome] ?? line.outcome}. <TitleWords view={view} words={line.reason} /></> })),
          }))}
        />
      )}
    </Section>
  )
}

export function ContactList({ view, contacts, addresses }: { view: View; contacts: Content['contacts']; addresses: Map<string, string> }) {
  const say = text[view.lang].contacts
  return (
    <Section id="contacts" title={text[view.lang].sections.contacts}>
      <DataTable
        view={view}
        caption={say.caption}
        columns={(['country', 'institution', 'post', 'person', 'email'] as const).map((key) => ({ key, label: say[key] }))}
        rows={contacts.map((contact) => {
          const email = addresses.get(contact.personId ?? '')
          return { ...placeOf(contact, view.lang), post: roleWords(contact.role, view.lang), person: contact.name, email: email ? <a href={`mailto:${email}`}>{email}</a> : '—' }
        })}
      />
      <p class="mute">
        {say.directory} <a href="/w/people">{say.open}</a>
      </p>
    </Section>
  )
}
