import type { SubmissionResult } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { data, redirect, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import type { PageHandle } from '~/ui/page-frame'
import { flashHeader } from '~/i18n/flash.server'
import { islandDate } from '~/i18n/format'
import { translator } from '~/i18n/i18n.server'
import { duties } from '~/matching/responsibility.server'
import { comingAbsences, coversOf, endAbsence, noteAbsence } from '~/people/absences.server'
import { mayAct, mayLoad } from '~/people/guard.server'
import { firstNamesOf } from '~/people/people.server'
import { now } from '~/server/clock.server'
import { Anchor } from '~/ui/anchor'
import { Badge } from '~/ui/badge'
import { Crumbs } from '~/ui/crumbs'
import { DataTable } from '~/ui/table'
import { AbsenceCard } from '../absence-card'
import { absenceForm, handOverForm } from '../duty-form'
import { HandOverCard } from '../hand-over-card'
import { coordinators, handOverAll } from '../handing-over.server'

export const handle = { frame: 'desk' } satisfies PageHandle
export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [{ title: loaded?.title }]

export const loader = mayLoad('/koordinator/ansvar', ({ actor, language }) => {
  const colleagues = coordinators()
  const covers = coversOf(colleagues.map(({ id }) => id))
  const names = firstNamesOf([...covers.values()].flat())
  return {
    title: translator(language)('newcomers:duty.title'),
    me: actor.userId,
    today: now(),
    duties: duties().map((duty) => ({
      ...duty,
      covers: (covers.get(duty.coordinator?.id ?? '') ?? []).flatMap((id) => names.get(id) ?? []),
    })),
    colleagues,
    absences: comingAbsences(),
  }
})

type Replies = { handOver?: SubmissionResult<string[]>; absence?: SubmissionResult<string[]> }
const back = async (key: string, values: Record<string, string | number> = {}) =>
  redirect('/koordinator/ansvar', { headers: { 'set-cookie': await flashHeader({ key: `newcomers:flash.${key}`, values }) } })

export const action = mayAct('/koordinator/ansvar', {
  async 'hand-over'({ actor, form }) {
    const submission = parseWithZod(form, { schema: handOverForm })
    if (submission.status !== 'success') return data<Replies>({ handOver: submission.reply() }, { status: 400 })
    const count = handOverAll(actor, submission.value.from || null, submission.value.to)
    if (count === null) return data<Replies>({ handOver: submission.reply({ fieldErrors: { to: ['no-coordinator'] } }) }, { status: 400 })
    return back('handedOver', { count })
  },
  async 'note-absence'({ actor, form }) {
    const submission = parseWithZod(form, { schema: absenceForm(islandDate(now())) })
    if (submission.status !== 'success') return data<Replies>({ absence: submission.reply() }, { status: 400 })
    const refused = noteAbsence(actor, submission.value)
    if (refused === null) return back('absenceNoted')
    const field = refused === 'overlaps' ? 'fromDate' : 'coverId'
    const why = { 'not-a-coordinator': 'no-coordinator', oneself: 'same-person', overlaps: 'away-already' }[refused]
    return data<Replies>({ absence: submission.reply({ fieldErrors: { [field]: [why] } }) }, { status: 400 })
  },
  async 'end-absence'({ actor, form }) {
    endAbsence(actor, String(form.get('absence') ?? ''))
    return back('absenceEnded')
  },
})

/** What each coordinator is responsible for, who is away, and who stands in. */
export default function ResponsibilityPage() {
  const { duties: rows, colleagues, absences, me, today } = useLoaderData<typeof loader>()
  const answered = useActionData<typeof action>()
  const { t } = useTranslation('newcomers')
  const nameOf = (duty: (typeof rows)[number]) => (duty.coordinator ? duty.coordinator.name || t('looks.gone') : t('list.nobodys'))
  return (
    <div className="wrap band--tight stack casework">
      <Crumbs label={t('crumbs')} items={[{ text: t('list.heading'), href: '/koordinator/tilflyttere' }, { text: t('duty.heading') }]} />
      <h1>{t('duty.heading')}</h1>
      <DataTable
        label={t('duty.heading')}
        rows={rows}
        rowKey={({ coordinator }) => coordinator?.id ?? 'nobody'}
        columns={[
          {
            head: t('list.whose'),
            rowHead: true,
            render: (duty) => (
              <span className="row">
                <Anchor
                  href={
                    duty.coordinator ? `/koordinator/tilflyttere?whose=${duty.coordinator.id}` : '/koordinator/tilflyttere?list=unassigned'
                  }
                >
                  {nameOf(duty)}
                </Anchor>
                {duty.coordinator?.id === me && <Badge tone="info">{t('duty.you')}</Badge>}
                {duty.covers.length > 0 && (
                  <Badge tone="wait" icon="calendar-check">
                    {t('duty.coveredBy', { name: duty.covers.join(', ') })}
                  </Badge>
                )}
              </span>
            ),
          },
          { head: t('duty.newcomers'), numeric: true, render: ({ newcomers }) => newcomers },
          { head: t('duty.needs'), numeric: true, render: ({ openNeeds }) => openNeeds },
          { head: t('duty.matches'), numeric: true, render: ({ matches }) => matches },
          {
            head: t('duty.longest'),
            render: ({ days, mood }) =>
              days === null ? (
                '–'
              ) : (
                <Badge tone={mood === 'late' ? 'err' : mood === 'soon' ? 'warn' : 'wait'} icon="clock">
                  {t('list.days', { count: days })}
                </Badge>
              ),
          },
        ]}
      />
      <div className="split">
        <HandOverCard
          from={rows.flatMap((duty) =>
            duty.newcomers > 0 ? [{ id: duty.coordinator?.id ?? '', name: nameOf(duty), newcomers: duty.newcomers }] : [],
          )}
          to={colleagues}
          reply={(answered && 'handOver' in answered && answered.handOver) || null}
        />
        <AbsenceCard
          me={me}
          colleagues={colleagues}
          absences={absences}
          today={today}
          reply={(answered && 'absence' in answered && answered.absence) || null}
        />
      </div>
    </div>
  )
}
