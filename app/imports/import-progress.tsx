import { useRevalidator } from '@remix-run/react'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { formatNumber } from '~/i18n/format'

const LOOK_EVERY_MS = 1000

/** How far the writing has come. Moves by itself: with a script each second, without one the page comes anew. */
export function ImportProgress({ done, total }: { done: number; total: number }) {
  const { t, i18n } = useTranslation('imports')
  const { revalidate, state } = useRevalidator()
  useEffect(() => {
    // asked again only when answered: a new question would break off the one before
    if (state !== 'idle') return
    const timer = setTimeout(revalidate, LOOK_EVERY_MS)
    return () => clearTimeout(timer)
  }, [revalidate, state])
  const shown = (value: number) => formatNumber(value, i18n.language)
  return (
    <div className="importing">
      <noscript>
        <meta httpEquiv="refresh" content="2" />
      </noscript>
      <label className="label" htmlFor="import-progress">
        {t('running.label')}
      </label>
      <progress id="import-progress" value={done} max={total} />
      <p className="num">{t('running.count', { done: shown(done), total: shown(total) })}</p>
      <p className="soft">{t('running.text')}</p>
    </div>
  )
}
