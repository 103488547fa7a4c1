import type { ReactNode } from 'react'
import { Icon } from './icon'

interface FoldProps {
  summary: ReactNode
  open?: boolean
  children: ReactNode
}

/** What some need and most do not, folded to one line. */
export function Fold({ summary, open, children }: FoldProps) {
  return (
    <details className="acc" open={open}>
      <summary>
        {summary}
        <Icon name="chevron-down" />
      </summary>
      <div>{children}</div>
    </details>
  )
}
