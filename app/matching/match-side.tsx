import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { formatPhone } from '~/i18n/format'
import { endonyms, isInterfaceLanguage } from '~/i18n/languages'
import { Anchor } from '~/ui/anchor'
import { Badge } from '~/ui/badge'
import { Button, ButtonLink, Buttons } from '~/ui/button'
import { Card } from '~/ui/card'
import { Fold } from '~/ui/fold'
import { Meta, type MetaItem } from '~/ui/meta'
import type { DeskMatch } from './desk-match.server'
import { HandedLink } from './handed-link'
import { livingStates, type Answer, type Side } from './match'

/** One side of a match: who, how to reach them, what they said, and ways to answer for those who do not use mail. */
export function MatchSide({ side, loaded, link }: { side: Side; loaded: DeskMatch; link: string | undefined }) {
  const { t } = useTranslation(['matching', 'course'])
  const { match, offer, newcomer } = loaded
  const name = side === 'offer' ? offer.owner : newcomer.name
  const answer = side === 'offer' ? match.offerAnswer : match.needAnswer
  const living = livingStates.some((state) => state === match.state)
  const contacts = side === 'offer' ? loaded.owners.map((owner) => ({ ...owner, name: owner.firstName })) : [newcomer]
  return (
    <Card title={<bdi>{name}</bdi>}>
      <p className="soft">
        {side === 'offer' ? (
          <Anchor href={`/tilbud/${offer.id}`}>
            <bdi>{offer.title}</bdi>
          </Anchor>
        ) : (
          <Anchor href={`/koordinator/tilflyttere/${match.newcomerId}`}>{t('match.toNewcomer')}</Anchor>
        )}
      </p>
      <p>
        <AnswerBadge answer={answer} />
      </p>
      {contacts.map((contact, index) => (
        <Reach key={index} contact={contact} named={side === 'offer' && offer.organisation} />
      ))}
      {side === 'need' && <p>{t(`match.channel.${newcomer.channel}`)}</p>}
      {match.state === 'proposed' && answer === null && <PhoneAnswer side={side} name={name} />}
      {link && <HandedLink address={link} name={name} />}
      {match.state === 'proposed' && (
        <p>
          <ButtonLink href={`/koordinator/match/${match.id}/kort?side=${side}`} size="sm" icon="printer">
            {t('course:card.link')}
            <span className="vh"> {name}</span>
          </ButtonLink>
        </p>
      )}
      {living && !link && (
        <Form method="post" preventScrollReset>
          <input type="hidden" name="side" value={side} />
          <Button type="submit" name="intent" value="link" size="sm" icon="link">
            {t('match.makeLink')}
            <span className="vh"> {name}</span>
          </Button>
        </Form>
      )}
    </Card>
  )
}

function AnswerBadge({ answer }: { answer: Answer | null }) {
  const { t } = useTranslation('matching')
  if (answer === 'yes')
    return (
      <Badge tone="ok" icon="check">
        {t('match.answer.yes')}
      </Badge>
    )
  if (answer === 'no')
    return (
      <Badge tone="line" icon="x">
        {t('match.answer.no')}
      </Badge>
    )
  return (
    <Badge tone="wait" icon="hourglass">
      {t('match.answer.none')}
    </Badge>
  )
}

function Reach({
  contact,
  named,
}: {
  contact: { name: string; email: string | null; phone: string | null; locale: string }
  named: boolean
}) {
  const { t } = useTranslation('matching')
  const items: (MetaItem | false)[] = [
    named && { icon: 'user', text: <bdi>{contact.name}</bdi> },
    contact.phone !== null && {
      icon: 'phone',
      label: t('match.phone'),
      text: (
        <a href={`tel:${contact.phone}`} dir="ltr">
          {formatPhone(contact.phone)}
        </a>
      ),
    },
    contact.email !== null && {
      icon: 'mail',
      label: t('match.mail'),
      text: (
        <a href={`mailto:${contact.email}`} dir="ltr">
          {contact.email}
        </a>
      ),
    },
    {
      icon: 'languages',
      label: t('match.language'),
      text: isInterfaceLanguage(contact.locale) ? <bdi lang={contact.locale}>{endonyms[contact.locale]}</bdi> : contact.locale,
    },
  ]
  return <Meta column items={items.flatMap((item) => (item ? [item] : []))} />
}

/** The answer somebody gave by telephone or face to face, passed on by the coordinator. */
function PhoneAnswer({ side, name }: { side: Side; name: string }) {
  const { t } = useTranslation('matching')
  return (
    <Fold summary={t('match.byPhone.title')}>
      <Form method="post" className="stack">
        <p>{t(`match.byPhone.${side}`, { name })}</p>
        <input type="hidden" name="intent" value="answer-by-phone" />
        <input type="hidden" name="side" value={side} />
        <Buttons>
          <Button type="submit" name="answer" value="yes" icon="check">
            {t('match.byPhone.yes', { name })}
          </Button>
          <Button type="submit" name="answer" value="no" icon="x">
            {t('match.byPhone.no', { name })}
          </Button>
        </Buttons>
      </Form>
    </Fold>
  )
}
