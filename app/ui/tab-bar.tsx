import type { ReactNode } from 'react'
import { Anchor } from './anchor'
import { Icon, type IconName } from './icon'

interface TabBarProps {
  label: string
  /** Four shortcuts. */
  items: readonly { href: string; text: ReactNode; icon: IconName; current?: boolean }[]
}

/** Shortcuts under the thumb; phones only, last on the page. */
export function TabBar({ label, items }: TabBarProps) {
  return (
    <nav className="tabbar" aria-label={label}>
      {items.map((item) => (
        <Anchor key={item.href} href={item.href} aria-current={item.current ? 'page' : undefined}>
          <Icon name={item.icon} />
          {item.text}
        </Anchor>
      ))}
    </nav>
  )
}
