import { renderToString } from 'preact-render-to-string'
import { sheetAlone } from '#base/documents/alone.ts'
import { type Lang, readText } from '#base/words.ts'
import { text as agendaText } from '../agenda/text.ts'
import type { Meeting } from '../meeting/meeting.ts'
import type { Filed, Printed } from './pack.ts'
import { text } from './text.ts'

const address = (path: string): string => path.split('/').map(encodeURIComponent).join('/')

/** A page that opens in any browser without a line: what is in the folder, by item, each paper a link beside it. */
export function folderIndex({ meeting, filed, printed, packs, lang, made }: { meeting: Meeting; filed: Filed[]; printed: Printed[]; packs: { name: string; lang: Lang }[]; lang: Lang; made: string }): string {
  const say = text[lang]
  const items = [...new Set(filed.map((one) => one.item))]
  const page = renderToString(
    <html lang={lang}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>{`${say.title}: ${readText(meeting.title, lang)}`}</title>
      </head>
      <body>
        <main class="paper">
          <h1>{readText(meeting.title, lang)}</h1>
          <p>{made}</p>
          <ul>
            {packs.map((pack) => (
              <li>
                <a href={address(pack.name)}>{say.pdf.file(say.languages[pack.lang])}</a>
              </li>
            ))}
          </ul>
          {printed.length > 0 && (
            <>
              <h2>{say.circulated}</h2>
              <ul>
                {printed.map((one) => (
                  <li>
                    <a href={address(one.name)}>{one.title}</a> ({say.languages[one.lang]})
                  </li>
                ))}
              </ul>
            </>
          )}
          {items.map((item) => (
            <>
              <h2>{`${item.number}. ${readText(item.title, lang)}`}</h2>
              <ul>
                {filed
                  .filter((one) => one.item === item)
                  .map(({ path, paper }) => (
                    <li>
                      <a href={address(path)}>{paper.title}</a> ({agendaText[lang].paperKinds[paper.kind]}, {agendaText[lang].languages[paper.language]})
                    </li>
                  ))}
              </ul>
            </>
          ))}
        </main>
      </body>
    </html>,
  )
  return `<!doctype html>${page.replace('</head>', () => `<style>${sheetAlone()}</style></head>`)}`
}
