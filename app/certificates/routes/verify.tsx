import { data, redirect, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { translator } from '~/i18n/i18n.server'
import { HelpText } from '~/pages/help-text'
import { helpText } from '~/pages/pages.server'
import { mayLoad } from '~/people/guard.server'
import { westernDigits } from '~/people/private-text'
import { readNumber } from '../certificate'
import { VerifyForm } from '../verify-form'

/** Where anybody types the number of a certificate; one that can be a number leads on to its page. */
export const loader = mayLoad('/bevis', ({ url, language }) => {
  const [title, help] = [translator(language)('verify:title'), helpText('verify', language)]
  const typed = url.searchParams.get('nr')?.slice(0, 60) ?? ''
  if (typed.trim() === '') return data({ title, help, typed: '', unreadable: false })
  const number = readNumber(westernDigits(typed))
  if (number) throw redirect(`/bevis/${number}`)
  return data({ title, help, typed, unreadable: true }, { status: 400 })
})
export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title }]

export default function Verify() {
  const { typed, unreadable, help } = useLoaderData<typeof loader>()
  const { t } = useTranslation('verify')
  return (
    <div className="wrap wrap--text band--tight stack">
      <h1>{t('title')}</h1>
      <HelpText html={help} />
      <VerifyForm typed={typed} unreadable={unreadable} />
      <p className="soft">{t('call')}</p>
    </div>
  )
}
