import { parseWithZod } from '@conform-to/zod/v4'
import { data, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { islandDate } from '~/i18n/format'
import { translator } from '~/i18n/i18n.server'
import { membersOf } from '~/organisations/memberships.server'
import { mayAct, mayLoad, type Doer } from '~/people/guard.server'
import { firstNamesOf } from '~/people/people.server'
import type { Actor } from '~/people/permissions'
import { now } from '~/server/clock.server'
import { placesOn } from '~/sign-ups/places.server'
import { Crumbs } from '~/ui/crumbs'
import { goOn } from '../answering.server'
import { changeEvent, versionOf } from '../changing.server'
import { entryFrom, factsForm, MUNICIPALITY, typedEvent } from '../event-form'
import type { EventView } from '../event'
import { datesOf, keptAddressOf, rulesOf } from '../event-reading.server'
import { FactsForm } from '../facts-form'
import { hostedEvent } from '../hosting.server'
import { isSignedUpFor } from '../hub.server'
import { invitersFor } from '../inviters.server'
import { makers } from '../makers.server'
import { planAnew } from '../making.server'
import { plannedDates } from '../planned-dates.server'
import { orRefusal } from '../refusals.server'
import { whenForm, whenFrom } from '../series-form'
import { typedSeries } from '../typed-series'
import { WhenForm } from '../when-form'

const PAGE = '/mit/arrangementer/:slug/ret'

/** Who may answer for an event: those of its organisation, and who does now; of the municipality's whom a coordinator trusts. */
function peopleFor(actor: Actor, { organisationId, hostId }: EventView): { id: string; name: string }[] {
  const trusted = organisationId === null && actor.roles.has('coordinator') ? makers() : []
  const members = organisationId ? membersOf(organisationId).map(({ userId, firstName }) => ({ id: userId, name: firstName })) : trusted
  const host = hostId && !members.some(({ id }) => id === hostId) ? [{ id: hostId, name: firstNamesOf([hostId]).get(hostId) ?? '' }] : []
  return [...host, ...members.map(({ id, name }) => ({ id, name }))]
}

export const loader = mayLoad(PAGE, ({ actor, params, language }) => {
  const event = hostedEvent(actor, params.slug)
  const inviters = invitersFor(actor, null)
  const own = event.organisationId ?? MUNICIPALITY
  const [rule] = rulesOf(event.id)
  const dates = datesOf(event.id, null)
  return {
    title: translator(language)('makeEvents:facts.title'),
    event,
    today: islandDate(now()),
    version: versionOf(event.id),
    typed: typedEvent(event, keptAddressOf(event.id)),
    // who invites stays, unless one answers for another too
    inviters: inviters.some(({ id }) => id === own) ? inviters : [{ id: own, name: '' }],
    people: peopleFor(actor, event),
    signedUp: isSignedUpFor(event, placesOn),
    when: event.state === 'draft' && event.cancelReason === null && rule ? typedSeries(rule, dates.length) : null,
  }
})
export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title }]

const whenOfForm = ({ form }: Doer<'signed-in'>) => parseWithZod(form, { schema: whenForm(islandDate(now())) })

export const action = mayAct(PAGE, {
  save({ actor, params, form }) {
    const event = hostedEvent(actor, params.slug)
    const submission = parseWithZod(form, { schema: factsForm })
    if (submission.status !== 'success') return data({ what: 'facts', reply: submission.reply(), preview: null }, { status: 422 })
    const { version, tell, ...facts } = submission.value
    // nobody answers for it who is not among those one may choose
    const hostId = peopleFor(actor, event).some(({ id }) => id === facts.hostId) ? facts.hostId : undefined
    const wishes = { version, tell: tell === 'on', signedUp: isSignedUpFor(event, placesOn) }
    const { refused } = orRefusal(submission, () => changeEvent(actor, event.id, entryFrom({ ...facts, hostId }), wishes), {
      organisation: 'organisationId',
    })
    return refused ? data({ what: 'facts', ...refused.data }, refused.init ?? {}) : goOn(`/mit/arrangementer/${event.slug}`, 'changed')
  },
  preview(doer) {
    hostedEvent(doer.actor, doer.params.slug)
    const submission = whenOfForm(doer)
    if (submission.status !== 'success') return data({ what: 'when', reply: submission.reply(), preview: null }, { status: 422 })
    const { done, refused } = orRefusal(submission, () => plannedDates(whenFrom(submission.value)), { ends: submission.value.endsBy })
    return data({ what: 'when', reply: submission.reply(), preview: done, ...refused?.data }, refused?.init ?? {})
  },
  plan(doer) {
    const event = hostedEvent(doer.actor, doer.params.slug)
    const submission = whenOfForm(doer)
    if (submission.status !== 'success') return data({ what: 'when', reply: submission.reply(), preview: null }, { status: 422 })
    const { refused } = orRefusal(submission, () => planAnew(doer.actor, event.id, whenFrom(submission.value)), {
      ends: submission.value.endsBy,
    })
    return refused ? data({ what: 'when', ...refused.data }, refused.init ?? {}) : goOn(`/mit/arrangementer/${event.slug}`, 'planned')
  },
})

export default function ChangeFacts() {
  const { event, when, today, ...rest } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { t } = useTranslation('makeEvents')
  const replyTo = (what: string) => (answer && answer.what === what ? answer.reply : null)
  return (
    <div className="wrap wrap--text band--tight stack">
      <Crumbs
        label={t('crumbs')}
        items={[
          { text: t('mine.title'), href: '/mit/arrangementer' },
          { text: <bdi>{event.title}</bdi>, href: `/mit/arrangementer/${event.slug}` },
          { text: t('facts.title') },
        ]}
      />
      <h1 style={{ fontSize: 'var(--t-4)' }}>{t('facts.title')}</h1>
      {when && (
        <WhenForm
          schema={whenForm(today)}
          id="hvornaar"
          title={t('form.parts.when')}
          typed={when}
          reply={replyTo('when')}
          preview={answer?.what === 'when' ? answer.preview : null}
          submit={{ intent: 'plan', text: t('facts.plan') }}
        />
      )}
      <FactsForm event={event} {...rest} reply={replyTo('facts')} />
    </div>
  )
}
