import type { View } from '../view.ts'
import { dayIn } from '../zone.ts'
import { Icon } from './icon.tsx'
import { say } from './text.ts'
import { Day } from './time.tsx'

/** A thin strip on every page of a demonstration: what this is, which day it is here, and the way to another day. */
export function DemoBanner({ view }: { view: View }) {
  if (!view.demo) return null

  const words = say(view)
  const [before, after] = words.demoDay('|').split('|')
  return (
    <aside class="demo" aria-label={words.demo}>
      <div class="wrap">
        <details>
          <summary>
            <strong>{words.demo}</strong>
            <span class="demo-day">
              {before}
              <Day view={view} on={view.now} />
              {after}.
            </span>
            <span class="demo-move">
              {words.demoMove}
              <Icon name="chevron" />
            </span>
          </summary>
          <div class="demo-clock">
            <p>
              {words.demoWhy} <a href="/demo/people">{words.demoPeople}</a> · <a href="/demo/year">{words.demoYear}</a>
            </p>
            <DemoClock view={view} days={view.demo.days} />
          </div>
        </details>
        <a class="demo-mail" href="/demo/mailbox">
          <Icon name="mail" />
          {words.demoMailbox}
        </a>
      </div>
    </aside>
  )
}

function DemoClock({ view, days }: { view: View; days: { on: string; label: string }[] }) {
  const words = say(view)
  return (
    <>
      {days.length > 0 && (
        <form method="post" action="/demo/clock">
          <input type="hidden" name="back" value={view.path} />
          <input type="hidden" name="lang" value={view.lang} />
          <fieldset>
            <legend>{words.demoQuick}</legend>
            <ul>
              {days.map(({ on, label }) => (
                <li>
                  <button type="submit" name="on" value={on}>
                    <Day view={view} on={on} short />
                    {label}
                  </button>
                </li>
              ))}
            </ul>
          </fieldset>
        </form>
      )}
      <form class="demo-other" method="post" action="/demo/clock">
        <input type="hidden" name="back" value={view.path} />
        <input type="hidden" name="lang" value={view.lang} />
        <label for="demo-on">{words.demoOn}</label>
        <input id="demo-on" type="date" name="on" value={dayIn(view.zone, view.now)} />
        <button class="button secondary" type="submit">
          {words.demoGo}
        </button>
      </form>
    </>
  )
}
