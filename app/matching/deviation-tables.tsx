import { useTranslation } from 'react-i18next'
import { DataTable } from '~/ui/table'
import type { DeviationOf, DeviationReason } from './deviation'

interface DeviationTablesProps {
  proposals: number
  deviations: number
  byReason: readonly DeviationOf[]
  because: readonly { because: DeviationReason; count: number }[]
}

/** Differences smaller than this may be chance. */
const NOTABLE = 0.1

/** What coordinators chose instead of the first suggestion: for whoever thinks of changing the weights. */
export function DeviationTables({ proposals, deviations, byReason, because }: DeviationTablesProps) {
  const { t } = useTranslation(['weights', 'suggestions'])
  const reading = (difference: number) =>
    difference > NOTABLE ? t('deviations.tooLittle') : difference < -NOTABLE ? t('deviations.tooMuch') : t('deviations.fine')
  return (
    <section className="stack" aria-labelledby="afvigelser">
      <h2 id="afvigelser">{t('deviations.heading')}</h2>
      <p className="measure">{t('deviations.lead')}</p>
      {deviations === 0 ? (
        <p>{t('deviations.none')}</p>
      ) : (
        <>
          <p>
            <b>{t('deviations.share', { count: deviations, all: proposals })}</b>
          </p>
          <DataTable
            label={t('deviations.heading')}
            rows={byReason}
            rowKey={({ name }) => name}
            columns={[
              { head: t('deviations.reason'), rowHead: true, render: ({ name }) => t(`names.${name}`) },
              { head: t('deviations.better'), numeric: true, render: ({ better }) => better },
              { head: t('deviations.worse'), numeric: true, render: ({ worse }) => worse },
              { head: t('deviations.reading'), render: ({ difference }) => reading(difference) },
            ]}
          />
          {because.length > 0 && (
            <>
              <h3>{t('deviations.becauseHeading')}</h3>
              <DataTable
                label={t('deviations.becauseHeading')}
                rows={because}
                rowKey={(each) => each.because}
                columns={[
                  {
                    head: t('deviations.because'),
                    rowHead: true,
                    render: (each) => t(`suggestions:deviation.because.${each.because}`),
                  },
                  { head: t('deviations.times'), numeric: true, render: ({ count }) => count },
                ]}
              />
            </>
          )}
        </>
      )}
    </section>
  )
}
