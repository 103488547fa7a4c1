import { useId, type ReactNode } from 'react'

/** One part of a long form: a heading, and the questions under it. */
export function FormPart({ title, lead, children }: { title: ReactNode; lead?: ReactNode; children: ReactNode }) {
  const id = useId()
  return (
    <section className="formpart" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {lead && <p className="soft">{lead}</p>}
      {children}
    </section>
  )
}
