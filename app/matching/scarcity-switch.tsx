import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Button } from '~/ui/button'
import { Card } from '~/ui/card'

/** Whether the ranking thinks of those who will come later at all. Counts at once. */
export function ScarcitySwitch({ on }: { on: boolean }) {
  const { t } = useTranslation('weights')
  return (
    <Card title={t('scarcity.heading')}>
      <Form method="post" className="stack">
        <p className="measure">{t('scarcity.text')}</p>
        <p>
          <b>{t(on ? 'scarcity.nowOn' : 'scarcity.nowOff')}</b>
        </p>
        <div>
          <Button type="submit" name="intent" value={on ? 'scarcity-off' : 'scarcity-on'}>
            {t(on ? 'scarcity.turnOff' : 'scarcity.turnOn')}
          </Button>
        </div>
      </Form>
    </Card>
  )
}
