import { parseWithZod } from '@conform-to/zod/v4'
import { data, redirect, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import type { PageHandle } from '~/ui/page-frame'
import { flashHeader } from '~/i18n/flash.server'
import { translator } from '~/i18n/i18n.server'
import { islandDate } from '~/i18n/format'
import { needById, pauseNeed, wakeNeed } from '~/newcomers/needs.server'
import { newcomerFacts } from '~/newcomers/newcomers.server'
import { mayAct, mayLoad, notFound } from '~/people/guard.server'
import { now } from '~/server/clock.server'
import { Crumbs } from '~/ui/crumbs'
import { Segmented } from '~/ui/segmented'
import { NewcomerFactList, WaitingBadge } from '../desk-newcomer'
import { explainDeviation } from '../deviations.server'
import { MatchMoved } from '../match'
import { livingMatchOf } from '../match-reading.server'
import { becauseForm, restForm } from '../need-form'
import { NeedRest } from '../need-rest'
import { NeedMap } from '../need-map'
import { ProposalRefused, type Refusal } from '../proposal-refused'
import { readLayOut } from '../suggestion'
import { layOutNeed, proposeRanked } from '../suggested.server'
import { SuggestionPanel } from '../suggestion-panel'
import { useSuggestionSelection } from '../use-suggestion-selection'

export const handle = { frame: 'desk' } satisfies PageHandle
export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [{ title: loaded?.title }]

export const loader = mayLoad('/koordinator/behov/:id', ({ actor, params, url, language }) => {
  const laid = layOutNeed(actor, params.id ?? '', readLayOut(url.searchParams))
  if (!laid) throw notFound()
  return {
    title: translator(language)('matching:suggestions.title'),
    laid,
    compared: url.searchParams.getAll('sammenlign'),
    view: url.searchParams.get('vis') === 'kort' ? ('kort' as const) : ('liste' as const),
  }
})

const nothing = { refusal: null, rest: null }
const to = async (needId: string, key: string) =>
  redirect(`/koordinator/behov/${needId}`, { headers: { 'set-cookie': await flashHeader({ key }) } })

export const action = mayAct('/koordinator/behov/:id', {
  async propose({ actor, params, form }) {
    const need = needById(params.id ?? '')
    const facts = need && newcomerFacts(need.newcomerId)
    if (!need || !facts) throw notFound()
    const refused = (refusal: Refusal, status: number) => data({ ...nothing, refusal }, { status })
    try {
      const proposal = proposeRanked(actor, need, String(form.get('offerId') ?? ''), facts.channel, form.get('knaphed') !== 'nej')
      if (!proposal.done)
        return proposal.why === 'excluded' ? refused({ why: 'excluded', because: proposal.because }, 422) : refused({ why: 'gone' }, 409)
      // Who reads no mail is told by the coordinator: then the match's page comes next, with the link to hand over.
      const byMail = proposal.channel === 'email'
      const back = form.get('fra') === 'bord' ? `/koordinator?behov=${need.id}` : `/koordinator/behov/${need.id}`
      return redirect(byMail ? back : `/koordinator/match/${proposal.matchId}`, {
        headers: { 'set-cookie': await flashHeader({ key: byMail ? 'matching:flash.proposed' : 'matching:flash.proposedPhone' }) },
      })
    } catch (error) {
      if (error instanceof MatchMoved) return refused({ why: error.why === 'offer-full' ? 'offer-full' : 'need-taken' }, 409)
      throw error
    }
  },
  async pause({ actor, params, form }) {
    const id = params.id ?? ''
    const submission = parseWithZod(form, { schema: restForm(islandDate(now())) })
    if (submission.status !== 'success') return data({ ...nothing, rest: submission.reply() }, { status: 400 })
    if (!pauseNeed(actor, id, submission.value.until)) throw notFound()
    return to(id, 'suggestions:rest.paused')
  },
  async wake({ actor, params }) {
    const id = params.id ?? ''
    if (!wakeNeed(actor, id)) throw notFound()
    return to(id, 'suggestions:rest.woken')
  },
  async because({ params, form }) {
    const id = params.id ?? ''
    const submission = parseWithZod(form, { schema: becauseForm })
    // the form offers nothing but these
    if (submission.status !== 'success') throw new Response(null, { status: 400 })
    const match = livingMatchOf(id)
    if (!match) throw notFound()
    explainDeviation(match.id, submission.value.because)
    return to(id, 'suggestions:deviation.noted')
  },
})

export default function Suggestions() {
  const { laid, compared, view } = useLoaderData<typeof loader>()
  const answered = useActionData<typeof action>()
  const { t } = useTranslation('matching')
  const selection = useSuggestionSelection(laid.suggestions[0]?.offer.id ?? null)
  const path = `/koordinator/behov/${laid.need.id}`
  return (
    <div className="wrap band--tight casework case">
      <Crumbs
        label={t('crumbs')}
        items={[
          { text: t('desk.heading'), href: '/koordinator' },
          { text: t('needs.heading'), href: '/koordinator/behov' },
          { text: laid.newcomer.name },
        ]}
      />
      {answered?.refusal && <ProposalRefused refusal={answered.refusal} newcomer={laid.newcomer.name} />}
      <div className="head">
        <div>
          <h1>{t('suggestions.heading', { name: laid.newcomer.name, kind: t(`facts:kinds.${laid.need.kind}`) })}</h1>
          <WaitingBadge days={laid.days} mood={laid.mood} />
        </div>
        <Segmented
          label={t('suggestions.view')}
          options={[
            { text: t('suggestions.list'), icon: 'list', href: path, current: view === 'liste' },
            { text: t('suggestions.map'), icon: 'map', href: `${path}?vis=kort`, current: view === 'kort' },
          ]}
        />
      </div>
      <div className={view === 'kort' ? 'case__cols case__cols--map' : 'case__cols'}>
        <div className="case__side">
          {view === 'kort' ? (
            <NeedMap laid={laid} selectedId={selection.selectedId} whole />
          ) : (
            <NewcomerFactList newcomer={laid.newcomer} />
          )}
          {laid.need.state === 'open' && !laid.restsUntil && <NeedRest needId={laid.need.id} today={laid.today} reply={answered?.rest} />}
        </div>
        <section className="desk__out" aria-labelledby="forslag-titel">
          <SuggestionPanel
            key={laid.need.id}
            laid={laid}
            selection={selection}
            compared={compared}
            needHref={(id) => `/koordinator/behov/${id}${view === 'kort' ? '?vis=kort' : ''}`}
            here={{ path, hidden: view === 'kort' ? { vis: view } : {} }}
          />
        </section>
      </div>
    </div>
  )
}
