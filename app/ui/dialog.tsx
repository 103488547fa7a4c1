import { useRef, type MouseEvent, type ReactNode } from 'react'
import { Buttons, ButtonLink, type ButtonLook } from './button'

interface DialogProps {
  /** Unique on the page. */
  id: string
  title: ReactNode
  /** The link that opens it. `href` is a page that asks the same question, for those without a script. */
  open: ButtonLook & { text: ReactNode; href: string }
  /** What the button says that closes it and changes nothing. */
  cancel: ReactNode
  children: ReactNode
  /** The form or button that does it; repeats the action in words. */
  actions: ReactNode
}

/** Asks before what cannot be undone, and only then. The harmless answer has focus. */
export function Dialog({ id, title, open: { text, href, ...look }, cancel, children, actions }: DialogProps) {
  const box = useRef<HTMLDialogElement>(null)
  const harmless = useRef<HTMLButtonElement>(null)

  function show(event: MouseEvent) {
    const wantsNewTab = event.metaKey || event.ctrlKey || event.shiftKey
    if (wantsNewTab || !box.current) return
    event.preventDefault()
    box.current.showModal()
    harmless.current?.focus()
  }

  return (
    <>
      <ButtonLink {...look} href={href} aria-haspopup="dialog" onClick={show}>
        {text}
      </ButtonLink>
      <dialog ref={box} id={id} className="dialog" aria-labelledby={`${id}-title`}>
        <h2 id={`${id}-title`}>{title}</h2>
        {children}
        <Buttons>
          {actions}
          <button ref={harmless} type="button" className="btn" onClick={() => box.current?.close()}>
            {cancel}
          </button>
        </Buttons>
      </dialog>
    </>
  )
}
