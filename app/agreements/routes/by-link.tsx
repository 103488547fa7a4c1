import { redirect, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import type { PageHandle } from '~/ui/page-frame'
import { flashHeader } from '~/i18n/flash.server'
import { translator } from '~/i18n/i18n.server'
import { openLink } from '~/matching/private-link.server'
import { takeQuestion } from '~/matching/answers.server'
import { mayAct, mayLoad } from '~/people/guard.server'
import { ButtonLink } from '~/ui/button'
import { versionForm } from '../agreement-form'
import { agreementFor } from '../agreement-letter.server'
import { AgreementPage } from '../agreement-page'
import { danishBeside } from '../danish-beside.server'
import { takeConfirmation } from '../take-confirmation.server'

export const handle = { frame: 'letter' } satisfies PageHandle

/** A private link to an agreement. Opening it changes nothing; guessing links is limited. */
const linkOf = (token: string | undefined, clientAddress: string) => openLink(token, ['agreement'], clientAddress)

export const loader = mayLoad('/aftale/:token', async ({ params, context, language }) => {
  const { match, side, expired } = await linkOf(params.token, context.clientAddress)
  const letter = expired ? null : agreementFor(match, side)
  return {
    letter,
    danish: letter && danishBeside(letter, language),
    title: translator(language)('agreements:documentTitle'),
  }
})
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }, { name: 'robots', content: 'noindex' }]

export const action = mayAct('/aftale/:token', {
  async confirm({ params, context, url, form }) {
    const { match, side, expired } = await linkOf(params.token, context.clientAddress)
    const asked = versionForm.safeParse({ version: form.get('version') })
    if (!asked.success) throw new Response(null, { status: 400 })
    if (expired) throw redirect(url.pathname)
    return takeConfirmation(match.id, side, asked.data.version, 'link', url.pathname)
  },
  async ask({ params, context, url, form }) {
    const { match, side, expired } = await linkOf(params.token, context.clientAddress)
    if (expired) throw redirect(url.pathname, { headers: { 'set-cookie': await flashHeader({ key: 'answerMoved', tone: 'warn' }) } })
    return takeQuestion(match.id, side, form, url.pathname)
  },
})

export default function AgreementByLink() {
  const { letter, danish } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const { t } = useTranslation(['letter'])
  if (letter) return <AgreementPage letter={letter} danish={danish} reply={reply ?? null} />
  return (
    <div className="wrap wrap--text band stack">
      <h1 className="letter__ask">{t('expired.title')}</h1>
      <p className="lead">{t('expired.text')}</p>
      <p>
        <ButtonLink variant="primary" href="/">
          {t('expired.home')}
        </ButtonLink>
      </p>
    </div>
  )
}
