import { parseWithZod } from '@conform-to/zod/v4'
import { redirect, type MetaFunction } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { flashHeader } from '~/i18n/flash.server'
import { formatWeekday, islandDate } from '~/i18n/format'
import { translator } from '~/i18n/i18n.server'
import { mayAct, mayLoad, notFound } from '~/people/guard.server'
import { now } from '~/server/clock.server'
import { newId } from '~/server/ids.server'
import { Button, ButtonLink, buttonClass } from '~/ui/button'
import { Crumbs } from '~/ui/crumbs'
import { Flash } from '~/ui/flash'
import { Icon } from '~/ui/icon'
import { deleteActivity, ownActivity, whyFixed } from '../activities.server'
import { usualMinutes } from '../activity'
import { formOf, logForm, saidIn } from '../activity-form'
import { askedBackOf } from '../asked-back.server'
import { choicesFor, withChoice } from '../choices.server'
import { LogHours } from '../log-hours'
import { formAnswer } from '../taking-hours.server'
import { useLengthText } from '../use-hours-text'
import { rewriteHours, whatOf } from '../writing.server'

/** One entry of one's own: to change or to delete while its month is not over, or to read why not. */
export const loader = mayLoad('/mit/timer/:id', ({ actor, params, language }) => {
  const entry = ownActivity(actor, params.id ?? '')
  if (!entry) throw notFound()
  const today = islandDate(now())
  const { date, minutes, starts, note, confirmed, source } = entry
  const what = whatOf(entry)
  const { choices, event } = withChoice(choicesFor(actor, { eventDateId: entry.eventDateId }), entry)
  return {
    fixed: whyFixed(entry, today),
    asked: askedBackOf(actor.userId).find(({ id }) => id === entry.id)?.line ?? null,
    entry: { id: entry.id, date, minutes, note, confirmed, source },
    event,
    today,
    choices,
    defaults: formOf({ what, date, minutes, starts, note }, today, usualMinutes),
    formKey: newId(),
    title: translator(language)('logging:edit.title'),
  }
})
export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title }]

export const action = mayAct('/mit/timer/:id', {
  async save({ actor, params, form }) {
    const id = params.id ?? ''
    const before = ownActivity(actor, id)
    if (!before) throw notFound()
    const today = islandDate(now())
    const submission = parseWithZod(form, { schema: logForm(today) })
    if (submission.status !== 'success') return formAnswer(form, null)
    const written = rewriteHours(actor, id, saidIn(submission.value, today))
    // its month is over meanwhile: the page says why
    if (written.outcome === 'gone') return redirect(`/mit/timer/${id}`)
    if (written.outcome !== 'saved') return formAnswer(form, written)
    const key = before.confirmed ? 'logging:changedConfirm' : 'logging:changed'
    return redirect('/mit/timer', { headers: { 'set-cookie': await flashHeader({ key }) } })
  },
  async delete({ actor, params }) {
    const id = params.id ?? ''
    if (!ownActivity(actor, id)) throw notFound()
    if (!deleteActivity(actor, id)) return redirect(`/mit/timer/${id}`)
    return redirect('/mit/timer', { headers: { 'set-cookie': await flashHeader({ key: 'removed', tone: 'info' }) } })
  },
})

export default function OwnEntry() {
  const { fixed, asked, entry, event, title: _title, ...form } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { t, i18n } = useTranslation(['logging', 'mine'])
  const length = useLengthText()
  return (
    <div className="wrap wrap--text band--tight stack">
      <Crumbs
        label={t('mine:crumbs')}
        items={[{ text: t('mine:title'), href: '/mit' }, { text: t('mine:hoursTitle'), href: '/mit/timer' }, { text: t('edit.title') }]}
      />
      <h1 style={{ fontSize: 'var(--t-4)' }}>{t('edit.title')}</h1>
      {asked !== null && (
        <Flash tone="warn" still>
          <p>
            <b>{t('edit.asked')}</b>
          </p>
          <p dir="auto">{asked}</p>
        </Flash>
      )}
      {fixed === null ? (
        <LogHours
          {...form}
          answer={answer ?? null}
          title={t('edit.when', { day: formatWeekday(entry.date, i18n.language), length: length(entry.minutes) })}
          intent="save"
          submit={t('edit.save')}
          before={entry.confirmed && <Flash still>{t('edit.confirmed')}</Flash>}
        />
      ) : (
        <>
          <p className="lead">{t('edit.when', { day: formatWeekday(entry.date, i18n.language), length: length(entry.minutes) })}</p>
          {entry.note !== null && <p dir="auto">{entry.note}</p>}
          <Flash still>{t(`edit.fixed.${fixed}`)}</Flash>
          {event && (
            <p>
              <ButtonLink href={`/arrangementer/${event}`}>{t('edit.event')}</ButtonLink>
            </p>
          )}
        </>
      )}
      {(fixed === null || fixed === 'imported') && (
        <details className="sure">
          <summary className={buttonClass({ variant: 'danger' })}>
            <Icon name="trash-2" /> {t('edit.delete')}
          </summary>
          <p>{t('edit.deleteText')}</p>
          <Form method="post">
            <Button type="submit" variant="danger" name="intent" value="delete">
              {t('edit.deleteSure')}
            </Button>
          </Form>
        </details>
      )}
    </div>
  )
}
