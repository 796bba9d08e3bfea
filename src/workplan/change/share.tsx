import { type FormError, type Typed, typedList } from '#base/http/form.ts'
import { CheckboxField } from '#base/ui/choice.tsx'
import { errorOf } from '#base/ui/form.tsx'
import { Details } from '#base/ui/note.tsx'
import type { View } from '#base/view.ts'
import { type Organisation, placeLabel, presidencyTeam, secretariatTeam } from '#membership/index.ts'
import { asOne, memberStates, type Who } from '../who.ts'
import type { Share } from './change.ts'
import { text } from './text.ts'

type Props = { view: View; share: Share; /** who has it now */ now: string[]; who: Who; organisations: Organisation[]; errors: FormError[]; typed?: Typed | undefined; hint?: string | undefined }

/** The bodies, the states and whoever has a share now, in sight; everyone else folded. Each is called as the plan calls it. */
export function ShareField({ view, share, now, who, organisations, errors, typed, hint }: Props) {
  const say = text[view.lang]
  const options = organisations
    .map((one) => ({ value: one.id, label: placeLabel(view, { ...one, name: who.names.get(one.id) ?? one.name }, who.names) }))
    .toSorted((a, b) => a.label.localeCompare(b.label, view.lang))
  const sees = [presidencyTeam, secretariatTeam, ...who.states, ...now]
  const others = options.filter(({ value }) => !sees.includes(value))
  const held = asOne(now, who).map((id) => (id === memberStates ? 'members' : id))
  const chosen = (typed ? [typedList(typed, share) ?? [], typedList(typed, `${share}Others`) ?? []] : [held]).flat()
  const name = `${share}Others` as const
  return (
    <>
      <CheckboxField
        view={view}
        name={share}
        label={say[share]}
        columns
        optional={share === 'contributors'}
        hint={hint}
        options={[{ value: 'members', label: say.members }, ...options.filter((one) => !others.includes(one))]}
        value={chosen}
        error={errorOf(errors, share)}
      />
      {others.length > 0 && (
        <Details summary={say[name]} open={others.some(({ value }) => chosen.includes(value))}>
          <CheckboxField view={view} name={name} label={say.others} columns optional options={others} value={chosen} />
        </Details>
      )}
    </>
  )
}
