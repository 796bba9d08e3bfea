import { SectionNav } from '#base/ui/navigate.tsx'
import { ClassBadge, Tag } from '#base/ui/status.tsx'
import type { View } from '#base/view.ts'
import { type FormatVersion, isDraft } from '../queries.ts'
import { text as draftText } from '../draft/text.ts'
import { text } from './text.ts'

type Stage = 'draft' | 'issued' | 'discarded'
const stageOf = (version: Pick<FormatVersion, 'issuedAt' | 'discardedAt'>): Stage => (version.issuedAt ? 'issued' : version.discardedAt ? 'discarded' : 'draft')

const tones = { draft: 'attention', issued: 'done', discarded: 'neutral' } as const

export const StageTag = ({ view, version }: { view: View; version: FormatVersion }) => <Tag tone={tones[stageOf(version)]}>{text[view.lang].stage[stageOf(version)]}</Tag>

/** Who sees it, which version, and how far it is. */
export const VersionBadge = ({ view, version }: { view: View; version: FormatVersion }) => (
  <>
    <ClassBadge view={view} audience={version.issuedAt ? 'public' : 'steering'} />
    <StageTag view={view} version={version} />
    <span class="mute small">{text[view.lang].version(version.number)}</span>
  </>
)

type Page = 'edit' | 'preview' | 'compare' | 'paper'

/** The pages of one version: to edit or read, as a state sees it, what changed, on paper. */
export function VersionNav({ view, version, current, mayEdit }: { view: View; version: FormatVersion; current: Page; mayEdit: boolean }) {
  const say = draftText[view.lang]
  const at = `/w/formats/${version.id}`
  const items: { page: Page; href: string; label: string }[] = [
    { page: 'edit', href: at, label: isDraft(version) && mayEdit ? say.edit : text[view.lang].read },
    { page: 'preview', href: `${at}/preview`, label: say.preview },
    ...(version.number > 1 ? [{ page: 'compare' as const, href: `${at}/comparison`, label: text[view.lang].changes }] : []),
    { page: 'paper', href: `${at}/guideline.pdf`, label: say.paper },
  ]
  return <SectionNav label={text[view.lang].version(version.number)} items={items.map(({ page, href, label }) => ({ href, label, current: page === current }))} />
}
