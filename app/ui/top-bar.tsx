import type { ReactNode } from 'react'
import { Anchor } from './anchor'
import { Brand, type BrandProps } from './brand'
import { Count } from './count'
import { Icon } from './icon'
import { LanguageMenu, type LanguageChoice } from './language-bar'
import { Menu } from './menu'

export interface NavItem {
  href: string
  text: ReactNode
  current?: boolean
  /** A number that waits there, and what it counts. */
  count?: { value: number; unit: string }
}

export interface TopBarProps {
  brand: BrandProps
  /** `more` stands behind a word at the end of the row, and beside all the others in the narrow menu. */
  nav?: { label: string; items: readonly NavItem[]; more?: { text: string; items: readonly NavItem[] } }
  languages?: LanguageChoice
  /** At the end of the bar on wide screens: sign in, my page. Give what must also be found on a phone to `menu.end`. */
  account?: ReactNode
  /** The narrow menu: its name, and rows after the navigation. */
  menu?: { text: string; end?: ReactNode }
  /** Always visible at the end, such as "save and close" in a form of several steps. */
  tools?: ReactNode
}

/** Top of every page for everybody. */
export function TopBar(props: TopBarProps) {
  return (
    <header className="top">
      <div className="wrap top__in">
        <BarContent {...props} />
      </div>
    </header>
  )
}

/** What the light and the dark bar have in common. */
export function BarContent({ brand, nav, languages, account, menu, tools, dark = false }: TopBarProps & { dark?: boolean }) {
  const items = nav?.items ?? []
  const more = nav?.more?.items ?? []
  return (
    <>
      <Brand {...brand} />
      {nav ? (
        <nav className="nav only-wide" aria-label={nav.label}>
          {items.map((item) => (
            <NavLink key={item.href} {...item} />
          ))}
          {nav.more ? (
            <Menu text={nav.more.text} variant="nav" current={more.some(({ current }) => current)}>
              {more.map((item) => (
                <NavLink key={item.href} {...item} row />
              ))}
            </Menu>
          ) : null}
        </nav>
      ) : null}
      <div className="top__end">
        {languages ? <LanguageMenu {...languages} /> : null}
        {tools}
        {account ? <div className="top__account only-wide">{account}</div> : null}
        {menu ? (
          <Menu text={menu.text} icon="menu" bare only="narrow" variant={dark ? 'dark' : undefined}>
            <nav aria-label={nav?.label}>
              {[...items, ...more].map((item) => (
                <NavLink key={item.href} {...item} row />
              ))}
            </nav>
            {menu.end}
          </Menu>
        ) : null}
      </div>
    </>
  )
}

function NavLink({ href, text, current, count, row = false }: NavItem & { row?: boolean }) {
  return (
    <Anchor href={href} aria-current={current ? 'page' : undefined}>
      {text}
      {count && count.value > 0 ? (
        <Count hot unit={count.unit}>
          {count.value}
        </Count>
      ) : null}
      {row ? <Icon name="chevron-right" /> : null}
    </Anchor>
  )
}
