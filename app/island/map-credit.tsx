import { useTranslation } from 'react-i18next'

/**
 * Whose coast line it is. The licence (ODbL) asks for this wherever the line is shown, so the maps bring it themselves
 * and no page can forget it.
 */
export function MapCredit({ text, as: Tag = 'p' }: { text?: string; as?: 'p' | 'figcaption' }) {
  const { t } = useTranslation('island')
  return (
    <Tag className="map__credit">
      <a href="https://www.openstreetmap.org/copyright" rel="noreferrer">
        {text ?? t('credit')}
      </a>
    </Tag>
  )
}
