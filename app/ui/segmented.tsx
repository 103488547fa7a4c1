import type { ReactNode } from 'react'
import { Anchor } from './anchor'
import { Icon, type IconName } from './icon'

interface SegmentedProps {
  label: string
  options: readonly { href: string; text: ReactNode; icon?: IconName; current?: boolean }[]
  only?: 'narrow' | 'wide'
}

/** A switch between views of the same thing; each view has its own address. */
export function Segmented({ label, options, only }: SegmentedProps) {
  return (
    <div className={only ? `seg only-${only}` : 'seg'} role="group" aria-label={label}>
      {options.map((option) => (
        <Anchor key={option.href} href={option.href} aria-current={option.current ? 'true' : undefined}>
          {option.icon ? <Icon name={option.icon} /> : null}
          {option.text}
        </Anchor>
      ))}
    </div>
  )
}
