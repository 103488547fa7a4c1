import { parseWithZod } from '@conform-to/zod/v4'
import { data, redirect, type MetaFunction } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import type { PageHandle } from '~/ui/page-frame'
import { flashHeader } from '~/i18n/flash.server'
import { formatWeekday, islandDate } from '~/i18n/format'
import { translator } from '~/i18n/i18n.server'
import { readDeskMatch } from '~/matching/desk-match.server'
import { mayAct, mayLoad, notFound } from '~/people/guard.server'
import { now } from '~/server/clock.server'
import { Anchor } from '~/ui/anchor'
import { Badge } from '~/ui/badge'
import { Button } from '~/ui/button'
import { Card } from '~/ui/card'
import { Crumbs } from '~/ui/crumbs'
import { Flash } from '~/ui/flash'
import { DueBadge } from '../due-badge'
import { daysBetween, lateness } from '../follow-up'
import { noteForm } from '../follow-up-form'
import { followUpById, FollowUpMoved, isOwnWordsOf, noteFollowUp, readFollowUps, settleByOwnWords } from '../follow-ups.server'
import { NoteForm } from '../note-form'
import { Reach } from '../reach'
import { Tellings } from '../tellings'

export const handle = { frame: 'desk' } satisfies PageHandle
export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [{ title: loaded?.title }]

/** One follow-up: whom to call, what was told before, and the form that takes a minute. */
export const loader = mayLoad('/koordinator/opfoelgning/:id', ({ actor, params, language }) => {
  const followUp = followUpById(params.id ?? null)
  const found = followUp && readDeskMatch(actor, followUp.matchId)
  if (!followUp || !found) throw notFound()
  const told = readFollowUps(actor, followUp.matchId)
  return {
    title: translator(language)('followUps:note.title'),
    followUp,
    today: islandDate(now()),
    match: { id: found.match.id, owner: found.offer.owner, kind: found.kind },
    owners: found.owners,
    newcomer: found.newcomer,
    told,
    ownWords: told.some((each) => isOwnWordsOf(each, followUp.id)),
  }
})

const backTo = async (matchId: string) =>
  redirect(`/koordinator/match/${matchId}/opfoelgning`, { headers: { 'set-cookie': await flashHeader({ key: 'followUps:flash.noted' }) } })

export const action = mayAct('/koordinator/opfoelgning/:id', {
  note({ actor, params, form }) {
    const submission = parseWithZod(form, { schema: noteForm })
    if (submission.status !== 'success') return data({ reply: submission.reply(), moved: false }, { status: 400 })
    const { danish = null, home = null, note = null, nextStep = null, ...heard } = submission.value
    try {
      return backTo(noteFollowUp(actor, params.id ?? '', { ...heard, danish, home, note, nextStep }))
    } catch (error) {
      if (!(error instanceof FollowUpMoved)) throw error
      return data({ reply: submission.reply(), moved: true }, { status: 409 })
    }
  },
  settle({ actor, params }) {
    try {
      return backTo(settleByOwnWords(actor, params.id ?? ''))
    } catch (error) {
      if (!(error instanceof FollowUpMoved)) throw error
      return data({ reply: null, moved: true }, { status: 409 })
    }
  },
})

export default function FollowUpPage() {
  const { followUp, today, match, owners, newcomer, told, ownWords } = useLoaderData<typeof loader>()
  const answered = useActionData<typeof action>()
  const { t, i18n } = useTranslation(['followUps', 'facts'])
  const open = !followUp.doneAt && !followUp.droppedAt
  return (
    <div className="wrap band--tight stack casework">
      <Crumbs
        label={t('match.crumbs')}
        items={[
          { text: t('list.heading'), href: '/koordinator/opfoelgning' },
          { text: t('list.pair', { one: match.owner, other: newcomer.name }) },
        ]}
      />
      {answered?.moved && <Flash tone="warn">{t('match.moved')}</Flash>}
      <div>
        <h1>{t('list.pair', { one: match.owner, other: newcomer.name })}</h1>
        <p className="row">
          <b>{t(`steps.${followUp.step}`)}</b>
          <span className="soft">{formatWeekday(followUp.dueOn, i18n.language)}</span>
          {open ? (
            <DueBadge lateness={lateness(followUp.dueOn, today)} days={daysBetween(followUp.dueOn, today)} />
          ) : (
            <Badge tone={followUp.doneAt ? 'ok' : 'line'} icon={followUp.doneAt ? 'check' : 'circle-minus'}>
              {t(followUp.doneAt ? 'plan.done' : 'plan.dropped')}
            </Badge>
          )}
          <span className="soft">{match.kind && t(`facts:kinds.${match.kind}`)}</span>
        </p>
      </div>
      <div className="split">
        <div className="stack">
          {ownWords && open && (
            <Card title={t('note.ownTitle')} tone="sea">
              <p>{t('note.ownText', { name: match.owner })}</p>
              <Form method="post">
                <Button type="submit" name="intent" value="settle" icon="check">
                  {t('note.settle')}
                </Button>
              </Form>
            </Card>
          )}
          {(open || answered?.moved) && (
            <Card title={t('note.title')} plinth>
              <NoteForm reply={answered?.reply} names={{ offer: match.owner, need: newcomer.name }} />
            </Card>
          )}
          <p>
            <Anchor href={`/koordinator/match/${match.id}/opfoelgning`}>{t('note.wholePlan')}</Anchor>
          </p>
        </div>
        <div className="stack">
          <Reach owner={match.owner} owners={owners} newcomer={newcomer} />
          <Tellings told={told} today={today} />
        </div>
      </div>
    </div>
  )
}
