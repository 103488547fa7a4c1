import { Prose } from '~/ui/prose'

/** A page of plain text: a title, a lead, and sections one can link to. */
export function TextPage({ title, lead, html }: { title: string; lead: string; html: string }) {
  return (
    <div className="wrap wrap--text band">
      <div className="stack" style={{ ['--gap' as string]: 'var(--s-5)' }}>
        <h1>{title}</h1>
        <p className="lead">{lead}</p>
        <Prose html={html} />
      </div>
    </div>
  )
}
