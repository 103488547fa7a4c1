import { parseWithZod } from '@conform-to/zod/v4'
import { data, redirect, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { flashHeader } from '~/i18n/flash.server'
import { islandDate } from '~/i18n/format'
import { translator } from '~/i18n/i18n.server'
import { HelpText } from '~/pages/help-text'
import { helpText } from '~/pages/pages.server'
import { mayAct, mayLoad, type Doer } from '~/people/guard.server'
import { personById } from '~/people/people.server'
import { now } from '~/server/clock.server'
import { newId } from '~/server/ids.server'
import { Anchor } from '~/ui/anchor'
import { ButtonLink } from '~/ui/button'
import { Card } from '~/ui/card'
import { Crumbs } from '~/ui/crumbs'
import { Gable } from '~/ui/gable'
import { frontOfEvent, isEventKind } from '../event'
import { entryFrom } from '../event-form'
import { mayMakeEvents } from '../hosting.server'
import { invitersFor } from '../inviters.server'
import { KindLinks } from '../kind-links'
import { makeEvent } from '../making.server'
import { MakingForm } from '../making-form'
import { plannedDates } from '../planned-dates.server'
import { orRefusal } from '../refusals.server'
import { makeForm, whenForm, whenFrom } from '../series-form'
import { typedUsual } from '../usual'

export const loader = mayLoad('/arrangementer/nyt', ({ actor, url, language }) => {
  const t = translator(language)
  const [asked, wanted] = [url.searchParams.get('kind'), url.searchParams.get('forening')]
  const kind = isEventKind(asked) ? asked : null
  const inviters = invitersFor(actor, wanted)
  return {
    title: t('makeEvents:new.title'),
    may: mayMakeEvents(actor),
    kind,
    wanted,
    today: islandDate(now()),
    inviters,
    formKey: newId(),
    help: helpText('new-event', language),
    // a sensible answer to each question, in the language its readers most often have
    typed:
      kind &&
      typedUsual(kind, {
        title: translator('da')(`facts:eventKinds.${kind}`),
        town: personById(actor.userId)?.town ?? null,
        organisationId: inviters[0]?.id ?? '',
      }),
  }
})
export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title }]

const take =
  (then: 'save' | 'publish') =>
  async ({ actor, form }: Doer<'signed-in'>) => {
    const submission = parseWithZod(form, { schema: makeForm(islandDate(now())) })
    if (submission.status !== 'success') return data({ reply: submission.reply(), preview: null }, { status: 422 })
    const { formKey, ...facts } = submission.value
    const { done, refused } = orRefusal(
      submission,
      // whoever makes it hosts it, whatever the form says
      () => makeEvent(actor, entryFrom({ ...facts, hostId: undefined }), whenFrom(facts), { formKey, publish: then === 'publish' }),
      { ends: facts.endsBy, organisation: 'organisationId' },
    )
    if (refused) return refused
    return redirect(`/mit/arrangementer/${done.slug}`, {
      headers: { 'set-cookie': await flashHeader({ key: `makeEvents:flash.${then === 'publish' ? 'published' : 'saved'}` }) },
    })
  }

export const action = mayAct('/arrangementer/nyt', {
  preview({ form }) {
    const submission = parseWithZod(form, { schema: whenForm(islandDate(now())) })
    if (submission.status !== 'success') return data({ reply: submission.reply(), preview: null }, { status: 422 })
    const { done, refused } = orRefusal(submission, () => plannedDates(whenFrom(submission.value)), { ends: submission.value.endsBy })
    return refused ?? data({ reply: submission.reply(), preview: done })
  },
  save: take('save'),
  publish: take('publish'),
})

export default function NewEvent() {
  const { may, kind, typed, wanted, today, inviters, formKey, help } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { t } = useTranslation(['makeEvents', 'facts'])
  const query = wanted ? `&forening=${wanted}` : ''
  const back = wanted ? `/forening/${wanted}/arrangementer` : '/mit/arrangementer'
  if (!may)
    return (
      <div className="wrap wrap--text band--tight stack">
        <h1 style={{ fontSize: 'var(--t-4)' }}>{t('new.title')}</h1>
        <p className="lead">{t('new.notYet')}</p>
        <Card>
          <p>{t('new.howTo')}</p>
          <p className="btns">
            <ButtonLink href="/foreninger">{t('new.organisations')}</ButtonLink>
            <ButtonLink href="/arrangementer">{t('new.see')}</ButtonLink>
          </p>
        </Card>
      </div>
    )
  return (
    <div className="wrap wrap--text band--tight stack">
      <Crumbs label={t('crumbs')} items={[{ text: t('mine.title'), href: '/mit/arrangementer' }, { text: t('new.title') }]} />
      <h1 style={{ fontSize: 'var(--t-4)' }}>{t('new.title')}</h1>
      {kind === null || typed === null ? (
        <>
          <p className="lead">{t('new.chooseKind')}</p>
          <KindLinks href={(each) => `/arrangementer/nyt?kind=${each}${query}`} />
        </>
      ) : (
        <>
          <HelpText html={help} />
          <MakingForm
            kind={kind}
            typed={typed}
            reply={answer?.reply ?? null}
            preview={answer?.preview ?? null}
            today={today}
            inviters={inviters}
            formKey={formKey}
            back={back}
          >
            <p className="picked">
              <Gable front={frontOfEvent[kind]} size="sm" />
              <b>{t(`facts:eventKinds.${kind}`)}</b>
              <Anchor href={`/arrangementer/nyt${query.replace('&', '?')}`}>{t('new.otherKind')}</Anchor>
            </p>
          </MakingForm>
        </>
      )}
    </div>
  )
}
