import { parseWithZod } from '@conform-to/zod/v4'
import { data, redirect, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import type { PageHandle } from '~/ui/page-frame'
import { ConcernCard } from '~/concerns/concern-card'
import { concernsOfMatch } from '~/concerns/concerns.server'
import { flashHeader } from '~/i18n/flash.server'
import { islandDate } from '~/i18n/format'
import { translator } from '~/i18n/i18n.server'
import { MatchMoved } from '~/matching/match'
import { matchById } from '~/matching/match-reading.server'
import { matchSigns } from '~/matching/match-signs'
import { mayAct, mayLoad, notFound } from '~/people/guard.server'
import { now } from '~/server/clock.server'
import { Badge } from '~/ui/badge'
import { Crumbs } from '~/ui/crumbs'
import { Flash } from '~/ui/flash'
import { ContactCard } from '../contact-card'
import { contactOf, handleSilence, passOnContact, silenceOfMatch } from '../contact-checks.server'
import { contactForm, planDayForm } from '../follow-up-form'
import { addFollowUp, dropFollowUp, FollowUpMoved, moveFollowUp, planFollowUps, readFollowUps } from '../follow-ups.server'
import { withNames } from '../pairs.server'
import { PlanCard } from '../plan-card'
import { Tellings } from '../tellings'

export const handle = { frame: 'desk' } satisfies PageHandle
export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [{ title: loaded?.title }]

export const loader = mayLoad('/koordinator/match/:id/opfoelgning', ({ actor, params, language }) => {
  const match = matchById(params.id ?? '')
  const [pair] = match ? withNames(actor, [match]) : []
  if (!match || !pair) throw notFound()
  const checks = contactOf(match.id)
  return {
    title: translator(language)('followUps:match.title'),
    match,
    pair: { owner: pair.owner, newcomer: pair.newcomer, kind: pair.kind },
    goesOn: match.state === 'active' || match.state === 'paused',
    today: islandDate(now()),
    followUps: readFollowUps(actor, match.id),
    checks,
    silence: silenceOfMatch(match, checks),
    concerns: concernsOfMatch(match),
  }
})

/** Does one step; when somebody else was first the page says so and shows how things stand. */
async function step(id: string, done: string, work: () => void) {
  try {
    work()
  } catch (error) {
    if (error instanceof FollowUpMoved || error instanceof MatchMoved) return data({ moved: true }, { status: 409 })
    throw error
  }
  return redirect(`/koordinator/match/${id}/opfoelgning`, {
    headers: { 'set-cookie': await flashHeader({ key: `followUps:flash.${done}` }) },
  })
}

export const action = mayAct('/koordinator/match/:id/opfoelgning', {
  plan({ actor, params }) {
    const match = matchById(params.id ?? '')
    if (!match?.activatedAt) throw notFound()
    return step(match.id, 'planned', () =>
      match.state === 'active' ? planFollowUps(match) : addFollowUp(actor, match.id, islandDate(now())),
    )
  },
  move: ({ actor, params, form }) => changeDay(form, params.id ?? '', 'moved', (day, id) => moveFollowUp(actor, id, day)),
  add: ({ actor, params, form }) => changeDay(form, params.id ?? '', 'added', (day) => addFollowUp(actor, params.id ?? '', day)),
  drop: ({ actor, params, form }) => step(params.id ?? '', 'dropped', () => dropFollowUp(actor, String(form.get('followUp')))),
  contact({ actor, params, form }) {
    const asked = contactForm.safeParse({ side: form.get('side'), answer: form.get('answer') })
    if (!asked.success) throw new Response(null, { status: 400 })
    return step(params.id ?? '', 'contact', () => passOnContact(actor, params.id ?? '', asked.data.side, asked.data.answer))
  },
  handle: ({ actor, params }) => step(params.id ?? '', 'handled', () => handleSilence(actor, params.id ?? '')),
})

function changeDay(form: FormData, matchId: string, done: string, work: (day: string, followUp: string) => void) {
  const submission = parseWithZod(form, { schema: planDayForm(islandDate(now())) })
  if (submission.status !== 'success')
    return data({ refused: { of: String(form.get('followUp') ?? ''), reply: submission.reply() } }, { status: 400 })
  return step(matchId, done, () => work(submission.value.dueOn, submission.value.followUp ?? ''))
}

export default function MatchFollowUps() {
  const { match, pair, goesOn, today, followUps, checks, silence, concerns } = useLoaderData<typeof loader>()
  const answered = useActionData<typeof action>()
  const { t } = useTranslation(['followUps', 'matching', 'facts'])
  const names = t('list.pair', { one: pair.owner, other: pair.newcomer })
  const sign = matchSigns[match.state]
  return (
    <div className="wrap band--tight stack casework">
      <Crumbs
        label={t('matching:crumbs')}
        items={[
          { text: t('matching:matches.heading'), href: '/koordinator/match' },
          { text: names, href: `/koordinator/match/${match.id}` },
          { text: t('match.title') },
        ]}
      />
      {answered && 'moved' in answered && <Flash tone="warn">{t('match.moved')}</Flash>}
      <div>
        <h1>{t('match.heading', { one: pair.owner, other: pair.newcomer })}</h1>
        <p className="row">
          <Badge tone={sign.tone} icon={sign.icon}>
            {t(`matching:states.${match.state}`)}
          </Badge>
          <span className="soft">{pair.kind && t(`facts:kinds.${pair.kind}`)}</span>
        </p>
      </div>
      <div className="split">
        <div className="stack">
          <Tellings told={followUps} today={today} />
        </div>
        <div className="stack">
          <PlanCard
            plan={followUps}
            today={today}
            goesOn={goesOn}
            refused={answered && 'refused' in answered ? answered.refused : undefined}
          />
          {(goesOn || checks.length > 0) && (
            <ContactCard checks={checks} silence={silence} names={{ offer: pair.owner, need: pair.newcomer }} goesOn={goesOn} />
          )}
          <ConcernCard matchId={match.id} concerns={concerns} />
        </div>
      </div>
    </div>
  )
}
