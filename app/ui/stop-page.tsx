import type { ReactNode } from 'react'
import { Button, ButtonLink } from './button'

interface StopPageProps {
  title: string
  text: ReactNode
  /** Once it is stopped: the way on. Before: the words of the one button. */
  then: { href: string; text: string } | { button: string }
}

/** What a mail's stop link opens: one sentence and one button, or that it is done. Put it inside the route's form. */
export function StopPage({ title, text, then }: StopPageProps) {
  return (
    <div className="wrap wrap--text band stack">
      <h1 style={{ fontSize: 'var(--t-4)' }}>{title}</h1>
      <p className="lead">{text}</p>
      <p>
        {'button' in then ? (
          <Button type="submit" variant="primary" name="intent" value="stop">
            {then.button}
          </Button>
        ) : (
          <ButtonLink href={then.href}>{then.text}</ButtonLink>
        )}
      </p>
    </div>
  )
}
