import type { MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { translator } from '~/i18n/i18n.server'
import { LeaderHead } from '~/organisations/leader-head'
import { ledOrganisation } from '~/organisations/leading.server'
import { mayAct, mayLoad } from '~/people/guard.server'
import { ButtonLink, Buttons } from '~/ui/button'
import { ConfirmHours } from '../confirm-hours'
import { askAbout, confirmAllUsual, confirmingPage, confirmTicked, takeBackTicked } from '../confirming-page.server'

/** A leader confirms what people did for the organisation. */
export const loader = mayLoad('/forening/:slug/timer', ({ actor, params, url, language }) => {
  const { id, name, slug } = ledOrganisation(actor, params.slug)
  return {
    title: translator(language)('organisations:leader.tabs.timer'),
    organisation: { name, slug },
    page: confirmingPage(actor, { organisationId: id }, url),
  }
})
export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [{ title: loaded?.title }, { name: 'robots', content: 'noindex' }]

export const action = mayAct('/forening/:slug/timer', {
  confirm: (act) => (ledOrganisation(act.actor, act.params.slug), confirmTicked(act)),
  'confirm-all': (act) => confirmAllUsual({ organisationId: ledOrganisation(act.actor, act.params.slug).id }, act),
  ask: (act) => (ledOrganisation(act.actor, act.params.slug), askAbout(act)),
  'take-back': (act) => (ledOrganisation(act.actor, act.params.slug), takeBackTicked(act)),
})

export default function ClubHours() {
  const { organisation, page } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { t } = useTranslation('hours')
  const path = `/forening/${organisation.slug}`
  const year = page.today.slice(0, 4)
  return (
    <div className="wrap band--tight stack">
      <LeaderHead organisation={organisation} part="timer" hours={page.mine} />
      <ConfirmHours path={`${path}/timer`} page={page} answer={answer} />
      <nav className="stack pageways" aria-labelledby="mere">
        <h2 id="mere" style={{ fontSize: 'var(--t-2)' }}>
          {t('confirm.leaderWays')}
        </h2>
        <Buttons>
          <ButtonLink href={`${path}/timer/import`} icon="file-spreadsheet">
            {t('confirm.import')}
          </ButtonLink>
          <ButtonLink href={`${path}/aar/${year}`} icon="award">
            {t('confirm.year', { year })}
          </ButtonLink>
        </Buttons>
      </nav>
    </div>
  )
}
