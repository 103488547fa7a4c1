import { useTranslation } from 'react-i18next'
import { Icon } from '~/ui/icon'

/** "Vi viser byen, ikke adressen" – the note for every map with private persons on it. */
export function TownNote() {
  const { t } = useTranslation('island')
  return (
    <>
      <Icon name="lock" /> {t('note.town')}
    </>
  )
}
