import { parseWithZod } from '@conform-to/zod/v4'
import { data, redirect, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { eventForReading } from '~/events/event-page.server'
import { flashHeader } from '~/i18n/flash.server'
import { translator } from '~/i18n/i18n.server'
import { mayAct, mayLoad, notFound } from '~/people/guard.server'
import type { Actor } from '~/people/permissions'
import { Badge } from '~/ui/badge'
import { ButtonLink } from '~/ui/button'
import { Crumbs } from '~/ui/crumbs'
import { Empty } from '~/ui/empty'
import { Flash } from '~/ui/flash'
import { canTake, type HelpCell } from '../help-board'
import { HelpForm } from '../help-form'
import { notFor } from '../shift'
import { choicesFrom, takeForm } from '../shift-form'
import { boardOf, helperOf } from '../shift-reading.server'
import { asksForWomen, takeShifts, type TakeRefused } from '../shifts.server'
import { takenFlash } from '../taken-flash'

/** The event of an address, for everybody who may read its page. */
function eventToHelp(actor: Actor | null, slug: string | undefined) {
  const event = eventForReading(actor, slug)
  if (!event) throw notFound()
  return event
}

export const loader = mayLoad('/arrangementer/:slug/hjaelp', ({ actor, params, url, language }) => {
  const event = eventToHelp(actor, params.slug)
  const chosen = url.searchParams.getAll('vagt').slice(0, 60)
  // what somebody chose before signing in waits for them in the address
  if (!actor && chosen.length > 0) throw redirect(`/log-ind?til=${encodeURIComponent(url.pathname + url.search)}`)
  const helper = actor && helperOf(actor.userId)
  const board = event.state === 'published' ? boardOf(event, actor) : []
  const why = (task: (typeof board)[number]['cells'][number]['task']) => helper && notFor(task, event, helper)
  const dates = board
    .filter(({ date }) => date.state === 'planned')
    .map(({ date, cells }) => ({
      id: date.id,
      day: date.day,
      topic: date.topic,
      cells: cells
        .filter(({ wanted, mine }) => wanted > 0 || mine)
        .map(({ task, span, open, mine }) => ({ task, span, open, mine, barred: Boolean(why(task)) })),
    }))
    .filter(({ cells }) => cells.length > 0)
  const barred = board.flatMap(({ cells }) => cells.map(({ task }) => why(task)))
  return {
    title: translator(language)('shifts:help.title', { title: event.title }),
    event: { slug: event.slug, title: event.title, cancelled: event.state === 'cancelled' },
    signedIn: actor !== null,
    dates,
    chosen,
    asksForWomen: board.some(({ date }) => asksForWomen(event, date)),
    certificate: event.practical.includes('child-certificates') && (!helper || barred.includes('certificate')),
    tooYoung: barred.includes('too-young'),
    unverified: helper?.emailVerified === false,
  }
})
export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title }]

/** Where on the form it is said why nothing was taken. */
const refusals: Record<TakeRefused, [field: string, code: string]> = {
  nothing: ['vagt', 'shift-nothing'],
  woman: ['woman', 'shift-woman'],
  overlaps: ['anyway', 'shift-overlaps'],
  unverified: ['vagt', 'shift-unverified'],
  certificate: ['vagt', 'shift-certificate'],
  'too-young': ['vagt', 'shift-too-young'],
}

export const action = mayAct('/arrangementer/:slug/hjaelp', {
  async take({ actor, params, form }) {
    const event = eventToHelp(actor, params.slug)
    const submission = parseWithZod(form, { schema: takeForm })
    if (submission.status !== 'success') return data({ reply: submission.reply() }, { status: 422 })
    const { vagt, ...answers } = submission.value
    const taken = takeShifts(actor, choicesFrom(vagt), answers)
    if (taken.refused !== null) {
      const [field, code] = refusals[taken.refused]
      return data({ reply: submission.reply({ fieldErrors: { [field]: [code] } }) }, { status: 422 })
    }
    const to = taken.taken > 0 ? '/mit/vagter' : `/arrangementer/${event.slug}/hjaelp`
    return redirect(to, { headers: { 'set-cookie': await flashHeader(takenFlash(taken)) } })
  },
})

export default function Help() {
  const page = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { t } = useTranslation('shifts')
  const { event, dates } = page
  const back = `/arrangementer/${event.slug}`
  const some = (of: (cell: HelpCell) => boolean) => dates.some(({ cells }) => cells.some(of))
  const enough = !some(({ open, mine }) => open > 0 && !mine)
  return (
    <div className="wrap wrap--text band--tight stack">
      <Crumbs
        label={t('crumbs')}
        items={[{ text: t('events'), href: '/arrangementer' }, { text: <bdi>{event.title}</bdi>, href: back }, { text: t('help.heading') }]}
      />
      <h1 style={{ fontSize: 'var(--t-4)' }}>{t('help.heading')}</h1>
      <p className="lead">
        <bdi>{event.title}</bdi>
      </p>
      {page.asksForWomen && (
        <p>
          <Badge tone="line" icon="venus">
            {t('womenOnly')}
          </Badge>
        </p>
      )}
      {event.cancelled && (
        <Flash tone="warn" still>
          {t('help.over')}
        </Flash>
      )}
      {page.unverified && <Flash still>{t('help.unverified')}</Flash>}
      {page.certificate && <Flash still>{t('help.certificate')}</Flash>}
      {page.tooYoung && <Flash still>{t('help.driving')}</Flash>}
      {dates.length > 0 && <HelpForm {...page} missing={some(canTake)} reply={answer?.reply ?? null} />}
      {enough && !event.cancelled && (
        <Empty
          title={t('help.none')}
          text={t('help.noneText')}
          action={
            <ButtonLink href={page.signedIn ? '/mit/vagter' : '/arrangementer'}>{t(page.signedIn ? 'help.noneWay' : 'events')}</ButtonLink>
          }
        />
      )}
      <p>
        <ButtonLink href={back} variant="quiet">
          {t('help.back')}
        </ButtonLink>
      </p>
    </div>
  )
}
