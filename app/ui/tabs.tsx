import { useEffect, useRef, type ReactNode } from 'react'
import { Anchor } from './anchor'
import { Count } from './count'

interface TabsProps {
  label: string
  items: readonly { href: string; text: ReactNode; current?: boolean; count?: number }[]
}

/** Tabs that are links: each has its own address. */
export function Tabs({ label, items }: TabsProps) {
  const row = useRef<HTMLElement>(null)
  const here = items.find(({ current }) => current)?.href
  useEffect(() => {
    // where the row is wider than the screen, the one that is open is moved into sight
    const tab = row.current?.querySelector<HTMLElement>('[aria-current]')
    if (row.current && tab)
      row.current.scrollLeft = tab.offsetLeft - row.current.offsetLeft - (row.current.clientWidth - tab.offsetWidth) / 2
  }, [here])
  return (
    <nav ref={row} className="tabs" aria-label={label}>
      {items.map((item) => (
        <Anchor key={item.href} href={item.href} aria-current={item.current ? 'true' : undefined}>
          {item.text}
          {item.count === undefined ? null : <Count>{item.count}</Count>}
        </Anchor>
      ))}
    </nav>
  )
}
