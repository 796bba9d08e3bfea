import type { ComponentChildren } from 'preact'
import { Callout } from '#base/ui/note.tsx'
import { SectionNav } from '#base/ui/navigate.tsx'
import { WorkspacePage } from '#base/ui/shell.tsx'
import { ClassBadge, ExampleMark, Tag, type Tone } from '#base/ui/status.tsx'
import type { FormError } from '#base/http/form.ts'
import type { View } from '#base/view.ts'
import { readText, type Words } from '#base/words.ts'
import { type Meeting, type MeetingStage, stageOfMeeting, timeOf, timeWords, whereWords } from './meeting.ts'
import { text } from './text.ts'

const tones: Record<MeetingStage, Tone> = { 'preparing': 'neutral', 'convened': 'action', 'without day': 'attention', 'today': 'attention', 'held': 'done', 'dropped': 'neutral' }

export const StageTag = ({ view, meeting }: { view: View; meeting: Meeting }) => {
  const stage = stageOfMeeting(meeting, view.now)
  return <Tag tone={tones[stage]}>{text[view.lang].stage[stage]}</Tag>
}

/** In the reader's own hour, with the host's beside it. */
export const MeetingTime = ({ view, meeting }: { view: View; meeting: Meeting }) => <time datetime={timeOf(meeting)?.start.toISOString()}>{timeWords(view, meeting, view.now)}</time>

export const Badges = ({ view, meeting, example = meeting.example }: { view: View; meeting: Meeting; example?: boolean }) => (
  <>
    <ClassBadge view={view} audience={meeting.convenedAt ? 'members' : 'steering'} guest={!meeting.inside} />
    <StageTag view={view} meeting={meeting} />
    {example && <ExampleMark view={view} />}
  </>
)

/** That it will not be held, or lost its day, is read before anything else. */
function OffNote({ view, meeting }: { view: View; meeting: Meeting }) {
  const say = text[view.lang].off
  const stage = stageOfMeeting(meeting, view.now)
  const { reason } = meeting.milestone.current
  if (stage !== 'dropped' && stage !== 'without day') return null
  return (
    <Callout view={view} kind="warning" title={say[stage].title}>
      <p>{say[stage].lead}</p>
      {reason && (
        <p>
          {say.reason}: {readText(reason, view.lang)}
        </p>
      )}
    </Callout>
  )
}

type FrameProps = { view: View; meeting: Meeting; tab: 'agenda' | 'programme' | 'participants' | 'minutes' | 'pack'; errors?: FormError[]; children: ComponentChildren }

/** The pages of one meeting: its agenda, who takes part, its minutes. */
export function MeetingFrame({ view, meeting, tab, errors, children }: FrameProps) {
  const say = text[view.lang]
  const tabs = [
    { key: 'agenda', href: `/w/meetings/${meeting.id}` },
    { key: 'programme', href: `/w/meetings/${meeting.id}/programme` },
    ...(meeting.inside && meeting.convenedAt ? [{ key: 'participants', href: `/w/meetings/${meeting.id}/participants` } as const] : []),
    ...(meeting.convenedAt ? [{ key: 'minutes', href: `/w/meetings/${meeting.id}/minutes` } as const] : []),
    ...(meeting.convenedAt ? [{ key: 'pack', href: `/w/meetings/${meeting.id}/pack` } as const] : []),
  ] as const
  return (
    <WorkspacePage
      view={view}
      wide
      title={readText(meeting.title, view.lang)}
      crumbs={[{ href: '/w/meetings', label: say.title }]}
      badge={<Badges view={view} meeting={meeting} />}
      lead={<><MeetingTime view={view} meeting={meeting} /> · {whereWords(view.lang, meeting)}</>}
      errors={errors}
    >
      <OffNote view={view} meeting={meeting} />
      {tabs.length > 1 && <SectionNav label={say.nav.label} items={tabs.map(({ key, href }) => ({ href, label: say.nav[key], current: key === tab }))} />}
      {children}
    </WorkspacePage>
  )
}

/** What circulates among the members for the meeting, beside its agenda. */
export const Circulated = ({ view, circulated }: { view: View; circulated: { href: string; title: Words }[] }) => (
  <ul>
    {circulated.map(({ href, title }) => (
      <li>
        <a href={href}>{readText(title, view.lang)}</a>
      </li>
    ))}
  </ul>
)
