import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { formatWeekday } from '~/i18n/format'
import { isTownSlug, townName } from '~/island/towns'
import { Badge } from '~/ui/badge'
import { Button, buttonClass } from '~/ui/button'
import { Icon } from '~/ui/icon'
import { clockIn, type Meeting } from './meeting'

/** When and where a meeting is, in two lines. */
export function MeetingFacts({ meeting }: { meeting: Meeting }) {
  const { t, i18n } = useTranslation('mentors')
  return (
    <div>
      <p>
        <b>{t('meetings.at', { day: formatWeekday(meeting.date, i18n.language), clock: clockIn(meeting.startsAt, i18n.language) })}</b>
      </p>
      <p>
        <bdi>{meeting.place}</bdi>, {isTownSlug(meeting.town) ? townName(meeting.town) : meeting.town}
      </p>
      <p className="soft" dir="auto">
        {meeting.about}
      </p>
    </div>
  )
}

/** A lead mentor's coming meetings, each with its way into a calendar and a way to call it off. */
export function MeetingLines({ meetings }: { meetings: readonly Meeting[] }) {
  const { t, i18n } = useTranslation('mentors')
  return (
    <ul className="rows">
      {meetings.map((meeting) => (
        <li key={meeting.id}>
          <MeetingFacts meeting={meeting} />
          {meeting.cancelled ? (
            <Badge tone="line" icon="circle-x">
              {t('meetings.cancelled')}
            </Badge>
          ) : (
            <div className="btns rows__end">
              <a href={`/mit/moede/${meeting.id}`} className={buttonClass({ size: 'sm' })} download>
                <Icon name="calendar-plus" />
                {t('meetings.calendar')}
              </a>
              <Form method="post">
                <input type="hidden" name="id" value={meeting.id} />
                <Button type="submit" name="intent" value="cancel" size="sm" variant="danger">
                  {t('meetings.cancel')}
                  <span className="vh"> {formatWeekday(meeting.date, i18n.language)}</span>
                </Button>
              </Form>
            </div>
          )}
        </li>
      ))}
    </ul>
  )
}
