import { useTranslation } from 'react-i18next'
import { isTownSlug, townName } from '~/island/towns'

/** Who and where, as "Kirsten, Nexø"; the name alone when the town is not known. */
export function usePlaceName(): (name: string, town: string | null) => string {
  const { t } = useTranslation('matching')
  return (name, town) => (town && isTownSlug(town) ? t('place', { name, town: townName(town) }) : name)
}
