import { parseWithZod } from '@conform-to/zod/v4'
import { data, type MetaFunction } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { mayAct, mayLoad } from '~/people/guard.server'
import { boardOf } from '~/shifts/shift-reading.server'
import { placesOn } from '~/sign-ups/places.server'
import { Badge } from '~/ui/badge'
import { Button, ButtonLink } from '~/ui/button'
import { Card } from '~/ui/card'
import { Crumbs } from '~/ui/crumbs'
import { Flash } from '~/ui/flash'
import { Fold } from '~/ui/fold'
import { doOrSay, goOn } from '../answering.server'
import { cancelEvent, takeDown } from '../changing.server'
import type { EventView } from '../event'
import { hostedEvent } from '../hosting.server'
import { HubAside } from '../hub-aside'
import { HubDates } from '../hub-dates'
import { CancelEvent, TakeDown } from '../hub-end'
import { readHub } from '../hub.server'
import { dropDraft, publishEvent } from '../making.server'
import { orRefusal } from '../refusals.server'
import { cancelEventForm, takeDownForm } from '../series-form'
import { useSeriesWords } from '../use-series-words'

const PAGE = '/mit/arrangementer/:slug'
const at = (slug: string) => `/mit/arrangementer/${slug}`

/** How many have promised to help on each coming date, of so many wanted. */
function helpersByDate(event: EventView): Map<string, { held: number; wanted: number }> {
  return new Map(
    boardOf(event, null).flatMap(({ date, cells }) => {
      const wanted = cells.reduce((sum, cell) => sum + cell.wanted, 0)
      return wanted > 0 ? [[date.id, { wanted, held: cells.reduce((sum, { held }) => sum + held, 0) }]] : []
    }),
  )
}

/** One event for whoever hosts it: its dates, who comes, and all that can be done with it. */
export const loader = mayLoad(PAGE, ({ actor, params }) => {
  const event = hostedEvent(actor, params.slug)
  return readHub(actor, event, placesOn, helpersByDate(event))
})
export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.event.title }]

export const action = mayAct(PAGE, {
  publish({ actor, params }) {
    const event = hostedEvent(actor, params.slug)
    return doOrSay(at(event.slug), 'published', () => publishEvent(actor, event.id))
  },
  drop({ actor, params }) {
    const event = hostedEvent(actor, params.slug)
    return doOrSay(at(event.slug), 'dropped', () => dropDraft(actor, event.id), '/mit/arrangementer')
  },
  cancel({ actor, params, form }) {
    const event = hostedEvent(actor, params.slug)
    const submission = parseWithZod(form, { schema: cancelEventForm })
    if (submission.status !== 'success') return data({ what: 'cancel', reply: submission.reply() }, { status: 422 })
    const { reason, tell } = submission.value
    const { refused } = orRefusal(submission, () => cancelEvent(actor, event.id, reason, { tell: tell === 'on' }))
    return refused ? data({ what: 'cancel', ...refused.data }, refused.init ?? {}) : goOn(at(event.slug), 'cancelled')
  },
  'take-down'({ actor, params, form }) {
    const event = hostedEvent(actor, params.slug)
    const submission = parseWithZod(form, { schema: takeDownForm })
    if (submission.status !== 'success') return data({ what: 'take-down', reply: submission.reply() }, { status: 422 })
    const { refused } = orRefusal(submission, () => takeDown(actor, event.id, submission.value.reason))
    return refused ? data({ what: 'take-down', ...refused.data }, refused.init ?? {}) : goOn(at(event.slug), 'takenDown')
  },
})

export default function EventHub() {
  const hub = useLoaderData<typeof loader>()
  const { event, dates, today, rules, signedUp, coordinator } = hub
  const answer = useActionData<typeof action>()
  const { t } = useTranslation(['makeEvents', 'facts'])
  const seriesWords = useSeriesWords()
  const [coming, past] = [dates.filter(({ day }) => day >= today), dates.filter(({ day }) => day < today)]
  const planned = (some: typeof dates) => some.filter(({ state }) => state === 'planned').length
  const draft = event.state === 'draft'
  const dropIn = event.signUp === 'drop-in'
  const takenDown = event.state === 'draft' && event.cancelReason !== null
  const replyTo = (what: string) => (answer && 'what' in answer && answer.what === what ? answer.reply : null)
  return (
    <div className="wrap band--tight stack">
      <Crumbs label={t('crumbs')} items={[{ text: t('mine.title'), href: '/mit/arrangementer' }, { text: <bdi>{event.title}</bdi> }]} />
      <div>
        <h1 style={{ fontSize: 'var(--t-4)' }} dir="auto">
          {event.title}
        </h1>
        <p className="row">
          <Badge
            tone={event.state === 'published' ? 'ok' : event.state === 'draft' ? 'info' : 'wait'}
            icon={event.state === 'published' ? 'eye' : event.state === 'draft' ? 'pencil' : 'circle-x'}
          >
            {t(`states.${takenDown ? 'taken-down' : event.state}`)}
          </Badge>
          <span>{t(`facts:eventKinds.${event.kind}`)}</span>
        </p>
        {rules.map((rule) => (
          <p key={rule.id}>{seriesWords(rule)}</p>
        ))}
      </div>
      {event.state === 'draft' && !takenDown && (
        <Flash tone="info" still>
          {t('hub.draft')}
        </Flash>
      )}
      {event.cancelReason && (
        <Flash tone="warn" still>
          {t(takenDown ? 'hub.takenDown' : 'hub.cancelled')} <bdi>{event.cancelReason}</bdi>
        </Flash>
      )}
      {event.state === 'draft' && (!takenDown || coordinator) && (
        <Form method="post" className="btns">
          <Button type="submit" variant="primary" name="intent" value="publish" icon="eye">
            {t('form.publish')}
          </Button>
          {!takenDown && (
            <Button type="submit" variant="quiet" name="intent" value="drop" icon="trash-2">
              {t('hub.drop')}
            </Button>
          )}
        </Form>
      )}
      <div className="split">
        <div className="stack">
          <Card title={t('hub.dates', { count: planned(coming) })}>
            {coming.length > 0 ? (
              <HubDates slug={event.slug} dates={coming} dropIn={dropIn || draft} today={today} draft={draft} />
            ) : (
              <p>{t('hub.noDates')}</p>
            )}
            {coming.length === 0 && (
              <p>
                <ButtonLink href={`${at(event.slug)}/kopi`} icon="repeat">
                  {t('hub.copy')}
                </ButtonLink>
              </p>
            )}
          </Card>
          {past.length > 0 && (
            <Fold summary={t('hub.past', { count: planned(past) })}>
              <HubDates slug={event.slug} dates={past.toReversed()} dropIn={dropIn} today={today} past />
            </Fold>
          )}
          {!draft && (
            <div className="hub-ends">
              {event.state === 'published' && <CancelEvent reply={replyTo('cancel')} signedUp={signedUp} />}
              {coordinator && <TakeDown reply={replyTo('take-down')} />}
            </div>
          )}
        </div>
        <HubAside {...hub} />
      </div>
    </div>
  )
}
