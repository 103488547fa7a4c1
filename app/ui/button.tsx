import type { ButtonHTMLAttributes, ReactNode, Ref } from 'react'
import { Anchor, type AnchorProps } from './anchor'
import { Icon, type IconName } from './icon'

export interface ButtonLook {
  /** `primary` stands on a plinth: one for each decision. */
  variant?: 'primary' | 'quiet' | 'danger' | 'dark'
  size?: 'sm' | 'big'
  icon?: IconName
  iconEnd?: IconName
  /** As wide as its box. */
  full?: boolean
}

type ButtonProps = ButtonLook & ButtonHTMLAttributes<HTMLButtonElement>

/** Classes of a button, for elements that only look like one, such as a `<summary>`. */
export function buttonClass({ variant, size, full }: ButtonLook, extra?: string): string {
  return ['btn', variant && `btn--${variant}`, size && `btn--${size}`, full && 'btn--full', extra].filter(Boolean).join(' ')
}

/** Does something on this page or sends a form (`type="submit"`). Its words say what happens. */
export function Button({ variant, size, icon, iconEnd, full, className, type = 'button', children, ...rest }: ButtonProps) {
  return (
    <button type={type} className={buttonClass({ variant, size, full }, className)} {...rest}>
      {icon ? <Icon name={icon} /> : null}
      {children}
      {iconEnd ? <Icon name={iconEnd} /> : null}
    </button>
  )
}

/** Goes somewhere, and looks like a button. */
export function ButtonLink({ variant, size, icon, iconEnd, full, className, children, ...rest }: ButtonLook & AnchorProps) {
  return (
    <Anchor className={buttonClass({ variant, size, full }, className)} {...rest}>
      {icon ? <Icon name={icon} /> : null}
      {children}
      {iconEnd ? <Icon name={iconEnd} /> : null}
    </Anchor>
  )
}

interface IconButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  icon: IconName
  /** What it does, for those who do not see the icon. */
  label: string
  buttonRef?: Ref<HTMLButtonElement>
}

/** A square button with a sign everybody knows: close, more, fewer. */
export function IconButton({ icon, label, type = 'button', className, buttonRef, ...rest }: IconButtonProps) {
  return (
    <button
      ref={buttonRef}
      type={type}
      className={buttonClass({}, ['btn--icon', className].filter(Boolean).join(' '))}
      aria-label={label}
      {...rest}
    >
      <Icon name={icon} />
    </button>
  )
}

interface IconLinkProps extends AnchorProps {
  icon: IconName
  label: string
}

export function IconLink({ icon, label, className, ...rest }: IconLinkProps) {
  return (
    <Anchor className={buttonClass({}, ['btn--icon', className].filter(Boolean).join(' '))} aria-label={label} {...rest}>
      <Icon name={icon} />
    </Anchor>
  )
}

/** Buttons side by side; they wrap. */
export function Buttons({ children, className }: { children: ReactNode; className?: string }) {
  return <div className={['btns', className].filter(Boolean).join(' ')}>{children}</div>
}
