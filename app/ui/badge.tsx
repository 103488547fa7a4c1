import type { ReactNode } from 'react'
import { Icon, type IconName } from './icon'

export type BadgeTone = 'ok' | 'warn' | 'err' | 'info' | 'wait' | 'line'

interface BadgeProps {
  tone?: BadgeTone
  icon?: IconName
  children: ReactNode
}

/** A state: word, sign and colour say the same. */
export function Badge({ tone = 'wait', icon, children }: BadgeProps) {
  return (
    <span className={`badge badge--${tone}`}>
      {icon ? <Icon name={icon} /> : null}
      {children}
    </span>
  )
}
