import { useTranslation } from 'react-i18next'
import { Badge } from '~/ui/badge'
import { ButtonLink } from '~/ui/button'
import { Card } from '~/ui/card'
import type { OwnShift } from './my-view.server'
import { useShiftWords } from './use-shift-words'

/** On one's own page: the next shifts, and whether a hand is missing that would suit. Nothing without either. */
export function MyShiftsCard({ next, open }: { next: readonly OwnShift[]; open: number }) {
  const { t } = useTranslation('shifts')
  const say = useShiftWords()
  if (next.length === 0 && open === 0) return null
  return (
    <Card title={t('card.title')}>
      <ul className="rows">
        {next.map(({ id, span, task, event, cancelled, asksAgain }) => (
          <li key={id}>
            <div>
              <p>
                <b>{say.when(span)}</b>
              </p>
              <p>
                <bdi>{say.task(task)}</bdi> · <bdi>{event.title}</bdi>
              </p>
              {cancelled ? (
                <Badge tone="err" icon="circle-x">
                  {t('cancelled')}
                </Badge>
              ) : asksAgain ? (
                <Badge tone="warn" icon="clock">
                  {t('card.asks')}
                </Badge>
              ) : null}
            </div>
          </li>
        ))}
        {open > 0 && <li>{t('card.open', { count: open })}</li>}
      </ul>
      <p className="btns" style={{ marginBlockStart: 'var(--s-3)' }}>
        <ButtonLink href="/mit/vagter" icon="hand">
          {t('card.way')}
        </ButtonLink>
      </p>
    </Card>
  )
}
