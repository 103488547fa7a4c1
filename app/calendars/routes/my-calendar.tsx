import { redirect, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { flashHeader } from '~/i18n/flash.server'
import { translator } from '~/i18n/i18n.server'
import { HelpText } from '~/pages/help-text'
import { helpText } from '~/pages/pages.server'
import { mayAct, mayLoad } from '~/people/guard.server'
import { publicAddress } from '~/server/shared-page.server'
import { Crumbs } from '~/ui/crumbs'
import { MyCalendar } from '../my-calendar'
import { endSecret, makeSecret, ownSecret } from '../own-feed.server'

export const loader = mayLoad('/mit/kalender', ({ actor, language }) => {
  const secret = ownSecret(actor.userId)
  return {
    title: translator(language)('calendars:mine.title'),
    help: helpText('calendar', language),
    address: secret && publicAddress(`/kalender/${secret}.ics`),
    everything: publicAddress('/arrangementer.ics'),
  }
})
export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title }]

async function told(key: 'made' | 'renewed' | 'ended') {
  return redirect('/mit/kalender', { headers: { 'set-cookie': await flashHeader({ key: `calendars:flash.${key}` }) } })
}

export const action = mayAct('/mit/kalender', {
  make({ actor }) {
    // pressed twice it is still the one that was shown
    if (ownSecret(actor.userId) === null) makeSecret(actor.userId)
    return told('made')
  },
  renew({ actor }) {
    makeSecret(actor.userId)
    return told('renewed')
  },
  end({ actor }) {
    endSecret(actor.userId)
    return told('ended')
  },
})

export default function MyCalendarPage() {
  const { address, everything, help } = useLoaderData<typeof loader>()
  const { t } = useTranslation('calendars')
  return (
    <div className="wrap wrap--text band--tight stack">
      <Crumbs label={t('mine.crumbs')} items={[{ text: t('mine.back'), href: '/mit' }, { text: t('mine.title') }]} />
      <h1 style={{ fontSize: 'var(--t-4)' }}>{t('mine.title')}</h1>
      <HelpText html={help} />
      <MyCalendar address={address} everything={everything} />
    </div>
  )
}
