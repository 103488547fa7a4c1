import type { FieldMetadata } from '@conform-to/react'
import { useTranslation } from 'react-i18next'
import { NeedsField } from './needs-field'

/** What somebody wishes for, said as they would say it themselves. */
export function WishesField({ field }: { field: FieldMetadata<unknown> }) {
  const { t } = useTranslation('newHere')
  return <NeedsField field={field} label={t('wishes.label')} nameOf={(kind) => t(`kinds.${kind}`)} />
}
