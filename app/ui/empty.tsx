import type { ReactNode } from 'react'

interface EmptyProps {
  title: ReactNode
  titleAs?: 'h2' | 'h3'
  text?: ReactNode
  /** One way on. */
  action?: ReactNode
}

/** Nothing here: says what is missing and gives one way on. */
export function Empty({ title, titleAs: Title = 'h2', text, action }: EmptyProps) {
  return (
    <div className="empty">
      <svg className="scene" viewBox="0 0 220 120" aria-hidden="true" focusable="false">
        <path d="M0 92h220v28H0z" style={{ fill: 'var(--sea-deep)' }} />
        <path d="M52 74h116l-16 26H68z" style={{ fill: 'var(--k-everyday)' }} />
        <path d="M52 74h116l-3 7H55z" style={{ fill: 'var(--tar)' }} />
        <path d="M106 10h5v64h-5z" style={{ fill: 'var(--ink)' }} />
        <path d="M102 18v50H66z" style={{ fill: 'var(--ochre)' }} />
        <path d="M115 14v54h38z" style={{ fill: 'var(--raised)', stroke: 'var(--ink)', strokeWidth: 2 }} />
      </svg>
      <Title>{title}</Title>
      {text ? <p>{text}</p> : null}
      {action ? <div className="empty__way">{action}</div> : null}
    </div>
  )
}
