import type { MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { translator } from '~/i18n/i18n.server'
import { organisationNames } from '~/organisations/organisations.server'
import { mayAct, mayLoad } from '~/people/guard.server'
import { VolunteerDeskHead } from '~/people/volunteer-desk-head'
import type { PageHandle } from '~/ui/page-frame'
import { ConfirmHours } from '../confirm-hours'
import { askAbout, confirmAllUsual, confirmingPage, confirmTicked, takeBackTicked } from '../confirming-page.server'
import { waitingByOrganisation } from '../hours-reading.server'

export const handle = { frame: 'desk' } satisfies PageHandle

/** Hours of no organisation, unless one is chosen. */
const chosen = (url: URL) => ({ organisationId: url.searchParams.get('forening')?.slice(0, 32) || null })

/** A coordinator confirms what was for nobody's organisation, and for any where its leaders do not come to it. */
export const loader = mayLoad('/koordinator/timer', ({ actor, url, language }) => {
  const of = chosen(url)
  const waiting = waitingByOrganisation()
  const ids = [...new Set([...waiting.keys(), of.organisationId])].flatMap((id) => id ?? [])
  const names = organisationNames(ids)
  return {
    title: translator(language)('people:volunteerDesk.timer'),
    page: confirmingPage(actor, of, url),
    chosen: of.organisationId ?? '',
    nobodys: waiting.get(null) ?? 0,
    organisations: ids
      .flatMap((id) => {
        const name = names.get(id)
        return name === undefined ? [] : [{ id, name, count: waiting.get(id) ?? 0 }]
      })
      .toSorted((a, b) => a.name.localeCompare(b.name, 'da')),
  }
})
export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [{ title: loaded?.title }]

export const action = mayAct('/koordinator/timer', {
  confirm: confirmTicked,
  'confirm-all': (act) => confirmAllUsual(chosen(act.url), act),
  ask: askAbout,
  'take-back': takeBackTicked,
})

export default function DeskHours() {
  const { page, chosen: value, nobodys, organisations } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { t } = useTranslation('hours')
  return (
    <div className="wrap band--tight stack casework">
      <VolunteerDeskHead part="timer" waiting={page.mine} />
      <ConfirmHours
        path="/koordinator/timer"
        page={page}
        answer={answer}
        organisations={{
          value,
          options: [
            { value: '', text: t('filter.withCount', { name: t('filter.noOrganisation'), count: nobodys }) },
            ...organisations.map(({ id, name, count }) => ({ value: id, text: t('filter.withCount', { name, count }) })),
          ],
        }}
      />
    </div>
  )
}
