import type { ComponentChildren } from 'preact'
import { z } from 'zod'
import type { Typed } from '#base/http/form.ts'
import { Button, ButtonRow, Form, HiddenField } from '#base/ui/form.tsx'
import { Callout } from '#base/ui/note.tsx'
import { WorkspacePage } from '#base/ui/shell.tsx'
import type { View } from '#base/view.ts'
import { text } from './text.ts'
import type { Trace } from './traces.ts'

/** The answer of the page that asked. */
export const answer = z.enum(['yes', 'back']).optional()

type Props = { view: View; typed: Typed; title: string; lead: string; action: string; button: string; children: ComponentChildren }

/** What one press would do to others is read before it is done; whoever goes back finds what was typed. */
function ConfirmPage({ view, typed, title, lead, action, button, children }: Props) {
  const say = text[view.lang]
  return (
    <WorkspacePage view={view} title={title} crumbs={[{ href: '/w/membership', label: say.title }]}>
      <Callout view={view} kind="warning" title={lead}>
        {children}
      </Callout>
      <Form view={view} action={action}>
        {Object.entries(typed).flatMap(([name, value]) => (typeof value === 'string' && name !== 'confirm' ? [<HiddenField name={name} value={value} />] : []))}
        <ButtonRow>
          <Button name="confirm" value="yes">
            {button}
          </Button>
          <Button kind="quiet" name="confirm" value="back">
            {say.ask.back}
          </Button>
        </ButtonRow>
      </Form>
    </WorkspacePage>
  )
}

/** A member leaves or becomes an observer, or a standing changes on a day that is over: with whom it touches and what happened since. */
export function StandingConfirmPage({ view, typed, change, losing, traces }: { view: View; typed: Typed; /** «Costa deja el marco el 1 de enero de 2020.» */ change: string; losing: { presides: boolean; lines: string[] } | undefined; /** none where the day is not over */ traces: Trace[] | undefined }) {
  const say = text[view.lang].ask
  const asks = say[typed.standing === 'none' ? 'leaving' : 'observing']
  return (
    <ConfirmPage view={view} typed={typed} title={traces ? say.standing : asks.title} lead={change} action="/w/membership/standings" button={traces ? say.keep : asks.keep}>
      {losing?.presides && (
        <p>
          {say.presides} <a href="/w/membership/presidency">{text[view.lang].setNext}</a>
        </p>
      )}
      {losing?.lines.map((line) => (
        <p>{line}</p>
      ))}
      {traces && <p>{say.past}</p>}
      {traces && <p>{traces.length === 0 ? say.nothing : say.since}</p>}
      {traces && traces.length > 0 && (
        <ul>
          {traces.map(({ words, href }) => (
            <li>
              <a href={href}>{words}</a>
            </li>
          ))}
        </ul>
      )}
      <p>{say.stays}</p>
    </ConfirmPage>
  )
}

/** The Presidency passes on today: who loses it, who has it. */
export function TurnPage({ view, typed, lines }: { view: View; typed: Typed; lines: string[] }) {
  const say = text[view.lang].ask
  return (
    <ConfirmPage view={view} typed={typed} title={say.turn} lead={say.turnLead} action="/w/membership/presidencies" button={say.keepTurn}>
      {lines.map((line) => (
        <p>{line}</p>
      ))}
    </ConfirmPage>
  )
}
