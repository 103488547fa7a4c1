import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { atLineStart, formatWeekday } from '~/i18n/format'
import { standingOf, scopeOf, type Places } from './agenda'
import type { EventPage } from './event-page'
import { useEventWords } from './use-event-words'

/** Where the form stands on the page. */
const FORM = 'tilmeld'

interface SignUpBarProps {
  page: Pick<EventPage, 'event' | 'chosen' | 'coming'>
  places: Readonly<Record<string, Places>>
}

/** On a phone always at hand: the date that comes, and the way to sign up. While the form is in view it is out of the way. */
export function SignUpBar({ page: { event, chosen, coming }, places }: SignUpBarProps) {
  const { t, i18n } = useTranslation('events')
  const words = useEventWords()
  const atForm = useInView(FORM)
  const next = (chosen.length > 0 ? chosen : coming).find(({ state }) => state === 'planned')
  if (!next || event.state !== 'published') return null
  const standing = standingOf(next, places[scopeOf(next)])
  return (
    <div className="ctabar" hidden={atForm}>
      <span>
        <b>{atLineStart(formatWeekday(next.day, i18n.language, 'short'), i18n.language)}</b>
        <br />
        {words.standing(standing, false)}
      </span>
      <a className="btn btn--primary" href={`#${FORM}`}>
        {t(standing.is === 'full' ? 'page.waitingList' : 'page.signUp')}
      </a>
    </div>
  )
}

/** Whether a part of the page is in view; without script it never is. */
function useInView(id: string): boolean {
  const [inView, setInView] = useState(false)
  useEffect(() => {
    const part = document.getElementById(id)
    if (!part) return
    const watcher = new IntersectionObserver((seen) => setInView(seen.at(-1)?.isIntersecting ?? false))
    watcher.observe(part)
    return () => watcher.disconnect()
  }, [id])
  return inView
}
