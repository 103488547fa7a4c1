import type { ReactNode } from 'react'

interface CountProps {
  children: ReactNode
  /** Something new waits here. */
  hot?: boolean
  /** What is counted, for those who do not see the place it stands in. */
  unit?: string
}

export function Count({ children, hot = false, unit }: CountProps) {
  return (
    <span className={hot ? 'count count--hot' : 'count'}>
      {children}
      {unit ? <span className="vh"> {unit}</span> : null}
    </span>
  )
}
