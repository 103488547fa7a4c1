import { useTranslation } from 'react-i18next'
import { WaitingBadge } from '~/matching/desk-newcomer'
import { usePlaceName } from '~/matching/use-place-name'
import { frontOf } from '~/offers/offer'
import { Anchor } from '~/ui/anchor'
import { Fold } from '~/ui/fold'
import { Kind } from '~/ui/gable'
import type { EmptyLine } from './round-page.server'

/** Those who get nobody this time, with why; each leads to what could be changed. */
export function RoundEmpty({ lines, total, open }: { lines: readonly EmptyLine[]; total: number; open: boolean }) {
  const { t } = useTranslation('rounds')
  const placeName = usePlaceName()
  if (lines.length === 0) return null
  return (
    <Fold summary={t('empty.title', { count: total })} open={open}>
      {total > lines.length && <p className="soft">{t('empty.some', { count: lines.length })}</p>}
      <ul className="rows">
        {lines.map(({ needId, name, town, kind, days, mood, possible, oneByOne }) => (
          <li key={needId}>
            <div>
              <Anchor href={`/koordinator/behov/${needId}`}>
                <b>
                  <bdi>{placeName(name, town)}</bdi>
                </b>
              </Anchor>
              <p className="soft">
                {t('empty.possible', { count: possible })}
                {oneByOne && ` ${t('empty.oneByOne', { owner: oneByOne.owner })}`}
              </p>
            </div>
            <div className="row rows__end">
              <Kind front={frontOf[kind]}>{t(`facts:kinds.${kind}`)}</Kind>
              <WaitingBadge days={days} mood={mood} />
            </div>
          </li>
        ))}
      </ul>
    </Fold>
  )
}
