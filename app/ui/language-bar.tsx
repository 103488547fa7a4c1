import { Anchor } from './anchor'
import { Icon } from './icon'
import { Menu } from './menu'

export interface LanguageItem {
  /** BCP 47 tag, as in `lang`. */
  code: string
  /** The language's own name. */
  name: string
  dir: 'ltr' | 'rtl'
  href: string
}

export interface LanguageChoice {
  /** What the list is for, such as "choose language", in the page's language. */
  label: string
  /** Code of the language of the page. */
  current: string
  items: readonly LanguageItem[]
}

/** The languages as links in a row. */
export function LanguageLinks({ current, items }: LanguageChoice) {
  return (
    <>
      {items.map((item) => (
        <LanguageLink key={item.code} item={item} current={item.code === current} />
      ))}
    </>
  )
}

/** The dark band on top of the home page: languages stand open, not hidden in a menu. */
export function LanguageBar(choice: LanguageChoice) {
  return (
    <nav className="langbar" aria-label={choice.label}>
      <div className="wrap">
        <Icon name="languages" />
        <div className="langs">
          <LanguageLinks {...choice} />
        </div>
      </div>
    </nav>
  )
}

/** The languages behind the name of the current one. */
export function LanguageMenu(choice: LanguageChoice) {
  const current = choice.items.find((item) => item.code === choice.current)
  return (
    <Menu icon="languages" text={current?.name ?? choice.current} label={` – ${choice.label}`} variant="quiet">
      {choice.items.map((item) => (
        <LanguageLink key={item.code} item={item} current={item.code === choice.current} tick />
      ))}
    </Menu>
  )
}

function LanguageLink({ item, current, tick = false }: { item: LanguageItem; current: boolean; tick?: boolean }) {
  return (
    <Anchor whole href={item.href} hrefLang={item.code} lang={item.code} dir={item.dir} aria-current={current ? 'true' : undefined}>
      {item.name}
      {tick && current ? <Icon name="check" /> : null}
    </Anchor>
  )
}
