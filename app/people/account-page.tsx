import { Form } from '@remix-run/react'
import type { ReactNode } from 'react'
import { Card } from '~/ui/card'
import { vars } from '~/ui/vars'

/** One card in the middle of the page: a title, a sentence, a form. */
export function AccountPage({
  title,
  lead,
  children,
  after,
}: {
  title: ReactNode
  lead?: ReactNode
  children: ReactNode
  after?: ReactNode
}) {
  return (
    <div className="wrap band--tight" style={{ maxInlineSize: '34rem' }}>
      <div className="stack" style={vars({ gap: 'var(--s-5)' })}>
        <div className="stack">
          <h1 style={{ fontSize: 'var(--t-4)' }}>{title}</h1>
          {lead && <div className="soft">{lead}</div>}
        </div>
        <Card>{children}</Card>
        {after}
      </div>
    </div>
  )
}

/** A form on a link's page: it is posted where it stands, so that the secret is in no other address. */
export function AccountForm({
  children,
  ...form
}: {
  id: string
  onSubmit: React.FormEventHandler<HTMLFormElement>
  noValidate: boolean
  children: ReactNode
}) {
  return (
    <Form method="post" reloadDocument {...form}>
      <div className="stack" style={vars({ gap: 'var(--s-5)' })}>
        {children}
      </div>
    </Form>
  )
}
