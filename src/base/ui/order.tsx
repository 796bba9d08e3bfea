import type { ComponentChildren } from 'preact'
import type { View } from '../view.ts'
import { Icon } from './icon.tsx'
import { say } from './text.ts'

type Placed = { id: string; title: string; href: string; hint?: ComponentChildren; /** where `to=up` or `to=down` is posted */ action: string }

/** Things in an order that people change, by buttons: nobody has to drag. */
export const OrderList = ({ view, items }: { view: View; items: Placed[] }) => (
  <ol class="tasks">
    {items.map(({ id, title, href, hint, action }, i) => (
      <li id={id}>
        <div>
          <a href={href}>{title}</a>
          {hint && <p class="hint">{hint}</p>}
        </div>
        <OrderButtons view={view} of={title} action={action} first={i === 0} last={i === items.length - 1} />
      </li>
    ))}
  </ol>
)

type ButtonsProps = { view: View; /** what moves, for those who listen */ of: string; action: string; first: boolean; last: boolean }

export function OrderButtons({ view, of, action, first, last }: ButtonsProps) {
  const words = say(view)
  const ways = [...(first ? [] : (['up'] as const)), ...(last ? [] : (['down'] as const))]
  if (ways.length === 0) return null

  return (
    <form class="order" method="post" action={action}>
      {ways.map((to) => (
        <button class="button quiet" type="submit" name="to" value={to}>
          <Icon name={`arrow-${to}`} />
          <span class="vh">
            {words.move[to]}: {of}
          </span>
        </button>
      ))}
    </form>
  )
}
