import { useTranslation } from 'react-i18next'
import { ButtonLink } from '~/ui/button'
import { Card } from '~/ui/card'
import type { TrainingLine } from './own-training.server'

/** On one's own page: courses that go with what one does and are not taken yet. Nothing without any. */
export function TrainingCard({ lacking }: { lacking: readonly TrainingLine[] }) {
  const { t } = useTranslation('training')
  if (lacking.length === 0) return null
  // what can be read at once is begun at once
  const online = lacking.find((line) => line.online !== null)
  return (
    <Card title={t('card.title')}>
      <ul className="rows">
        {lacking.map(({ id, title, passed, of }) => (
          <li key={id}>
            <div>
              <p>
                <b>
                  <bdi>{title}</bdi>
                </b>
              </p>
              <p className="soft">{passed > 0 ? t('mine.progress', { passed, of }) : t('card.parts', { count: of })}</p>
            </div>
          </li>
        ))}
      </ul>
      <p className="btns" style={{ marginBlockStart: 'var(--s-3)' }}>
        {online && (
          <ButtonLink href={`/mit/kurser/${online.id}/${online.online}`} icon="graduation-cap">
            {t('card.read')}
          </ButtonLink>
        )}
        <ButtonLink href="/mit/kurser" variant="quiet">
          {t('card.way')}
        </ButtonLink>
      </p>
    </Card>
  )
}
