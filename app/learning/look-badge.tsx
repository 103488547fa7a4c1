import { useTranslation } from 'react-i18next'
import { Badge } from '~/ui/badge'
import { isTrouble, type LookResult } from './link'

/** What the last look at a link found, in a word with its sign. */
export function LookBadge({ result }: { result: LookResult }) {
  const { t } = useTranslation('learning')
  if (result === 'ok')
    return (
      <Badge tone="ok" icon="check">
        {t('results.ok')}
      </Badge>
    )
  return (
    <Badge tone={isTrouble(result) ? 'warn' : 'info'} icon={isTrouble(result) ? 'triangle-alert' : 'info'}>
      {t(`results.${result}`)}
    </Badge>
  )
}
