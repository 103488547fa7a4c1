import type { ReactNode } from 'react'
import { Anchor } from './anchor'
import { Count } from './count'

interface TabsProps {
  label: string
  items: readonly { href: string; text: ReactNode; current?: boolean; count?: number }[]
}

/** Tabs that are links: each has its own address. */
export function Tabs({ label, items }: TabsProps) {
  return (
    <nav className="tabs" aria-label={label}>
      {items.map((item) => (
        <Anchor key={item.href} href={item.href} aria-current={item.current ? 'true' : undefined}>
          {item.text}
          {item.count === undefined ? null : <Count>{item.count}</Count>}
        </Anchor>
      ))}
    </nav>
  )
}
