import type { ReactNode } from 'react'

interface DateSignProps {
  weekday: ReactNode
  day: ReactNode
  month: ReactNode
}

/** A date as a sign on a door. Hidden from screen readers: say the date in words beside it. */
export function DateSign({ weekday, day, month }: DateSignProps) {
  return (
    <span className="date" aria-hidden="true">
      <b>{weekday}</b>
      <span>{day}</span>
      <i>{month}</i>
    </span>
  )
}
