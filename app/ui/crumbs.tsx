import type { ReactNode } from 'react'
import { Anchor } from './anchor'

interface CrumbsProps {
  label: string
  /** From the front page down. The last one is this page and has no link. */
  items: readonly { text: ReactNode; href?: string }[]
}

/** Where am I. Phones show only the step back. */
export function Crumbs({ label, items }: CrumbsProps) {
  return (
    <nav className="crumbs" aria-label={label}>
      <ol>
        {items.map((item, index) => (
          <li key={index} aria-current={item.href ? undefined : 'page'}>
            {item.href ? <Anchor href={item.href}>{item.text}</Anchor> : item.text}
          </li>
        ))}
      </ol>
    </nav>
  )
}
