import type { ReactNode } from 'react'
import { Icon, type IconName } from './icon'

export interface MetaItem {
  icon: IconName
  /** What the line is about, for those who do not see the icon. */
  label?: string
  text: ReactNode
}

/** When, which languages, for whom: short lines with a sign before each. */
export function Meta({ items, column = false }: { items: readonly MetaItem[]; column?: boolean }) {
  return (
    <ul className={column ? 'meta meta--col' : 'meta'}>
      {items.map((item, index) => (
        <li key={index}>
          <Icon name={item.icon} />
          <span>
            {item.label ? <span className="vh">{item.label}: </span> : null}
            {item.text}
          </span>
        </li>
      ))}
    </ul>
  )
}
