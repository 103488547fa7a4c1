import type { ReactNode } from 'react'
import { Anchor } from './anchor'
import { Icon } from './icon'

interface PaginationProps {
  label: string
  /** The page shown, from 1. */
  page: number
  pages: number
  href: (page: number) => string
  previous: ReactNode
  next: ReactNode
  /** What a number is called: "page 3". */
  pageLabel: (page: number) => string
}

/** First, last, this page and its neighbours; `null` stands for pages left out. */
export function pagesShown(page: number, pages: number): (number | null)[] {
  const near = [1, page - 1, page, page + 1, pages].filter((number) => number >= 1 && number <= pages)
  const shown: (number | null)[] = []
  for (const number of [...new Set(near)].sort((a, b) => a - b)) {
    const last = shown.at(-1)
    if (typeof last === 'number' && number === last + 2) shown.push(last + 1)
    else if (typeof last === 'number' && number > last + 2) shown.push(null)
    shown.push(number)
  }
  return shown
}

export function Pagination({ label, page, pages, href, previous, next, pageLabel }: PaginationProps) {
  if (pages < 2) return null
  return (
    <nav aria-label={label}>
      <ul className="pager">
        {page > 1 ? (
          <li>
            <Anchor href={href(page - 1)} rel="prev">
              <Icon name="chevron-left" /> {previous}
            </Anchor>
          </li>
        ) : null}
        {pagesShown(page, pages).map((number, index) =>
          number === null ? (
            <li key={`gap-${index}`} aria-hidden="true">
              …
            </li>
          ) : (
            <li key={number}>
              <Anchor href={href(number)} aria-label={pageLabel(number)} aria-current={number === page ? 'page' : undefined}>
                {number}
              </Anchor>
            </li>
          ),
        )}
        {page < pages ? (
          <li>
            <Anchor href={href(page + 1)} rel="next">
              {next} <Icon name="chevron-right" />
            </Anchor>
          </li>
        ) : null}
      </ul>
    </nav>
  )
}
