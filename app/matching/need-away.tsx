import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { formatDay } from '~/i18n/format'
import { Badge } from '~/ui/badge'
import { Button, ButtonLink } from '~/ui/button'
import { Flash } from '~/ui/flash'
import { deviationReasons } from './deviation'
import type { LaidOutNeed } from './suggested.server'

/** How a need stands when nothing can be proposed for it now, or when it waits for a day. */
export function NeedAway({ laid }: { laid: LaidOutNeed }) {
  const { t, i18n } = useTranslation(['matching', 'suggestions'])
  const { need, livingMatch, restsUntil, newcomer } = laid
  if (need.state === 'open' && !newcomer.archived)
    return restsUntil === null ? null : (
      <Flash
        still
        icon="pause"
        action={
          <Form method="post" action={`/koordinator/behov/${need.id}`}>
            <Button type="submit" name="intent" value="wake" size="sm">
              {t('suggestions:rest.wake')}
            </Button>
          </Form>
        }
      >
        {t('suggestions:rest.resting', { day: formatDay(restsUntil, i18n.language, new Date(laid.today)) })}
      </Flash>
    )
  return (
    <>
      <Flash
        still
        icon="handshake"
        action={
          livingMatch && (
            <ButtonLink size="sm" href={`/koordinator/match/${livingMatch}`}>
              {t('panel.toMatch')}
            </ButtonLink>
          )
        }
      >
        <Badge tone="info">{t(`needStates.${need.state}`)}</Badge> {t(`panel.away.${need.state}`)}
      </Flash>
      <WhyNotTheFirst laid={laid} />
    </>
  )
}

/** A coordinator who chose another than the first may say why, with one press. */
function WhyNotTheFirst({ laid: { need, deviation } }: { laid: LaidOutNeed }) {
  const { t } = useTranslation('suggestions')
  if (!deviation || need.state !== 'matching') return null
  const { rank, because } = deviation
  if (because)
    return <p className="soft">{t('deviation.thanks', { rank, because: t(`deviation.because.${because}`).toLocaleLowerCase() })}</p>
  return (
    <Form method="post" action={`/koordinator/behov/${need.id}`} className="whynot">
      <input type="hidden" name="intent" value="because" />
      <p className="soft">{t('deviation.ask', { rank })}</p>
      <div className="btns">
        {deviationReasons.map((each) => (
          <Button key={each} type="submit" name="because" value={each} size="sm">
            {t(`deviation.because.${each}`)}
          </Button>
        ))}
      </div>
    </Form>
  )
}
