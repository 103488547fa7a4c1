import { useTranslation } from 'react-i18next'
import { Icon } from '~/ui/icon'
import { tellingPracticalities, type AgendaEntry } from './agenda'
import { practicalitySigns } from './event'
import { useEventWords } from './use-event-words'

/** The few signs that tell in a list whether an event is for me. */
export function TellingLine({ entry }: { entry: Pick<AgendaEntry, 'womenOnly' | 'interpreters' | 'practical'> }) {
  const { t } = useTranslation(['events', 'facts'])
  const words = useEventWords()
  const telling = tellingPracticalities(entry)
  if (!entry.womenOnly && entry.interpreters.length === 0 && telling.length === 0) return null
  return (
    <ul className="prac">
      {entry.womenOnly && (
        <li>
          <Icon name="venus" />
          {t('womenOnly')}
        </li>
      )}
      {entry.interpreters.length > 0 && (
        <li>
          <Icon name="languages" />
          {t('interpreter', { languages: words.languages(entry.interpreters) })}
        </li>
      )}
      {telling.map((code) => (
        <li key={code}>
          <Icon name={practicalitySigns[code]} />
          {t(`facts:practicalities.${code}`)}
        </li>
      ))}
    </ul>
  )
}
