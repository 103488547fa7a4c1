import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { islandDate } from '~/i18n/format'
import { translator } from '~/i18n/i18n.server'
import { LeaderHead } from '~/organisations/leader-head'
import { ledOrganisation } from '~/organisations/leading.server'
import { mayLoad } from '~/people/guard.server'
import { now } from '~/server/clock.server'
import { ButtonLink } from '~/ui/button'
import { eventsOfOrganisation } from '../hosted-list.server'
import { HostedParts } from '../hosted-parts'

export const loader = mayLoad('/forening/:slug/arrangementer', ({ actor, params, language }) => {
  const { id, name, slug } = ledOrganisation(actor, params.slug)
  return {
    title: translator(language)('makeEvents:mine.organisation'),
    organisation: { name, slug },
    today: islandDate(now()),
    events: eventsOfOrganisation(id),
  }
})
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export default function OrganisationEvents() {
  const { organisation, today, events } = useLoaderData<typeof loader>()
  const { t } = useTranslation(['makeEvents', 'calendars'])
  const make = `/arrangementer/nyt?forening=${organisation.slug}`
  return (
    <div className="wrap band--tight stack">
      <LeaderHead organisation={organisation} part="arrangementer" title={t('mine.organisation')} />
      <div className="head">
        <p className="soft">{t('mine.organisationLead')}</p>
        <ButtonLink variant="primary" icon="plus" href={make}>
          {t('new.title')}
        </ButtonLink>
      </div>
      <p>
        <ButtonLink size="sm" icon="calendar-plus" href={`/forening/${organisation.slug}/kalender`}>
          {t('calendars:club.bring')}
        </ButtonLink>
      </p>
      <HostedParts events={events} today={today} make={make} />
    </div>
  )
}
