import { ownMinutes } from '~/activities/activities.server'
import { waitingToConfirm } from '~/activities/hours-reading.server'
import { waitingForOwnWords } from '~/follow-ups/follow-ups.server'
import { islandDate } from '~/i18n/format'
import { stateToldTo } from '~/matching/match'
import { matchesOf } from '~/matching/match-reading.server'
import { unreadFor } from '~/messages/conversations.server'
import { newcomerOfUser } from '~/newcomers/newcomers.server'
import { organisationsLedBy } from '~/organisations/organisations.server'
import { firstNamesOf } from '~/people/people.server'
import type { Actor } from '~/people/permissions'
import { now } from '~/server/clock.server'
import { ownShifts } from '~/shifts/my-view.server'
import { mySignUpLines } from '~/sign-ups/my-sign-ups.server'
import { deskBar } from './desk-bar.server'
import type { OwnLine, OwnStripFacts } from './own-line'

/** The head stays a head: the rest stands on one's own page. */
const LINES = 4

/** What the front page says to somebody who is signed in: what waits for them first, then what comes next, then thanks. No names of others. */
export function ownStrip(actor: Actor): OwnStripFacts {
  const led = organisationsLedBy(actor)
  const self = newcomerOfUser(actor.userId)
  const matches = matchesOf([actor.userId, ...led.map(({ id }) => id)], self).map(({ match, side }) => ({
    id: match.id,
    side,
    told: stateToldTo(side, match.state, match),
  }))
  const running = matches.filter(({ told }) => told === 'active')
  const lines: OwnLine[] = []
  if (actor.roles.has('coordinator')) {
    const { needs, approvals } = deskBar()
    lines.push({ what: 'desk', needs, approvals })
  }
  const [asked] = matches.filter(({ told }) => told === 'answer')
  if (asked) lines.push({ what: 'answer', id: asked.id })
  const [words] = waitingForOwnWords(running.flatMap(({ id, side }) => (side === 'offer' ? [id] : [])))
  if (words) lines.push({ what: 'words', id: words.id })
  const unread = unreadFor(actor)
  if (unread > 0) lines.push({ what: 'messages', count: unread })
  const waiting = waitingToConfirm(
    actor.userId,
    led.map(({ id }) => id),
  )
  for (const { id, slug, name } of led) {
    const count = waiting.get(id) ?? 0
    if (count > 0) lines.push({ what: 'confirm', slug, name, count })
  }
  const next = nextFor(actor)
  if (next) lines.push(next)
  for (const { id, slug, name } of led) if (!waiting.get(id)) lines.push({ what: 'organisation', slug, name })
  if (running[0]) lines.push({ what: 'match', id: running[0].id, side: running[0].side, count: running.length })
  if (self) lines.push({ what: 'learning' })
  const hours = Math.floor(ownMinutes(actor, `${islandDate(now()).slice(0, 4)}-01-01`).minutes / 60)
  if (hours > 0) lines.push({ what: 'thanks', hours })
  return { firstName: firstNamesOf([actor.userId]).get(actor.userId) ?? '', lines: lines.slice(0, LINES) }
}

/** The first date this person has promised to come to, as a guest or to help. */
function nextFor(actor: Actor): OwnLine | null {
  const [shift] = ownShifts(actor).filter(({ cancelled }) => !cancelled)
  const [signUp] = mySignUpLines(actor).filter(({ off, state }) => !off && state === 'in')
  const dates: { at: string; line: OwnLine }[] = []
  if (shift)
    dates.push({
      at: shift.span.day,
      line: { what: 'next', title: shift.event.title, day: shift.span.day, starts: shift.span.from, href: '/mit/vagter' },
    })
  if (signUp) {
    const { title, next } = signUp
    dates.push({ at: next.day, line: { what: 'next', title, day: next.day, starts: next.starts, href: '/mit/tilmeldinger' } })
  }
  return dates.toSorted((a, b) => a.at.localeCompare(b.at))[0]?.line ?? null
}
