import { useTranslation } from 'react-i18next'
import { Anchor } from '~/ui/anchor'
import { Card } from '~/ui/card'
import { Fold } from '~/ui/fold'
import type { ClubPerson } from './club-checks.server'
import { StandingBadge } from './standing-badge'
import { useDutyText } from './use-duty-text'

interface ClubPeopleProps {
  people: readonly ClubPerson[]
  today: string
}

function Rows({ people, today, why }: ClubPeopleProps & { why?: boolean }) {
  const { t } = useTranslation('screening')
  const dutyText = useDutyText()
  return (
    <ul className="rows">
      {people.map((person) => (
        <li key={person.userId}>
          <b>
            <bdi>{person.name}</bdi>
          </b>
          <span className="soft">{why && person.why ? `${dutyText(person.said)}. ${t(`why.${person.why}`)}` : dutyText(person.said)}</span>
          {!why && <StandingBadge {...person} today={today} />}
          <Anchor className="rows__end" href={`?ret=${person.userId}#opgave-kort`}>
            {t('club.changeOne')}
            <span className="vh"> {person.name}</span>
          </Anchor>
        </li>
      ))}
    </ul>
  )
}

/** Whose certificate is in order, and who needs none. */
export function SettledPeople({ people, today }: ClubPeopleProps) {
  const { t } = useTranslation('screening')
  const inOrder = people.filter(({ standing }) => standing === 'seen')
  const without = people.filter(({ standing, said }) => standing === 'not-needed' && said !== null)
  return (
    <>
      {inOrder.length > 0 && (
        <Card title={t('club.inOrder', { count: inOrder.length })}>
          <Rows people={inOrder} today={today} />
        </Card>
      )}
      {without.length > 0 && (
        <Fold summary={t('club.notNeeded', { count: without.length })}>
          <Rows people={without} today={today} why />
        </Fold>
      )}
    </>
  )
}

/** Who is being fetched for can be given another duty, too. */
export function ChangeDuties({ people }: { people: readonly ClubPerson[] }) {
  const { t } = useTranslation('screening')
  const dutyText = useDutyText()
  if (people.length === 0) return null
  return (
    <Fold summary={t('club.changeDuties')}>
      <ul className="rows">
        {people.map(({ userId, name, said }) => (
          <li key={userId}>
            <b>
              <bdi>{name}</bdi>
            </b>
            <span className="soft">{dutyText(said)}</span>
            <Anchor className="rows__end" href={`?ret=${userId}#opgave-kort`}>
              {t('club.changeOne')}
              <span className="vh"> {name}</span>
            </Anchor>
          </li>
        ))}
      </ul>
    </Fold>
  )
}
