import { parseWithZod } from '@conform-to/zod/v4'
import { data, type MetaFunction } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import { atLineStart, formatClock, formatWeekday, islandDate } from '~/i18n/format'
import { mayAct, mayLoad, notFound, type Doer } from '~/people/guard.server'
import type { Actor } from '~/people/permissions'
import { now } from '~/server/clock.server'
import { placesOn } from '~/sign-ups/places.server'
import { Button, ButtonLink } from '~/ui/button'
import { Card } from '~/ui/card'
import { Crumbs } from '~/ui/crumbs'
import { Flash } from '~/ui/flash'
import { doOrSay, goOn } from '../answering.server'
import { CancelDate, DetailDate, MoveDate } from '../date-forms'
import { cancelDate, detailDate, followingOf, moveDate, restoreDate, seenOf, type DateWishes } from '../dates.server'
import { useReason } from '../dates-preview'
import type { EventDate, EventView } from '../event'
import { dateById } from '../event-reading.server'
import { hostedEvent } from '../hosting.server'
import { datesWithPeople } from '../hub.server'
import { orRefusal } from '../refusals.server'
import { minutesOf } from '../series'
import { cancelForm, detailForm, moveForm } from '../series-form'

const PAGE = '/mit/arrangementer/:slug/datoer/:date'

/** The date of an address, for one who answers for its event. */
function hostedDate(actor: Actor, { slug, date: id }: Record<string, string | undefined>): { event: EventView; date: EventDate } {
  const event = hostedEvent(actor, slug)
  const date = dateById(id ?? '')
  if (date?.eventId !== event.id) throw notFound()
  return { event, date }
}

export const loader = mayLoad(PAGE, ({ actor, params }) => {
  const { event, date } = hostedDate(actor, params)
  const dates = followingOf(date)
  const today = islandDate(now())
  return {
    event: { title: event.title, slug: event.slug, womenOnly: event.womenOnly, state: event.state },
    date,
    today,
    over: date.day < today || event.state === 'cancelled',
    following: dates.length - 1,
    seen: { this: seenOf([date]), following: seenOf(dates) },
    signedUp: datesWithPeople(event, dates, placesOn).size > 0,
  }
})
export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.event.title }]

/** Takes a form about a date: checks it, does the change, and goes back to the event. */
function change<S extends z.ZodObject>(
  what: 'move' | 'cancel' | 'special',
  schema: () => S,
  command: (actor: Actor, date: EventDate, value: z.infer<S>, wishes: DateWishes) => void,
) {
  return async ({ actor, params, form }: Doer<'signed-in'>) => {
    const { event, date } = hostedDate(actor, params)
    const submission = parseWithZod(form, { schema: schema() })
    if (submission.status !== 'success') return data({ what, reply: submission.reply() }, { status: 422 })
    const { scope, tell, seen } = submission.value as { scope: string; tell?: string; seen?: string }
    const following = scope === 'following'
    const wishes: DateWishes = {
      following,
      tell: tell === 'on',
      seen: following ? String(form.get('seenFollowing') ?? '') || undefined : seen,
      kept: following ? datesWithPeople(event, followingOf(date), placesOn) : undefined,
    }
    const { refused } = orRefusal(submission, () => command(actor, date, submission.value as z.infer<S>, wishes))
    if (refused) return data({ what, reply: refused.data.reply }, refused.init ?? {})
    return goOn(`/mit/arrangementer/${event.slug}`, `date-${what}`)
  }
}

export const action = mayAct(PAGE, {
  move: change(
    'move',
    () => moveForm(islandDate(now())),
    (actor, date, { day, starts, ends }, wishes) =>
      moveDate(actor, date.id, { day, starts: minutesOf(starts), ends: minutesOf(ends) }, wishes),
  ),
  cancel: change(
    'cancel',
    () => cancelForm,
    (actor, date, { reason }, wishes) => cancelDate(actor, date.id, reason, wishes),
  ),
  special: change(
    'special',
    () => detailForm,
    (actor, date, { topic, place, capacity, openToAll }, wishes) =>
      detailDate(
        actor,
        date.id,
        { topic: topic ?? '', place: place ?? null, capacity: capacity ?? null, openToAll: openToAll === 'on' },
        wishes,
      ),
  ),
  restore({ actor, params, form }) {
    const { event, date } = hostedDate(actor, params)
    const seen = String(form.get('seen') ?? '') || undefined
    return doOrSay(`/mit/arrangementer/${event.slug}`, 'date-restore', () => restoreDate(actor, date.id, { seen }))
  },
})

export default function ChangeDate() {
  const { event, date, over, ...rest } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { t, i18n } = useTranslation('makeEvents')
  const reasonOf = useReason()
  const day = atLineStart(formatWeekday(date.day, i18n.language), i18n.language)
  const clock = t('clock', { from: formatClock(date.starts, i18n.language), to: formatClock(date.ends, i18n.language) })
  const back = `/mit/arrangementer/${event.slug}`
  const forms = (what: string) => ({ date, ...rest, reply: answer && 'what' in answer && answer.what === what ? answer.reply : null })
  return (
    <div className="wrap wrap--text band--tight stack">
      <Crumbs
        label={t('crumbs')}
        items={[{ text: t('mine.title'), href: '/mit/arrangementer' }, { text: <bdi>{event.title}</bdi>, href: back }, { text: day }]}
      />
      <div>
        <h1 style={{ fontSize: 'var(--t-4)' }}>{day}</h1>
        <p className="lead">{clock}</p>
      </div>
      {over ? (
        <Card>
          <p>{t('date.over')}</p>
          <p>
            <ButtonLink href={back}>{t('date.back')}</ButtonLink>
          </p>
        </Card>
      ) : (
        <>
          {date.state !== 'planned' && (
            <>
              <Flash tone="warn" still>
                {t(`dateStates.${date.state}`)}
                {date.reason && (
                  <>
                    : <bdi>{reasonOf(date.reason)}</bdi>
                  </>
                )}
              </Flash>
              <Form method="post">
                <input type="hidden" name="seen" value={rest.seen.this} />
                <Button type="submit" variant="primary" name="intent" value="restore" icon="calendar-check">
                  {t('date.do.restore')}
                </Button>
              </Form>
            </>
          )}
          <Card className="datechanges">
            <MoveDate {...forms('move')} />
            {date.state === 'planned' && <CancelDate {...forms('cancel')} />}
            {date.state === 'planned' && <DetailDate {...forms('special')} womenOnly={event.womenOnly} />}
          </Card>
        </>
      )}
    </div>
  )
}
