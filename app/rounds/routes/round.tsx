import { data, redirect, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData, type ShouldRevalidateFunctionArgs } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { flashHeader } from '~/i18n/flash.server'
import { formatMoment } from '~/i18n/format'
import { translator } from '~/i18n/i18n.server'
import { proposeMany } from '~/matching/propose-many.server'
import { isOneOf } from '~/people/facts'
import { mayAct, mayLoad, notFound } from '~/people/guard.server'
import { Crumbs } from '~/ui/crumbs'
import { Flash } from '~/ui/flash'
import type { PageHandle } from '~/ui/page-frame'
import { Pagination } from '~/ui/pagination'
import { Segmented } from '~/ui/segmented'
import { chosenIn, optionsForAnother } from '../choices.server'
import { roundViews, type Round, type RoundView } from '../round'
import { RoundAbout } from '../round-about'
import { RoundEmpty } from '../round-empty'
import { RoundEnded } from '../round-ended'
import { layOutRound, pairsToPropose } from '../round-page.server'
import { RoundPairsForm } from '../round-pairs-form'
import { RoundProgress } from '../round-progress'
import { keepChoices, noteProposed, roundById } from '../rounds.server'
import { VersusOneByOne } from '../versus-one-by-one'
import { isWorkedOn, RoundsBusy, startRound, stopRound } from '../working-out.server'

export const handle = { frame: 'desk' } satisfies PageHandle
export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [{ title: loaded?.title }]

/** What is kept on the way changes nothing that is shown. */
export const shouldRevalidate = ({ formData, defaultShouldRevalidate }: ShouldRevalidateFunctionArgs) =>
  formData?.has('quietly') ? false : defaultShouldRevalidate

const address = (id: string) => `/koordinator/runde/${id}`
const usualView = ({ kind }: Round): RoundView => (kind === 'daily' ? 'mine' : 'all')

export const loader = mayLoad('/koordinator/runde/:id', ({ actor, params, url, language }) => {
  const round = present(params.id)
  const asked = url.searchParams.get('vis')
  const page = Math.min(1000, Math.max(1, Math.floor(Number(url.searchParams.get('side'))) || 1))
  const view = isOneOf(roundViews, asked) ? asked : usualView(round)
  const { id, kind, madeAt, options, result, progress } = round
  return {
    title: translator(language)('rounds:one.title'),
    id,
    kind,
    view,
    progress,
    // whoever worked on it may have ended: then nobody will finish it
    state: round.state === 'computing' && !isWorkedOn(id) ? ('failed' as const) : round.state,
    made: formatMoment(madeAt, language),
    about: {
      kind: options.kind,
      town: options.town,
      whose: options.whose,
      fair: options.fair,
      scarcity: options.scarcity,
      leftOut: options.withoutNeeds.length + options.withoutOffers.length > 0,
    },
    found: result && {
      given: result.lines.filter(({ offerId }) => offerId !== null).length,
      pairs: result.pairs,
      places: result.places,
      optimal: result.optimal,
      loosened: result.loosened.length,
    },
    laid: layOutRound(actor, round, view, page),
  }
})

function present(id: string | undefined): Round {
  const round = roundById(id ?? '')
  if (!round) throw notFound()
  return round
}
const viewIn = (form: FormData): RoundView => {
  const view = form.get('view')
  return typeof view === 'string' && isOneOf(roundViews, view) ? view : 'all'
}
async function backTo(id: string, view: RoundView, flash?: Parameters<typeof flashHeader>[0]) {
  return redirect(`${address(id)}?vis=${view}`, flash && { headers: { 'set-cookie': await flashHeader(flash) } })
}

export const action = mayAct('/koordinator/runde/:id', {
  async stop({ params }) {
    const { id } = present(params.id)
    await stopRound(id)
    return redirect(address(id))
  },
  async remember({ params, form }) {
    const { id } = present(params.id)
    keepChoices(id, chosenIn(form))
    return form.has('quietly') ? data({ kept: true as const }) : backTo(id, viewIn(form), { key: 'rounds:flash.kept' })
  },
  again({ actor, params, form }) {
    const { id } = present(params.id)
    const round = keepChoices(id, chosenIn(form))
    try {
      return redirect(address(startRound(actor, 'asked', optionsForAnother(round ?? present(id)))))
    } catch (error) {
      if (error instanceof RoundsBusy) return data({ busy: true as const }, { status: 422 })
      throw error
    }
  },
  async propose({ actor, params, form }) {
    const { id } = present(params.id)
    const view = viewIn(form)
    const round = keepChoices(id, chosenIn(form)) ?? present(id)
    // a form that showed no pairs proposes none
    const pairs = form.has('shown') ? pairsToPropose(actor, round, view) : []
    if (pairs.length === 0) return data({ nothingChosen: true as const }, { status: 422 })
    const { proposed, stale } = proposeMany(actor, id, pairs)
    if (proposed.length === 0) return backTo(id, view, { key: 'rounds:flash.nonePossible', tone: 'warn' })
    noteProposed(actor, id, proposed.length)
    const count = proposed.length
    return stale.length > 0
      ? backTo(id, view, { key: 'rounds:flash.proposedSome', values: { count, stale: stale.length }, tone: 'warn' })
      : backTo(id, view, { key: 'rounds:flash.proposed', values: { count } })
  },
})

export default function RoundRoute() {
  const { id, kind, state, view, progress, made, about, found, laid } = useLoaderData<typeof loader>()
  const answered = useActionData<typeof action>()
  const { t } = useTranslation('rounds')
  const href = (to: RoundView, page = 1) => `${address(id)}?vis=${to}${page > 1 ? `&side=${page}` : ''}`
  return (
    <div className="wrap band--tight stack casework roundpage">
      <Crumbs
        label={t('crumbs')}
        items={[
          { text: t('matching:desk.heading'), href: '/koordinator' },
          { text: t('list.heading'), href: '/koordinator/runde' },
          { text: t(kind === 'daily' ? 'one.daily' : 'one.asked') },
        ]}
      />
      <div className="head">
        <div>
          <h1>{t(kind === 'daily' ? 'one.daily' : 'one.asked')}</h1>
          <RoundAbout
            about={about}
            made={t('one.made', { when: made })}
            own={laid && found && view === 'mine' ? { own: laid.counts.pairs, all: found.given } : null}
          />
        </div>
        {laid && (
          <Segmented
            label={t('one.view')}
            options={roundViews.map((each) => ({ href: href(each), text: t(`one.${each}`), current: view === each }))}
          />
        )}
      </div>
      {answered && 'nothingChosen' in answered && <Flash tone="err">{t('nothingChosen')}</Flash>}
      {answered && 'busy' in answered && <Flash tone="err">{t('busy')}</Flash>}
      {state === 'computing' && <RoundProgress percent={progress} />}
      {(state === 'stopped' || state === 'failed') && <RoundEnded state={state} />}
      {found && laid && state === 'ready' && (
        <>
          <VersusOneByOne difference={laid.difference} {...found} />
          {found.loosened > 0 && <Flash still>{t('loosened', { count: found.loosened })}</Flash>}
          {laid.counts.stale > 0 && (
            <Flash tone="warn" still>
              {t('movedOn', { count: laid.counts.stale })}
            </Flash>
          )}
          <RoundPairsForm key={`${id} ${view} ${laid.page} ${laid.counts.proposed} ${laid.counts.stale}`} laid={laid} view={view} />
          <Pagination
            label={t('pages.label')}
            page={laid.page}
            pages={laid.pages}
            href={(page) => href(view, page)}
            previous={t('pages.previous')}
            next={t('pages.next')}
            pageLabel={(number) => t('pages.page', { number })}
          />
          <RoundEmpty lines={laid.empty} total={laid.emptyTotal} open={laid.lines.length === 0} />
        </>
      )}
    </div>
  )
}
