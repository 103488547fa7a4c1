import type { SubmissionResult } from '@conform-to/react'
import { useTranslation } from 'react-i18next'
import { formatClock, formatWeekday } from '~/i18n/format'
import { Badge } from '~/ui/badge'
import { Card } from '~/ui/card'
import type { OwnPlace, SignUpCardData } from './sign-up-card.server'
import { SignUpForm } from './sign-up-fields'

interface SignUpCardProps {
  card: SignUpCardData
  /** What the server said of a form that was refused. */
  reply?: SubmissionResult<string[]> | null
}

/** Beside an event: what one is signed up for, and the form; or that one may just come. */
export function SignUpCard({ card, reply = null }: SignUpCardProps) {
  const { t } = useTranslation('signUps')
  return (
    <>
      {card.own.length > 0 && <OwnPlaces own={card.own} />}
      {card.kind === 'form' && <SignUpForm card={card} reply={reply} />}
      {card.kind === 'drop-in' && (
        <Card title={t('card.dropIn.title')} plinth id="tilmeld">
          <p>{t('card.dropIn.text')}</p>
        </Card>
      )}
      {card.kind === 'over' && card.own.length === 0 && (
        <Card title={t('card.over.title')} id="tilmeld">
          <p>{t('card.over.text')}</p>
          <p>
            <a href="/arrangementer">{t('card.over.link')}</a>
          </p>
        </Card>
      )}
      {card.kind === 'off' && (
        <Card title={t('card.off.title')} id="tilmeld">
          <p>
            <a href="/arrangementer">{t('card.over.link')}</a>
          </p>
        </Card>
      )}
    </>
  )
}

const tones = { in: 'ok', waiting: 'wait', offered: 'warn', cancelled: 'line', lapsed: 'line' } as const

function OwnPlaces({ own }: { own: readonly OwnPlace[] }) {
  const { t, i18n } = useTranslation('signUps')
  const { language } = i18n
  return (
    <Card title={t('card.own.title')} tone="sea">
      <ul className="ownplaces">
        {own.map(({ day, starts, state, token }) => (
          <li key={token}>
            <a href={`/tilmelding/${token}`}>
              {day === null
                ? t('card.own.course')
                : t('card.own.date', { day: formatWeekday(day, language), clock: formatClock(starts, language) })}
            </a>{' '}
            <Badge tone={tones[state]}>{t(`states.${state}`)}</Badge>
          </li>
        ))}
      </ul>
      <p className="soft">{t('card.own.change')}</p>
    </Card>
  )
}
