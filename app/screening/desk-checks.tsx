import { useTranslation } from 'react-i18next'
import { formatSeries } from '~/i18n/format'
import { Empty } from '~/ui/empty'
import { Fold } from '~/ui/fold'
import { AskTakeOff } from './ask-take-off'
import { isToOrder, isUnderWay } from './check'
import { CheckList, type ListReply } from './check-list'
import type { DuePerson } from './municipality.server'
import { OrderSheet } from './order-sheet'
import { StandingBadge } from './standing-badge'

interface DeskChecksProps {
  people: readonly DuePerson[]
  orders: readonly { id: string; orderedOn: string }[]
  order: { id: string; consentBy: string; names: string[] } | null
  takingOff: DuePerson | null
  today: string
  formKey: string
  answer: ListReply | undefined
}
const HERE = '/koordinator/attester'

/** The volunteers whose child certificate the municipality must see: who is due, whose is on its way, and whose is in order. */
export function DeskChecks({ people, orders, order, takingOff, today, formKey, answer }: DeskChecksProps) {
  const { t, i18n } = useTranslation(['screening', 'facts'])
  const line = (person: DuePerson) => ({
    ...person,
    detail: formatSeries(
      person.kinds.map((kind) => t(`facts:kinds.${kind}`)),
      i18n.language,
    ),
  })
  const toOrder = people.filter(({ standing }) => isToOrder(standing)).map(line)
  const underWay = people.filter(({ standing }) => isUnderWay(standing)).map(line)
  const inOrder = people.filter(({ standing }) => standing === 'seen')
  return (
    <>
      {order && <OrderSheet order={order} back={HERE} />}
      <div className="stack no-print">
        {takingOff && <AskTakeOff person={takingOff} back={HERE} />}
        {people.length === 0 && <Empty title={t('desk.none')} text={t('desk.noneText')} />}
        {toOrder.length > 0 && (
          <CheckList key={`to-order ${formKey}`} list="to-order" lines={toOrder} today={today} formKey={formKey} answer={answer} />
        )}
        {underWay.length > 0 && (
          <CheckList
            key={`under-way ${formKey}`}
            list="under-way"
            lines={underWay}
            orders={orders}
            today={today}
            formKey={formKey}
            answer={answer}
          />
        )}
        {inOrder.length > 0 && (
          <Fold summary={t('club.inOrder', { count: inOrder.length })}>
            <ul className="rows rows--plain">
              {inOrder.map((person) => (
                <li key={person.userId}>
                  <bdi>{person.name}</bdi>
                  <StandingBadge {...person} today={today} />
                </li>
              ))}
            </ul>
          </Fold>
        )}
      </div>
    </>
  )
}
