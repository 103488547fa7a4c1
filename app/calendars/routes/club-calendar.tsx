import type { SubmissionResult } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { data, redirect, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { EventRefused } from '~/events/event-refused'
import { RuleRefused } from '~/events/recurrence'
import { flashHeader } from '~/i18n/flash.server'
import { islandDate } from '~/i18n/format'
import { translator } from '~/i18n/i18n.server'
import { LeaderHead } from '~/organisations/leader-head'
import { ledOrganisation } from '~/organisations/leading.server'
import { mayAct, mayLoad, notFound } from '~/people/guard.server'
import { now } from '~/server/clock.server'
import { takeToken } from '~/server/limits.server'
import { calendarsOf, dropCalendar, lookThrough, readAhead, takeIn, type ClubSource } from '../club-calendars.server'
import { clubErrors, clubForm, takeForm } from '../club-form'
import { ClubForm } from '../club-form-card'
import { ClubList } from '../club-list'
import { ClubPreview, type Previewed } from '../club-preview'
import type { FileTrouble } from '../club-file'
import { calendarAddress, fetchCalendar, hostOf } from '../fetch-calendar.server'
import { packed, unpacked } from '../packed.server'

export const loader = mayLoad('/forening/:slug/kalender', ({ actor, params, language }) => {
  const { id, name, slug, town } = ledOrganisation(actor, params.slug)
  return {
    title: translator(language)('calendars:club.title'),
    organisation: { name, slug, town },
    today: islandDate(now()),
    calendars: calendarsOf(id).map(({ id: calendarId, address, readAt, trouble }) => ({
      id: calendarId,
      // the rest of an address may be a secret
      host: address === null ? null : hostOf(address),
      readAt: readAt?.toISOString() ?? null,
      trouble,
    })),
  }
})
export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title }]

interface Answered {
  reply: SubmissionResult<string[]> | null
  preview: Previewed | null
}
const refused = (reply: SubmissionResult<string[]>) => data({ reply, preview: null } satisfies Answered, { status: 422 })

/** Nobody reads more reasons than these; how many there are is said. */
const MOST_REFUSED_SHOWN = 50

function previewed(organisationId: string, source: ClubSource): Previewed | { trouble: FileTrouble } {
  const { trouble, fresh, changed, refused: notTaken, ...looked } = lookThrough(organisationId, source)
  if (trouble) return { trouble }
  const shown = (entries: typeof fresh) =>
    entries.map(({ title, place, town, dates, remarks }) => ({
      title,
      place,
      town: town ?? source.town,
      first: dates[0] ?? null,
      times: dates.length,
      remarks,
    }))
  const { text, address, kind, town } = source
  return {
    ...looked,
    refused: notTaken.slice(0, MOST_REFUSED_SHOWN),
    refusedTimes: notTaken.length,
    fresh: shown(fresh),
    changed: shown(changed),
    packed: packed(text),
    address,
    kind,
    town,
  }
}

export const action = mayAct('/forening/:slug/kalender', {
  async look({ actor, params, form }) {
    const organisation = ledOrganisation(actor, params.slug)
    const submission = parseWithZod(form, { schema: clubForm })
    if (submission.status !== 'success') return refused(submission.reply())
    const { file, address = null, kind, town } = submission.value
    const at = (why: keyof typeof clubErrors) =>
      refused(submission.reply({ fieldErrors: { [file ? 'file' : 'address']: [clubErrors[why]] } }))
    if (!file && !(await takeToken('read-calendar', organisation.id)).allowed) return at('often')
    const read = file ? { text: await file.text() } : await fetchCalendar(address ?? '')
    if ('trouble' in read) return at(read.trouble)
    const preview = previewed(organisation.id, { text: read.text, address: file ? null : address, kind, town })
    return 'trouble' in preview ? at(preview.trouble) : data({ reply: null, preview } satisfies Answered)
  },
  async again({ actor, params, form }) {
    const organisation = ledOrganisation(actor, params.slug)
    const calendar = calendarsOf(organisation.id).find(({ id }) => id === form.get('id'))
    if (!calendar?.address) throw new Response(null, { status: 400 })
    const { address, kind, town } = calendar
    const read = (await takeToken('read-calendar', organisation.id)).allowed ? await fetchCalendar(address) : { trouble: 'often' }
    const preview = 'trouble' in read ? read : previewed(organisation.id, { text: read.text, address, kind, town })
    if (!('trouble' in preview)) return data({ reply: null, preview } satisfies Answered)
    return told(organisation.slug, `calendars:club.troubles.${preview.trouble}`, {}, 'warn')
  },
  async take({ actor, params, form }) {
    const { id, slug } = ledOrganisation(actor, params.slug)
    const submission = parseWithZod(form, { schema: takeForm })
    const text = submission.status === 'success' ? unpacked(submission.value.packed) : null
    if (submission.status !== 'success' || text === null) throw new Response(null, { status: 400 })
    const { address = null, kind, town, cancel } = submission.value
    // it is read again each day: one that nobody looked at is not kept
    if (address && !calendarAddress(address)) throw new Response(null, { status: 400 })
    try {
      const source = { text, address: address || null, kind, town }
      const ahead = await readAhead(id, source)
      const { made, changed, cancelled } = takeIn(actor, id, source, cancel, ahead)
      return await told(slug, 'calendars:flash.taken', { made, changed, cancelled })
    } catch (error) {
      if (!(error instanceof EventRefused || error instanceof RuleRefused)) throw error
      return told(slug, 'calendars:flash.notTaken', {}, 'warn')
    }
  },
  async drop({ actor, params, form }) {
    const { id, slug } = ledOrganisation(actor, params.slug)
    if (!form.get('id')) throw new Response(null, { status: 400 })
    if (!dropCalendar(actor, id, String(form.get('id')))) throw notFound()
    return told(slug, 'calendars:flash.dropped')
  },
})

async function told(slug: string, key: string, values: Record<string, number> = {}, tone: 'ok' | 'warn' = 'ok') {
  return redirect(`/forening/${slug}/kalender`, { headers: { 'set-cookie': await flashHeader({ key, values, tone }) } })
}

export default function ClubCalendarPage() {
  const { organisation, calendars, today } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { t } = useTranslation('calendars')
  const preview = answer?.preview ?? null
  return (
    <div className="wrap band--tight stack">
      <LeaderHead organisation={organisation} part="arrangementer" title={t('club.title')} />
      {preview ? (
        <ClubPreview preview={preview} today={today} slug={organisation.slug} />
      ) : (
        <>
          <p className="lead measure">{t('club.lead')}</p>
          {calendars.length > 0 && <ClubList calendars={calendars} />}
          <ClubForm reply={answer?.reply ?? null} town={organisation.town} />
        </>
      )}
    </div>
  )
}
