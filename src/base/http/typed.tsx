import { Section } from '../ui/note.tsx'
import { notPersonal } from '../personal.ts'
import type { View } from '../view.ts'
import type { Typed } from './form.ts'
import { text } from './text.ts'

// What the form sent by itself: the state it had read or seen, what was there, its page, the way back, the answer to its question, a row's number, a mark.
const isByTheForm = (name: string, value: string): boolean => /^(version|read$|back$|seen$|was$|held$|page$|confirm$)/.test(name) || name === notPersonal || /^(yes|on|[0-9a-f-]{16,})$/.test(value)

type Given = { name: string; value: string }

const givenIn = (typed: Typed): Given[] => Object.entries(typed).flatMap(([name, values]) => [values].flat().filter((value) => value.trim() !== '' && !isByTheForm(name, value)).map((value) => ({ name, value })))

/** A button that was pressed is not: with it nothing is lost. */
export const isTyped = (typed: Typed): boolean => givenIn(typed).length > 0

/** A question of several fields is asked once: its name begins theirs. */
const asked = (labels: Record<string, string>, name: string): string | undefined => labels[name] ?? Object.entries(labels).find(([field]) => name.startsWith(`${field}.`))?.[1]

type Props = { view: View; typed: Typed; /** what the form asked, by the names of its fields, and what it offered, by `name=value`, as far as it is known */ labels?: Record<string, string> | undefined }

/** Everything that was typed in a form of which nothing was kept, under what was asked. A choice comes with it, in its words where the form said them. */
export function WhatWasTyped({ view, typed, labels = {} }: Props) {
  const say = text[view.lang]
  const given = Map.groupBy(givenIn(typed), ({ name }) => asked(labels, name) ?? name)
  return given.size === 0 ? null : (
    <Section id="typed" title={say.typed} lead={say.typedLead}>
      {[...given.values()].map((own) => (
        <>
          {asked(labels, own[0]!.name) && <h3>{asked(labels, own[0]!.name)}</h3>}
          {own.map(({ name, value }) => (
            <blockquote class="diff">{labels[`${name}=${value}`] ?? value}</blockquote>
          ))}
        </>
      ))}
    </Section>
  )
}
