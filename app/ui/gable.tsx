import type { ReactNode } from 'react'
import { symbolHref } from './icon'

import type { Front } from './front'

export { FRONTS, isFront, type Front } from './front'

interface GableProps {
  front: Front
  /** 32, 40 or 80 px; 56 px without. */
  size?: 'xs' | 'sm' | 'lg'
}

/** A small house. Decoration: the word always stands beside it. */
export function Gable({ front, size }: GableProps) {
  const classes = ['gavl', `k-${front}`, size && `gavl--${size}`].filter(Boolean).join(' ')
  return (
    <span className={classes} aria-hidden="true">
      <svg className="hus" focusable="false">
        <use href={symbolHref('hus')} />
      </svg>
      <svg className="pic" focusable="false">
        <use href={symbolHref(`p-${front}`)} />
      </svg>
    </span>
  )
}

interface KindProps extends GableProps {
  children: ReactNode
}

/** House and word together. */
export function Kind({ front, size = 'xs', children }: KindProps) {
  return (
    <span className="kind">
      <Gable front={front} size={size} />
      {children}
    </span>
  )
}
