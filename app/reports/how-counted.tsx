import { useTranslation } from 'react-i18next'
import { Icon } from '~/ui/icon'
import type { FigureKey } from './definitions'

/** How figures are counted, one press away and without a script. */
export function HowCounted({ figures, of }: { figures: readonly FigureKey[]; of: string }) {
  const { t } = useTranslation('report')
  if (figures.length === 0) return null
  return (
    <details className="counted">
      <summary>
        {t('page.how')}
        <span className="vh">: {of}</span>
        <Icon name="chevron-down" />
      </summary>
      <dl>
        {figures.map((figure) => (
          <div key={figure}>
            <dt>{t(`definitions.${figure}.term`)}</dt>
            <dd>{t(`definitions.${figure}.text`)}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
