import { Link, useInRouterContext } from '@remix-run/react'
import type { AnchorHTMLAttributes } from 'react'

export interface AnchorProps extends AnchorHTMLAttributes<HTMLAnchorElement> {
  href: string
  /** Let the browser load the page anew: for files, and where language or account changes. */
  whole?: boolean
}

/**
 * A link. Inside the site it changes page without a reload; to a place on the same page, to another site and
 * outside a router (mails, tests) it is a plain `<a>`. Works without a script in every case.
 */
export function Anchor({ href, whole = false, children, ...rest }: AnchorProps) {
  const routed = useInRouterContext()
  if (routed && !whole && (href.startsWith('/') || href.startsWith('?'))) {
    return (
      <Link to={href} {...rest}>
        {children}
      </Link>
    )
  }
  return (
    <a href={href} {...rest}>
      {children}
    </a>
  )
}
