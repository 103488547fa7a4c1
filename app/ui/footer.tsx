import type { ReactNode } from 'react'
import { Anchor } from './anchor'
import { FootCurves } from './foot-curves'
import { Icon, type IconName } from './icon'
import { LanguageLinks, type LanguageChoice } from './language-bar'

export interface FooterColumn {
  title: string
  /** Makes the column a navigation of this name. */
  label?: string
  children: ReactNode
}

interface FooterProps {
  columns: readonly FooterColumn[]
  languages?: LanguageChoice
}

/** Granite at the bottom of every page, with the island in it. */
export function Footer({ columns, languages }: FooterProps) {
  return (
    <footer className="foot">
      <FootCurves />
      <div className="wrap">
        <div className="foot__grid">
          {columns.map(({ title, label, children }) => {
            const Box = label ? 'nav' : 'div'
            return (
              <Box key={title} aria-label={label}>
                <h2>{title}</h2>
                {children}
              </Box>
            )
          })}
        </div>
        {languages ? (
          <div className="foot__base langs" role="group" aria-label={languages.label}>
            <LanguageLinks {...languages} />
          </div>
        ) : null}
      </div>
    </footer>
  )
}

interface FootLinksProps {
  items: readonly { href: string; text: ReactNode; icon?: IconName }[]
}

/** A list of links in the footer. */
export function FootLinks({ items }: FootLinksProps) {
  return (
    <ul className="plain">
      {items.map((item) => (
        <li key={item.href}>
          <Anchor href={item.href}>
            {item.icon ? <Icon name={item.icon} /> : null}
            {item.text}
          </Anchor>
        </li>
      ))}
    </ul>
  )
}
