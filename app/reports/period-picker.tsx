import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { tracks, type Track } from '~/tracks/track'
import { Button } from '~/ui/button'
import { PlainSelect } from '~/ui/filters'
import { Flash } from '~/ui/flash'
import { Fold } from '~/ui/fold'
import type { AskedPeriod, Period } from './period'

interface PeriodPickerProps {
  asked: AskedPeriod
  track: Track | null
  /** The periods offered by name, each with the value of `periode`. */
  presets: readonly { value: string; text: string }[]
  /** The one of them that is shown; empty where it is another period. */
  preset: string
}

/** Which period, and which track. Only asks, so it works without a script and stands in the address. */
export function PeriodPicker({ asked: { period, trouble, typed }, track, presets, preset }: PeriodPickerProps) {
  const { t } = useTranslation('report')
  const trackOptions = [
    { value: '', text: t('period.allTracks') },
    ...tracks.map((each) => ({ value: each, text: t(`facts:tracks.${each}.name`) })),
  ]
  const presetOptions = preset === '' ? [{ value: '', text: t('period.another') }, ...presets] : presets
  return (
    <div className="no-print periodpick">
      {trouble && (
        <Flash tone="warn" still>
          {t(`trouble.${trouble}`)}
        </Flash>
      )}
      <Fold summary={t('period.choose')} open={trouble !== null}>
        <Form className="filterrow" method="get">
          <PlainSelect id="periode" name="periode" label={t('period.preset')} options={presetOptions} value={preset} />
          {/* no named period chosen: the one that is shown stays */}
          {preset === '' && <PresentPeriod period={period} />}
          {track && <input type="hidden" name="spor" value={track} />}
          <Button type="submit">{t('period.show')}</Button>
        </Form>
        <Form className="filterrow" method="get">
          <PresentPeriod period={period} />
          <PlainSelect id="spor" name="spor" label={t('period.track')} options={trackOptions} value={track ?? ''} />
          <Button type="submit">{t('period.showTrack')}</Button>
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

function PresentPeriod({ period: { from, until, half } }: { period: Period }) {
  if (half !== null) return <input type="hidden" name="halvaar" value={half} />
  return (
    <>
      <input type="hidden" name="fra" value={from} />
      <input type="hidden" name="til" value={until} />
    </>
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
