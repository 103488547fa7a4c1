import { useTranslation } from 'react-i18next'
import { ButtonLink } from '~/ui/button'
import { Card } from '~/ui/card'

/** On one's own page: somebody would like to hear how it goes. */
export function OwnWordsCard({ waiting }: { waiting: readonly { id: string; name: string | null }[] }) {
  const { t } = useTranslation('followUps')
  return (
    <Card title={t('mine.title')} tone="ochre">
      <p>{t('mine.text')}</p>
      <p className="btns">
        {waiting.map(({ id, name }) => (
          <ButtonLink key={id} href={`/mit/opfoelgning/${id}`} variant="primary" icon="message-circle">
            {t('mine.tell')}
            {name && <bdi> · {name}</bdi>}
          </ButtonLink>
        ))}
      </p>
    </Card>
  )
}
