import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Anchor } from '~/ui/anchor'
import { Count } from '~/ui/count'
import { Icon } from '~/ui/icon'
import type { DeskQueue, Lines } from './desk.server'
import {
  AgreementLine,
  ApprovalLine,
  CareLineOf,
  ConcernLine,
  MatchLine,
  NewHereLine,
  NextLine,
  RingLine,
  RoleCallLine,
  WaitingLine,
} from './queue-lines'

/** The parts of the desk in their order, each with the page that shows all of it. */
const parts = [
  { name: 'concerns', href: '/koordinator/bekymringer', hot: true },
  { name: 'newHere', href: '/koordinator/tilflyttere', hot: true },
  { name: 'open', href: '/koordinator/behov', hot: false },
  { name: 'next', href: '/koordinator/behov', hot: true },
  { name: 'questions', href: '/koordinator/match', hot: true },
  { name: 'agreed', href: '/koordinator/match?state=agreed', hot: true },
  { name: 'ring', href: '/koordinator/match?state=proposed', hot: true },
  { name: 'roleCalls', href: '/koordinator/roller', hot: true },
  { name: 'care', href: '/koordinator/opfoelgning', hot: true },
  { name: 'agreements', href: '/koordinator/match?state=active', hot: false },
  { name: 'waiting', href: '/koordinator/match?state=proposed', hot: false },
  { name: 'approvals', href: '/koordinator/godkendelse', hot: false },
] as const
type PartName = (typeof parts)[number]['name']

interface DeskQueueProps {
  queue: DeskQueue
  chosen: string | null
  /** Only what is one's own is shown. */
  mine: boolean
}

/** All that waits, the most urgent first; each line leads to where it is done. */
export function DeskQueueLists({ queue, chosen, mine }: DeskQueueProps) {
  const { t } = useTranslation(['desk', 'matching'])
  const shown = parts.filter(({ name }) => queue[name].total > 0 || name === 'open')
  return (
    <>
      <Today queue={queue} />
      {shown.map(({ name, href, hot }) => (
        <Queue
          key={name}
          name={name}
          hot={hot}
          of={queue[name]}
          moreHref={href}
          before={name === 'open' ? <RoundReady round={queue.round} mine={mine} /> : null}
        >
          <PartLines name={name} queue={queue} chosen={chosen} mine={mine} />
        </Queue>
      ))}
      {shown.length === 1 && <p className="soft queue-done">{t('matching:queue.nothingElse')}</p>}
    </>
  )
}

function PartLines({ name, queue, chosen, mine }: DeskQueueProps & { name: PartName }) {
  switch (name) {
    case 'concerns':
      return queue.concerns.lines.map((concern) => <ConcernLine key={concern.id} concern={concern} />)
    case 'newHere':
      return queue.newHere.lines.map((newHere) => <NewHereLine key={newHere.id} newHere={newHere} />)
    case 'questions':
      return queue.questions.lines.map((match) => <MatchLine key={match.id} match={match} of="asked" />)
    case 'agreed':
      return queue.agreed.lines.map((match) => <MatchLine key={match.id} match={match} of="agreed" />)
    case 'roleCalls':
      return queue.roleCalls.lines.map((call) => <RoleCallLine key={call.id} call={call} />)
    case 'ring':
      return queue.ring.lines.map((ring) => <RingLine key={ring.matchId} ring={ring} />)
    case 'next':
      return queue.next.lines.map((next) => <NextLine key={next.id} next={next} mine={mine} />)
    case 'open':
      return queue.open.lines.map((waiting) => (
        <WaitingLine key={waiting.id} waiting={waiting} current={waiting.id === chosen} mine={mine} />
      ))
    case 'care':
      return queue.care.lines.map((care) => <CareLineOf key={`${care.what} ${care.matchId}`} care={care} />)
    case 'agreements':
      return queue.agreements.lines.map((agreement) => <AgreementLine key={agreement.match.id} agreement={agreement} />)
    case 'waiting':
      return queue.waiting.lines.map((match) => <MatchLine key={match.id} match={match} of="waiting" />)
    case 'approvals':
      return queue.approvals.lines.map((approval) => <ApprovalLine key={approval.href} approval={approval} />)
  }
}

/** Today in one look: what there is, how much of it, and the way down to it. */
function Today({ queue }: { queue: DeskQueue }) {
  const { t } = useTranslation('desk')
  const waiting = parts.filter(({ name }) => queue[name].total > 0)
  if (waiting.length < 2) return null
  return (
    <nav className="today" aria-label={t('today')}>
      <ul>
        {waiting.map(({ name, hot }) => (
          <li key={name}>
            <a href={`#koe-${name}`}>
              {t(`short.${name}`)} <Count hot={hot}>{queue[name].total}</Count>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** Today's round waits to be looked at. */
function RoundReady({ round, mine }: Pick<DeskQueue, 'round'> & { mine: boolean }) {
  const { t } = useTranslation('desk')
  if (!round) return null
  return (
    <Anchor className="q__round" href={`/koordinator/runde/${round.id}?vis=${mine ? 'mine' : 'all'}`} data-line="">
      <Icon name="handshake" />
      <span>{t('round', { count: round.pairs })}</span>
    </Anchor>
  )
}

interface QueueProps {
  name: PartName
  of: Lines<unknown>
  hot: boolean
  moreHref: string
  before: ReactNode
  children: ReactNode
}
function Queue({ name, of: { lines, total }, hot, moreHref, before, children }: QueueProps) {
  const { t } = useTranslation(['desk', 'matching'])
  return (
    <section className="q" id={`koe-${name}`} aria-labelledby={`koe-${name}-titel`}>
      <h2 id={`koe-${name}-titel`}>
        {t(`parts.${name}`)} <Count hot={hot && total > 0}>{total}</Count>
      </h2>
      {before}
      {total === 0 ? <p className="soft more">{t('matching:queue.noneOpen')}</p> : <ul>{children}</ul>}
      {total > lines.length && (
        <Anchor className="more" href={moreHref}>
          {t('matching:queue.more', { count: total - lines.length })}
        </Anchor>
      )}
    </section>
  )
}
