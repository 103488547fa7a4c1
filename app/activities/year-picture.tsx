import { useTranslation } from 'react-i18next'
import { dateSignParts, formatMonth, formatNumber } from '~/i18n/format'
import { Fold } from '~/ui/fold'
import { DataTable } from '~/ui/table'
import { vars } from '~/ui/vars'
import { stoneSize, type MonthOfHours } from './months'
import { useLengthText } from './use-hours-text'

interface YearPictureProps {
  year: string
  months: readonly MonthOfHours[]
  /** The present month, YYYY-MM: what comes after it is not empty, only not here yet. */
  present: string
  /** On paper the figures need not be unfolded. */
  plain?: boolean
}

/** Three stones of the beach, worn differently. Drawn on 100 × 76, resting on the lower edge. */
const stones = [
  'M6 58C2 38 12 14 38 7c24-6 50 4 57 26 5 17 1 32-10 38-14 7-58 7-70 2-5-2-8-8-9-15Z',
  'M4 55C3 34 22 10 47 6c27-4 46 11 49 33 2 16-3 28-15 33-15 6-53 5-66 0C8 69 4 63 4 55Z',
  'M5 60C0 44 8 22 29 12 53 1 83 7 92 28c7 16 5 33-6 41-12 9-56 8-70 4-6-2-9-7-11-13Z',
] as const

/** Hours in a narrow place, by quarters: "12¼", "½". */
function quarters(minutes: number, language: string): string {
  const all = Math.max(1, Math.round(minutes / 15))
  const [whole, rest] = [Math.floor(all / 4), ['', '¼', '½', '¾'][all % 4] ?? '']
  return whole > 0 ? `${formatNumber(whole, language)}${rest}` : rest
}

/** A year as twelve stones on the beach, each as large as its month, and the same as figures. No goal, and nobody to be compared with. */
export function YearPicture({ year, months, present, plain = false }: YearPictureProps) {
  const { t, i18n } = useTranslation('hours')
  const length = useLengthText()
  // six months side by side on a phone: an empty first half is not shown there
  const first = months.slice(0, 6).some(({ minutes }) => minutes > 0) ? 0 : 6
  const largest = Math.max(0, ...months.map(({ minutes }) => minutes))
  return (
    <>
      {!plain && <p className="vh">{t('own.pictureLabel', { year })}</p>}
      <div className={first > 0 ? 'yearstones yearstones--late' : 'yearstones'} aria-hidden={plain ? undefined : true}>
        {months.map(({ month, minutes }, at) => (
          <div key={month} className={[at < first && 'before', month > present && 'ahead'].filter(Boolean).join(' ') || undefined}>
            <b className="num">{minutes > 0 ? quarters(minutes, i18n.language) : ''}</b>
            <span className="yearstones__stone" style={vars({ size: String(stoneSize(minutes, largest)) })}>
              {minutes > 0 && (
                <svg viewBox="0 0 100 76" aria-hidden="true">
                  <path d={stones[at % stones.length]} />
                  <path className="light" d="M24 27c9-10 25-14 41-11" />
                </svg>
              )}
            </span>
            <span className="yearstones__month">{dateSignParts(`${month}-15`, i18n.language).month}</span>
          </div>
        ))}
      </div>
      <p className="soft">{t('own.pictureText')}</p>
      {!plain && (
        <Fold summary={t('own.figures')}>
          <DataTable
            label={t('own.pictureTitle', { year })}
            stack={false}
            rows={months.filter(({ month }) => month <= present)}
            rowKey={({ month }) => month}
            columns={[
              { head: t('own.tableMonth'), rowHead: true, render: ({ month }) => formatMonth(month, i18n.language) },
              { head: t('own.tableTimes'), numeric: true, render: ({ times }) => formatNumber(times, i18n.language) },
              { head: t('own.tableHours'), numeric: true, render: ({ minutes }) => (minutes > 0 ? length(minutes) : '–') },
            ]}
          />
        </Fold>
      )}
    </>
  )
}
