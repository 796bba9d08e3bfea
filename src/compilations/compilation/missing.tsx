import type { ComponentChildren } from 'preact'
import { Section } from '#base/ui/note.tsx'
import { Tag } from '#base/ui/status.tsx'
import { sayList } from '#base/list.ts'
import type { View } from '#base/view.ts'
import { readText, type Words } from '#base/words.ts'
import { blocksPublishing, type Missing, type OwnText } from './compilation.ts'
import { text } from './text.ts'

type Names = { theme: Map<string, Words> }

type Props = { view: View; id: string; missing: Missing[]; names: Names }

/** What is not in the paper, or not as it should be, each with the way to mend it. What prevents publication stands first. */
export function MissingSection({ view, id, missing, names }: Props) {
  const say = text[view.lang].missing
  const { compare } = new Intl.Collator(view.lang)
  const country = (one: Missing) => ('country' in one ? readText(one.country, view.lang) : '')
  const sorted = [...missing].sort((a, b) => Number(blocksPublishing(b)) - Number(blocksPublishing(a)) || compare(country(a), country(b)))
  return (
    <Section id="missing" title={say.title}>
      {sorted.length === 0 ? (
        <p>{say.none}</p>
      ) : (
        <ul>
          {sorted.map((one) => (
            <li>
              <MissingLine view={view} id={id} missing={one} names={names} />
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}

function MissingLine({ view, id, missing, names }: Omit<Props, 'missing'> & { missing: Missing }): ComponentChildren {
  const say = text[view.lang].missing
  const languages = text[view.lang].languages
  if (missing.kind === 'not handed in') return say.notHandedIn(readText(missing.call, view.lang), sayList(view, missing.states.map((state) => readText(state, view.lang)).sort(new Intl.Collator(view.lang).compare)))
  if ('where' in missing) {
    const outdated = missing.kind === 'own text outdated'
    return (
      <>
        {outdated && <Tag tone="attention">{text[view.lang].outdatedTag}</Tag>} {whereOf(view, missing.where, names)} {outdated ? say.ownOutdated(languages[missing.language]) : say.ownUntranslated(languages[missing.language])}.{' '}
        <a href={`/w/compilations/${id}/${missing.where === 'title' || missing.where === 'subtitle' ? 'change' : 'texts'}`}>{say.write}</a>
      </>
    )
  }
  const title = (
    <>
      {readText(missing.country, view.lang)}: <a href={`/w/items/${missing.itemId}`}>{missing.title}</a>.
    </>
  )
  if (missing.kind === 'untranslated' || missing.kind === 'outdated') {
    const outdated = missing.kind === 'outdated'
    return (
      <>
        {outdated && <Tag tone="attention">{text[view.lang].outdatedTag}</Tag>} {title} {(outdated ? say.outdated : say.untranslated)(missing.questions, languages[missing.language])}.{' '}
        <a href={`/w/items/${missing.itemId}/translation`}>{outdated ? say.mend : say.translate}</a>
      </>
    )
  }
  if (missing.kind === 'undecided') {
    return (
      <>
        {title} {say.undecided(missing.reviews)}. <a href={`/w/calls/${missing.callId}/panel#practice-${missing.itemId}`}>{say.decide}</a>
      </>
    )
  }
  return (
    <>
      {title} {say.leftOut[missing.kind]}.
    </>
  )
}

function whereOf(view: View, where: OwnText, names: Names): string {
  const say = text[view.lang].missing.own
  if (where === 'title' || where === 'subtitle' || where === 'foreword') return say[where]
  const name = names.theme.get(where.slice('theme:'.length))
  return say.theme(name ? readText(name, view.lang) : where.slice('theme:'.length))
}

/** "Reducir el rezago: Belice (inglés)": a section of a paper, as people call it. */
export function sectionName(view: View, changed: string, names: Names & { country: Map<string, Words> }): string {
  const say = text[view.lang]
  const [language, ...rest] = changed.split(' ')
  const key = rest.join(' ')
  const [place, theme, iso3] = key.split(':')
  const named = (map: Map<string, Words>, of: string) => { const words = map.get(of); return words ? readText(words, view.lang) : (say.sections[of] ?? of) }
  const name = place === 'theme' && theme ? [named(names.theme, theme), ...(iso3 ? [named(names.country, iso3)] : [])].join(': ') : (say.sections[key] ?? key)
  return `${name} (${say.languages[language === 'en' ? 'en' : 'es']})`
}
