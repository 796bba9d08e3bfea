import type { ComponentChildren, VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { asset, islandScripts, preloadedFonts } from '../assets.ts'
import type { View } from '../view.ts'

type DocumentProps = { view: View; title: string; description?: string | undefined; kind: 'public' | 'work'; children: ComponentChildren }

const sign =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 24 24'%3E%3Crect width='24' height='24' rx='4' fill='%232b3f8f'/%3E%3Cpath d='M6 19V6h12v12h-8v-8h4v4' fill='none' stroke='%23fbf8f2' stroke-width='2'/%3E%3C/svg%3E"

export function HtmlDocument({ view, title, description, kind, children }: DocumentProps) {
  return (
    <html lang={view.lang}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${title} · Marco`}</title>
        {description && <meta name="description" content={description} />}
        {kind === 'work' && <meta name="robots" content="noindex" />}
        {view.canonical && <link rel="canonical" href={view.canonical} />}
        {kind === 'public' && view.languages.map(({ lang, href }) => <link rel="alternate" hreflang={lang} href={absolute(view, href)} />)}
        <meta name="color-scheme" content="light dark" />
        <meta name="theme-color" content="#f4eee1" media="(prefers-color-scheme: light)" />
        <meta name="theme-color" content="#1b1e24" media="(prefers-color-scheme: dark)" />
        {preloadedFonts().map((href) => (
          <link rel="preload" as="font" type="font/woff2" href={href} crossorigin="anonymous" />
        ))}
        <link rel="stylesheet" href={asset('src/base/ui/app.css')} />
        <link rel="icon" type="image/svg+xml" href={sign} />
      </head>
      <body class={kind}>{children}</body>
    </html>
  )
}

// Search engines take the pair of a page by its full address only.
const absolute = ({ canonical }: View, href: string): string => (canonical ? new URL(href, canonical).href : href)

/** The whole page as it is sent, with the script of each island that is on it and of no other. */
export function renderPage(page: VNode): string {
  const html = renderToString(page)
  const scripts = islandScripts(html).map((src) => `<script type="module" src="${src}"></script>`)
  return `<!DOCTYPE html>${html.replace('</head>', `${scripts.join('')}</head>`)}`
}
