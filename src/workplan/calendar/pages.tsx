import { randomUUID } from 'node:crypto'
import { type FormError, type Typed, typedText } from '#base/http/form.ts'
import { TextField } from '#base/ui/field.tsx'
import { Button, ButtonLink, ButtonRow, errorOf, Form, HiddenField } from '#base/ui/form.tsx'
import { RadioField } from '#base/ui/choice.tsx'
import { EmptyState, Section } from '#base/ui/note.tsx'
import { WorkspacePage } from '#base/ui/shell.tsx'
import { DataTable } from '#base/ui/table.tsx'
import { Instant } from '#base/ui/time.tsx'
import type { View } from '#base/view.ts'
import { readText } from '#base/words.ts'
import { type Post, type Role, roleName } from '#membership/index.ts'
import { address, addresses } from '#reference/index.ts'
import { crumbsOf } from '../marks.tsx'
import { mostFeeds } from './actions.ts'
import type { Feed } from './queries.ts'
import { text } from './text.ts'

type Props = { view: View; posts: Post[]; feeds: Feed[]; origin: string; errors?: FormError[]; typed?: Typed }

export function CalendarPage({ view, posts, feeds, origin, errors = [], typed }: Props) {
  const say = text[view.lang]
  return (
    <WorkspacePage view={view} title={say.title} lead={say.lead} crumbs={crumbsOf(view)} errors={errors}>
      <Section id="make" title={say.form.title}>
        {feeds.length >= mostFeeds ? (
          <p>{say.form.enough}</p>
        ) : (
          <Form view={view} action="/w/calendar">
            <HiddenField name="page" value={typedText(typed, 'page') ?? randomUUID()} />
            <TextField view={view} name="label" label={say.form.label} hint={say.form.hint} value={typedText(typed, 'label')} error={errorOf(errors, 'label')} autocomplete="off" />
            {posts.length > 0 && <RadioField view={view} name="post" label={say.form.what} options={[{ value: '', label: say.form.all, hint: say.form.allHint }, ...posts.map((post) => ({ value: post.id, label: say.names.post(roleName(post.role as Role, view.lang), readText(post.organisation, view.lang)), hint: say.form.postHint }))]} value={typedText(typed, 'post') ?? ''} />}
            <ButtonRow>
              <Button icon="plus">{say.form.button}</Button>
            </ButtonRow>
          </Form>
        )}
      </Section>
      <Section id="addresses" title={say.list.title}>
        {feeds.length === 0 ? <EmptyState title={say.list.none} icon="calendar" /> : <FeedTable view={view} feeds={feeds} posts={posts} />}
      </Section>
      <Section id="public" title={say.public.title} lead={say.public.lead}>
        <p>
          <a href={publicFeed(view, origin)}>{publicFeed(view, origin)}</a>
        </p>
      </Section>
    </WorkspacePage>
  )
}

export const publicFeed = ({ lang }: Pick<View, 'lang'>, origin = ''): string => origin + address('workPlan', lang, addresses.calendar[lang])

function FeedTable({ view, feeds, posts }: { view: View; feeds: Feed[]; posts: Post[] }) {
  const post = (feed: Feed) => posts.find((one) => one.id === feed.postId)
  const say = text[view.lang].list
  return (
    <DataTable
      view={view}
      caption={say.caption}
      columns={[
        { key: 'label', label: say.label },
        { key: 'made', label: say.made },
        { key: 'used', label: say.used },
        { key: 'end', label: say.end },
      ]}
      rows={feeds.map((feed) => ({
        label: (
          <>
            {feed.label}
            {feed.postId && <div class="mute small">{post(feed) ? text[view.lang].names.post(roleName(post(feed)!.role as Role, view.lang), readText(post(feed)!.organisation, view.lang)) : text[view.lang].list.over}</div>}
          </>
        ),
        made: <Instant view={view} at={feed.createdAt} />,
        used: feed.usedAt ? <Instant view={view} at={feed.usedAt} /> : say.never,
        end: (
          <Form view={view} action={`/w/calendar/${feed.id}/ending`}>
            <Button kind="secondary">
              {say.doing}
              <span class="vh">: {feed.label}</span>
            </Button>
          </Form>
        ),
      }))}
    />
  )
}

/** The one time the secret is shown. */
export function MadePage({ view, href }: { view: View; href: string }) {
  const say = text[view.lang].made
  return (
    <WorkspacePage view={view} title={say.title} lead={say.lead} crumbs={[...crumbsOf(view), { href: '/w/calendar', label: text[view.lang].title }]}>
      <TextField view={view} name="address" label={say.address} hint={say.how} value={href} />
      <ButtonRow>
        <ButtonLink href={href.replace(/^https?:/, 'webcal:')} icon="calendar">
          {say.open}
        </ButtonLink>
        <ButtonLink kind="secondary" href="/w/calendar">
          {say.back}
        </ButtonLink>
      </ButtonRow>
    </WorkspacePage>
  )
}
