import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { CareTabs } from '~/follow-ups/care-tabs'
import { formatMoment } from '~/i18n/format'
import { translator } from '~/i18n/i18n.server'
import { mayLoad } from '~/people/guard.server'
import { Anchor } from '~/ui/anchor'
import { Badge } from '~/ui/badge'
import { ButtonLink } from '~/ui/button'
import { Card } from '~/ui/card'
import { Empty } from '~/ui/empty'
import type { PageHandle } from '~/ui/page-frame'
import { Segmented } from '~/ui/segmented'
import { DataTable } from '~/ui/table'
import { ConcernClock } from '../clock-text'
import { readConcernList } from '../concern-list.server'

export const handle = { frame: 'desk' } satisfies PageHandle
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

/** All that is not closed, by how little time is left. Everybody's, until one asks for one's own: a concern is everybody's business. */
export const loader = mayLoad('/koordinator/bekymringer', ({ actor, url, language }) => {
  const mine = url.searchParams.get('vis') === 'mine'
  return { ...readConcernList(actor, mine), mine, title: translator(language)('concerns:list.title') }
})

export default function Concerns() {
  const { mine, open, closed } = useLoaderData<typeof loader>()
  const { t, i18n } = useTranslation('concerns')
  return (
    <div className="wrap band--tight stack casework">
      <CareTabs current="bekymringer" />
      <div className="head">
        <div>
          <h1>{t('list.heading')}</h1>
          <p className="soft">{t('list.lead')}</p>
        </div>
        <Segmented
          label={t('list.whose')}
          options={[
            { href: '/koordinator/bekymringer', text: t('list.all'), current: !mine },
            { href: '/koordinator/bekymringer?vis=mine', text: t('list.mine'), current: mine },
          ]}
        />
      </div>
      <DataTable
        label={t('list.heading')}
        rows={open}
        rowKey={({ id }) => id}
        columns={[
          {
            head: t('list.who'),
            rowHead: true,
            render: (each) => (
              <Anchor href={`/koordinator/bekymringer/${each.id}`}>
                <bdi>{t('list.pair', { one: each.owner, other: each.newcomer })}</bdi>
              </Anchor>
            ),
          },
          {
            head: t('list.clock'),
            render: (each) => (
              <span className="row">
                <ConcernClock hours={each.hoursLeft} />
                {each.escalated && each.hoursLeft !== null && (
                  <Badge tone="warn" icon="bell">
                    {t('list.escalated')}
                  </Badge>
                )}
              </span>
            ),
          },
          { head: t('list.from'), render: (each) => t(`from.${each.side}`) },
          { head: t('list.responsible'), render: (each) => <bdi>{each.responsible ?? t('list.nobody')}</bdi> },
          {
            head: t('list.raised'),
            render: (each) => <span className="nowrap">{formatMoment(new Date(each.raisedAt), i18n.language)}</span>,
          },
        ]}
        empty={
          <Empty
            title={t('list.none.title')}
            text={t('list.none.text')}
            action={<ButtonLink href="/koordinator">{t('list.toDesk')}</ButtonLink>}
          />
        }
      />
      {closed.length > 0 && (
        <Card title={t('list.lately')}>
          <ul className="rows">
            {closed.map((each) => (
              <li key={each.id}>
                <Anchor href={`/koordinator/bekymringer/${each.id}`}>
                  <bdi>{t('list.pair', { one: each.owner, other: each.newcomer })}</bdi>
                </Anchor>
                {each.ledTo && <span className="soft">{t(`ledTo.${each.ledTo}`)}</span>}
              </li>
            ))}
          </ul>
        </Card>
      )}
    </div>
  )
}
