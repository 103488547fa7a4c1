import type { ReactNode } from 'react'
import { Icon } from './icon'

/** Says that it is done, and offers to undo it. Without undo, use `Flash`. */
export function Toast({ children, action }: { children: ReactNode; action: ReactNode }) {
  return (
    <div className="toast" role="status">
      <Icon name="check" />
      <span>{children}</span>
      {action}
    </div>
  )
}
