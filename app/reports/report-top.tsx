import { useTranslation } from 'react-i18next'
import { ButtonLink } from '~/ui/button'
import { Icon } from '~/ui/icon'
import { PrintButton } from '~/ui/print-button'
import { definedInTable } from './definitions'
import { FiguresFold } from './figures-fold'
import { HowCounted } from './how-counted'
import type { ReportSheet } from './report-sheet'
import { printedIn } from './printed-in'
import type { ReportTable } from './tables'
import type { Tile } from './tiles'
import { ToldText } from './told-text'

interface ReportHeadProps {
  sheet: ReportSheet
  /** The period before and after, with their addresses. */
  before: { href: string; text: string } | null
  after: { href: string; text: string } | null
  /** What the address asks for, for the files of the same figures. */
  query: string
  pdf: string | null
  /** Where its foreword and targets are written. */
  status: string | null
}

export function ReportHead({ sheet, before, after, query, pdf, status }: ReportHeadProps) {
  const { t, i18n } = useTranslation('report')
  return (
    <div className="head">
      <div>
        <h1>{sheet.title}</h1>
        <p className="soft">{sheet.lead}</p>
      </div>
      <div className="btns no-print">
        {before && (
          <ButtonLink size="sm" icon="chevron-left" href={before.href}>
            {before.text}
          </ButtonLink>
        )}
        {after && (
          <ButtonLink size="sm" iconEnd="chevron-right" href={after.href}>
            {after.text}
          </ButtonLink>
        )}
        {status && (
          <ButtonLink size="sm" icon="pencil" href={status}>
            {t('page.statusLink')}
          </ButtonLink>
        )}
        <PrintButton text={t('page.print')} size="sm" quiet />
        <ButtonLink size="sm" icon="file-spreadsheet" href={`/koordinator/rapport.csv?${query}`} whole>
          {t('page.csv')}
        </ButtonLink>
        {pdf && (
          <ButtonLink size="sm" variant="primary" icon="file-text" href={pdf} whole>
            {t(printedIn(i18n.language) === i18n.language ? 'page.pdf' : 'page.pdfEnglish')}
          </ButtonLink>
        )}
      </div>
    </div>
  )
}

/** What the figures say, in a few sentences; nothing where they say nothing. */
export function ShortTold({ told }: Pick<ReportSheet, 'told'>) {
  const { t } = useTranslation('report')
  if (told.length === 0) return null
  return (
    <section className="card card--ochre summary" aria-labelledby="kort-fortalt">
      <h2 id="kort-fortalt">{t('page.short')}</h2>
      <ul className="bullets">
        {told.map(({ icon, text }) => (
          <li key={text}>
            <Icon name={icon} />
            <span>
              <ToldText text={text} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

export function Tiles({ tiles, table, query }: { tiles: readonly Tile[]; table: ReportTable | undefined; query: string }) {
  const { t } = useTranslation('report')
  return (
    <>
      <dl className="kpis">
        {tiles.map(({ key, term, value, note, way }) => (
          <div key={key} className="kpi">
            <dt>{term}</dt>
            <dd className="v">
              <bdi dir="auto">{value}</bdi>
            </dd>
            {note && (
              <dd className="d">
                {way && <Icon name={way === 'up' ? 'trending-up' : 'trending-down'} />}
                {note}
              </dd>
            )}
          </div>
        ))}
      </dl>
      <div className="chart__foot">
        {table && <FiguresFold table={table} query={query} />}
        <HowCounted figures={definedInTable.noegletal} of={t('tables.key')} />
      </div>
    </>
  )
}
