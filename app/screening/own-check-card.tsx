import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { formatDay, formatWeekday } from '~/i18n/format'
import { Anchor } from '~/ui/anchor'
import { Button } from '~/ui/button'
import { Card } from '~/ui/card'
import { Icon } from '~/ui/icon'
import { StandingBadge } from './standing-badge'
import type { OwnCheck } from './standing.server'

/** One's own child certificate for one club, or for the municipality: where it stands, and what one does oneself. */
export function OwnCheckCard({ check, today }: { check: OwnCheck; today: string }) {
  const { t, i18n } = useTranslation('screening')
  const { standing, holder, consentBy, validUntil } = check
  const day = validUntil ? formatDay(validUntil, i18n.language, new Date(`${today}T12:00:00Z`)) : ''
  const asks = standing === 'ordered'
  return (
    <Card
      tone={asks ? 'ochre' : undefined}
      title={holder ? t('own.certificateFor', { holder: holder.name }) : t('own.certificateMunicipality')}
    >
      <div className="stack">
        <p>
          <StandingBadge {...check} today={today} own />
        </p>
        <p>
          {standing === 'seen' && !day
            ? t('own.text.forEver')
            : t(`own.text.${standing}`, { day: asks && consentBy ? formatWeekday(consentBy, i18n.language) : day })}
        </p>
        {check.covered && (standing === 'ordered' || standing === 'consented') && <p className="soft">{t('own.covered', { day })}</p>}
        {asks && check.id && (
          <Form method="post" className="stack">
            <p>
              <Anchor href="https://www.digitalpost.dk" rel="noreferrer">
                {t('own.digitalPost')} <Icon name="external-link" className="inl" />
              </Anchor>
            </p>
            <input type="hidden" name="check" value={check.id} />
            <div>
              <Button type="submit" variant="primary" name="intent" value="consented" icon="check">
                {t('own.consented')}
                <span className="vh"> {holder?.name ?? t('own.municipality')}</span>
              </Button>
            </div>
          </Form>
        )}
      </div>
    </Card>
  )
}
