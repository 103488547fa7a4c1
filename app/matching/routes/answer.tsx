import { redirect, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { versionForm } from '~/agreements/agreement-form'
import { AgreementPart } from '~/agreements/agreement-part'
import { agreementOnLetter } from '~/agreements/danish-beside.server'
import { takeConfirmation } from '~/agreements/take-confirmation.server'
import type { PageHandle } from '~/ui/page-frame'
import { translator } from '~/i18n/i18n.server'
import { mayAct, mayLoad, type Doer } from '~/people/guard.server'
import { ButtonLink } from '~/ui/button'
import { takeAnswer, takeQuestion } from '../answers.server'
import { letterFor, letterInBoth } from '../letter.server'
import { MatchLetter } from '../match-letter'
import { openLink } from '../private-link.server'

export const handle = { frame: 'letter' } satisfies PageHandle

/** A private link to answer a match without an account. Opening it changes nothing; guessing links is limited. */
const linkOf = (token: string | undefined, clientAddress: string) => openLink(token, ['answer'], clientAddress)

export const loader = mayLoad('/svar/:token', async ({ params, context, language }) => {
  const { match, side, expired } = await linkOf(params.token, context.clientAddress)
  const letter = expired ? null : letterFor(match, side)
  return {
    ...(letter ? letterInBoth(letter, language) : { letter: null, danish: null }),
    agreement: letter && agreementOnLetter(match, side, language),
    title: translator(language)('letter:documentTitle'),
  }
})
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }, { name: 'robots', content: 'noindex' }]

const answer =
  (word: 'yes' | 'no') =>
  async ({ params, context, url }: Doer<'link'>) => {
    const { match, side, expired } = await linkOf(params.token, context.clientAddress)
    if (expired) throw redirect(url.pathname)
    return takeAnswer(match.id, side, word, 'link', url.pathname)
  }
export const action = mayAct('/svar/:token', {
  yes: answer('yes'),
  no: answer('no'),
  async ask({ params, context, url, form }) {
    const { match, side, expired } = await linkOf(params.token, context.clientAddress)
    if (expired) throw redirect(url.pathname)
    return takeQuestion(match.id, side, form, url.pathname)
  },
  async confirm({ params, context, url, form }) {
    const { match, side, expired } = await linkOf(params.token, context.clientAddress)
    const asked = versionForm.safeParse({ version: form.get('version') })
    if (!asked.success) throw new Response(null, { status: 400 })
    if (expired) throw redirect(url.pathname)
    return takeConfirmation(match.id, side, asked.data.version, 'link', url.pathname)
  },
})

export default function AnswerByLink() {
  const { letter, danish, agreement } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>() ?? null
  const { t } = useTranslation('letter')
  if (letter)
    return (
      <MatchLetter letter={letter} danish={danish} reply={reply}>
        {agreement && <AgreementPart letter={agreement.letter} danish={agreement.danish} reply={reply} />}
      </MatchLetter>
    )
  return (
    <div className="wrap wrap--text band stack">
      <h1 style={{ fontSize: 'var(--t-4)' }}>{t('expired.title')}</h1>
      <p className="lead">{t('expired.text')}</p>
      <p>
        <ButtonLink variant="primary" href="/">
          {t('expired.home')}
        </ButtonLink>
      </p>
    </div>
  )
}
