import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Anchor } from '~/ui/anchor'
import { Badge } from '~/ui/badge'
import { Button, ButtonLink, buttonClass } from '~/ui/button'
import { Gable } from '~/ui/gable'
import { vars } from '~/ui/vars'
import type { OwnShift } from './my-view.server'
import { useShiftWords } from './use-shift-words'

/** What one has promised, and what can be done about each. */
export function OwnShiftList({ shifts }: { shifts: readonly OwnShift[] }) {
  return shifts.map((shift) => (
    <Form key={shift.id} method="post" className="match">
      <input type="hidden" name="id" value={shift.id} />
      <Gable front={shift.event.front} size="sm" />
      <ShiftWords shift={shift} />
      {!shift.cancelled && <ShiftButtons shift={shift} />}
    </Form>
  ))
}

function ShiftWords({ shift: { event, task, span, cancelled, reason, swapping, asksAgain, address } }: { shift: OwnShift }) {
  const { t } = useTranslation('shifts')
  const say = useShiftWords()
  return (
    <div className="stack" style={vars({ gap: 'var(--s-1)' })}>
      <h3>{say.when(span)}</h3>
      <p>
        <bdi>{say.task(task)}</bdi> ·{' '}
        <Anchor href={`/arrangementer/${event.slug}`}>
          <bdi>{event.title}</bdi>
        </Anchor>
      </p>
      <p className="soft">
        <bdi>{event.where}</bdi>
      </p>
      {address && (
        <p>
          <bdi>{t('my.address', { address })}</bdi> <span className="soft">{t('my.addressKeep')}</span>
        </p>
      )}
      {cancelled && (
        <p>
          <Badge tone="err" icon="circle-x">
            {t(reason ? 'cancelledBecause' : 'cancelled', { reason })}
          </Badge>
        </p>
      )}
      {!cancelled && swapping && <p>{t('my.swapping')}</p>}
      {!cancelled && asksAgain && <p>{t('my.asks')}</p>}
    </div>
  )
}

function ShiftButtons({ shift: { swapping, asksAgain, span, door } }: { shift: OwnShift }) {
  const { t } = useTranslation('shifts')
  const say = useShiftWords()
  const hidden = <span className="vh"> {say.when(span)}</span>
  return (
    <div className="btns">
      {door && (
        <ButtonLink href={door} size="sm" variant="primary">
          {t('my.door')}
        </ButtonLink>
      )}
      {(asksAgain || swapping) && (
        <Button type="submit" name="intent" value="keep" size="sm" variant={asksAgain ? 'primary' : undefined} icon="check">
          {t(asksAgain ? 'my.keep' : 'my.keepAfterAll')}
          {hidden}
        </Button>
      )}
      {!swapping && (
        <Button type="submit" name="intent" value="swap" size="sm" icon="repeat">
          {t('my.swap')}
          {hidden}
        </Button>
      )}
      <details className="sure">
        <summary className={buttonClass({ size: 'sm', variant: 'quiet' })}>
          {t('my.giveUp')}
          {hidden}
        </summary>
        <p>{t('my.giveUpText')}</p>
        <Button type="submit" name="intent" value="give-up" size="sm" variant="danger">
          {t('my.giveUpSure')}
        </Button>
      </details>
    </div>
  )
}
