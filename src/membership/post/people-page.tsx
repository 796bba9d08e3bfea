import type { ComponentChildren } from 'preact'
import { formatDay } from '#base/ui/dates.ts'
import { ButtonLink, ButtonRow } from '#base/ui/form.tsx'
import { SummaryList } from '#base/ui/list.tsx'
import { SectionNav } from '#base/ui/navigate.tsx'
import { Details, Section } from '#base/ui/note.tsx'
import { WorkspacePage } from '#base/ui/shell.tsx'
import { Tag } from '#base/ui/status.tsx'
import { Day } from '#base/ui/time.tsx'
import type { View } from '#base/view.ts'
import { capital, readText } from '#base/words.ts'
import type { Holder, Presidency, StateStanding } from '../queries.ts'
import { lastWords, sinceWords } from '../standing/since.ts'
import { postName } from '../text.ts'
import type { Directory, Posts, StateGroup } from './directory.ts'
import type { Gap } from './post.ts'
import { text } from './text.ts'

type Props = { view: View; today: string; directory: Directory; may: { name: boolean; reviewAccess: boolean; fill: (stateId: string, role: Gap) => string | undefined } }

/** Who holds each post today, as far as the reader may know; what nobody holds is said. */
export function PeoplePage({ view, today, directory, may }: Props) {
  const say = text[view.lang]
  const { secretariat, presidency, states, others } = directory
  return (
    <WorkspacePage view={view} title={say.title} lead={say.lead(formatDay(view, today))}>
      <ButtonRow>
        {may.name && (
          <ButtonLink href="/w/people/new" icon="plus">
            {say.name}
          </ButtonLink>
        )}
        <ButtonLink kind="quiet" href="/w/membership">
          {say.places}
        </ButtonLink>
        <ButtonLink kind="quiet" href="/w/organisations">
          {say.organisations}
        </ButtonLink>
        {may.reviewAccess && (
          <ButtonLink kind="quiet" href="/w/access">
            {say.access}
          </ButtonLink>
        )}
      </ButtonRow>
      <SectionNav
        label={say.jump}
        items={[
          { href: '#secretariat', label: say.secretariat },
          { href: '#presidency', label: say.presidency },
          ...states.map(({ state }) => ({ href: `#${state.iso3}`, label: readText(state.name, view.lang) })),
          ...(others.length > 0 ? [{ href: '#others', label: say.others }] : []),
        ]}
      />
      <Section id="secretariat" title={say.secretariat}>
        <PostsOf view={view} posts={secretariat} ofBody />
      </Section>
      <Section id="presidency" title={say.presidency} lead={<Presides view={view} presiding={directory.presiding} next={directory.next} />}>
        <PostsOf view={view} posts={presidency} ofBody states={new Map(states.map(({ state }) => [state.id, readText(state.name, view.lang)]))} />
      </Section>
      {states.map((group) => (
        <StatePosts view={view} group={group} fill={may.fill} />
      ))}
      {others.length > 0 && (
        <Section id="others" title={say.others}>
          {others.map((group) => (
            <>
              <h3>{say.kinds[group.kind]}</h3>
              <PostsOf view={view} posts={group} />
            </>
          ))}
        </Section>
      )}
    </WorkspacePage>
  )
}

const Presides = ({ view, presiding, next }: { view: View; presiding: Presidency | undefined; next: Presidency | undefined }) => {
  const say = text[view.lang]
  const day = (term: { since: string; precision: Presidency['precision'] }) => sinceWords(view, term.since, term.precision)
  return (
    <>
      {presiding ? say.presides(readText(presiding.name, view.lang), presiding.until ? lastWords(view, presiding.until, next?.precision ?? 'day') : '') : say.nobodyPresides}{' '}
      {next && say.nextPresides(readText(next.name, view.lang), day(next))}
    </>
  )
}

function standingWords(view: View, { standing, since, precision }: StateStanding): string {
  const say = text[view.lang]
  if (!standing || !since) return say.noStanding
  return (standing === 'member' ? say.member : say.observer)(sinceWords(view, since, precision ?? 'day'))
}

type Line = { label: string; value: ComponentChildren }

function StatePosts({ view, group, fill }: { view: View; group: StateGroup; fill: Props['may']['fill'] }) {
  const name = readText(group.state.name, view.lang)
  const lacking = group.gaps.map((gap) => ({ label: capital(gapName(view, gap)), value: <Nobody view={view} state={name} gap={gap} href={fill(group.state.id, gap)} /> }))
  return (
    <Section id={group.state.iso3} title={name} lead={standingWords(view, group.state)}>
      <PostsOf view={view} posts={group} lacking={lacking} />
    </Section>
  )
}

const gapName = (view: View, gap: Gap): string => postName(view.lang, { role: gap, main: true })

const Nobody = ({ view, state, gap, href }: { view: View; state: string; gap: Gap; href: string | undefined }) => (
  <>
    <Tag tone="attention">{text[view.lang].vacant}</Tag>{' '}
    {href && (
      <a href={href}>
        {text[view.lang].fill}
        <span class="vh">
          : {gapName(view, gap)}, {state}
        </span>
      </a>
    )}
  </>
)

/** Of a body everybody has the same post: there the institution tells them apart. */
type PostsProps = { view: View; posts: Posts; lacking?: Line[]; ofBody?: boolean; /** whose institutions these are, where that is not said above */ states?: Map<string, string> }

function PostsOf({ view, posts, lacking = [], ofBody = false, states }: PostsProps) {
  const say = text[view.lang]
  const lineOf = (holder: Holder): Line => {
    const place = readText(holder.organisation, view.lang)
    const state = states?.get(holder.stateId ?? '')
    if (!ofBody) return { label: capital(postName(view.lang, holder)), value: <Who view={view} holder={holder} place={`${place}, `} /> }
    return { label: state && state !== place ? `${state}: ${place}` : place, value: <Who view={view} holder={holder} place="" /> }
  }
  const held = [...lacking, ...[...posts.now, ...posts.toCome].map(lineOf)]
  return (
    <>
      {held.length > 0 ? <SummaryList view={view} answers={held} /> : <p class="mute">{say.nobody}</p>}
      {posts.past.length > 0 && (
        <Details summary={say.past(posts.past.length)}>
          <SummaryList view={view} answers={posts.past.map(lineOf)} />
        </Details>
      )}
    </>
  )
}

const Who = ({ view, holder, place }: { view: View; holder: Holder; place: string }) => {
  const say = text[view.lang]
  return (
    <>
      {holder.name ? <a href={`/w/people/${holder.personId}`}>{holder.name}</a> : <span class="mute">{say.hidden}</span>}
      <br />
      <span class="mute small">
        {place}
        {say.from} <Day view={view} on={holder.since} short />
        {holder.until && (
          <>
            {' '}
            {say.until} <Day view={view} on={holder.until} short />
          </>
        )}
      </span>
      {holder.email && (
        <>
          <br />
          <a class="mute small" href={`mailto:${holder.email}`}>
            {holder.email}
          </a>
        </>
      )}
    </>
  )
}
