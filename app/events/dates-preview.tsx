import { useTranslation } from 'react-i18next'
import { atLineStart, formatWeekday } from '~/i18n/format'
import { holidayNamed } from './holidays'

export interface PreviewDate {
  day: string
  state: string
  reason: string | null
}

/** The name of the holiday a date rests for, in the reader's language; any other reason as it was written. */
export function useReason(): (reason: string) => string {
  const { t } = useTranslation('makeEvents')
  return (reason) => {
    const holiday = holidayNamed(reason)
    return holiday ? t(`holidays.${holiday}`) : reason
  }
}

/** The dates a series would have, with those left out and why. */
export function DatesPreview({ dates }: { dates: readonly PreviewDate[] }) {
  const { t, i18n } = useTranslation('makeEvents')
  const reasonOf = useReason()
  const planned = dates.filter(({ state }) => state === 'planned').length
  return (
    <section className="series-dates" id="datoer" role="status">
      <p>
        <b>{t('preview.count', { count: planned })}</b>
        {planned < dates.length && <> {t('preview.leftOut', { count: dates.length - planned })}</>}
      </p>
      <ol>
        {dates.map(({ day, state, reason }) => (
          <li key={day}>
            {state === 'planned' ? (
              atLineStart(formatWeekday(day, i18n.language), i18n.language)
            ) : (
              <>
                <s>{atLineStart(formatWeekday(day, i18n.language), i18n.language)}</s>
                <span className="soft"> {reason ? reasonOf(reason) : ''}</span>
              </>
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}
