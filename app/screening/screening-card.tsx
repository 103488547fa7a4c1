import { useTranslation } from 'react-i18next'
import { formatWeekday } from '~/i18n/format'
import { ButtonLink } from '~/ui/button'
import { Card } from '~/ui/card'
import type { ScreeningLine } from './standing.server'

/** On one's own page: what waits for oneself. Nothing when nothing does. */
export function ScreeningCard({ lines }: { lines: readonly ScreeningLine[] }) {
  const { t, i18n } = useTranslation('screening')
  if (lines.length === 0) return null
  return (
    <Card title={t('card.title')} tone="ochre">
      <div className="stack">
        {lines.map(({ what, holder, by }, place) => (
          <p key={place}>
            {what === 'promise'
              ? t('card.promise')
              : t('card.consent', { holder: holder ?? t('own.theMunicipality'), day: by ? formatWeekday(by, i18n.language) : '' })}
          </p>
        ))}
        <p className="btns">
          {lines.some(({ what }) => what === 'consent') && (
            <ButtonLink href="/mit/krav" icon="shield-check">
              {t('card.toRequirements')}
            </ButtonLink>
          )}
          {lines.some(({ what }) => what === 'promise') && (
            <ButtonLink href="/mit/tavshed" icon="lock">
              {t('card.toPromise')}
            </ButtonLink>
          )}
        </p>
      </div>
    </Card>
  )
}
