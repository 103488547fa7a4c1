import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Bullets } from '~/ui/bullets'
import { Button, ButtonLink } from '~/ui/button'
import { Card } from '~/ui/card'
import { vars } from '~/ui/vars'

const items = ['signUps', 'shifts', 'matches', 'meetings', 'hosted'] as const

/** `webcal` is what telephones know as »add this calendar«. */
const subscribing = (address: string) => address.replace(/^https?:/, 'webcal:')

/** One's own calendar for one's telephone: the link to it, and what is in it. `address` is null before the first link is made. */
export function MyCalendar({ address, everything }: { address: string | null; everything: string }) {
  const { t } = useTranslation('calendars')
  return (
    <div className="stack" style={vars({ gap: 'var(--s-5)' })}>
      {address === null ? (
        <Card title={t('mine.noneTitle')}>
          <Form method="post" className="stack">
            <p>{t('mine.noneText')}</p>
            <p>
              <Button type="submit" variant="primary" icon="calendar-plus" name="intent" value="make">
                {t('mine.make')}
              </Button>
            </p>
          </Form>
        </Card>
      ) : (
        <Card title={t('mine.readyTitle')}>
          <div className="stack">
            <p>
              <ButtonLink href={subscribing(address)} variant="primary" icon="calendar-plus" whole>
                {t('mine.open')}
              </ButtonLink>
            </p>
            <p>{t('mine.openText')}</p>
            <div>
              <label className="label" htmlFor="kalenderlink">
                {t('mine.link')}
              </label>
              <p className="hint" id="kalenderlink-hint">
                {t('mine.linkHint')}
              </p>
              <input id="kalenderlink" className="input" readOnly dir="ltr" value={address} aria-describedby="kalenderlink-hint" />
            </div>
            <p className="soft">{t('mine.slow')}</p>
          </div>
        </Card>
      )}
      <Card title={t('mine.inIt')}>
        <div className="stack">
          <Bullets icon="check" items={items.map((item) => t(`mine.items.${item}`))} />
          <p>{t('mine.quiet')}</p>
        </div>
      </Card>
      {address !== null && (
        <Card title={t('mine.changeTitle')}>
          <Form method="post" className="stack">
            <p>{t('mine.changeText')}</p>
            <p className="btns">
              <Button type="submit" icon="key-round" name="intent" value="renew">
                {t('mine.renew')}
              </Button>
              <Button type="submit" icon="trash-2" name="intent" value="end">
                {t('mine.end')}
              </Button>
            </p>
          </Form>
        </Card>
      )}
      <Card title={t('mine.publicTitle')}>
        <div className="stack">
          <p>{t('mine.publicText')}</p>
          <p>
            <ButtonLink href={subscribing(everything)} icon="calendar-days" whole>
              {t('mine.public')}
            </ButtonLink>
          </p>
        </div>
      </Card>
    </div>
  )
}
