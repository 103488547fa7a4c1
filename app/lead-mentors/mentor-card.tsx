import { useTranslation } from 'react-i18next'
import { hoursOf } from '~/activities/activity'
import { useHoursText } from '~/activities/use-hours-text'
import { DueBadge } from '~/follow-ups/due-badge'
import { daysBetween } from '~/follow-ups/follow-up'
import { formatList, languageName } from '~/i18n/format'
import { matchSigns } from '~/matching/match-signs'
import { Avatar } from '~/ui/avatar'
import { Badge } from '~/ui/badge'
import { Card } from '~/ui/card'
import type { LedMentor, MentorMatch } from './lead-mentors.server'

/** One mentor: hours, and how each match stands. Of the newcomer the first name and the languages. */
export function MentorCard({ mentor, today }: { mentor: LedMentor; today: string }) {
  const { t } = useTranslation('mentors')
  const hours = useHoursText()
  return (
    <Card
      title={
        <span className="row row--stay">
          <Avatar name={mentor.name} />
          <bdi>{mentor.name}</bdi>
        </span>
      }
    >
      <p className="soft">{t('card.hours', { month: hours(hoursOf(mentor.monthMinutes)), year: hours(hoursOf(mentor.yearMinutes)) })}</p>
      {mentor.matches.length === 0 && <p className="soft">{t('card.none')}</p>}
      <ul className="rows">
        {mentor.matches.map((match) => (
          <li key={match.id}>
            <MatchLine match={match} today={today} />
          </li>
        ))}
      </ul>
    </Card>
  )
}

function MatchLine({ match, today }: { match: MentorMatch; today: string }) {
  const { t, i18n } = useTranslation(['mentors', 'matching', 'facts', 'followUps'])
  const { tone, icon } = matchSigns[match.state]
  return (
    <div className="stack" style={{ ['--gap' as string]: 'var(--s-1)' }}>
      <p>
        <b>
          <bdi>{match.newcomer ?? t('card.somebody')}</bdi>
        </b>
        {' · '}
        <span className="soft">
          {match.kind && t(`facts:kinds.${match.kind}`)} ·{' '}
          {formatList(
            match.languages.map((code) => languageName(code, i18n.language)),
            i18n.language,
          )}
        </span>
      </p>
      <p className="row">
        <Badge tone={tone} icon={icon}>
          {t(`matching:states.${match.state}`)}
        </Badge>
        {match.next && (
          <>
            <span className="soft">{t(`followUps:steps.${match.next.step}`)}</span>
            <DueBadge lateness={match.next.lateness} days={daysBetween(match.next.dueOn, today)} />
          </>
        )}
      </p>
    </div>
  )
}
