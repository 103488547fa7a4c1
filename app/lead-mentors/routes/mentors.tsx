import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { hoursOf } from '~/activities/activity'
import { useHoursText } from '~/activities/use-hours-text'
import { islandDate } from '~/i18n/format'
import { translator } from '~/i18n/i18n.server'
import { mayLoad } from '~/people/guard.server'
import { now } from '~/server/clock.server'
import { ButtonLink } from '~/ui/button'
import { Card } from '~/ui/card'
import { Crumbs } from '~/ui/crumbs'
import { Empty } from '~/ui/empty'
import { readMentors } from '../lead-mentors.server'
import { MeetingFacts } from '../meeting-lines'
import { ownMeetings } from '../meetings.server'
import { MentorCard } from '../mentor-card'

/** A lead mentor's mentors: their matches' state, the follow-up that comes next, their hours. */
export const loader = mayLoad('/mit/mentorer', ({ actor, language }) => ({
  title: translator(language)('mentors:page.title'),
  today: islandDate(now()),
  mentors: readMentors(actor),
  meeting: ownMeetings(actor).find(({ cancelled }) => !cancelled) ?? null,
}))
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export default function Mentors() {
  const { today, mentors, meeting } = useLoaderData<typeof loader>()
  const { t } = useTranslation('mentors')
  const hours = useHoursText()
  const matches = mentors.flatMap((mentor) => mentor.matches)
  const going = matches.filter(({ state }) => state === 'active').length
  const late = matches.filter(({ next }) => next?.lateness === 'late').length
  const year = mentors.reduce((sum, { yearMinutes }) => sum + yearMinutes, 0)
  return (
    <div className="wrap band--tight stack">
      <Crumbs label={t('crumbs')} items={[{ text: t('mine'), href: '/mit' }, { text: t('page.heading') }]} />
      <h1 style={{ fontSize: 'var(--t-4)' }}>{t('page.heading')}</h1>
      {mentors.length > 0 && (
        <p className="lead">
          {t('page.mentors', { count: mentors.length })} · {t('page.going', { count: going })} · {t('page.late', { count: late })} ·{' '}
          {t('page.year', { hours: hours(hoursOf(year)) })}
        </p>
      )}
      <Card title={t('meetings.next')} tone="sea">
        <div className="stack">
          {meeting ? <MeetingFacts meeting={meeting} /> : <p>{t('meetings.none')}</p>}
          <p className="btns">
            <ButtonLink href="/mit/mentorer/moeder" icon="calendar-plus">
              {t('meetings.title')}
            </ButtonLink>
          </p>
        </div>
      </Card>
      {mentors.length === 0 ? (
        <Empty title={t('page.none.title')} text={t('page.none.text')} />
      ) : (
        <div className="mentors">
          {mentors.map((mentor) => (
            <MentorCard key={mentor.id} mentor={mentor} today={today} />
          ))}
        </div>
      )}
      <p className="soft">{t('page.privacy')}</p>
    </div>
  )
}
