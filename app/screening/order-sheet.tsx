import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { formatWeekday } from '~/i18n/format'
import { Anchor } from '~/ui/anchor'
import { Button, Buttons } from '~/ui/button'
import { Card } from '~/ui/card'
import { Icon } from '~/ui/icon'
import { PrintButton } from '~/ui/print-button'

interface OrderSheetProps {
  order: { id: string; consentBy: string; names: readonly string[] }
  back: string
}

/** What is typed in at the police, to have beside oneself or on paper: names, and never a CPR number. */
export function OrderSheet({ order, back }: OrderSheetProps) {
  const { t, i18n } = useTranslation('screening')
  return (
    <Card plinth id="bestilling" title={t('order.title', { count: order.names.length })}>
      <div className="stack">
        <ol className="ordersteps">
          <li>
            <Anchor href="https://politi.dk" rel="noreferrer">
              {t('order.signIn')} <Icon name="external-link" className="inl" />
            </Anchor>
          </li>
          <li>{t('order.type')}</li>
          <li>{t('order.wait', { day: formatWeekday(order.consentBy, i18n.language) })}</li>
        </ol>
        <div>
          <h3>{t('order.names')}</h3>
          <ol className="ordernames">
            {order.names.map((name, place) => (
              <li key={place}>
                <bdi>{name}</bdi>
              </li>
            ))}
          </ol>
        </div>
        <Form method="post" action={back} className="no-print">
          <input type="hidden" name="order" value={order.id} />
          <Buttons>
            <PrintButton text={t('order.print')} quiet />
            <Button type="submit" variant="quiet" name="intent" value="undo-order">
              {t('order.undo')}
            </Button>
          </Buttons>
        </Form>
      </div>
    </Card>
  )
}
