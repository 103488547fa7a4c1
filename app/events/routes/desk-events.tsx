import { parseWithZod } from '@conform-to/zod/v4'
import { data, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { islandDate } from '~/i18n/format'
import { translator } from '~/i18n/i18n.server'
import { heldAmong } from '~/attendance/noted.server'
import { townSlugs } from '~/island/towns'
import { mayAct, mayLoad } from '~/people/guard.server'
import { isOneOf } from '~/people/facts'
import { now } from '~/server/clock.server'
import { openShifts } from '~/shifts/shift-reading.server'
import { placesOn } from '~/sign-ups/places.server'
import { ButtonLink } from '~/ui/button'
import { Card } from '~/ui/card'
import { Empty } from '~/ui/empty'
import type { PageHandle } from '~/ui/page-frame'
import { Segmented } from '~/ui/segmented'
import { goOn } from '../answering.server'
import { EventDeskHead } from '../desk-head'
import { DeskFilter } from '../desk-filter'
import { capacityOn, isEventKind } from '../event'
import { datesById } from '../event-reading.server'
import { hostedParts, type HostedEvent } from '../hosted'
import { everyEvent, justHeld, type EveryFilter } from '../hosted-list.server'
import { HostedRows } from '../hosted-rows'
import type { HostedStanding } from '../hosted-standing'
import { distrustForm, trustForm } from '../maker-form'
import { MakerList } from '../maker-list'
import { distrustMaker, lookForMaker, makers, trustMaker } from '../makers.server'

export const handle = { frame: 'desk' } satisfies PageHandle
const PAGE = '/koordinator/arrangementer'

function filterFrom(params: URLSearchParams): EveryFilter {
  const [town, kind] = [params.get('town'), params.get('kind')]
  return {
    q: (params.get('q') ?? '').trim().slice(0, 80),
    town: isOneOf(townSlugs, town) ? town : null,
    kind: isEventKind(kind) ? kind : null,
  }
}

/** How events stand: who comes next time, what helpers are missing, which day nobody has closed. */
function standingsOf(events: readonly HostedEvent[]): Record<string, HostedStanding> {
  const scope = ({ id, signUp, nextId }: HostedEvent) => (signUp === 'course' ? id : (nextId ?? ''))
  const places = placesOn(events.map(scope))
  const rooms = datesById(events.flatMap(({ nextId }) => nextId ?? []))
  const missing = new Map<string, number>()
  for (const { date, open } of openShifts()) missing.set(date.id, (missing.get(date.id) ?? 0) + open)
  const held = justHeld(events.map(({ id }) => id))
  const closed = heldAmong(held.map(({ id }) => id))
  const open = new Set(held.filter(({ id }) => !closed.has(id)).map(({ eventId }) => eventId))
  return Object.fromEntries(
    events.map((event): [string, HostedStanding] => {
      const { taken = 0, waiting = 0 } = places.get(scope(event)) ?? {}
      const capacity = capacityOn(event, rooms.get(event.nextId ?? '') ?? null)
      return [
        event.id,
        {
          places: event.signUp === 'drop-in' ? null : { taken, waiting, capacity },
          missing: missing.get(event.nextId ?? '') ?? 0,
          notClosed: open.has(event.id),
        },
      ]
    }),
  )
}

/** All events with who answers for them, and who may make them; an event is taken down on its own page. */
export const loader = mayLoad(PAGE, ({ url, language }) => {
  const asked = url.searchParams.get('vis')
  const part = isOneOf(hostedParts, asked) ? asked : 'coming'
  const filter = filterFrom(url.searchParams)
  const page = Math.min(Math.max(1, Math.trunc(Number(url.searchParams.get('side'))) || 1), 1000)
  const found = everyEvent(part, page, filter)
  return {
    title: translator(language)('makeEvents:desk.title'),
    today: islandDate(now()),
    part,
    page,
    filter,
    ...found,
    standings: part === 'coming' ? standingsOf(found.events) : {},
    makers: makers(),
  }
})
export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title }]

export const action = mayAct(PAGE, {
  // first their name is shown: an address alone may be mistyped
  look({ form }) {
    const submission = parseWithZod(form, { schema: trustForm })
    if (submission.status !== 'success') return data({ reply: submission.reply(), found: null }, { status: 422 })
    const found = lookForMaker(submission.value.email)
    if (typeof found === 'string')
      return data({ reply: submission.reply({ fieldErrors: { email: [found] } }), found: null }, { status: 422 })
    return data({ reply: submission.reply(), found: { ...found, email: submission.value.email } })
  },
  trust({ actor, form }) {
    const submission = parseWithZod(form, { schema: trustForm })
    if (submission.status !== 'success') return data({ reply: submission.reply(), found: null }, { status: 422 })
    const trusted = trustMaker(actor, submission.value.email)
    if (!trusted) return data({ reply: submission.reply({ fieldErrors: { email: ['no-account'] } }), found: null }, { status: 422 })
    return goOn(PAGE, 'trusted', { name: trusted.name })
  },
  distrust({ actor, form }) {
    const asked = distrustForm.safeParse({ userId: form.get('userId') })
    if (!asked.success) throw new Response(null, { status: 400 })
    distrustMaker(actor, asked.data.userId)
    return goOn(PAGE, 'distrusted')
  },
})

export default function DeskEvents() {
  const { today, part, page, filter, events, standings, more, makers: trusted } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { t } = useTranslation('makeEvents')
  const href = (vis: string, side = 1) => {
    const asked = { vis, q: filter.q, town: filter.town ?? '', kind: filter.kind ?? '', side: side > 1 ? String(side) : '' }
    return `${PAGE}?${new URLSearchParams(Object.entries(asked).filter(([, value]) => value !== ''))}`
  }
  return (
    <div className="wrap band--tight stack casework">
      <div className="head">
        <h1>{t('desk.title')}</h1>
        <ButtonLink variant="primary" icon="plus" href="/arrangementer/nyt">
          {t('new.title')}
        </ButtonLink>
      </div>
      <EventDeskHead current="arrangementer" />
      <Segmented
        label={t('desk.which')}
        options={hostedParts.map((each) => ({ text: t(`parts.${each}`), href: href(each), current: each === part }))}
      />
      <DeskFilter part={part} filter={filter} />
      <Card>
        {events.length === 0 ? <Empty title={t('desk.none')} /> : <HostedRows events={events} today={today} standings={standings} hosts />}
        {(page > 1 || more) && (
          <p className="btns">
            {page > 1 && (
              <ButtonLink icon="chevron-left" href={href(part, page - 1)}>
                {t('desk.previous')}
              </ButtonLink>
            )}
            {more && (
              <ButtonLink iconEnd="chevron-right" href={href(part, page + 1)}>
                {t('desk.next')}
              </ButtonLink>
            )}
          </p>
        )}
      </Card>
      <MakerList makers={trusted} today={today} reply={answer?.reply ?? null} found={answer?.found ?? null} />
    </div>
  )
}
