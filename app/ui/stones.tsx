import type { ReactNode } from 'react'
import { Icon } from './icon'

interface StonesProps {
  /** Hours so far; halves are drawn as half a stone. */
  hours: number
  /** Hours to reach: that many stones. */
  goal: number
  /** The same in words. */
  label: string
}

/** Cobbles on the way: one stone an hour. The last one is the goal. */
export function Stones({ hours, goal, label }: StonesProps) {
  return (
    <div className="stones" role="img" aria-label={label}>
      {Array.from({ length: goal }, (_, index) => (
        <i key={index} className={stoneClass(hours - index, index === goal - 1)} />
      ))}
    </div>
  )
}

function stoneClass(hoursLeft: number, last: boolean): string | undefined {
  if (hoursLeft >= 1) return 'on'
  if (hoursLeft >= 0.5) return 'half'
  return last ? 'goal' : undefined
}

interface TodoProps {
  /** `doneText`: the word that says "done" to those who do not see the tick. */
  items: readonly { text: ReactNode; done: boolean; doneText?: string }[]
}

/** What is done and what is left. */
export function Todo({ items }: TodoProps) {
  return (
    <ul className="todo">
      {items.map((item, index) => (
        <li key={index} className={item.done ? 'done' : undefined}>
          <Icon name={item.done ? 'circle-check' : 'circle'} label={item.done ? item.doneText : undefined} />
          <span>{item.text}</span>
        </li>
      ))}
    </ul>
  )
}
