import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { islandDate } from '~/i18n/format'
import { translator } from '~/i18n/i18n.server'
import { mayLoad } from '~/people/guard.server'
import { now } from '~/server/clock.server'
import { ButtonLink } from '~/ui/button'
import { Crumbs } from '~/ui/crumbs'
import { hostedList } from '../hosted-list.server'
import { HostedParts } from '../hosted-parts'
import { mayMakeEvents } from '../hosting.server'

export const loader = mayLoad('/mit/arrangementer', ({ actor, language }) => ({
  title: translator(language)('makeEvents:mine.title'),
  may: mayMakeEvents(actor),
  today: islandDate(now()),
  events: hostedList(actor),
}))
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export default function MyEvents() {
  const { may, today, events } = useLoaderData<typeof loader>()
  const { t } = useTranslation('makeEvents')
  return (
    <div className="wrap band--tight stack">
      <Crumbs label={t('crumbs')} items={[{ text: t('mine.page'), href: '/mit' }, { text: t('mine.title') }]} />
      <div className="head">
        <h1 style={{ fontSize: 'var(--t-4)' }}>{t('mine.title')}</h1>
        {may && (
          <ButtonLink variant="primary" icon="plus" href="/arrangementer/nyt">
            {t('new.title')}
          </ButtonLink>
        )}
      </div>
      <HostedParts events={events} today={today} make={may ? '/arrangementer/nyt' : null} />
    </div>
  )
}
