import type { SubmissionResult } from '@conform-to/react'
import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { formatDay } from '~/i18n/format'
import { Badge, type BadgeTone } from '~/ui/badge'
import { Button } from '~/ui/button'
import { Card } from '~/ui/card'
import { Fold } from '~/ui/fold'
import type { IconName } from '~/ui/icon'
import { AskForm } from './ask-form'
import { PersonForm } from './person-form'
import { isOwnNo, type ConsentStanding, type ConsentWay } from './story'

interface ShownPerson {
  id: string
  name: string
  email: string | null
  inPicture: boolean
  underAge: boolean
  way: ConsentWay
  standing: ConsentStanding
  askedAt: Date | string | null
  answeredAt: Date | string | null
}

const signs: Record<ConsentStanding, { tone: BadgeTone; icon: IconName }> = {
  'not-asked': { tone: 'line', icon: 'circle' },
  asked: { tone: 'wait', icon: 'hourglass' },
  yes: { tone: 'ok', icon: 'check' },
  again: { tone: 'warn', icon: 'repeat' },
  no: { tone: 'err', icon: 'x' },
}

interface PeopleCardProps {
  people: readonly ShownPerson[]
  version: number
  toAsk: number
  /** Of these, who reads a language the story is not in. */
  cannotRead: readonly { name: string; language: string }[]
  /** A coordinator may write down what somebody said by telephone or on paper. */
  mayNote: boolean
  published: boolean
  today: Date | string
  reply: SubmissionResult<string[]> | null
}

/** Everyone in the story, how they stand to it, and how they are asked. */
export function PeopleCard({ people, version, toAsk, cannotRead, mayNote, published, today, reply }: PeopleCardProps) {
  const { t } = useTranslation('stories')
  return (
    <Card title={t('people.title')} id="folk">
      <p className="soft">{t('people.lead')}</p>
      {people.length > 0 && (
        <ul className="storypeople">
          {people.map((person) => (
            <li key={person.id}>
              <PersonLine person={person} version={version} mayNote={mayNote} published={published} today={today} />
            </li>
          ))}
        </ul>
      )}
      {toAsk > 0 && <AskForm toAsk={toAsk} cannotRead={cannotRead} version={version} />}
      {!published && (
        <Fold summary={t('people.add')} open={people.length === 0 || reply !== null}>
          <PersonForm key={people.length} reply={reply} />
        </Fold>
      )}
    </Card>
  )
}

function PersonLine({
  person,
  version,
  mayNote,
  published,
  today,
}: Omit<PeopleCardProps, 'people' | 'toAsk' | 'cannotRead' | 'reply'> & { person: ShownPerson }) {
  const { t, i18n } = useTranslation('stories')
  const { id, name, standing, underAge } = person
  const at = person.answeredAt ?? person.askedAt
  const who = <span className="vh">: {name}</span>
  return (
    <Form method="post" className="stack" style={{ ['--gap' as string]: 'var(--s-2)' }}>
      <input type="hidden" name="person" value={id} />
      <input type="hidden" name="version" value={version} />
      <p className="row">
        <b>
          <bdi>{name}</bdi>
        </b>
        <Badge {...signs[standing]}>{t(`people.standing.${standing}`)}</Badge>
        {person.inPicture && <Badge tone="line">{t('people.inPicture')}</Badge>}
        {underAge && <Badge tone="line">{t('people.underAge')}</Badge>}
      </p>
      <p className="soft">
        {t(`people.ways.${person.way}`)}
        {person.email && (
          <>
            {' · '}
            <bdi>{person.email}</bdi>
          </>
        )}
        {at && ` · ${formatDay(new Date(at), i18n.language, new Date(today))}`}
      </p>
      {mayNote && isOwnNo(person) && <p className="soft">{t('people.onlyThemselves')}</p>}
      <div className="row">
        {mayNote && standing !== 'yes' && !isOwnNo(person) && (
          <>
            {underAge && (
              <label className="opt">
                <input type="checkbox" name="parent" />
                <span>{t('people.parent')}</span>
              </label>
            )}
            <Button type="submit" size="sm" icon="check" name="intent" value="said-yes">
              {t('people.saidYes')}
              {who}
            </Button>
          </>
        )}
        {mayNote && standing !== 'no' && (
          <Button type="submit" size="sm" icon="x" name="intent" value="said-no">
            {t('people.saidNo')}
            {who}
          </Button>
        )}
        {!published && (
          <Button type="submit" size="sm" variant="quiet" icon="trash-2" name="intent" value="drop-person">
            {t('people.drop')}
            {who}
          </Button>
        )}
      </div>
    </Form>
  )
}
