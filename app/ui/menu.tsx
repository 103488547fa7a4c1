import { useEffect, useRef, type ReactNode } from 'react'
import { buttonClass } from './button'
import { Icon, type IconName } from './icon'

interface MenuProps {
  text: ReactNode
  icon?: IconName
  /** More words for screen readers, after the visible ones. */
  label?: string
  /** 'nav' looks like the links of the main navigation it stands among. */
  variant?: 'quiet' | 'dark' | 'nav'
  /** The page one is at stands in it. */
  current?: boolean
  /** Shown only on wide or only on narrow screens. */
  only?: 'wide' | 'narrow'
  /** Only the icon is seen; the text is for screen readers. */
  bare?: boolean
  /** Links and buttons, one a row. */
  children: ReactNode
}

/** A popup on `<details>`: opens without a script; with one, Esc, a choice and a click outside close it. */
export function Menu({ text, icon, label, variant, current = false, only, bare = false, children }: MenuProps) {
  const box = useRef<HTMLDetailsElement>(null)

  useEffect(() => {
    const menu = box.current
    return menu ? closesByItself(menu) : undefined
  }, [])

  const classes = [
    'menu',
    bare && 'menu--bare',
    variant === 'quiet' && 'menu--quiet',
    variant === 'nav' && 'menu--nav',
    current && 'is-current',
    only && `only-${only}`,
  ]
  return (
    <details ref={box} className={classes.filter(Boolean).join(' ')}>
      <summary className={variant === 'nav' ? undefined : buttonClass({ size: 'sm', variant })}>
        {icon ? <Icon name={icon} /> : null}
        <span className={bare ? 'vh' : 't'}>{text}</span>
        {label ? <span className="vh">{label}</span> : null}
        {bare ? null : <Icon name="chevron-down" className="i-more" />}
      </summary>
      <div className="menu__pop">{children}</div>
    </details>
  )
}

/** Closes an open menu on Esc, after a choice, and when something outside it is touched or takes focus. */
function closesByItself(menu: HTMLDetailsElement): () => void {
  const listening = new AbortController()
  const { signal } = listening

  function closeFromOutside(event: Event) {
    if (event.target instanceof Node && !menu.contains(event.target)) menu.open = false
  }
  document.addEventListener('pointerdown', closeFromOutside, { signal })
  document.addEventListener('focusin', closeFromOutside, { signal })

  menu.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape' || !menu.open) return
      event.stopPropagation()
      menu.open = false
      menu.querySelector('summary')?.focus()
    },
    { signal },
  )
  menu.addEventListener(
    'click',
    (event) => {
      if (event.target instanceof Element && event.target.closest('a')) menu.open = false
    },
    { signal },
  )
  return () => listening.abort()
}
