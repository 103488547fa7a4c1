import { useTranslation } from 'react-i18next'
import { ButtonLink } from '~/ui/button'
import { Card } from '~/ui/card'
import type { Meeting } from './meeting'
import { MeetingFacts } from './meeting-lines'

/** On one's own page: the next network meeting one is called to, and the way to one's mentors. */
export function MentorCards({ meeting, leads }: { meeting: Meeting | null; leads: boolean }) {
  const { t } = useTranslation('mentors')
  return (
    <>
      {meeting && (
        <Card title={t('meetings.mine')} tone="sea">
          <MeetingFacts meeting={meeting} />
        </Card>
      )}
      {leads && (
        <Card title={t('way.title')}>
          <p className="btns">
            <ButtonLink href="/mit/mentorer" icon="users">
              {t('way.title')}
            </ButtonLink>
            <ButtonLink href="/mit/mentorer/moeder" icon="calendar-days">
              {t('meetings.title')}
            </ButtonLink>
          </p>
        </Card>
      )}
    </>
  )
}
