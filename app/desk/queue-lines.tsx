import { Form } from '@remix-run/react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { UnconfirmedAgreement } from '~/agreements/unconfirmed.server'
import { clockOf } from '~/concerns/concern'
import { inHalves } from '~/matching/suggestion'
import type { QueuedMatch } from '~/matching/queued.server'
import type { Queued } from '~/matching/queue.server'
import type { PhoneReminder } from '~/matching/reminders.server'
import { useReasonWords } from '~/matching/use-reason-words'
import { usePlaceName } from '~/matching/use-place-name'
import { Anchor } from '~/ui/anchor'
import { Button } from '~/ui/button'
import { Gable } from '~/ui/gable'
import { Icon, type IconName } from '~/ui/icon'
import type { CareLine, DeskQueue, DueLine } from './desk.server'
import type { NextBest } from './next-best.server'

interface LineProps {
  href: string
  title: ReactNode
  icon: IconName
  text: ReactNode
  tone?: 'soon' | 'late'
  current?: boolean
  children?: ReactNode
}

/** One line of a queue: what it is about, and what is the matter. All of it leads to where it is done. */
function Line({ href, title, icon, text, tone, current, children }: LineProps) {
  return (
    <li aria-current={current ? 'true' : undefined}>
      <Anchor href={href} data-line="">
        {title}
      </Anchor>
      <small className={tone}>
        <Icon name={icon} />
        <span>{text}</span>
      </small>
      {children}
    </li>
  )
}

function usePair() {
  const { t } = useTranslation('matching')
  return ({ owner, newcomer }: { owner: string; newcomer: string }) => t('match.pair', { one: owner, other: newcomer })
}

export function ConcernLine({ concern }: { concern: DeskQueue['concerns']['lines'][number] }) {
  const { t } = useTranslation('desk')
  const pair = usePair()
  const { id, hoursLeft } = concern
  const clock = hoursLeft === null ? 'calm' : clockOf(hoursLeft)
  return (
    <Line
      href={`/koordinator/bekymringer/${id}`}
      title={pair(concern)}
      icon={hoursLeft === null ? 'check' : 'timer'}
      tone={clock === 'calm' ? undefined : clock}
      text={
        hoursLeft === null
          ? t('concern.answered')
          : hoursLeft < 0
            ? t('concern.late', { count: -hoursLeft })
            : t('concern.left', { count: hoursLeft })
      }
    />
  )
}

/** A newcomer's need or an organisation's role. */
export function WaitingLine({ waiting, current, mine }: { waiting: Queued; current: boolean; mine: boolean }) {
  const { t } = useTranslation(['matching', 'wanted'])
  const placeName = usePlaceName()
  const waited = t('queue.waited', { count: waiting.days })
  const tone = waiting.mood === 'calm' ? undefined : waiting.mood
  if (waiting.what === 'role')
    return (
      <Line
        href={`/koordinator/roller/${waiting.id}`}
        title={<bdi>{waiting.title}</bdi>}
        icon="clock"
        tone={tone}
        text={
          <>
            {waited} · <bdi>{placeName(waiting.organisation, waiting.town)}</bdi>
          </>
        }
      />
    )
  return (
    <Line
      href={needHref(waiting.id, mine)}
      title={placeName(waiting.name, waiting.town)}
      icon="clock"
      tone={tone}
      current={current}
      text={current ? t('queue.waitedLate', { count: waiting.days }) : `${waited} · ${t(`facts:kinds.${waiting.kind}`)}`}
    />
  )
}

/** The desk with a need chosen. */
export const needHref = (id: string, mine: boolean) => `/koordinator?behov=${id}${mine ? '&mine=ja' : ''}`

/** The next suggestion after a no or a silence, ready with one button. */
export function NextLine({ next, mine }: { next: NextBest; mine: boolean }) {
  const { t } = useTranslation(['desk', 'matching'])
  const placeName = usePlaceName()
  const { offer } = next
  return (
    <Line
      href={needHref(next.id, mine)}
      title={placeName(next.name, next.town)}
      icon={offer ? 'repeat' : 'circle-minus'}
      text={offer ? t('next.offer', { who: placeName(offer.owner, offer.town), fits: inHalves(offer.fits), all: 6 }) : t('next.none')}
    >
      {offer && (
        <Form method="post" action={`/koordinator/behov/${next.id}`} className="q__do">
          <input type="hidden" name="offerId" value={offer.id} />
          <input type="hidden" name="fra" value="bord" />
          <Button type="submit" name="intent" value="propose" size="sm">
            {t('next.propose', { who: offer.owner })}
            <span className="vh"> {t('next.to', { who: next.name })}</span>
          </Button>
        </Form>
      )}
    </Line>
  )
}

export function NewHereLine({ newHere: { id, name, days } }: { newHere: DeskQueue['newHere']['lines'][number] }) {
  const { t } = useTranslation('matching')
  return (
    <Line href={`/koordinator/tilflyttere/${id}`} title={<bdi>{name}</bdi>} icon="user-plus" text={t('queue.waited', { count: days })} />
  )
}

/** A match that somebody has asked about, that both said yes to, or that waits for an answer. */
export function MatchLine({ match, of }: { match: QueuedMatch; of: 'asked' | 'agreed' | 'waiting' }) {
  const { t } = useTranslation('matching')
  const words = useReasonWords()
  const pair = usePair()
  const line = { href: `/koordinator/match/${match.id}`, title: pair(match) }
  switch (of) {
    case 'asked':
      return <Line {...line} icon="message-circle" text={t('queue.asked')} />
    case 'agreed':
      return match.missing.length > 0 ? (
        <Line {...line} icon="triangle-alert" text={t('suggestion.missing', { what: words.credentials(match.missing) })} />
      ) : (
        <Line {...line} icon="check" text={t('queue.ready')} />
      )
    case 'waiting': {
      const who = match.waitsFor === 'both' ? t('queue.both') : match.waitsFor === 'offer' ? match.owner : match.newcomer
      return <Line {...line} icon="hourglass" text={t('queue.waitsFor', { count: match.days, who })} />
    }
  }
}

export function RingLine({ ring }: { ring: PhoneReminder }) {
  const { t } = useTranslation('desk')
  const pair = usePair()
  return (
    <Line
      href={ring.channel === 'paper' ? `/koordinator/match/${ring.matchId}/kort` : `/koordinator/match/${ring.matchId}`}
      title={pair(ring)}
      icon={ring.channel === 'paper' ? 'printer' : 'phone'}
      tone={ring.what === 'last' ? 'late' : undefined}
      text={ring.what === 'tell' ? t(`ring.tell.${ring.channel}`) : t(`ring.${ring.what}`, { count: ring.days })}
    />
  )
}

/** Somebody to ring about a role: to ask, or to pass on what its organisation wrote. */
export function RoleCallLine({ call }: { call: DeskQueue['roleCalls']['lines'][number] }) {
  const { t } = useTranslation('desk')
  return (
    <Line
      href={`/koordinator/roller/${call.needId}`}
      title={<bdi>{call.name}</bdi>}
      icon={call.why === 'ask' ? 'phone' : 'message-circle'}
      text={t(`roleCall.${call.why}`, { count: call.days })}
    />
  )
}

const silenceSigns: Record<CareLine['why'], IconName> = { help: 'hand', silence: 'hourglass', 'not-yet': 'clock', call: 'phone' }

/** Two who are silent in their first weeks, or whose follow-up is due. */
export function CareLineOf({ care }: { care: CareLine | DueLine }) {
  const { t } = useTranslation('desk')
  const pair = usePair()
  if (care.what === 'silence')
    return (
      <Line
        href={`/koordinator/match/${care.matchId}`}
        title={pair(care)}
        icon={silenceSigns[care.why]}
        tone={care.why === 'help' || care.days > 14 ? 'late' : undefined}
        text={t(`silence.${care.why}`, { count: care.days })}
      />
    )
  const missed = care.worries.includes('missed')
  return (
    <Line
      href={`/koordinator/opfoelgning/${care.id}`}
      title={pair(care)}
      icon={missed ? 'triangle-alert' : care.ownWords ? 'message-circle' : 'phone'}
      tone={missed ? 'late' : undefined}
      text={
        missed ? t('due.missed') : care.ownWords ? t('due.ownWords') : care.days <= 0 ? t('due.today') : t('due.late', { count: care.days })
      }
    />
  )
}

export function AgreementLine({ agreement: { match, state } }: { agreement: UnconfirmedAgreement }) {
  const { t } = useTranslation('desk')
  const pair = usePair()
  return <Line href={`/koordinator/match/${match.id}/aftale`} title={pair(match)} icon="file-text" text={t(`agreement.${state}`)} />
}

export function ApprovalLine({ approval: { href, title, from, front, town } }: { approval: DeskQueue['approvals']['lines'][number] }) {
  const placeName = usePlaceName()
  return (
    <li className="q--kind">
      <Gable front={front} size="xs" />
      <div>
        <Anchor href={href} data-line="">
          <bdi>{title}</bdi>
        </Anchor>
        <small>{placeName(from, town)}</small>
      </div>
    </li>
  )
}
