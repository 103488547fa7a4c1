import { useLocation } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { ButtonLink, Buttons } from '~/ui/button'

const known = [400, 403, 404, 405, 413, 429] as const

/** A plain page for what went wrong, always with a way on. */
export function ErrorPage({ status, requestId }: { status: number; requestId?: string }) {
  const { t } = useTranslation('home')
  const { href, way } = wayOn(useLocation().pathname)
  const key = known.find((each) => each === status) ?? 500
  return (
    <div className="wrap wrap--text band">
      <div className="stack">
        <h1>{t(`errors.${key}.title`)}</h1>
        <p className="lead">{t(`errors.${key}.text`)}</p>
        <Buttons>
          <ButtonLink variant="primary" href="/">
            {t('errors.home')}
          </ButtonLink>
          <ButtonLink href={href}>{t(`errors.${way}`)}</ButtonLink>
        </Buttons>
        {key === 500 && requestId && <p className="soft">{t('errors.requestId', { id: requestId })}</p>}
      </div>
    </div>
  )
}

/** What somebody who came to this address may have looked for: an event's other days, other events, or something to do. */
function wayOn(path: string): { href: string; way: 'series' | 'events' | 'offers' } {
  const [series] = /^\/arrangementer\/[^/]+(?=\/\d{4}-\d\d-\d\d$)/.exec(path) ?? []
  if (series) return { href: series, way: 'series' }
  return path.startsWith('/arrangementer') ? { href: '/arrangementer', way: 'events' } : { href: '/tilbud', way: 'offers' }
}
