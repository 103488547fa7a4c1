import { parseWithZod } from '@conform-to/zod/v4'
import { data, redirect, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { flashHeader } from '~/i18n/flash.server'
import { translator } from '~/i18n/i18n.server'
import { mayAct, mayLoad } from '~/people/guard.server'
import { now } from '~/server/clock.server'
import { Crumbs } from '~/ui/crumbs'
import { deviationsByReason } from '../deviation'
import { DeviationTables } from '../deviation-tables'
import { countDeviationReasons, deviationsSince } from '../deviations.server'
import { countProposedSince } from '../match-reading.server'
import { usualWeights } from '../ranking'
import { scarcityCounts, setScarcityCounts } from '../scarcity.server'
import { ScarcitySwitch } from '../scarcity-switch'
import { weightsForm } from '../weights'
import { rankingWeights, setRankingWeights, weightsChangedAt } from '../weights.server'
import { WeightsForm } from '../weights-form'

const YEAR = 365 * 86_400_000

/** How much each point counts in the ranking, and what coordinators chose against it in the last year. */
export const loader = mayLoad('/admin/vaegte', ({ language }) => {
  const since = new Date(now().getTime() - YEAR)
  const deviations = deviationsSince(since)
  return {
    title: translator(language)('weights:title'),
    weights: rankingWeights(),
    scarcity: scarcityCounts(),
    changedAt: weightsChangedAt(),
    proposals: countProposedSince(since),
    deviations: deviations.length,
    byReason: deviationsByReason(deviations),
    because: countDeviationReasons(since),
  }
})
export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [{ title: loaded?.title }]

const saved = async (key: string) => redirect('/admin/vaegte', { headers: { 'set-cookie': await flashHeader({ key }) } })

export const action = mayAct('/admin/vaegte', {
  async save({ actor, form }) {
    const submission = parseWithZod(form, { schema: weightsForm })
    if (submission.status !== 'success') return data(submission.reply(), { status: 400 })
    setRankingWeights(actor, submission.value)
    return saved('weights:saved')
  },
  async 'scarcity-on'({ actor }) {
    setScarcityCounts(actor, true)
    return saved('weights:scarcity.isOn')
  },
  async 'scarcity-off'({ actor }) {
    setScarcityCounts(actor, false)
    return saved('weights:scarcity.isOff')
  },
  async usual({ actor }) {
    setRankingWeights(actor, usualWeights)
    return saved('weights:resetDone')
  },
})

export default function RankingWeights() {
  const loaded = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const { t } = useTranslation(['weights', 'admin'])
  return (
    <div className="wrap band--tight stack casework">
      <Crumbs label={t('admin:crumbs')} items={[{ text: t('admin:title'), href: '/admin' }, { text: t('heading') }]} />
      <h1>{t('heading')}</h1>
      <p className="measure">{t('lead')}</p>
      <WeightsForm key={String(loaded.changedAt)} weights={loaded.weights} changedAt={loaded.changedAt} reply={reply} />
      <ScarcitySwitch on={loaded.scarcity} />
      <DeviationTables {...loaded} />
    </div>
  )
}
