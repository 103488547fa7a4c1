import { parseWithZod } from '@conform-to/zod/v4'
import { data, redirect, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { datesOf } from '~/events/event-reading.server'
import { hostedEvent } from '~/events/hosting.server'
import { orRefusal } from '~/events/refusals.server'
import { clockOf, minutesOf } from '~/events/series'
import { flashHeader } from '~/i18n/flash.server'
import { formatNumber, formatWeekday, islandDate } from '~/i18n/format'
import { translator } from '~/i18n/i18n.server'
import { mayAct, mayLoad } from '~/people/guard.server'
import { now } from '~/server/clock.server'
import { newId } from '~/server/ids.server'
import { inCourse, reachable } from '~/sign-ups/at-the-door.server'
import { Anchor } from '~/ui/anchor'
import { Badge } from '~/ui/badge'
import { Crumbs } from '~/ui/crumbs'
import { Facts } from '~/ui/facts'
import { DataTable } from '~/ui/table'
import { FollowUpCard } from '../follow-up-card'
import { followUpForm } from '../follow-up-form'
import { monthlyAfter } from '../attendance'
import { isFinishedCourse, meetAgain } from '../follow-up-meetings.server'
import { numbersOf } from '../numbers.server'

/** How many came, date by date; for the hosts, and without a name. */
export const loader = mayLoad('/mit/arrangementer/:slug/tal', ({ actor, params, language }) => {
  const event = hostedEvent(actor, params.slug)
  const t = translator(language)
  const today = islandDate(now())
  const last = datesOf(event.id, null).findLast(({ state }) => state === 'planned')
  return {
    title: t('attendance:numbers.title'),
    event: { title: event.title, slug: event.slug },
    dates: numbersOf(event),
    today,
    formKey: newId(),
    followUp:
      isFinishedCourse(event) && last
        ? {
            usual: {
              title: t('attendance:followUp.of', { title: event.title }).slice(0, 100),
              starts: clockOf(last.starts),
              ends: clockOf(last.ends),
              day: monthlyAfter(last.day, today),
            },
            invited: reachable(inCourse(event.id)).length,
          }
        : null,
  }
})
export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title }, { name: 'robots', content: 'noindex' }]

export const action = mayAct('/mit/arrangementer/:slug/tal', {
  async 'meet-again'({ actor, params, form }) {
    const event = hostedEvent(actor, params.slug)
    const submission = parseWithZod(form, { schema: followUpForm(islandDate(now())) })
    if (submission.status !== 'success') return data({ reply: submission.reply(), preview: null }, { status: 422 })
    if (!isFinishedCourse(event)) return data({ reply: submission.reply({ formErrors: ['event-state'] }), preview: null }, { status: 422 })
    const { starts, ends, ...wish } = submission.value
    const { done, refused } = orRefusal(submission, () =>
      meetAgain(actor, event, { ...wish, starts: minutesOf(starts), ends: minutesOf(ends) }),
    )
    if (refused) return refused
    return redirect(`/mit/arrangementer/${done.slug}`, {
      headers: { 'set-cookie': await flashHeader({ key: 'attendance:flash.invited' }) },
    })
  },
})

export default function EventNumbers() {
  const { event, dates, today, formKey, followUp } = useLoaderData<typeof loader>()
  const answered = useActionData<typeof action>()
  const { t, i18n } = useTranslation('attendance')
  const number = (value: number) => formatNumber(value, i18n.language)
  const held = dates.flatMap((date) => date.held ?? [])
  const sum = (of: 'adults' | 'children' | 'noShows') => held.reduce((all, each) => all + each[of], 0)
  return (
    <div className="wrap band--tight stack">
      <Crumbs
        label={t('crumbs')}
        items={[
          { text: t('back'), href: '/mit/arrangementer' },
          { text: event.title, href: `/mit/arrangementer/${event.slug}` },
          { text: t('numbers.title') },
        ]}
      />
      <h1 style={{ fontSize: 'var(--t-4)' }}>{t('numbers.title')}</h1>
      <p className="lead">
        <bdi>{event.title}</bdi>
      </p>
      {held.length > 0 && (
        <Facts
          items={[
            { term: t('numbers.held'), detail: number(held.length) },
            { term: t('adultsLabel'), detail: number(sum('adults')) },
            { term: t('childrenLabel'), detail: number(sum('children')) },
            { term: t('numbers.noShows'), detail: number(sum('noShows')) },
          ]}
        />
      )}
      <DataTable
        label={t('numbers.title')}
        rows={dates}
        rowKey={({ day, starts }) => `${day}-${starts}`}
        empty={<p>{t('numbers.none')}</p>}
        columns={[
          {
            head: t('numbers.day'),
            rowHead: true,
            render: ({ day, state }) => (
              <>
                {state === 'planned' ? (
                  <Anchor href={`/mit/arrangementer/${event.slug}/dag/${day}`}>{formatWeekday(day, i18n.language)}</Anchor>
                ) : (
                  <s>{formatWeekday(day, i18n.language)}</s>
                )}{' '}
                {state === 'cancelled' && <Badge>{t('numbers.cancelled')}</Badge>}
              </>
            ),
          },
          { head: t('numbers.expected'), numeric: true, render: ({ expected }) => number(expected) },
          { head: t('adultsLabel'), numeric: true, render: ({ held: each }) => (each?.anythingNoted ? number(each.adults) : '–') },
          { head: t('childrenLabel'), numeric: true, render: ({ held: each }) => (each?.anythingNoted ? number(each.children) : '–') },
          { head: t('numbers.walkIns'), numeric: true, render: ({ walkIns }) => number(walkIns) },
          { head: t('numbers.noShows'), numeric: true, render: ({ held: each }) => (each ? number(each.noShows) : '–') },
          {
            head: t('numbers.interpreters'),
            numeric: true,
            render: ({ interpreterMinutes }) => (interpreterMinutes ? t('numbers.minutes', { count: interpreterMinutes }) : '–'),
          },
          {
            head: t('numbers.state'),
            render: ({ held: each, state, day }) =>
              state !== 'planned'
                ? ''
                : each
                  ? t(each.byItself ? (each.anythingNoted ? 'numbers.byItself' : 'numbers.notNoted') : 'numbers.closed')
                  : day === today
                    ? t('numbers.today')
                    : t('numbers.open'),
          },
        ]}
      />
      {followUp && <FollowUpCard {...followUp} today={today} formKey={formKey} reply={answered?.reply ?? null} />}
    </div>
  )
}
