import { useEffect, useRef, type KeyboardEvent, type MouseEvent, type ReactNode } from 'react';
import { buttonClass } from './button';
import { Icon, type IconName } from './icon';

interface MenuProps {
  text: ReactNode;
  icon?: IconName;
  /** More words for screen readers, after the visible ones. */
  label?: string;
  variant?: 'quiet' | 'dark';
  /** Shown only on wide or only on narrow screens. */
  only?: 'wide' | 'narrow';
  /** Only the icon is seen; the text is for screen readers. */
  bare?: boolean;
  /** Links and buttons, one a row. */
  children: ReactNode;
}

/** A popup on `<details>`: opens without a script; with one, Esc, a choice and a click outside close it. */
export function Menu({ text, icon, label, variant, only, bare = false, children }: MenuProps) {
  const box = useRef<HTMLDetailsElement>(null);

  useEffect(() => {
    function closeFromOutside(event: Event) {
      const menu = box.current;
      if (menu?.open && event.target instanceof Node && !menu.contains(event.target)) menu.open = false;
    }
    document.addEventListener('pointerdown', closeFromOutside);
    document.addEventListener('focusin', closeFromOutside);
    return () => {
      document.removeEventListener('pointerdown', closeFromOutside);
      document.removeEventListener('focusin', closeFromOutside);
    };
  }, []);

  function closeOnEscape(event: KeyboardEvent<HTMLDetailsElement>) {
    if (event.key !== 'Escape' || !event.currentTarget.open) return;
    event.stopPropagation();
    event.currentTarget.open = false;
    event.currentTarget.querySelector('summary')?.focus();
  }

  function closeAfterChoice(event: MouseEvent<HTMLDivElement>) {
    if (event.target instanceof Element && event.target.closest('a') && box.current) box.current.open = false;
  }

  const classes = ['menu', bare && 'menu--bare', variant === 'quiet' && 'menu--quiet', only && `only-${only}`];
  return (
    <details ref={box} className={classes.filter(Boolean).join(' ')} onKeyDown={closeOnEscape}>
      <summary className={buttonClass({ size: 'sm', variant })}>
        {icon ? <Icon name={icon} /> : null}
        <span className={bare ? 'vh' : 't'}>{text}</span>
        {label ? <span className="vh">{label}</span> : null}
        {bare ? null : <Icon name="chevron-down" className="i-more" />}
      </summary>
      <div className="menu__pop" onClick={closeAfterChoice}>
        {children}
      </div>
    </details>
  );
}
