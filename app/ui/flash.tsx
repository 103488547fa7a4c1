import type { ReactNode } from 'react'
import { Icon, type IconName } from './icon'

export type FlashTone = 'ok' | 'warn' | 'err' | 'info'

const SIGNS: Record<FlashTone, IconName> = {
  ok: 'circle-check',
  warn: 'triangle-alert',
  err: 'circle-alert',
  info: 'info',
}

interface FlashProps {
  tone?: FlashTone
  icon?: IconName
  children: ReactNode
  /** One thing to do about it, such as undo. */
  action?: ReactNode
  /** Part of the page from the start, not news: not announced. */
  still?: boolean
}

/** A message that stays until it is read. */
export function Flash({ tone = 'info', icon = SIGNS[tone], children, action, still = false }: FlashProps) {
  const role = tone === 'err' ? 'alert' : 'status'
  return (
    <div className={tone === 'info' ? 'flash' : `flash flash--${tone}`} role={still ? undefined : role}>
      <Icon name={icon} />
      <div>{children}</div>
      {action}
    </div>
  )
}
