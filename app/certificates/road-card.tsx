import { useTranslation } from 'react-i18next'
import { Anchor } from '~/ui/anchor'
import { ButtonLink } from '~/ui/button'
import { Card } from '~/ui/card'
import { RoadWalk } from './road-walk'
import type { RoadCardFacts } from './road.server'

/** On one's own page: a certificate that is ready or on its way, and the road to the next. Nothing without any of them. */
export function RoadCard({ ready, waiting, road }: RoadCardFacts) {
  const { t } = useTranslation(['certificates', 'verify'])
  if (ready.length === 0 && waiting === 0 && !road) return null
  return (
    <Card title={road ? t(`road.title.${road.kind}`) : t('title')}>
      <div className="stack">
        {ready.map(({ id, kind }) => (
          <div key={id}>
            <p>
              <b>{t('card.ready', { kind: t(`verify:kinds.${kind}`) })}</b>
            </p>
            <p>
              <ButtonLink href={`/mit/beviser/${id}`} icon="award">
                {t('card.see')}
                <span className="vh">: {t(`verify:kinds.${kind}`)}</span>
              </ButtonLink>
            </p>
          </div>
        ))}
        {waiting > 0 && <p>{t('card.waiting', { count: waiting })}</p>}
        {road && (
          <>
            <RoadWalk road={road} />
            <p>
              <Anchor href={`/mit/beviser/eksempel/${road.kind}`}>{t('road.example')}</Anchor>
            </p>
          </>
        )}
        <p>
          <Anchor href="/mit/beviser">{t('card.all')}</Anchor>
        </p>
      </div>
    </Card>
  )
}
