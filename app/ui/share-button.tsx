import type { ReactNode } from 'react'
import { buttonClass } from './button'
import { Icon } from './icon'

interface ShareButtonProps {
  /** What is shared, and its whole address. */
  title: string
  address: string
  children: ReactNode
}

/** Passes a page on: by what the device has for it, and without script or such a thing by mail. */
export function ShareButton({ title, address, children }: ShareButtonProps) {
  return (
    <a
      className={buttonClass({ full: true })}
      href={`mailto:?subject=${encodeURIComponent(title)}&body=${encodeURIComponent(address)}`}
      onClick={(event) => {
        if (!('share' in navigator)) return
        event.preventDefault()
        // whoever closes the device's window has decided not to share
        navigator.share({ title, url: address }).catch(() => undefined)
      }}
    >
      <Icon name="share-2" />
      {children}
    </a>
  )
}
