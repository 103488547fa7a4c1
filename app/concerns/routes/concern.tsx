import { parseWithZod } from '@conform-to/zod/v4'
import { data, redirect, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Reach } from '~/follow-ups/reach'
import { flashHeader } from '~/i18n/flash.server'
import { formatMoment } from '~/i18n/format'
import { translator } from '~/i18n/i18n.server'
import { readDeskMatch } from '~/matching/desk-match.server'
import { mayAct, mayLoad, notFound } from '~/people/guard.server'
import { firstNamesOf } from '~/people/people.server'
import { ButtonLink } from '~/ui/button'
import { Card } from '~/ui/card'
import { Crumbs } from '~/ui/crumbs'
import { Flash } from '~/ui/flash'
import type { PageHandle } from '~/ui/page-frame'
import { AnswerForm } from '../answer-form'
import { ConcernClock } from '../clock-text'
import { CloseForm } from '../close-form'
import { answerForm, closeForm } from '../concern-form'
import { readsMail } from '../concern-mails.server'
import { answerConcern, closeConcern, ConcernMoved, readConcern } from '../concerns.server'

export const handle = { frame: 'desk' } satisfies PageHandle
export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [{ title: loaded?.title }]

export const loader = mayLoad('/koordinator/bekymringer/:id', ({ actor, params, language }) => {
  const read = readConcern(actor, params.id ?? '')
  const found = read && readDeskMatch(actor, read.match.id)
  if (!read || !found) throw notFound()
  const { concern, match } = read
  const names = firstNamesOf([concern.forUserId, concern.answeredBy, concern.closedBy].flatMap((id) => id ?? []))
  const nameOf = (id: string | null) => (id && names.get(id)) ?? null
  return {
    title: translator(language)('concerns:one.title'),
    concern,
    responsible: nameOf(concern.forUserId),
    answeredBy: nameOf(concern.answeredBy),
    closedBy: nameOf(concern.closedBy),
    match: { id: match.id, owner: found.offer.owner },
    owners: found.owners,
    newcomer: found.newcomer,
    canWrite: concern.side !== 'coordinator' && readsMail(match, concern.side),
  }
})

/** Does one step; what a colleague was first with is said, and what was typed stays. */
async function step<Reply>(id: string, done: string, reply: Reply, work: () => void) {
  try {
    work()
  } catch (error) {
    if (!(error instanceof ConcernMoved)) throw error
    return data({ ...reply, moved: true }, { status: 409 })
  }
  return redirect(`/koordinator/bekymringer/${id}`, { headers: { 'set-cookie': await flashHeader({ key: `concerns:flash.${done}` }) } })
}

export const action = mayAct('/koordinator/bekymringer/:id', {
  answer({ actor, params, form }) {
    const submission = parseWithZod(form, { schema: answerForm })
    if (submission.status !== 'success') return data({ answer: submission.reply(), moved: false }, { status: 400 })
    const { way, text } = submission.value
    return step(params.id ?? '', 'answered', { answer: submission.reply() }, () => answerConcern(actor, params.id ?? '', way, text))
  },
  close({ actor, params, form }) {
    const submission = parseWithZod(form, { schema: closeForm })
    if (submission.status !== 'success') return data({ close: submission.reply(), moved: false }, { status: 400 })
    return step(params.id ?? '', 'closed', { close: submission.reply() }, () =>
      closeConcern(actor, params.id ?? '', submission.value.ledTo),
    )
  },
})

export default function ConcernPage() {
  const { concern, responsible, answeredBy, closedBy, match, owners, newcomer, canWrite } = useLoaderData<typeof loader>()
  const answered = useActionData<typeof action>()
  const { t, i18n } = useTranslation('concerns')
  const saidBy = concern.side === 'offer' ? match.owner : concern.side === 'need' ? newcomer.name : t('from.coordinator')
  const when = (at: Date) => formatMoment(new Date(at), i18n.language)
  return (
    <div className="wrap band--tight stack casework">
      <Crumbs
        label={t('crumbs')}
        items={[
          { text: t('list.heading'), href: '/koordinator/bekymringer' },
          { text: t('list.pair', { one: match.owner, other: newcomer.name }) },
        ]}
      />
      {answered?.moved && <Flash tone="warn">{t('one.moved')}</Flash>}
      <div>
        <h1>{t('one.heading', { name: saidBy })}</h1>
        <p className="row">
          <ConcernClock hours={concern.hoursLeft} />
          <span className="soft">{when(concern.raisedAt)}</span>
          <span className="soft">{responsible ? t('one.responsible', { name: responsible }) : t('list.nobody')}</span>
        </p>
      </div>
      <div className="split">
        <div className="stack">
          <Card title={t('one.said', { name: saidBy })} tone="ochre">
            <div className="question">
              <blockquote dir="auto">{concern.text}</blockquote>
            </div>
            <p className="soft">{t('one.private')}</p>
          </Card>
          {concern.answer ? (
            <Card title={t('one.answer')}>
              <p className="soft">
                {t(`one.by.${concern.answer.way}`, { name: answeredBy ?? '', when: concern.answeredAt ? when(concern.answeredAt) : '' })}
              </p>
              <div className="question">
                <blockquote dir="auto">{concern.answer.text}</blockquote>
              </div>
            </Card>
          ) : (
            <AnswerForm reply={answered && 'answer' in answered ? answered.answer : undefined} canWrite={canWrite} name={saidBy} />
          )}
          {concern.closedAt ? (
            <Flash still tone="ok">
              {t('one.closed', { name: closedBy ?? '', when: when(concern.closedAt) })} {concern.ledTo && t(`ledTo.${concern.ledTo}`)}
            </Flash>
          ) : (
            concern.answer && <CloseForm reply={answered && 'close' in answered ? answered.close : undefined} />
          )}
        </div>
        <div className="stack">
          <Reach owner={match.owner} owners={owners} newcomer={newcomer} />
          <p className="btns">
            <ButtonLink href={`/koordinator/match/${match.id}`} icon="handshake">
              {t('one.toMatch')}
            </ButtonLink>
            <ButtonLink href={`/koordinator/match/${match.id}/opfoelgning`}>{t('one.toFollowUps')}</ButtonLink>
          </p>
        </div>
      </div>
    </div>
  )
}
