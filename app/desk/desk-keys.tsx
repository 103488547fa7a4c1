import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '~/ui/button'

/** Whoever switches the keys off has them off next time too. */
const STORED = 'bord-taster'

/** Keys that do something, and the name of what they do. */
const keys = [
  { shown: ['j', 'k'], does: 'move' },
  { shown: ['Enter'], does: 'open' },
  { shown: ['s'], does: 'suggestions' },
  { shown: ['q'], does: 'queue' },
  { shown: ['?'], does: 'help' },
] as const

/**
 * The desk by keyboard: j and k go from line to line, Enter opens as on any link. Nothing here is needed, and all of it can be switched
 * off: single letters disturb people who speak to their computer.
 */
export function DeskKeys() {
  const { t } = useTranslation('desk')
  const box = useRef<HTMLDialogElement>(null)
  const [on, setOn] = useState<boolean | null>(null)
  useEffect(() => setOn(localStorage.getItem(STORED) !== 'nej'), [])
  useEffect(() => {
    if (!on) return
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isWriting(event.target) || box.current?.open) return
      if (event.key === 'j' || event.key === 'k') moveLine(event.key === 'j' ? 1 : -1)
      else if (event.key === 's') focusOn('.sug :is(button, a, summary)')
      else if (event.key === 'q') focusOn('li[aria-current] a[data-line], a[data-line]')
      else if (event.key === '?') box.current?.showModal()
      else return
      event.preventDefault()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [on])
  if (on === null) return null
  const turn = () => {
    localStorage.setItem(STORED, on ? 'nej' : 'ja')
    setOn(!on)
  }
  return (
    <>
      <Button variant="quiet" size="sm" aria-haspopup="dialog" onClick={() => box.current?.showModal()}>
        {t('keys.title')} <kbd>?</kbd>
      </Button>
      <dialog ref={box} className="dialog" aria-labelledby="taster-titel">
        <h2 id="taster-titel">{t('keys.title')}</h2>
        <dl className="keys">
          {keys.map(({ shown, does }) => (
            <div key={does}>
              <dt>
                {shown.map((key) => (
                  <kbd key={key}>{key}</kbd>
                ))}
              </dt>
              <dd>{t(`keys.${does}`)}</dd>
            </div>
          ))}
        </dl>
        <div className="btns">
          <Button onClick={() => box.current?.close()}>{t('keys.close')}</Button>
          <Button variant="quiet" aria-pressed={!on} onClick={turn}>
            {t(on ? 'keys.off' : 'keys.on')}
          </Button>
        </div>
      </dialog>
    </>
  )
}

function isWriting(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'))
}

/** From the line that has focus, else from the one that is chosen. */
function moveLine(by: 1 | -1): void {
  const lines = [...document.querySelectorAll<HTMLElement>('a[data-line]')].filter((line) => line.offsetParent !== null)
  const focused = lines.findIndex((line) => line === document.activeElement)
  const chosen = lines.findIndex((line) => line.closest('[aria-current]'))
  const at = focused >= 0 ? focused + by : Math.max(0, chosen)
  lines[Math.min(lines.length - 1, Math.max(0, at))]?.focus()
}

function focusOn(selector: string): void {
  document.querySelector<HTMLElement>(selector)?.focus()
}
