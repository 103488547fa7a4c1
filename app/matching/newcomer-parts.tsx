import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { formatDay, formatMoment } from '~/i18n/format'
import { endonyms, isInterfaceLanguage } from '~/i18n/languages'
import { daysWaited, waitingMood } from '~/newcomers/newcomer'
import { frontOf, offerKinds } from '~/offers/offer'
import { Anchor } from '~/ui/anchor'
import { Badge } from '~/ui/badge'
import { Button, ButtonLink, Buttons } from '~/ui/button'
import { Card } from '~/ui/card'
import { Facts } from '~/ui/facts'
import { PlainSelect } from '~/ui/filters'
import { Fold } from '~/ui/fold'
import { Kind } from '~/ui/gable'
import { WaitingBadge } from './desk-newcomer'
import { matchSigns } from './match-signs'
import type { NewcomerPage } from './newcomer-page.server'

type Loaded = NewcomerPage & { today: Date }

/** What somebody looks for, each with its way on. */
export function NewcomerNeeds({ loaded: { needs, newcomer, today } }: { loaded: Loaded }) {
  const { t } = useTranslation('newcomers')
  return (
    <Card title={t('one.needs')}>
      {needs.length === 0 && <p className="soft">{t('one.noNeeds')}</p>}
      <ul className="rows">
        {needs.map((need) => {
          const days = daysWaited(need.openedAt, today)
          return (
            <li key={need.id}>
              <Kind front={frontOf[need.kind]}>{t(`facts:kinds.${need.kind}`)}</Kind>
              {need.state === 'open' ? (
                <WaitingBadge days={days} mood={waitingMood(days)} />
              ) : (
                <Badge tone={need.state === 'closed' ? 'line' : 'info'}>{t(`matching:needStates.${need.state}`)}</Badge>
              )}
              <Buttons className="rows__end">
                {need.state === 'open' && (
                  <ButtonLink size="sm" variant={newcomer.archived ? undefined : 'primary'} href={`/koordinator/behov/${need.id}`}>
                    {t('one.find')}
                    <span className="vh"> {t(`facts:kinds.${need.kind}`)}</span>
                  </ButtonLink>
                )}
                {need.livingMatch && (
                  <ButtonLink size="sm" href={`/koordinator/match/${need.livingMatch}`}>
                    {t('one.seeMatch')}
                  </ButtonLink>
                )}
                {need.state === 'open' && (
                  <Form method="post">
                    <input type="hidden" name="needId" value={need.id} />
                    <Button type="submit" name="intent" value="close-need" size="sm" variant="quiet">
                      {t('one.closeNeed')}
                      <span className="vh"> {t(`facts:kinds.${need.kind}`)}</span>
                    </Button>
                  </Form>
                )}
              </Buttons>
            </li>
          )
        })}
      </ul>
      {!newcomer.archived && (
        <Form method="post" className="filterrow">
          <PlainSelect
            id="nyt-behov"
            name="kind"
            label={t('one.addNeed')}
            options={offerKinds.map((kind) => ({ value: kind, text: t(`facts:kinds.${kind}`) }))}
          />
          <Button type="submit" name="intent" value="open-need" icon="plus">
            {t('one.addNeedDo')}
          </Button>
        </Form>
      )}
    </Card>
  )
}

export function NewcomerMatches({ loaded: { matches, today } }: { loaded: Loaded }) {
  const { t, i18n } = useTranslation('newcomers')
  if (matches.length === 0) return null
  return (
    <Card title={t('one.matches')}>
      <ul className="rows">
        {matches.map((match) => (
          <li key={match.id}>
            <Anchor href={`/koordinator/match/${match.id}`}>{match.owner}</Anchor>
            <span className="soft">
              {match.kind && t(`facts:kinds.${match.kind}`)} · {formatDay(match.proposedAt, i18n.language, today)}
            </span>
            <Badge tone={matchSigns[match.state].tone} icon={matchSigns[match.state].icon}>
              {t(`matching:states.${match.state}`)}
            </Badge>
          </li>
        ))}
      </ul>
    </Card>
  )
}

export function NewcomerReach({ loaded: { newcomer, coordinator, today } }: { loaded: Loaded }) {
  const { t, i18n } = useTranslation('newcomers')
  const items = [
    { term: t('one.channel'), detail: t(`channels.${newcomer.channel}`) },
    {
      term: t('form.locale'),
      detail: isInterfaceLanguage(newcomer.locale) ? <bdi lang={newcomer.locale}>{endonyms[newcomer.locale]}</bdi> : newcomer.locale,
    },
    newcomer.phone && {
      term: t('form.phone'),
      detail: (
        <a href={`tel:${newcomer.phone}`} dir="ltr">
          {newcomer.phone}
        </a>
      ),
    },
    newcomer.email && {
      term: t('form.email'),
      detail: (
        <a href={`mailto:${newcomer.email}`} dir="ltr">
          {newcomer.email}
        </a>
      ),
    },
    { term: t('one.coordinator'), detail: coordinator ?? t('one.nobody') },
    { term: t('one.consentGiven'), detail: formatDay(newcomer.consentAt, i18n.language, today) },
  ]
  return (
    <Card title={t('one.reach')}>
      <Facts items={items.flatMap((item) => (item ? [item] : []))} />
    </Card>
  )
}

/** Who has read or changed what stands here. */
export function NewcomerLooks({ loaded: { looks } }: { loaded: Loaded }) {
  const { t, i18n } = useTranslation('newcomers')
  return (
    <Fold summary={t('looks.title')}>
      <p className="soft">{t('looks.text')}</p>
      <ul className="rows rows--plain">
        {looks.map((look, index) => (
          <li key={index}>
            <span>
              <b>{look.who === 'coordinator' ? (look.name ?? t('looks.gone')) : t(`looks.${look.who}`)}</b>{' '}
              {t(`looks.actions.${look.action.replace('newcomer.', '')}`)}
            </span>
            <span className="soft">{formatMoment(look.at, i18n.language)}</span>
          </li>
        ))}
      </ul>
    </Fold>
  )
}

/** Take over, put away, bring back. */
export function NewcomerSteps({ loaded: { newcomer, mine } }: { loaded: Loaded }) {
  const { t } = useTranslation('newcomers')
  return (
    <>
      {!mine && (
        <Form method="post">
          <p className="soft">{t('one.takeOverText')}</p>
          <Button type="submit" name="intent" value="take-over" icon="user">
            {t('one.takeOver')}
          </Button>
        </Form>
      )}
      {newcomer.archived ? (
        <Form method="post">
          <Button type="submit" name="intent" value="restore" icon="history">
            {t('one.restore')}
          </Button>
        </Form>
      ) : (
        <Fold summary={t('one.archiveTitle')}>
          <Form method="post" className="stack">
            <p>{t('one.archiveText')}</p>
            <div>
              <Button type="submit" name="intent" value="archive" variant="danger">
                {t('one.archive')}
              </Button>
            </div>
          </Form>
        </Fold>
      )}
    </>
  )
}
