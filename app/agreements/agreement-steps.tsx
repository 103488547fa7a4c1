import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { formatDay } from '~/i18n/format'
import { sides } from '~/matching/match'
import { Badge } from '~/ui/badge'
import { Button, ButtonLink, Buttons } from '~/ui/button'
import { Card } from '~/ui/card'
import type { DeskAgreement } from './agreement-desk.server'

/** Sending the agreement, and what each of the two has said; a yes by telephone or on paper counts as much as any. */
export function AgreementSteps({ agreement, today }: { agreement: DeskAgreement; today: Date }) {
  const { t, i18n } = useTranslation('agreements')
  const { found, version, state, sentAt, confirmed, open } = agreement
  const names = { offer: found.offer.owner, need: found.newcomer.name }
  const day = (at: Date) => formatDay(at, i18n.language, today)
  return (
    <Card title={t(`desk.state.${state}`)} tone={state === 'confirmed' ? 'sea' : 'ochre'} plinth>
      <div className="stack">
        {version === 0 && <p>{t('desk.template')}</p>}
        {sentAt && <p className="soft">{t('desk.sentOn', { day: day(sentAt) })}</p>}
        {version > 0 &&
          sides.map((side) => {
            const at = confirmed[side]
            return (
              <div key={side} className="row between">
                <b>
                  <bdi>{names[side]}</bdi>
                </b>
                {at ? (
                  <Badge tone="ok" icon="check">
                    {t('desk.yesOn', { day: day(at) })}
                  </Badge>
                ) : open ? (
                  <Form method="post" preventScrollReset>
                    <input type="hidden" name="version" value={version} />
                    <input type="hidden" name="side" value={side} />
                    <Button type="submit" name="intent" value="confirm-for" size="sm" icon="phone">
                      {t('desk.confirmFor')}
                      <span className="vh"> {names[side]}</span>
                    </Button>
                  </Form>
                ) : null}
              </div>
            )
          })}
        {version > 0 && <p className="soft">{t('desk.confirmForText')}</p>}
        <Buttons>
          {open && version > 0 && state !== 'confirmed' && (
            <Form method="post">
              <input type="hidden" name="version" value={version} />
              <Button type="submit" name="intent" value="send" variant="primary" icon="send">
                {t(sentAt ? 'desk.sendAgain' : 'desk.send')}
              </Button>
            </Form>
          )}
          <ButtonLink href={`/koordinator/match/${found.match.id}/aftale/print`} icon="printer">
            {t('desk.print')}
          </ButtonLink>
        </Buttons>
        {open && found.newcomer.channel !== 'email' && <p>{t(`desk.channel.${found.newcomer.channel}`, { name: names.need })}</p>}
      </div>
    </Card>
  )
}
