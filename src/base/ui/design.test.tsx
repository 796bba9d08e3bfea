import { HtmlValidate } from 'html-validate'
import type { VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import type { View } from '../view.ts'
import { type Lang, langs } from '../words.ts'
import { DesignPage, examples } from './design.tsx'
import { renderPage } from './document.tsx'
import { sayIn } from './examples/example.ts'
import { PublicPage, WorkspacePage } from './shell.tsx'

const viewIn = (lang: Lang): View => ({
  lang,
  locale: lang === 'es' ? 'es-HN' : 'en',
  zone: 'America/Tegucigalpa',
  path: '/design',
  now: new Date('2019-05-20T15:00:00Z'),
  reader: { name: 'Ana Lucía Reyes', posts: ['Punto focal, Honduras'] },
  nav: [
    { href: '/w', label: 'Lo que me toca', current: true },
    { href: '/w/calls', label: 'Convocatorias', current: false },
  ],
  languages: langs.map((to) => ({ lang: to, href: `/design?lang=${to}` })),
  demo: { days: [{ on: '2019-08-31', label: 'Vencen los informes nacionales' }] },
  said: 'Guardado.',
  foot: {
    help: { name: 'Marta Solís', post: 'Secretaría Técnica', href: 'mailto:help@example.org' },
    links: [{ href: '/about', label: 'Acerca' }],
  },
})

const nobody = (lang: Lang): View => {
  const { reader: _, demo: __, said: ___, ...view } = viewIn(lang)
  return view
}

// void-style: the renderer writes <br/>. long-title: titles are the framework's. no-autofocus: the summary of errors takes the focus, as it must.
// valid-id, form-dup-name: fields are named title.es, and the boxes of one question share its name.
const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    'void-style': 'off',
    'long-title': 'off',
    'no-autofocus': 'off',
    'valid-id': ['error', { relaxed: true }],
    'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'submit'] }],
  },
})

async function faults(html: string): Promise<string[]> {
  const report = await validator.validateString(html)
  return report.results.flatMap((result) => result.messages.map((m) => `${m.ruleId}: ${m.message} (${m.selector ?? m.line})`))
}

const idsIn = (html: string) => [...html.matchAll(/ id="([^"]+)"/g)].map((match) => match[1])

async function expectSound(html: string) {
  expect(await faults(html)).toEqual([])
  expect(html).not.toMatch(/ style=| on[a-z]+="/)
  expect(idsIn(html)).toHaveLength(new Set(idsIn(html)).size)
}

const each = langs.flatMap((lang) => examples.map(({ name, of }) => ({ lang, name, of })))

test.each(each)('$name is sound HTML in $lang', async ({ lang, of }) => {
  await expectSound(renderToString(of(viewIn(lang), sayIn(viewIn(lang)))))
})

const pages: { name: string; of: (lang: Lang) => VNode }[] = [
  { name: 'the design page', of: (lang) => <DesignPage view={viewIn(lang)} /> },
  {
    name: 'a public page for nobody',
    of: (lang) => (
      <PublicPage view={nobody(lang)} title="Países" description="Los siete países." crumbs={[{ href: '/', label: 'Inicio' }]} />
    ),
  },
  { name: 'a public page for a reader', of: (lang) => <PublicPage view={viewIn(lang)} title="Países" lead="Siete." wide /> },
  {
    name: 'a page with a problem',
    of: (lang) => <WorkspacePage view={viewIn(lang)} title="Sección" errors={[{ field: 'main', message: 'Escriba el nombre' }]} />,
  },
]

test.each(pages.flatMap((page) => langs.map((lang) => ({ ...page, lang }))))('$name is sound HTML in $lang', async ({ of, lang }) => {
  await expectSound(renderPage(of(lang)))
})

test('a script comes only with an island', () => {
  expect(renderPage(<PublicPage view={nobody('es')} title="Países" />)).not.toContain('<script')
  expect(renderPage(<DesignPage view={viewIn('es')} />).match(/<script[^>]+>/g)).toHaveLength(4)
})

test('the title says that there is a problem', () => {
  const page = <WorkspacePage view={viewIn('en')} title="Section" errors={[{ field: 'x', message: 'Enter the name' }]} />
  expect(renderPage(page)).toContain('<title>Error: Section · Marco</title>')
})
