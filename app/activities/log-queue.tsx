import { useTranslation } from 'react-i18next'
import { formatWeekday } from '~/i18n/format'
import { Button, Buttons } from '~/ui/button'
import { Card } from '~/ui/card'
import { Flash } from '~/ui/flash'
import { Icon } from '~/ui/icon'
import type { Choice } from './choice'
import { useLengthText } from './use-hours-text'
import type { useLogQueue, WaitingHours } from './use-log-queue'

type Queue = ReturnType<typeof useLogQueue>

/** Whether all that was written has been sent; it stays in sight. */
export function LogSync({ queue: { waiting, answered, trouble } }: { queue: Queue }) {
  const { t } = useTranslation('logging')
  const unsent = waiting.length
  return (
    <p role="status" className="log-sync" data-unsent={unsent}>
      <Icon name={unsent > 0 ? 'hourglass' : answered.length > 0 ? 'circle-alert' : 'circle-check'} />
      {unsent > 0
        ? t(trouble === 'sign-in' ? 'app.signIn' : 'app.waiting', { count: unsent })
        : t(answered.length > 0 ? 'app.asked' : 'app.sent')}
    </p>
  )
}

interface LogQueueProps {
  queue: Queue
  choices: readonly Choice[]
  /** Puts an entry that was not taken back into the form. */
  onMend: (entry: WaitingHours) => void
}

/** What waits for a net, and what came back with a question: nothing is lost in silence. */
export function LogQueue({ queue, choices, onMend }: LogQueueProps) {
  const { t } = useTranslation('logging')
  return (
    <>
      {queue.answered.map((entry) => (
        <Flash key={entry.key} tone="warn">
          <div className="stack log-asked">
            <p>
              <b>{entry.answer?.outcome === 'asked' ? t('question.title') : t('app.refused')}</b>
            </p>
            <p>
              <EntryText entry={entry} choices={choices} />
            </p>
            {entry.answer?.outcome === 'asked' && entry.answer.codes.map((code) => <p key={code}>{t(`codes.${code}`)}</p>)}
            {entry.answer?.outcome === 'refused' && (
              <p>{t(`app.why.${entry.answer.why === 'not-yours' ? 'not-taken' : entry.answer.why}`)}</p>
            )}
            <Buttons>
              {entry.answer?.outcome === 'asked' && (
                <Button
                  size="sm"
                  variant="primary"
                  onClick={() => entry.answer?.outcome === 'asked' && queue.assure(entry, entry.answer.codes)}
                >
                  {t('question.sure')}
                </Button>
              )}
              <Button size="sm" onClick={() => onMend(entry)}>
                {t('app.mend')}
              </Button>
              <Button size="sm" variant="quiet" onClick={() => queue.drop(entry)}>
                {t('app.drop')}
              </Button>
            </Buttons>
          </div>
        </Flash>
      ))}
      {queue.waiting.length > 0 && (
        <Card title={t('app.waitingTitle')}>
          <ul className="loglist">
            {queue.waiting.map((entry) => (
              <li key={entry.key}>
                <EntryText entry={entry} choices={choices} />
              </li>
            ))}
          </ul>
        </Card>
      )}
    </>
  )
}

function EntryText({ entry: { note }, choices }: { entry: WaitingHours; choices: readonly Choice[] }) {
  const { t, i18n } = useTranslation(['logging', 'facts'])
  const length = useLengthText()
  const choice = choices.find(({ value }) => value === note.what)
  const about =
    choice === undefined
      ? t('app.something')
      : choice.of === 'match'
        ? [choice.name, t(`facts:kinds.${choice.kind}`)].filter(Boolean).join(' · ')
        : choice.name
  return (
    <span>
      {t('edit.when', { day: formatWeekday(note.date, i18n.language, 'short'), length: length(note.minutes) })}
      {' · '}
      <bdi>{about}</bdi>
    </span>
  )
}
