import { useLocation } from '@remix-run/react'
import { useEffect, useRef } from 'react'
import { MAIN_ID } from './skip-link'

/**
 * After a change of page without a reload, moves focus to `<main>`: screen readers read the new page, and the
 * tab key starts from its top. Stands once in the root. A page that has moved focus itself is left alone.
 */
export function RouteFocus(): null {
  const { pathname } = useLocation()
  const shown = useRef(pathname)
  useEffect(() => {
    if (shown.current === pathname) return
    shown.current = pathname
    const main = document.getElementById(MAIN_ID)
    if (main && !main.contains(document.activeElement)) main.focus({ preventScroll: true })
  }, [pathname])
  return null
}
