import { useTranslation } from 'react-i18next'
import { Anchor } from '~/ui/anchor'
import { Chart } from './chart'
import { definedInTable } from './definitions'
import type { Drawing } from './drawing'
import { HowCounted } from './how-counted'

const tall: readonly Drawing['id'][] = ['slags']
const full: readonly Drawing['id'][] = ['byer']

/** A chart with what it says, the way to its figures, and how they are counted. */
export function ChartCard({ drawing }: { drawing: Drawing }) {
  const { t } = useTranslation('report')
  const classes = ['chart card', tall.includes(drawing.id) && 'chart--tall', full.includes(drawing.id) && 'chart--full']
  return (
    <section className={classes.filter(Boolean).join(' ')} aria-labelledby={`graf-${drawing.id}`}>
      <h2 id={`graf-${drawing.id}`}>{drawing.title}</h2>
      <p>{drawing.text}</p>
      <Chart drawing={drawing} />
      {drawing.note && <p className="chart__note soft">{drawing.note}</p>}
      <div className="chart__foot no-print">
        <Anchor href={`#tabel-${drawing.table}`}>
          {t('page.seeTable')}
          <span className="vh">: {drawing.title}</span>
        </Anchor>
        <HowCounted figures={definedInTable[drawing.table]} of={drawing.title} />
      </div>
    </section>
  )
}
