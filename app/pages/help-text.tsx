import { Prose } from '~/ui/prose'

/** The lines of help over a form, as an administrator may have written them: `html` is made safe by the server. */
export function HelpText({ html, look = 'lead' }: { html: string; look?: 'lead' | 'soft' }) {
  return (
    <div className={look}>
      <Prose html={html} />
    </div>
  )
}
