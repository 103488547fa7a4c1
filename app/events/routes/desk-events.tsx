import { parseWithZod } from '@conform-to/zod/v4'
import { data, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { islandDate } from '~/i18n/format'
import { translator } from '~/i18n/i18n.server'
import { mayAct, mayLoad } from '~/people/guard.server'
import { isOneOf } from '~/people/facts'
import { now } from '~/server/clock.server'
import { ButtonLink } from '~/ui/button'
import { Card } from '~/ui/card'
import { Empty } from '~/ui/empty'
import type { PageHandle } from '~/ui/page-frame'
import { Segmented } from '~/ui/segmented'
import { goOn } from '../answering.server'
import { EventDeskHead } from '../desk-head'
import { hostedParts } from '../hosted'
import { everyEvent } from '../hosted-list.server'
import { HostedRows } from '../hosted-rows'
import { distrustForm, trustForm } from '../maker-form'
import { MakerList } from '../maker-list'
import { distrustMaker, makers, trustMaker } from '../makers.server'

export const handle = { frame: 'desk' } satisfies PageHandle
const PAGE = '/koordinator/arrangementer'

/** All events with who answers for them, and who may make them; an event is taken down on its own page. */
export const loader = mayLoad(PAGE, ({ url, language }) => {
  const asked = url.searchParams.get('vis')
  const part = isOneOf(hostedParts, asked) ? asked : 'coming'
  const page = Math.min(Math.max(1, Math.trunc(Number(url.searchParams.get('side'))) || 1), 1000)
  return {
    title: translator(language)('makeEvents:desk.title'),
    today: islandDate(now()),
    part,
    page,
    ...everyEvent(part, page),
    makers: makers(),
  }
})
export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title }]

export const action = mayAct(PAGE, {
  trust({ actor, form }) {
    const submission = parseWithZod(form, { schema: trustForm })
    if (submission.status !== 'success') return data({ reply: submission.reply() }, { status: 422 })
    const trusted = trustMaker(actor, submission.value.email)
    if (!trusted) return data({ reply: submission.reply({ fieldErrors: { email: ['no-account'] } }) }, { status: 422 })
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
  const { today, part, page, events, more, makers: trusted } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { t } = useTranslation('makeEvents')
  const href = (vis: string, side = 1) => `${PAGE}?vis=${vis}${side > 1 ? `&side=${side}` : ''}`
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
      <Card>
        {events.length === 0 ? <Empty title={t('desk.none')} /> : <HostedRows events={events} today={today} hosts />}
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
      <MakerList makers={trusted} today={today} reply={answer?.reply ?? null} />
    </div>
  )
}
