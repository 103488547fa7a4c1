import type { ReactNode } from 'react'
import { Icon, type IconName } from './icon'

/** A list in which one icon stands before every line. */
export function Bullets({ icon, items }: { icon: IconName; items: readonly ReactNode[] }) {
  return (
    <ul className="bullets">
      {items.map((item, index) => (
        <li key={index}>
          <Icon name={icon} />
          <span>{item}</span>
        </li>
      ))}
    </ul>
  )
}
