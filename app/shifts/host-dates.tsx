import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { formatSeries } from '~/i18n/format'
import { Badge } from '~/ui/badge'
import { Button, buttonClass } from '~/ui/button'
import { Card } from '~/ui/card'
import { Icon } from '~/ui/icon'
import type { HostCell, HostDate } from './host-view.server'
import { taskSigns } from './shift'
import { useShiftWords } from './use-shift-words'

/** Date by date who helps with what, and how many are missing. */
export function HostDates({ dates }: { dates: readonly HostDate[] }) {
  const { t } = useTranslation('shifts')
  const say = useShiftWords()
  return dates.map(({ id, day, cancelled, cells }) => (
    <Card key={id} as="section" title={say.day(day)} titleAs="h3">
      {cancelled && (
        <p>
          <Badge tone="err" icon="circle-x">
            {t('cancelled')}
          </Badge>
        </p>
      )}
      <ul className="rows">
        {cells.map((cell) => (
          <CellLine key={cell.task.id} cell={cell} day={say.day(day)} cancelled={cancelled} />
        ))}
      </ul>
    </Card>
  ))
}

function CellLine({ cell: { task, span, wanted, open, helpers }, day, cancelled }: { cell: HostCell; day: string; cancelled: boolean }) {
  const { t, i18n } = useTranslation('shifts')
  const say = useShiftWords()
  return (
    <li className="helpcell">
      <div className="row between">
        <p className="row">
          <Icon name={taskSigns[task.kind]} />
          <b>
            <bdi>{say.task(task)}</bdi>
          </b>
          <span className="soft">{say.clock(span)}</span>
        </p>
        {!cancelled &&
          (open > 0 ? (
            <Badge tone="warn" icon="clock">
              {t('missing', { count: open })}
            </Badge>
          ) : (
            <Badge tone="ok" icon="check">
              {t('host.helpers', { count: helpers.length, wanted })}
            </Badge>
          ))}
      </div>
      {helpers.map(({ shiftId, firstName, swapping }) => (
        <Form key={shiftId} method="post" className="row between">
          <input type="hidden" name="id" value={shiftId} />
          <p>
            <bdi>{firstName}</bdi>
            {swapping && <span className="soft"> · {t('host.swapping')}</span>}
          </p>
          <details className="sure">
            <summary className={buttonClass({ size: 'sm', variant: 'quiet' })}>
              {t('host.freeShort')}
              <span className="vh">{formatSeries(['', firstName, day], i18n.language)}</span>
            </summary>
            <p>{t('host.freeText', { name: firstName })}</p>
            <Button type="submit" name="intent" value="free" size="sm" variant="danger">
              {t('host.freeSure', { name: firstName })}
            </Button>
          </details>
        </Form>
      ))}
    </li>
  )
}
