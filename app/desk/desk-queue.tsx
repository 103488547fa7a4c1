import { useTranslation } from 'react-i18next'
import type { ReactNode } from 'react'
import { Anchor } from '~/ui/anchor'
import { Count } from '~/ui/count'
import { Gable } from '~/ui/gable'
import { Icon, type IconName } from '~/ui/icon'
import type { QueuedMatch, QueuedNeed } from '~/matching/queued.server'
import type { DeskQueue } from './desk.server'
import { usePlaceName } from '~/matching/use-place-name'
import { useReasonWords } from '~/matching/use-reason-words'

/** All that waits, the longest waiting first; each line leads to where it is done. */
export function DeskQueueLists({ queue, chosen }: { queue: DeskQueue; chosen: string | null }) {
  const { t } = useTranslation('matching')
  const words = useReasonWords()
  const placeName = usePlaceName()
  const others = queue.waiting.total + queue.agreed.total + queue.questions.total + queue.approvals.total
  return (
    <>
      <Queue
        title={t('queue.open')}
        total={queue.open.total}
        shown={queue.open.lines.length}
        moreHref="/koordinator/behov"
        empty={t('queue.noneOpen')}
      >
        {queue.open.lines.map((need) => (
          <NeedLine key={need.id} need={need} current={need.id === chosen} />
        ))}
      </Queue>
      <Queue
        title={t('queue.questions')}
        hot
        total={queue.questions.total}
        shown={queue.questions.lines.length}
        moreHref="/koordinator/match"
      >
        {queue.questions.lines.map((match) => (
          <MatchLine key={match.id} match={match} icon="message-circle" text={t('queue.asked')} />
        ))}
      </Queue>
      <Queue
        title={t('queue.agreed')}
        hot
        total={queue.agreed.total}
        shown={queue.agreed.lines.length}
        moreHref="/koordinator/match?state=agreed"
      >
        {queue.agreed.lines.map((match) => (
          <MatchLine
            key={match.id}
            match={match}
            icon={match.missing.length > 0 ? 'triangle-alert' : 'check'}
            text={match.missing.length > 0 ? t('suggestion.missing', { what: words.credentials(match.missing) }) : t('queue.ready')}
          />
        ))}
      </Queue>
      <Queue
        title={t('queue.waiting')}
        total={queue.waiting.total}
        shown={queue.waiting.lines.length}
        moreHref="/koordinator/match?state=proposed"
      >
        {queue.waiting.lines.map((match) => (
          <MatchLine
            key={match.id}
            match={match}
            icon="hourglass"
            text={t('queue.waitsFor', {
              count: match.days,
              who: match.waitsFor === 'both' ? t('queue.both') : match.waitsFor === 'offer' ? match.owner : match.newcomer,
            })}
          />
        ))}
      </Queue>
      <Queue
        title={t('queue.approvals')}
        total={queue.approvals.total}
        shown={queue.approvals.lines.length}
        moreHref="/koordinator/godkendelse"
      >
        {queue.approvals.lines.map(({ href, title, from, front, town }) => (
          <li key={href} className="q--kind">
            <Gable front={front} size="xs" />
            <div>
              <Anchor href={href}>
                <bdi>{title}</bdi>
              </Anchor>
              <small>{placeName(from, town)}</small>
            </div>
          </li>
        ))}
      </Queue>
      {others === 0 && <p className="soft queue-done">{t('queue.nothingElse')}</p>}
    </>
  )
}

function NeedLine({ need, current }: { need: QueuedNeed; current: boolean }) {
  const { t } = useTranslation('matching')
  const placeName = usePlaceName()
  return (
    <li aria-current={current ? 'true' : undefined}>
      <Anchor href={`/koordinator?behov=${need.id}`}>{placeName(need.name, need.town)}</Anchor>
      <small className={need.mood === 'calm' ? undefined : need.mood}>
        <Icon name="clock" />
        <span>
          {current
            ? t('queue.waitedLate', { count: need.days })
            : `${t('queue.waited', { count: need.days })} · ${t(`facts:kinds.${need.kind}`)}`}
        </span>
      </small>
    </li>
  )
}

function MatchLine({ match, icon, text }: { match: QueuedMatch; icon: IconName; text: string }) {
  const { t } = useTranslation('matching')
  return (
    <li>
      <Anchor href={`/koordinator/match/${match.id}`}>{t('match.pair', { one: match.owner, other: match.newcomer })}</Anchor>
      <small>
        <Icon name={icon} />
        <span>{text}</span>
      </small>
    </li>
  )
}

interface QueueProps {
  title: string
  total: number
  shown: number
  hot?: boolean
  moreHref: string
  empty?: string
  children: ReactNode
}
function Queue({ title, total, shown, hot, moreHref, empty, children }: QueueProps) {
  const { t } = useTranslation('matching')
  if (total === 0 && !empty) return null
  return (
    <div className="q">
      <h2>
        {title} <Count hot={hot && total > 0}>{total}</Count>
      </h2>
      {total === 0 ? <p className="soft more">{empty}</p> : <ul>{children}</ul>}
      {total > shown && (
        <Anchor className="more" href={moreHref}>
          {t('queue.more', { count: total - shown })}
        </Anchor>
      )}
    </div>
  )
}
