import type { ReactNode } from 'react'
import type { Samples } from './texts'

interface SectionProps {
  id: string
  t: Samples
  children: ReactNode
}

/** One chapter of the gallery. */
export function Section({ id, t, children }: SectionProps) {
  return (
    <section className="ds" id={id} aria-labelledby={`h-${id}`}>
      <h2 id={`h-${id}`}>{t(`sections.${id}`)}</h2>
      <p className="soft measure">{t(`notes.${id}`)}</p>
      {children}
    </section>
  )
}
