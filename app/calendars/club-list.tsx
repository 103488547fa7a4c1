import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { formatMoment } from '~/i18n/format'
import { Button } from '~/ui/button'
import { Card } from '~/ui/card'
import { Flash } from '~/ui/flash'

interface ClubListProps {
  calendars: readonly { id: string; host: string | null; readAt: string | null; trouble: string | null }[]
}

/** The calendars an organisation has brought in. */
export function ClubList({ calendars }: ClubListProps) {
  const { t, i18n } = useTranslation('calendars')
  return (
    <Card title={t('club.listTitle')}>
      <ul className="rows">
        {calendars.map(({ id, host, readAt, trouble }) => (
          <li key={id}>
            <div className="stack">
              <div>
                <b>{host === null ? t('club.fromFile') : <bdi>{host}</bdi>}</b>
                {readAt && <div className="soft">{t('club.readAt', { at: formatMoment(new Date(readAt), i18n.language) })}</div>}
              </div>
              {trouble && (
                <Flash tone="warn" still>
                  {t(`club.troubles.${trouble}`)}
                </Flash>
              )}
              <Form method="post" className="btns">
                <input type="hidden" name="id" value={id} />
                {host !== null && (
                  <Button type="submit" size="sm" icon="eye" name="intent" value="again">
                    {t('club.again')}
                  </Button>
                )}
                <Button type="submit" size="sm" icon="x" name="intent" value="drop">
                  {t(host === null ? 'club.forget' : 'club.stop')}
                </Button>
              </Form>
            </div>
          </li>
        ))}
      </ul>
      <p className="soft">{t('club.stopHint')}</p>
    </Card>
  )
}
