import { ButtonLink } from '#base/ui/form.tsx'
import { KeyValue } from '#base/ui/list.tsx'
import { Details, Section } from '#base/ui/note.tsx'
import { WorkspacePage } from '#base/ui/shell.tsx'
import { DataTable } from '#base/ui/table.tsx'
import { Day } from '#base/ui/time.tsx'
import type { View } from '#base/view.ts'
import { readText } from '#base/words.ts'
import { Happenings } from '../happening/happenings.tsx'
import type { Happening } from '../happening/queries.ts'
import { InvitationSection } from '../invitation/pages.tsx'
import type { Invitation } from '../invitation/queries.ts'
import type { Holder, Person } from '../queries.ts'
import { postName } from '../text.ts'
import { isNever } from './post.ts'
import { text } from './text.ts'

type Props = { view: View; today: string; person: Person; posts: { holder: Holder; mayEnd: boolean }[]; happenings: Happening[]; mayName: boolean; invitation: Invitation | undefined }

/** A person's posts over time, the newest first. */
export function PersonPage({ view, today, person, posts, happenings, mayName, invitation }: Props) {
  const say = text[view.lang]
  const ends = posts.some(({ mayEnd }) => mayEnd)
  return (
    <WorkspacePage view={view} title={person.name} crumbs={[{ href: '/w/people', label: say.title }]}>
      <KeyValue pairs={[{ label: say.person.email, value: person.email ? <a href={`mailto:${person.email}`}>{person.email}</a> : <span class="mute">{say.person.noEmail}</span> }]} />
      {invitation && <InvitationSection view={view} person={person} invitation={invitation} />}
      <Section id="posts" title={say.person.posts}>
        <DataTable
          view={view}
          caption={say.person.caption}
          columns={[
            { key: 'post', label: say.person.column.post },
            { key: 'dates', label: say.person.column.dates },
            ...(ends ? [{ key: 'end', label: say.person.column.end }] : []),
          ]}
          rows={posts.map(({ holder, mayEnd }) => ({
            post: (
              <>
                {postName(view.lang, holder)}
                <br />
                <span class="mute small">{readText(holder.organisation, view.lang)}</span>
              </>
            ),
            dates: isNever(holder) ? (
              <>
                {say.person.never} <Day view={view} on={holder.since} short />
              </>
            ) : (
              <>
                {say.from} <Day view={view} on={holder.since} short />
                {holder.until && (
                  <>
                    {' '}
                    {say.until} <Day view={view} on={holder.until} short />
                    {mayName && mayEnd && holder.until > today && (
                      <>
                        <br />
                        <a href={`/w/people/new?${new URLSearchParams({ person: person.id, role: holder.role, organisation: holder.organisationId, since: holder.until, ...(holder.main ? {} : { main: 'no' }) })}`}>
                          {say.person.goOn}
                          <span class="vh">: {postName(view.lang, holder)}</span>
                        </a>
                      </>
                    )}
                  </>
                )}
              </>
            ),
            end: mayEnd && (
              <a href={`/w/posts/${holder.postId}/end`}>
                {say.person.end}
                <span class="vh">: {postName(view.lang, holder)}</span>
              </a>
            ),
          }))}
        />
        {mayName && (
          <p>
            <ButtonLink kind="secondary" icon="plus" href={`/w/people/new?person=${person.id}`}>
              {say.person.another}
            </ButtonLink>
          </p>
        )}
      </Section>
      {happenings.length > 0 && (
        <Details summary={say.person.history}>
          <Happenings view={view} happenings={happenings} />
        </Details>
      )}
    </WorkspacePage>
  )
}
