import { data, redirect, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { useTranslation } from 'react-i18next'
import type { PageHandle } from '~/ui/page-frame'
import { flashHeader } from '~/i18n/flash.server'
import { translator } from '~/i18n/i18n.server'
import { mayAct, mayLoad, notFound } from '~/people/guard.server'
import { now } from '~/server/clock.server'
import { Badge } from '~/ui/badge'
import { Crumbs } from '~/ui/crumbs'
import { Flash } from '~/ui/flash'
import { handOverLink, readDeskMatch, recordMissing } from '../desk-match.server'
import { credentialForm, phoneAnswerForm, replyForm, sideForm } from '../match-form'
import { MatchCancel, MatchMissing } from '../match-steps'
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
  return { title: translator(language)('matching:match.title'), today: now(), ...found }
})

/** Does one step of a match; when somebody else was first the page says so and shows how things stand. */
async function step(id: string, done: string, work: () => void) {
  try {
    work()
  } catch (error) {
    if (error instanceof MatchMoved) return data({ moved: error.why }, { status: 409 })
    throw error
  }
  return redirect(`/koordinator/match/${id}`, { headers: { 'set-cookie': await flashHeader({ key: `matching:flash.${done}` }) } })
}

const bad = () => new Response(null, { status: 400 })

export const action = mayAct('/koordinator/match/:id', {
  cancel: ({ actor, params }) => step(params.id ?? '', 'cancelled', () => cancelMatch(actor, params.id ?? '')),
  start: ({ actor, params }) => step(params.id ?? '', 'started', () => startMatch(actor, params.id ?? '')),
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
    return step(params.id ?? '', 'answered', () => answerMatch(params.id ?? '', asked.data.side, asked.data.answer, actor))
  },
  'record-credential': ({ actor, params, form }) => {
    const asked = credentialForm.safeParse({ kind: form.get('kind') })
    if (!asked.success) throw bad()
    return step(params.id ?? '', 'recorded', () => recordMissing(actor, params.id ?? '', asked.data.kind))
  },
  reply({ actor, params, form }) {
    const submission = parseWithZod(form, { schema: replyForm })
    if (submission.status !== 'success')
      return data({ reply: submission.reply(), question: String(form.get('questionId')) }, { status: 400 })
    return step(params.id ?? '', 'replied', () =>
      replyToQuestion(actor, params.id ?? '', submission.value.questionId, submission.value.reply),
    )
  },
})

export default function MatchPage() {
  const loaded = useLoaderData<typeof loader>()
  const answered = useActionData<typeof action>()
  const { t } = useTranslation('matching')
  const { match, offer, newcomer, kind } = loaded
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
      <MatchMissing loaded={loaded} />
      <div className="split">
        <div className="stack">
          <div className="grid">
            <MatchSide side="offer" loaded={loaded} link={link?.side === 'offer' ? link.address : undefined} />
            <MatchSide side="need" loaded={loaded} link={link?.side === 'need' ? link.address : undefined} />
          </div>
          <MatchQuestions loaded={loaded} refused={answered && 'reply' in answered ? answered : undefined} />
        </div>
        <div className="stack">
          <MatchTimeline loaded={loaded} />
          <MatchCancel loaded={loaded} />
        </div>
      </div>
    </div>
  )
}
