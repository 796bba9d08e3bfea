import type { ComponentChildren } from 'preact'
import type { View } from '../view.ts'
import type { Lang } from '../words.ts'
import { DemoBanner } from './demo.tsx'
import { HtmlDocument } from './document.tsx'
import { ErrorSummary, type FieldError } from './form.tsx'
import { Icon, Mark } from './icon.tsx'
import { Breadcrumbs, type Crumb } from './navigate.tsx'
import { say } from './text.ts'

type PageProps = {
  view: View
  title: string
  /** language of the title, where it is not the page's */
  titleLang?: Lang | undefined
  /** one or two sentences under the title */
  lead?: ComponentChildren
  /** for search engines; public pages only */
  description?: string
  crumbs?: Crumb[]
  /** a picture beside the title, with its caption; where to go first, under the lead: front pages only */
  picture?: { of: ComponentChildren; caption: ComponentChildren }
  actions?: ComponentChildren
  /** ClassBadge, ExampleMark, Tag */
  badge?: ComponentChildren
  /** shown above the title, and the browser's title says that there is a problem */
  errors?: FieldError[]
  /** tables, boards and pages with a margin beside the text */
  wide?: boolean
  children?: ComponentChildren
}

export const PublicPage = (props: PageProps) => <Page kind="public" {...props} />
export const WorkspacePage = (props: PageProps) => <Page kind="work" {...props} />

function Page({ kind, ...props }: PageProps & { kind: 'public' | 'work' }) {
  const { view, crumbs, errors = [], wide, children } = props
  const words = say(view)
  return (
    <HtmlDocument
      view={view}
      kind={kind}
      title={errors.length > 0 ? `${words.errorInTitle}: ${props.title}` : props.title}
      description={props.description}
    >
      <a class="skip" href="#the-page">
        {words.skip}
      </a>
      <DemoBanner view={view} />
      <SiteHeader view={view} kind={kind} />
      <div class={wide ? 'wrap body wide' : 'wrap body'}>
        {crumbs && <Breadcrumbs view={view} crumbs={crumbs} />}
        <main id="the-page" tabindex={-1}>
          {view.said && (
            <p class="said" role="status">
              <Icon name="check" />
              <span>{view.said}</span>
            </p>
          )}
          <ErrorSummary view={view} errors={errors} />
          <PageHead {...props} />
          <div class="flow">{children}</div>
        </main>
      </div>
      <SiteFooter view={view} />
    </HtmlDocument>
  )
}

const PageHead = ({ title, titleLang, lead, badge, actions, picture }: PageProps) => (
  <div class={picture ? 'page-head pictured' : 'page-head'}>
    <div>
      {badge && <div class="badges">{badge}</div>}
      <h1 lang={titleLang}>{title}</h1>
      {lead && <p class="lead">{lead}</p>}
      {actions}
    </div>
    {picture && (
      <figure class="picture">
        {picture.of}
        <figcaption>{picture.caption}</figcaption>
      </figure>
    )}
  </div>
)

function SiteHeader({ view, kind }: { view: View; kind: 'public' | 'work' }) {
  const words = say(view)
  return (
    <header class="site">
      <div class="wrap site-in">
        <a class="brand" href={kind === 'work' ? '/w' : `/${view.lang}`}>
          <Mark />
          <span>
            {words.brand} <span class="brand-of">· {words.framework}</span>
          </span>
        </a>
        <LanguageSwitch view={view} />
        {view.reader ? (
          <ReaderMenu view={view} reader={view.reader} kind={kind} />
        ) : (
          <a class="sign-in" href={view.signIn ?? '/sign-in'}>
            {words.signIn}
          </a>
        )}
        {view.nav.length > 0 && <SiteNav view={view} />}
      </div>
      {kind === 'public' && <div class="fret" />}
    </header>
  )
}

function SiteNav({ view }: { view: View }) {
  const words = say(view)
  return (
    <nav class="site-nav" aria-label={words.mainNav}>
      <details>
        <summary>
          <Icon name="menu" />
          {words.menu}
        </summary>
        <ul>
          {view.nav.map(({ href, label, current }) => (
            <li>
              <a href={href} aria-current={current ? 'page' : undefined}>
                {label}
              </a>
            </li>
          ))}
        </ul>
      </details>
    </nav>
  )
}

function LanguageSwitch({ view }: { view: View }) {
  const words = say(view)
  return (
    <div class="languages">
      {view.languages
        .filter(({ lang }) => lang !== view.lang)
        .map(({ lang, href, choose }) => (
          <a href={choose ?? href} lang={lang} hreflang={lang}>
            <Icon name="globe" />
            {words.languages[lang]}
          </a>
        ))}
    </div>
  )
}

type ReaderMenuProps = { view: View; reader: NonNullable<View['reader']>; kind: 'public' | 'work' }

/** The first post, and how many more; all of them stand in the menu. */
const sayFirst = ([first, ...more]: string[]): string => (more.length === 0 ? first! : `${first} +${more.length}`)

function ReaderMenu({ view, reader, kind }: ReaderMenuProps) {
  const words = say(view)
  return (
    <details class="reader">
      <summary>
        <Icon name="user" />
        <span>
          {reader.name}
          {reader.posts[0] && <span class="reader-post">{sayFirst(reader.posts)}</span>}
        </span>
        <Icon name="chevron" />
      </summary>
      <div class="reader-menu">
        {reader.posts.length > 0 && (
          <ul aria-label={words.yourPosts}>
            {reader.posts.map((post) => (
              <li>{post}</li>
            ))}
          </ul>
        )}
        {kind === 'public' && <a href="/w">{words.workspace}</a>}
        <a href="/w/profile">{words.profile}</a>
        <form method="post" action="/sign-out">
          <button type="submit">{words.signOut}</button>
        </form>
      </div>
    </details>
  )
}

function SiteFooter({ view }: { view: View }) {
  const words = say(view)
  const help = view.foot?.help
  return (
    <footer class="site-foot">
      <div class="fret" />
      <div class="wrap site-foot-in">
        <div>
          <p class="brand">
            <Mark />
            <span>
              {words.brand} <span class="brand-of">· {words.framework}</span>
            </span>
          </p>
          <p>{words.frameworkInFull}</p>
        </div>
        {help && (
          <p class="help">
            {words.helpBy} <a href={help.href}>{help.name}</a>, {help.post}.
          </p>
        )}
        {view.foot && (
          <ul>
            {view.foot.links.map(({ href, label }) => (
              <li>
                <a href={href}>{label}</a>
              </li>
            ))}
          </ul>
        )}
      </div>
    </footer>
  )
}
