import { parseWithZod } from '@conform-to/zod/v4'
import { data, redirect, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { hostedEvent } from '~/events/hosting.server'
import { flashHeader } from '~/i18n/flash.server'
import { translator } from '~/i18n/i18n.server'
import { mayAct, mayLoad } from '~/people/guard.server'
import { env } from '~/server/env.server'
import { Anchor } from '~/ui/anchor'
import { ButtonLink } from '~/ui/button'
import { Crumbs } from '~/ui/crumbs'
import { HostDates } from '../host-dates'
import { HostTasks, type Refused } from '../host-tasks'
import { hostView } from '../host-view.server'
import { MOST_TASKS } from '../shift'
import { numbersFrom, numbersRead, taskForm, typedNumbers } from '../shift-form'
import { endTask, freeShift } from '../shifts.server'
import { saveTask, setNumbers, TaskChanged, tasksOf } from '../tasks.server'

export const loader = mayLoad('/mit/arrangementer/:slug/opgaver', ({ actor, params, url, language }) => {
  const event = hostedEvent(actor, params.slug)
  const view = hostView(event, Number(url.searchParams.get('fra')) || 0)
  return {
    title: translator(language)('shifts:host.title'),
    event: { slug: event.slug, title: event.title },
    page: `${env().ORIGIN}/arrangementer/${event.slug}/hjaelp`,
    published: event.state === 'published',
    full: view.tasks.length >= MOST_TASKS,
    ...view,
  }
})
export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title }]

const refuse = (refused: Refused) => data(refused, { status: 422 })

const back = async (slug: string, key: string, tone?: 'warn') =>
  redirect(`/mit/arrangementer/${slug}/opgaver`, { headers: { 'set-cookie': await flashHeader({ key: `shifts:flash.${key}`, tone }) } })

export const action = mayAct('/mit/arrangementer/:slug/opgaver', {
  'save-task'({ actor, params, form }) {
    const event = hostedEvent(actor, params.slug)
    const taskId = String(form.get('taskId') ?? '')
    const submission = parseWithZod(form, { schema: taskForm })
    if (submission.status !== 'success') return refuse({ taskId, reply: submission.reply(), numbers: null })
    const { kind, name = '', wanted, before, after, read } = submission.value
    try {
      const saved = saveTask(actor, event, { kind, name, wanted, minutesBefore: before, minutesAfter: after }, taskId || null, read)
      return back(event.slug, saved ? 'saved' : 'moved', saved ? undefined : 'warn')
    } catch (error) {
      if (!(error instanceof TaskChanged)) throw error
      return refuse({ taskId, reply: submission.reply({ formErrors: ['shift-changed'] }), numbers: null })
    }
  },
  numbers({ actor, params, form }) {
    const event = hostedEvent(actor, params.slug)
    const task = tasksOf([event.id]).find(({ id }) => id === form.get('taskId'))
    if (!task) return back(event.slug, 'moved', 'warn')
    const numbers = numbersFrom(form, task.wanted)
    if (!numbers) return refuse({ taskId: task.id, reply: null, numbers: typedNumbers(form) })
    const read = numbersRead(form)
    try {
      setNumbers(actor, event, task.id, numbers, read)
      return back(event.slug, 'numbers')
    } catch (error) {
      if (!(error instanceof TaskChanged)) throw error
      // what this host left as it was shows as it now is
      const changed = Object.entries(typedNumbers(form)).filter(([dateId]) => numbers.get(dateId) !== read.get(dateId))
      return refuse({ taskId: task.id, reply: null, numbers: Object.fromEntries(changed), moved: true })
    }
  },
  'end-task'({ actor, params, form }) {
    const event = hostedEvent(actor, params.slug)
    const ended = endTask(actor, event, String(form.get('taskId') ?? ''))
    return back(event.slug, ended ? 'ended' : 'moved', ended ? undefined : 'warn')
  },
  free({ actor, params, form }) {
    const event = hostedEvent(actor, params.slug)
    const freed = freeShift(actor, event, String(form.get('id') ?? ''))
    return back(event.slug, freed ? 'freed' : 'moved', freed ? undefined : 'warn')
  },
})

export default function Tasks() {
  const { event, page, published, full, tasks, dates, later, earlier } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const { t } = useTranslation('shifts')
  const here = `/mit/arrangementer/${event.slug}`
  return (
    <div className="wrap wrap--text band--tight stack">
      <Crumbs
        label={t('crumbs')}
        items={[
          { text: t('host.mine'), href: '/mit/arrangementer' },
          { text: <bdi>{event.title}</bdi>, href: here },
          { text: t('host.title') },
        ]}
      />
      <h1 style={{ fontSize: 'var(--t-4)' }}>{t('host.title')}</h1>
      <p className="lead">{t('host.lead')}</p>
      {published && tasks.length > 0 && (
        <p>
          {t('host.share')}{' '}
          <Anchor href={`/arrangementer/${event.slug}/hjaelp`}>
            <bdi className="breaks">{page}</bdi>
          </Anchor>
        </p>
      )}
      {tasks.length > 0 && (
        <>
          <h2>{t('host.who')}</h2>
          {dates.length === 0 && <p>{t('host.noDates')}</p>}
          <HostDates dates={dates} />
          {(later !== null || earlier !== null) && (
            <p className="btns">
              {earlier !== null && (
                <ButtonLink size="sm" href={`${here}/opgaver${earlier > 0 ? `?fra=${earlier}` : ''}`}>
                  {t('host.earlier')}
                </ButtonLink>
              )}
              {later !== null && (
                <ButtonLink size="sm" href={`${here}/opgaver?fra=${later}`}>
                  {t('host.later')}
                </ButtonLink>
              )}
            </p>
          )}
          <h2>{t('host.tasks')}</h2>
        </>
      )}
      <HostTasks tasks={tasks} dates={dates} full={full} refused={refused ?? null} />
    </div>
  )
}
