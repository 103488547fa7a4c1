import { redirect, type MetaFunction } from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import type { PageHandle } from '~/ui/page-frame'
import { flashHeader } from '~/i18n/flash.server'
import { formatDay } from '~/i18n/format'
import { translator } from '~/i18n/i18n.server'
import { mayAct, mayLoad } from '~/people/guard.server'
import { Anchor } from '~/ui/anchor'
import { Badge } from '~/ui/badge'
import { Button, ButtonLink } from '~/ui/button'
import { Card } from '~/ui/card'
import { Empty } from '~/ui/empty'
import { Pagination } from '~/ui/pagination'
import { Segmented } from '~/ui/segmented'
import { DataTable } from '~/ui/table'
import { CareTabs } from '../care-tabs'
import { handleSilence } from '../contact-checks.server'
import { readDuePage } from '../due-page.server'
import { DueBadge, SilenceBadge, WorryBadges } from '../due-badge'

export const handle = { frame: 'desk' } satisfies PageHandle
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export const loader = mayLoad('/koordinator/opfoelgning', ({ actor, url, language }) => {
  const all = url.searchParams.get('vis') === 'alle'
  const page = Math.min(10_000, Math.max(1, Math.floor(Number(url.searchParams.get('page'))) || 1))
  return { ...readDuePage(actor, { all, page }), title: translator(language)('followUps:list.title'), all, page }
})

export const action = mayAct('/koordinator/opfoelgning', {
  async handle({ actor, form, url }) {
    handleSilence(actor, String(form.get('matchId')))
    return redirect(url.pathname + url.search, { headers: { 'set-cookie': await flashHeader({ key: 'followUps:flash.handled' }) } })
  },
})

export default function FollowUps() {
  const { all, today, page, pages, total, due, silent, watch } = useLoaderData<typeof loader>()
  const { t, i18n } = useTranslation(['followUps', 'facts'])
  const at = new Date(`${today}T12:00:00Z`)
  const show = all ? '?vis=alle' : ''
  return (
    <div className="wrap band--tight stack casework">
      <CareTabs current="opfoelgning" />
      <div className="head">
        <div>
          <h1>{t('list.heading')}</h1>
          <p className="soft">{t('list.lead')}</p>
        </div>
        <Segmented
          label={t('list.whose')}
          options={[
            { href: '/koordinator/opfoelgning', text: t('list.mine'), current: !all },
            { href: '/koordinator/opfoelgning?vis=alle', text: t('list.all'), current: all },
          ]}
        />
      </div>
      {silent.length > 0 && (
        <Card title={t('silent.title')} tone="ochre">
          <p>{t('silent.lead')}</p>
          <ul className="rows">
            {silent.map((line) => (
              <li key={line.matchId}>
                <Anchor href={`/koordinator/match/${line.matchId}/opfoelgning`}>
                  <bdi>{t('list.pair', { one: line.owner, other: line.newcomer })}</bdi>
                </Anchor>
                <SilenceBadge why={line.why} days={line.days} />
                <Form method="post" className="rows__end">
                  <input type="hidden" name="matchId" value={line.matchId} />
                  <Button type="submit" name="intent" value="handle" size="sm" icon="check">
                    {t('silent.handled')}
                    <span className="vh"> {t('list.pair', { one: line.owner, other: line.newcomer })}</span>
                  </Button>
                </Form>
              </li>
            ))}
          </ul>
        </Card>
      )}
      <h2>{t('list.due', { count: total })}</h2>
      <DataTable
        label={t('list.heading')}
        rows={due}
        rowKey={({ id }) => id}
        columns={[
          {
            head: t('list.who'),
            rowHead: true,
            render: (line) => (
              <Anchor href={`/koordinator/opfoelgning/${line.id}`}>
                <bdi>{t('list.pair', { one: line.owner, other: line.newcomer })}</bdi>
              </Anchor>
            ),
          },
          { head: t('list.step'), render: ({ step }) => t(`steps.${step}`) },
          { head: t('list.when'), render: ({ dueOn }) => <span className="nowrap">{formatDay(dueOn, i18n.language, at)}</span> },
          {
            head: t('list.state'),
            render: (line) => (
              <span className="row">
                <DueBadge lateness={line.lateness} days={line.days} />
                {line.ownWords && (
                  <Badge tone="ok" icon="message-circle">
                    {t('list.ownWords')}
                  </Badge>
                )}
                <WorryBadges worries={line.worries} />
              </span>
            ),
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
      <Pagination
        label={t('list.pages')}
        page={page}
        pages={pages}
        href={(to) => `/koordinator/opfoelgning${show}${show ? '&' : '?'}page=${to}`}
        previous={t('list.previous')}
        next={t('list.next')}
        pageLabel={(number) => t('list.page', { number })}
      />
      {watch.length > 0 && (
        <Card title={t('watch.title')}>
          <p>{t('watch.lead')}</p>
          <ul className="rows">
            {watch.map((line) => (
              <li key={line.matchId}>
                <Anchor href={`/koordinator/match/${line.matchId}/opfoelgning`}>
                  <bdi>{t('list.pair', { one: line.owner, other: line.newcomer })}</bdi>
                </Anchor>
                <WorryBadges worries={line.worries} />
                {line.missedMeetings > 0 && <span>{t('watch.missed', { count: line.missedMeetings })}</span>}
                <span className="soft rows__end">{formatDay(new Date(line.at), i18n.language, at)}</span>
              </li>
            ))}
          </ul>
        </Card>
      )}
    </div>
  )
}
