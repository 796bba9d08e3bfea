import type { ComponentChildren } from 'preact'
import type { View } from '../view.ts'
import { Icon } from './icon.tsx'
import { say } from './text.ts'

export type Crumb = { href: string; label: string }

export const Breadcrumbs = ({ view, crumbs }: { view: View; crumbs: Crumb[] }) => (
  <nav class="crumbs" aria-label={say(view).crumbs}>
    <ol>
      {crumbs.map(({ href, label }) => (
        <li>
          <a href={href}>{label}</a>
        </li>
      ))}
    </ol>
  </nav>
)

type Tab = { href: string; label: string; current?: boolean; count?: number }

/** The pages of one thing, side by side: links, so that each has an address. */
export const SectionNav = ({ label, items }: { label: string; items: Tab[] }) => (
  <nav class="tabs" aria-label={label}>
    <ul>
      {items.map(({ href, label: name, current, count }) => (
        <li>
          <a href={href} aria-current={current ? 'page' : undefined}>
            {name}
            {count !== undefined && <span class="count"> {count}</span>}
          </a>
        </li>
      ))}
    </ul>
  </nav>
)

type PaginationProps = { view: View; page: number; pages: number; href: (page: number) => string }

export function Pagination({ view, page, pages, href }: PaginationProps) {
  if (pages < 2) return null

  const words = say(view)
  return (
    <nav class="pages" aria-label={words.pages}>
      {page > 1 && (
        <a rel="prev" href={href(page - 1)}>
          <Icon name="arrow-left" />
          {words.previous}
        </a>
      )}
      <ol>
        {nearPages(page, pages).map((n) => (
          <li>
            {n === 0 ? (
              '…'
            ) : (
              <a href={href(n)} aria-label={words.page(n)} aria-current={n === page ? 'page' : undefined}>
                {n}
              </a>
            )}
          </li>
        ))}
      </ol>
      <span class="page-of">{words.pageOf(page, pages)}</span>
      {page < pages && (
        <a rel="next" href={href(page + 1)}>
          {words.next}
          <Icon name="arrow-right" />
        </a>
      )}
    </nav>
  )
}

/** First, last and the neighbours; 0 stands for a gap. */
function nearPages(page: number, pages: number): number[] {
  const shown = [1, page - 1, page, page + 1, pages].filter((n, i, all) => n >= 1 && n <= pages && all.indexOf(n) === i)
  return shown.flatMap((n, i) => (i > 0 && n - shown[i - 1]! > 1 ? [0, n] : [n]))
}

type Facet = { label: string; options: { label: string; href: string; /** absent where nobody counted */ count?: number; chosen?: boolean }[] }

/** Links with counts: each narrows the list and keeps the rest of the address; the same link takes the choice back. */
export function FacetFilter({ view, facets, clear }: { view: View; facets: Facet[]; clear?: string }) {
  const words = say(view)
  return (
    <section class="facets" aria-label={words.filter}>
      {facets.map(({ label, options }) => (
        <details open={options.some((option) => option.chosen)}>
          <summary>{label}</summary>
          <p class="facet-label">{label}</p>
          <ul>
            {options.map((option) => (
              <li>
                <a href={option.href} aria-current={option.chosen ? 'true' : undefined}>
                  <span>{option.label}</span>
                  {option.chosen && <Icon name="x" />}
                  {option.count !== undefined && <span class="count">{option.count}</span>}
                </a>
              </li>
            ))}
          </ul>
        </details>
      ))}
      {clear && <a href={clear}>{words.clear}</a>}
    </section>
  )
}

type Filter = { name: string; label: string; /** the word for "not narrowed" */ any: string; options: { value: string; label: string }[]; value?: string | undefined }
/** `kept`: what is asked for beside the filters, and stays. */
type FilterProps = { view: View; action: string; filters: Filter[]; kept?: Record<string, string> | undefined; button: string; clear?: { href: string; label: string } | undefined }

/** Choices above a table that needs the whole width: they stand in the address, so that what is shown can be sent to a colleague. */
export const FilterBar = ({ view, action, filters, kept = {}, button, clear }: FilterProps) => (
  <search aria-label={say(view).filter}>
    <form class="buttons filters" action={action}>
      {Object.entries(kept).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      {filters.map(({ name, label, any, options, value }) => (
        <div class="field">
          <label for={name}>{label}</label>
          <select id={name} name={name}>
            <option value="">{any}</option>
            {options.map((option) => (
              <option value={option.value} selected={option.value === value}>
                {option.label}
              </option>
            ))}
          </select>
        </div>
      ))}
      <button class="button secondary" type="submit">
        {button}
      </button>
      {clear && <a href={clear.href}>{clear.label}</a>}
    </form>
  </search>
)

type SearchProps = { view: View; action: string; label: string; name?: string; value?: string; hint?: ComponentChildren }

export const SearchField = ({ view, action, label, name = 'q', value, hint }: SearchProps) => (
  <search class="search">
    <form class="field" action={action}>
      <label for={name}>{label}</label>
      {hint && (
        <p class="hint" id={`${name}-hint`}>
          {hint}
        </p>
      )}
      <div class="search-row">
        <input id={name} type="search" name={name} value={value} aria-describedby={hint ? `${name}-hint` : undefined} />
        <button class="button primary" type="submit">
          <Icon name="search" />
          {say(view).search}
        </button>
      </div>
    </form>
  </search>
)

type BesideProps = {
  aside: ComponentChildren
  side?: 'left' | 'right'
  /** halves: two texts that are read together, the one on the left staying in sight */
  even?: boolean
  children: ComponentChildren
}

/** Text with a margin beside it on wide screens: filters on the left come before the list, facts and comments on the right after the text. */
export const Beside = ({ aside, side = 'right', even, children }: BesideProps) => (
  <div class={even ? `beside ${side} even` : `beside ${side}`}>
    {side === 'left' && <div class="flow">{aside}</div>}
    <div class="flow">{children}</div>
    {side === 'right' && <div class="flow">{aside}</div>}
  </div>
)
