import type { CSSProperties } from 'react'

/** Custom properties as a `style`: `vars({ gap: 'var(--s-3)' })` sets `--gap` on the element. */
export function vars(properties: Record<string, string | number>): CSSProperties {
  return Object.fromEntries(Object.entries(properties).map(([name, value]) => [`--${name}`, value])) as CSSProperties
}
