import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { formatDay, formatMoment, formatPhone, languageName } from '~/i18n/format'
import { endonyms, isInterfaceLanguage } from '~/i18n/languages'
import { archiveReasons, daysWaited, kindsFor, waitingMood } from '~/newcomers/newcomer'
import { frontOf } from '~/offers/offer'
import { Anchor } from '~/ui/anchor'
import { Badge } from '~/ui/badge'
import { Button, ButtonLink, Buttons } from '~/ui/button'
import { Card } from '~/ui/card'
import { Facts } from '~/ui/facts'
import { PlainSelect } from '~/ui/filters'
import { Flash } from '~/ui/flash'
import { Fold } from '~/ui/fold'
import { Kind } from '~/ui/gable'
import { WaitingBadge } from './desk-newcomer'
import { matchSigns } from './match-signs'
import { outcomes } from './outcome'
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
            options={kindsFor(newcomer.ageBand).map((kind) => ({ value: kind, text: t(`facts:kinds.${kind}`) }))}
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
  const { t, i18n } = useTranslation(['newcomers', 'jobs'])
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
          {formatPhone(newcomer.phone)}
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
    newcomer.source === 'self' && { term: t('one.source'), detail: t('one.self') },
    {
      term: t('one.consentGiven'),
      detail: t('one.consentHow', {
        day: formatDay(newcomer.consentAt, i18n.language, today),
        language: languageName(newcomer.consentLanguage, i18n.language),
        version: newcomer.consentVersion,
      }),
    },
    newcomer.consentBy === 'parent' && { term: t('jobs:byParent.term'), detail: t('jobs:byParent.text') },
    { term: t('one.account'), detail: t(newcomer.hasAccount ? 'one.hasAccount' : 'one.noAccount') },
  ]
  return (
    <Card title={t('one.reach')}>
      <div className="stack">
        <Facts items={items.flatMap((item) => (item ? [item] : []))} />
        {newcomer.email && newcomer.source === 'self' && !newcomer.emailProven && (
          <Flash tone="warn" still>
            {t('one.notProven')}
          </Flash>
        )}
        {newcomer.email && !newcomer.hasAccount && !newcomer.archived && (
          <Form method="post" className="stack">
            <p className="soft">{t('one.offerAccountText')}</p>
            <div>
              <Button type="submit" name="intent" value="offer-account" icon="mail" size="sm">
                {t('one.offerAccount')}
              </Button>
            </div>
          </Form>
        )}
      </div>
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

/** Take over, hand over, put away, bring back. */
export function NewcomerSteps({ loaded: { newcomer, mine, colleagues, matches } }: { loaded: Loaded }) {
  const { t } = useTranslation('newcomers')
  const running = matches.some(({ state }) => state === 'active' || state === 'paused')
  const others = colleagues.filter(({ id }) => id !== newcomer.coordinatorId)
  return (
    <>
      {!mine && !newcomer.archived && (
        <Form method="post">
          <input type="hidden" name="from" value={newcomer.coordinatorId ?? ''} />
          <p className="soft">{t(newcomer.coordinatorId ? 'one.takeOverText' : 'one.takeText')}</p>
          <Button type="submit" name="intent" value="take-over" icon="user" variant={newcomer.coordinatorId ? undefined : 'primary'}>
            {t(newcomer.coordinatorId ? 'one.takeOver' : 'one.take')}
          </Button>
        </Form>
      )}
      {newcomer.archived ? (
        <Form method="post" className="stack">
          {newcomer.archivedBecause && (
            <p className="soft">{t('one.archivedBecause', { why: t(`reasons.${newcomer.archivedBecause}`) })}</p>
          )}
          <div>
            <Button type="submit" name="intent" value="restore" icon="history">
              {t('one.restore')}
            </Button>
          </div>
        </Form>
      ) : (
        <>
          {others.length > 0 && (
            <Fold summary={t('one.handOverTitle')}>
              <Form method="post" className="stack">
                <input type="hidden" name="from" value={newcomer.coordinatorId ?? ''} />
                <PlainSelect
                  id="overdrag-til"
                  name="to"
                  label={t('duty.receiver')}
                  options={others.map(({ id, name }) => ({ value: id, text: name }))}
                />
                <div>
                  <Button type="submit" name="intent" value="hand-over" icon="arrow-right">
                    {t('duty.handOverOne')}
                  </Button>
                </div>
              </Form>
            </Fold>
          )}
          <Fold summary={t('one.archiveTitle')}>
            <Form method="post" className="stack">
              <p>{t('one.archiveText')}</p>
              <PlainSelect
                id="laeg-vaek"
                name="because"
                label={t('one.why')}
                options={archiveReasons.map((why) => ({ value: why, text: t(`reasons.${why}`) }))}
              />
              {running && (
                <>
                  <p>{t('one.archiveRunning')}</p>
                  <PlainSelect
                    id="hvad-kom-der-ud-af-det"
                    name="outcome"
                    label={t('one.archiveOutcome')}
                    options={outcomes.map((value) => ({ value, text: t(`course:outcomes.${value}`) }))}
                  />
                </>
              )}
              <div>
                <Button type="submit" name="intent" value="archive" variant="danger">
                  {t('one.archive')}
                </Button>
              </div>
            </Form>
          </Fold>
        </>
      )}
    </>
  )
}
