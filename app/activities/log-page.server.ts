import { islandDate } from '~/i18n/format'
import type { Actor } from '~/people/permissions'
import { now } from '~/server/clock.server'
import { newId } from '~/server/ids.server'
import { askedIn, choicesFor, defaultsFor, eventDateOf } from './choices.server'
import { draftOf, keepFor } from './drafts.server'

/**
 * What the form of hours needs for a signed-in person: what they may choose, what is chosen, and what they were writing.
 * @param kept the page may stay on a phone: nothing of the person's own words is in it, nor what lets it keep any
 */
export function logFormFor(
  actor: Actor,
  query: URLSearchParams,
  { names = 'full', kept = false }: { names?: 'full' | 'first-letter'; kept?: boolean } = {},
) {
  const asked = askedIn(query)
  const date = asked.event ? eventDateOf(asked) : null
  const asksFor = [...query.keys()].some((key) => key === 'match' || key === 'organisation' || key === 'arrangement')
  const draft = kept || asksFor ? null : draftOf(actor)
  const draftDate = draft?.what?.startsWith('e:') ? draft.what.slice(2) : null
  const choices = choicesFor(actor, { names, eventDateId: date?.id ?? draftDate })
  return {
    today: islandDate(now()),
    choices,
    defaults: draft ?? defaultsFor(actor, choices, asked),
    draft: draft !== null,
    formKey: draft?.formKey ?? newId(),
    keep: kept ? undefined : keepFor(actor),
  }
}
