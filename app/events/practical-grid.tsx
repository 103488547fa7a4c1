import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Icon, type IconName } from '~/ui/icon'
import { practicalitySigns } from './event'
import type { ShownEvent } from './event-page'
import { useEventWords } from './use-event-words'

/** What is good to know, each with its sign and, where the host wrote some, a few words. */
export function PracticalGrid({ event }: { event: ShownEvent }) {
  const { t } = useTranslation(['events', 'facts'])
  const words = useEventWords()
  const ages = words.ages(event)
  // Danish alone goes without saying
  const spoken = event.languages.filter((code) => code !== 'da').length > 0 ? event.languages : []
  // who interprets is said with the interpreters
  const women = event.interpreters.length > 0 && event.practical.includes('female-interpreters')
  const practical = event.practical.filter((code) => !(women && code === 'female-interpreters'))
  const none =
    event.interpreters.length === 0 && spoken.length === 0 && !ages && practical.length === 0 && event.notes['step-free'] === undefined
  if (none) return null
  return (
    <>
      <h2 className="h-sec">{t('page.good')}</h2>
      <ul className="pracgrid">
        {event.interpreters.length > 0 && (
          <Sign icon="languages" name={t('interpreter', { languages: words.languages(event.interpreters) })}>
            {event.notes.interpreters ?? (women && t('facts:practicalities.female-interpreters'))}
          </Sign>
        )}
        {spoken.length > 0 && <Sign icon="message-circle" name={t('page.spoken', { languages: words.languages(spoken) })} />}
        {ages && <Sign icon="user" name={ages} />}
        {practical.map((code) => (
          <Sign key={code} icon={practicalitySigns[code]} name={t(`facts:practicalities.${code}`)}>
            {event.notes[code]}
          </Sign>
        ))}
        {!event.practical.includes('step-free') && event.notes['step-free'] && (
          <Sign not icon="accessibility" name={t('page.notStepFree')}>
            {event.notes['step-free']}
          </Sign>
        )}
      </ul>
    </>
  )
}

/** @param not it is not so, as a step at the door */
function Sign({ icon, name, not = false, children }: { icon: IconName; name: ReactNode; not?: boolean; children?: ReactNode }) {
  return (
    <li>
      <span className={not ? 'box no' : 'box'}>
        <Icon name={icon} />
      </span>
      <div>
        <b>{name}</b>
        {children ? (
          <span>
            <bdi>{children}</bdi>
          </span>
        ) : null}
      </div>
    </li>
  )
}
