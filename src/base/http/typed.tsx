import { Section } from '../ui/note.tsx'
import { notPersonal } from '../personal.ts'
import type { View } from '../view.ts'
import type { Typed } from './form.ts'
import { text } from './text.ts'

// What the form sent by itself: the state it had read, the way back, what had been answered to its question, a row's number, a mark.
const isByTheForm = (name: string, value: string): boolean => /^(version|read$|back$)/.test(name) || name === notPersonal || /^(yes|on|[0-9a-f-]{16,})$/.test(value)

const givenIn = (typed: Typed): string[] => Object.entries(typed).flatMap(([name, values]) => [values].flat().filter((value) => value.trim() !== '' && !isByTheForm(name, value)))

/** A button that was pressed is not: with it nothing is lost. */
export const isTyped = (typed: Typed): boolean => givenIn(typed).length > 0

/** Everything that was typed in a form of which nothing was kept. A choice comes with it: which word was chosen and which was written only the form would know. */
export function WhatWasTyped({ view, typed }: { view: View; typed: Typed }) {
  const say = text[view.lang]
  const given = givenIn(typed)
  return given.length === 0 ? null : (
    <Section id="typed" title={say.typed} lead={say.typedLead}>
      {given.map((value) => (
        <blockquote class="diff">{value}</blockquote>
      ))}
    </Section>
  )
}
