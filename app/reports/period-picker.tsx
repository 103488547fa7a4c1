import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { tracks, type Track } from '~/tracks/track'
import { Button } from '~/ui/button'
import { PlainSelect } from '~/ui/filters'
import { Flash } from '~/ui/flash'
import { Fold } from '~/ui/fold'
import type { AskedPeriod } from './period'

interface PeriodPickerProps {
  asked: AskedPeriod
  track: Track | null
  /** The periods offered by name, each with the value of `periode`. */
  presets: readonly { value: string; text: string }[]
}

/** Which period, and which track. Only asks, so it works without a script and stands in the address. */
export function PeriodPicker({ asked: { period, trouble, typed }, track, presets }: PeriodPickerProps) {
  const { t } = useTranslation('report')
  const trackOptions = [
    { value: '', text: t('period.allTracks') },
    ...tracks.map((each) => ({ value: each, text: t(`facts:tracks.${each}.name`) })),
  ]
  return (
    <div className="no-print periodpick">
      {trouble && (
        <Flash tone="warn" still>
          {t(`trouble.${trouble}`)}
        </Flash>
      )}
      <Fold summary={t('period.choose')} open={trouble !== null}>
        <Form className="filterrow" method="get">
          <PlainSelect id="periode" name="periode" label={t('period.preset')} options={presets} />
          <PlainSelect id="spor" name="spor" label={t('period.track')} options={trackOptions} value={track ?? ''} />
          <Button type="submit">{t('period.show')}</Button>
        </Form>
        <Form className="filterrow" method="get" key={`${period.from} ${period.until}`}>
          <DayField name="fra" label={t('period.from')} value={typed.from} />
          <DayField name="til" label={t('period.until')} value={typed.until} />
          {track && <input type="hidden" name="spor" value={track} />}
          <Button type="submit">{t('period.freeShow')}</Button>
        </Form>
      </Fold>
    </div>
  )
}

function DayField({ name, label, value }: { name: string; label: string; value: string }) {
  return (
    <div className="field">
      <label className="label" htmlFor={`dag-${name}`}>
        {label}
      </label>
      <input className="input input--short" type="date" dir="ltr" id={`dag-${name}`} name={name} defaultValue={value} />
    </div>
  )
}
