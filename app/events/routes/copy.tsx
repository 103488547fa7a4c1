import { parseWithZod } from '@conform-to/zod/v4'
import { data, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { islandDate } from '~/i18n/format'
import { translator } from '~/i18n/i18n.server'
import { mayAct, mayLoad } from '~/people/guard.server'
import { now } from '~/server/clock.server'
import { newId } from '~/server/ids.server'
import { copyToNextSeason } from '~/shifts/next-season.server'
import { Crumbs } from '~/ui/crumbs'
import { goOn } from '../answering.server'
import { datesOf, rulesOf } from '../event-reading.server'
import { hostedEvent } from '../hosting.server'
import { plannedDates } from '../planned-dates.server'
import { orRefusal } from '../refusals.server'
import { nextSeasonStart } from '../series'
import { copyForm, whenForm, whenFrom } from '../series-form'
import { typedNextSeason } from '../typed-series'
import { WhenForm } from '../when-form'

const PAGE = '/mit/arrangementer/:slug/kopi'

export const loader = mayLoad(PAGE, ({ actor, params, language }) => {
  const event = hostedEvent(actor, params.slug)
  const today = islandDate(now())
  const dates = datesOf(event.id, null)
  const rule = rulesOf(event.id).at(-1)
  const [first, last] = [dates[0]?.day ?? today, dates.at(-1)?.day ?? today]
  return {
    title: translator(language)('makeEvents:copy.title'),
    event: { title: event.title, slug: event.slug },
    today,
    formKey: newId(),
    typed: {
      title: event.title,
      // as it was at last, on the weekday it had then
      ...(rule ? typedNextSeason(rule, dates.length, nextSeasonStart(rule.startsAt.slice(0, 10), last, today)) : { day: first }),
    },
  }
})
export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title }]

export const action = mayAct(PAGE, {
  preview({ actor, params, form }) {
    hostedEvent(actor, params.slug)
    const submission = parseWithZod(form, { schema: whenForm(islandDate(now())) })
    if (submission.status !== 'success') return data({ reply: submission.reply(), preview: null }, { status: 422 })
    const { done, refused } = orRefusal(submission, () => plannedDates(whenFrom(submission.value)), { ends: submission.value.endsBy })
    return refused ?? data({ reply: submission.reply(), preview: done })
  },
  copy({ actor, params, form }) {
    const event = hostedEvent(actor, params.slug)
    const submission = parseWithZod(form, { schema: copyForm(islandDate(now())) })
    if (submission.status !== 'success') return data({ reply: submission.reply(), preview: null }, { status: 422 })
    const { title, formKey, ...when } = submission.value
    const { done, refused } = orRefusal(submission, () => copyToNextSeason(actor, event.id, whenFrom(when), { formKey, title }), {
      ends: when.endsBy,
    })
    return refused ?? goOn(`/mit/arrangementer/${done.slug}`, 'copied')
  },
})

export default function NextSeason() {
  const { event, today, formKey, typed } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { t } = useTranslation('makeEvents')
  return (
    <div className="wrap wrap--text band--tight stack">
      <Crumbs
        label={t('crumbs')}
        items={[
          { text: t('mine.title'), href: '/mit/arrangementer' },
          { text: <bdi>{event.title}</bdi>, href: `/mit/arrangementer/${event.slug}` },
          { text: t('copy.title') },
        ]}
      />
      <h1 style={{ fontSize: 'var(--t-4)' }}>{t('copy.title')}</h1>
      <p className="lead">{t('copy.lead')}</p>
      <WhenForm
        schema={copyForm(today)}
        id="naeste"
        title={t('form.parts.when')}
        typed={typed}
        reply={answer?.reply ?? null}
        preview={answer?.preview ?? null}
        named
        formKey={formKey}
        submit={{ intent: 'copy', text: t('copy.do') }}
      />
    </div>
  )
}
