import { data, redirect, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { useTranslation } from 'react-i18next'
import type { PageHandle } from '~/ui/page-frame'
import { AgreementCard } from '~/agreements/agreement-card'
import { agreementStanding } from '~/agreements/agreement-desk.server'
import { concernsOfMatch } from '~/concerns/concerns.server'
import { CareCard } from '~/follow-ups/care-card'
import { careOf } from '~/follow-ups/care.server'
import { flashHeader } from '~/i18n/flash.server'
import { islandDate } from '~/i18n/format'
import { translator } from '~/i18n/i18n.server'
import { mayAct, mayLoad, notFound } from '~/people/guard.server'
import { now } from '~/server/clock.server'
import { Badge } from '~/ui/badge'
import { Crumbs } from '~/ui/crumbs'
import { Flash } from '~/ui/flash'
import { handOverLink, readDeskMatch, recordMissing } from '../desk-match.server'
import { MatchChecklist } from '../match-checklist'
import { MatchEnd, MatchOutcome, MatchPause } from '../match-course'
import { changeOutcome, endMatch, pauseMatch, resumeMatch } from '../match-course.server'
import { credentialForm, endMatchForm, outcomeForm, pauseMatchForm, phoneAnswerForm, replyForm, sideForm } from '../match-form'
import { MatchCancel } from '../match-steps'
import { MatchQuestions } from '../match-questions'
import { MatchSide } from '../match-side'
import { matchSigns } from '../match-signs'
import { MatchTimeline } from '../match-timeline'
import { MatchMoved } from '../match'
import { replyToQuestion } from '../match-questions.server'
import { answerMatch, cancelMatch, startMatch } from '../matches.server'

export const handle = { frame: 'desk' } satisfies PageHandle
export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [{ title: loaded?.title }]

export const loader = mayLoad('/koordinator/match/:id', ({ actor, params, language }) => {
  const found = readDeskMatch(actor, params.id ?? '')
  if (!found) throw notFound()
  const openConcerns = concernsOfMatch(found.match).filter(({ closedAt }) => !closedAt).length
  const care = found.match.activatedAt ? { ...careOf(found.match), openConcerns } : null
  return { title: translator(language)('matching:match.title'), today: now(), agreement: agreementStanding(found.match), care, ...found }
})

/** Does one step of a match; when somebody else was first the page says so and shows how things stand. */
async function step(id: string, done: string, work: () => void) {
  try {
    work()
  } catch (error) {
    if (error instanceof MatchMoved) return data({ moved: error.why }, { status: 409 })
    throw error
  }
  return redirect(`/koordinator/match/${id}`, { headers: { 'set-cookie': await flashHeader({ key: done }) } })
}

const bad = () => new Response(null, { status: 400 })

export const action = mayAct('/koordinator/match/:id', {
  cancel: ({ actor, params }) => step(params.id ?? '', 'matching:flash.cancelled', () => cancelMatch(actor, params.id ?? '')),
  start: ({ actor, params }) => step(params.id ?? '', 'matching:flash.started', () => startMatch(actor, params.id ?? '')),
  link({ actor, params, form }) {
    const asked = sideForm.safeParse({ side: form.get('side') })
    if (!asked.success) throw bad()
    try {
      return data({ link: { side: asked.data.side, address: handOverLink(actor, params.id ?? '', asked.data.side) } })
    } catch (error) {
      if (error instanceof MatchMoved) return data({ moved: error.why }, { status: 409 })
      throw error
    }
  },
  'answer-by-phone': ({ actor, params, form }) => {
    const asked = phoneAnswerForm.safeParse({ side: form.get('side'), answer: form.get('answer') })
    if (!asked.success) throw bad()
    return step(params.id ?? '', 'matching:flash.answered', () => answerMatch(params.id ?? '', asked.data.side, asked.data.answer, actor))
  },
  'record-credential': ({ actor, params, form }) => {
    const submission = parseWithZod(form, { schema: credentialForm(islandDate(now())) })
    if (submission.status !== 'success') return data({ credential: submission.reply(), kind: String(form.get('kind')) }, { status: 400 })
    const { kind, ...seen } = submission.value
    return step(params.id ?? '', 'matching:flash.recorded', () => recordMissing(actor, params.id ?? '', kind, seen))
  },
  pause({ actor, params, form }) {
    const submission = parseWithZod(form, { schema: pauseMatchForm(islandDate(now())) })
    if (submission.status !== 'success') return data({ pause: submission.reply() }, { status: 400 })
    const { until = null } = submission.value
    return step(params.id ?? '', 'course:flash.paused', () => pauseMatch(actor, params.id ?? '', until))
  },
  resume: ({ actor, params }) => step(params.id ?? '', 'course:flash.resumed', () => resumeMatch(actor, params.id ?? '')),
  end({ actor, params, form }) {
    const submission = parseWithZod(form, { schema: endMatchForm })
    if (submission.status !== 'success') return data({ end: submission.reply() }, { status: 400 })
    return step(params.id ?? '', 'course:flash.ended', () => endMatch(actor, params.id ?? '', submission.value))
  },
  'change-outcome': ({ actor, params, form }) => {
    const asked = outcomeForm.safeParse({ outcome: form.get('outcome') })
    if (!asked.success) throw bad()
    return step(params.id ?? '', 'course:flash.outcome', () => changeOutcome(actor, params.id ?? '', asked.data.outcome))
  },
  reply({ actor, params, form }) {
    const submission = parseWithZod(form, { schema: replyForm })
    if (submission.status !== 'success')
      return data({ reply: submission.reply(), question: String(form.get('questionId')) }, { status: 400 })
    return step(params.id ?? '', 'matching:flash.replied', () =>
      replyToQuestion(actor, params.id ?? '', submission.value.questionId, submission.value.reply),
    )
  },
})

export default function MatchPage() {
  const loaded = useLoaderData<typeof loader>()
  const answered = useActionData<typeof action>()
  const { t } = useTranslation('matching')
  const { match, offer, newcomer, kind, care, today } = loaded
  const link = answered && 'link' in answered ? answered.link : undefined
  return (
    <div className="wrap band--tight stack casework">
      <Crumbs
        label={t('crumbs')}
        items={[
          { text: t('matches.heading'), href: '/koordinator/match' },
          { text: t('match.pair', { one: offer.owner, other: newcomer.name }) },
        ]}
      />
      {answered && 'moved' in answered && <Flash tone="warn">{t(`match.moved.${answered.moved}`)}</Flash>}
      <div>
        <h1>{t('match.pair', { one: offer.owner, other: newcomer.name })}</h1>
        <p className="row">
          <Badge tone={matchSigns[match.state].tone} icon={matchSigns[match.state].icon}>
            {t(`states.${match.state}`)}
          </Badge>
          <span className="soft">{kind && t(`facts:kinds.${kind}`)}</span>
        </p>
      </div>
      <MatchChecklist loaded={loaded} today={today} refused={answered && 'credential' in answered ? answered : undefined} />
      <div className="split">
        <div className="stack">
          <div className="grid">
            <MatchSide side="offer" loaded={loaded} link={link?.side === 'offer' ? link.address : undefined} />
            <MatchSide side="need" loaded={loaded} link={link?.side === 'need' ? link.address : undefined} />
          </div>
          {loaded.agreement && <AgreementCard matchId={match.id} state={loaded.agreement} />}
          <MatchQuestions loaded={loaded} refused={answered && 'reply' in answered ? answered : undefined} />
        </div>
        <div className="stack">
          {care && <CareCard matchId={match.id} care={care} />}
          <MatchOutcome match={match} />
          <MatchTimeline loaded={loaded} today={today} />
          <MatchCancel loaded={loaded} />
          <MatchPause match={match} today={today} reply={answered && 'pause' in answered ? answered.pause : undefined} />
          <MatchEnd match={match} reply={answered && 'end' in answered ? answered.end : undefined} />
        </div>
      </div>
    </div>
  )
}
