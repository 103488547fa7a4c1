import type { ReactNode } from 'react'

/** Id of `<main>` on every page: the target of the skip link and of focus after a change of page. */
export const MAIN_ID = 'indhold'

/** First thing on the page for those who use a keyboard. */
export function SkipLink({ children, href = `#${MAIN_ID}` }: { children: ReactNode; href?: string }) {
  return (
    <a className="skip" href={href}>
      {children}
    </a>
  )
}
