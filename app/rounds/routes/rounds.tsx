import { data, redirect, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { formatMoment } from '~/i18n/format'
import { translator } from '~/i18n/i18n.server'
import { mayAct, mayLoad } from '~/people/guard.server'
import { ButtonLink } from '~/ui/button'
import { Card } from '~/ui/card'
import { Crumbs } from '~/ui/crumbs'
import { Flash } from '~/ui/flash'
import type { PageHandle } from '~/ui/page-frame'
import { todaysRound } from '../daily-round.server'
import { EarlierRounds } from '../earlier-rounds'
import { RoundFilter } from '../round-filter'
import { askedRound, pickable, pickFrom } from '../round-pick.server'
import { RoundStart } from '../round-start'
import { latestRounds } from '../rounds.server'
import { RoundsBusy, startRound } from '../working-out.server'

export const handle = { frame: 'desk' } satisfies PageHandle
export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [{ title: loaded?.title }]

const LISTED = 8

export const loader = mayLoad('/koordinator/runde', ({ actor, url, language }) => {
  const pick = pickFrom(url.searchParams)
  return {
    title: translator(language)('rounds:list.title'),
    pick,
    found: pickable(actor, pick, url.searchParams.get('vaelg') === '1'),
    today: todaysRound(actor),
    earlier: latestRounds('asked', LISTED).map((round) => ({ ...round, made: formatMoment(round.madeAt, language) })),
  }
})

export const action = mayAct('/koordinator/runde', {
  start({ actor, form }) {
    try {
      return redirect(`/koordinator/runde/${startRound(actor, 'asked', askedRound(form))}`)
    } catch (error) {
      if (error instanceof RoundsBusy) return data({ busy: true as const }, { status: 422 })
      throw error
    }
  },
})

export default function Rounds() {
  const { pick, found, today, earlier } = useLoaderData<typeof loader>()
  const answered = useActionData<typeof action>()
  const { t } = useTranslation('rounds')
  return (
    <div className="wrap band--tight stack casework roundspage">
      <Crumbs label={t('crumbs')} items={[{ text: t('matching:desk.heading'), href: '/koordinator' }, { text: t('list.heading') }]} />
      <div>
        <h1>{t('list.heading')}</h1>
        <p className="measure soft">{t('list.lead')}</p>
      </div>
      {answered && 'busy' in answered && <Flash tone="err">{t('busy')}</Flash>}
      {today && (
        <Card className="roundtoday">
          <div>
            <h2>{t('today.heading')}</h2>
            <p>{t('today.own', { count: today.pairs, all: today.all })}</p>
          </div>
          <ButtonLink variant="primary" icon="scale" href={`/koordinator/runde/${today.id}${today.pairs === 0 ? '?vis=all' : ''}`}>
            {t('today.see')}
          </ButtonLink>
        </Card>
      )}
      <section className="stack roundnew">
        <h2>{t('pick.heading')}</h2>
        <RoundFilter pick={pick} />
        <RoundStart key={JSON.stringify(pick)} found={found} pick={pick} />
      </section>
      <EarlierRounds rounds={earlier} />
    </div>
  )
}
