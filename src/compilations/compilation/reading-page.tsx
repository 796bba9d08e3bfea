import type { ContentsEntry } from '#base/documents/prepare.ts'
import { Beside } from '#base/ui/navigate.tsx'
import { PaperContents, PaperText } from '#base/ui/said.tsx'
import { WorkspacePage } from '#base/ui/shell.tsx'
import { ClassBadge, ExampleMark, Tag } from '#base/ui/status.tsx'
import type { View } from '#base/view.ts'
import { type Lang, other, readText } from '#base/words.ts'
import type { Compilation } from './compilation.ts'
import { text } from './text.ts'

type Props = { view: View; compilation: Compilation; lang: Lang; html: string; contents: ContentsEntry[]; example: boolean; draftLine: string | undefined }

/** The paper as a page: the same words as on paper, with its contents beside it. */
export function ReadingPage({ view, compilation, lang, html, contents, example, draftLine }: Props) {
  return (
    <WorkspacePage
      view={view}
      wide
      title={readText(compilation.title, lang)}
      lead={compilation.subtitle && readText(compilation.subtitle, lang)}
      crumbs={[{ href: '/w/compilations', label: text[view.lang].title }, { href: `/w/compilations/${compilation.id}`, label: readText(compilation.title, view.lang) }]}
      badge={
        <>
          <ClassBadge view={view} audience={compilation.circulatedAt ? 'members' : compilation.kind === 'compendium' ? 'steering' : 'secretariat'} />
          {draftLine && <Tag tone="late">{draftLine}</Tag>}
          {example && <ExampleMark view={view} />}
        </>
      }
    >
      <Beside aside={<Contents view={view} compilation={compilation} lang={lang} contents={contents} />} side="left">
        <PaperText html={html} />
      </Beside>
    </WorkspacePage>
  )
}

function Contents({ view, compilation, lang, contents }: Pick<Props, 'view' | 'compilation' | 'lang' | 'contents'>) {
  const say = text[view.lang].read
  return (
    <>
      <p>
        <a href={`/w/compilations/${compilation.id}/preview?language=${other(lang)}`}>{say.other[lang]}</a>
        <br />
        <a href={`/w/compilations/${compilation.id}/preview.pdf?language=${lang}`}>PDF</a> · <a href={`/w/compilations/${compilation.id}/preview.docx?language=${lang}`}>Word</a>
      </p>
      <nav aria-label={say.contents} lang={lang}>
        <PaperContents contents={contents} />
      </nav>
    </>
  )
}
