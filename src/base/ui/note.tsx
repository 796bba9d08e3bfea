import type { ComponentChildren } from 'preact'
import type { View } from '../view.ts'
import type { Lang } from '../words.ts'
import { Icon, type IconName } from './icon.tsx'
import { say } from './text.ts'

type CalloutProps = { view: View; kind?: 'inset' | 'warning' | 'success'; title?: string; children: ComponentChildren }

/** Something one must not overlook. At most one on a page. */
export const Callout = ({ view, kind = 'inset', title, children }: CalloutProps) => (
  <div class={`callout ${kind}`}>
    {kind === 'warning' && <Icon name="warning" />}
    {kind === 'success' && <Icon name="check" />}
    <div class="flow">
      {kind === 'warning' && <span class="vh">{say(view).warning}: </span>}
      {title && <p class="callout-title">{title}</p>}
      {typeof children === 'string' ? <p>{children}</p> : children}
    </div>
  </div>
)

export const Details = ({ summary, open, children }: { summary: string; open?: boolean; children: ComponentChildren }) => (
  <details class="fold" open={open}>
    <summary>
      <Icon name="chevron" />
      <span>{summary}</span>
    </summary>
    <div class="flow">{children}</div>
  </details>
)

type EmptyProps = { title: string; icon?: IconName; children?: ComponentChildren; action?: ComponentChildren }

/** Nothing here is good news or a first step; either way it says what comes next. */
export const EmptyState = ({ title, icon = 'sun', children, action }: EmptyProps) => (
  <div class="empty">
    <Icon name={icon} />
    <div class="flow">
      <p class="empty-title">{title}</p>
      {children && <p>{children}</p>}
      {action}
    </div>
  </div>
)

type SectionProps = { id: string; title: string; /** where the title is in another language than the page */ titleLang?: Lang | undefined; lead?: ComponentChildren; children: ComponentChildren }

/** A part of a page under its own title, with its own address (#id). */
export const Section = ({ id, title, titleLang, lead, children }: SectionProps) => (
  <section class="section flow" aria-labelledby={id}>
    <h2 id={id} lang={titleLang}>{title}</h2>
    {lead && <p class="mute">{lead}</p>}
    {children}
  </section>
)
