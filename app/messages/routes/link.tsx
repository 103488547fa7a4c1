import { redirect, type MetaFunction } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import type { PageHandle } from '~/ui/page-frame'
import { translator } from '~/i18n/i18n.server'
import { mayAct, mayLoad, notFound, type Doer } from '~/people/guard.server'
import { newId } from '~/server/ids.server'
import { takeToken } from '~/server/limits.server'
import { Anchor } from '~/ui/anchor'
import { Button } from '~/ui/button'
import { Flash } from '~/ui/flash'
import { verifyAsked } from '../asking.server'
import { conversationView, markRead, rowByToken } from '../conversations.server'
import { backWith, takeBlock, takeEnd, takeMessage, takeReport, type Doing } from '../party-actions.server'
import { PartyPage } from '../party-page'
import { Talk, TalkHead } from '../talk'

export const handle = { frame: 'letter' } satisfies PageHandle

/** The private way back of somebody without an account. Opening it sends nothing; guessing links is limited. */
async function rowOf(token: string | undefined, clientAddress: string) {
  const row = rowByToken(token ?? '')
  if (row) return row
  const { allowed } = await takeToken('answer-token', clientAddress)
  throw allowed ? notFound() : new Response(null, { status: 429 })
}

export const loader = mayLoad('/samtale/:token', async ({ params, context, language, url }) => {
  const row = await rowOf(params.token, context.clientAddress)
  // before it is sent, opening the page leaves no trace at all: mail scanners open links too
  if (row.verifiedAt !== null) markRead(row, 'asker')
  return {
    conversation: conversationView(row, 'asker', null),
    formKey: newId(),
    gone: url.searchParams.has('vaek'),
    title: translator(language)('messages:link.title'),
  }
})
// no-store and a referrer for our own pages alone come with the address and with every page
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }, { name: 'robots', content: 'noindex' }]

/** What can be done once it has been sent; before that there is nobody at the other end. */
const asAsker =
  (work: (doing: Doing, form: FormData) => ReturnType<typeof takeMessage>) =>
  async ({ params, context, url, form }: Doer<'link'>) => {
    const row = await rowOf(params.token, context.clientAddress)
    if (row.verifiedAt === null) throw redirect(url.pathname)
    return work({ row, party: 'asker', userId: null, here: url.pathname }, form)
  }

export const action = mayAct('/samtale/:token', {
  async send({ params, context, url }) {
    await rowOf(params.token, context.clientAddress)
    const came = verifyAsked(params.token ?? '')
    if (came === 'gone') throw redirect(`${url.pathname}?vaek`)
    if (came === 'sent') return backWith(url.pathname, 'verified')
    throw redirect(url.pathname)
  },
  write: asAsker(takeMessage),
  report: asAsker(takeReport),
  end: asAsker(takeEnd),
  block: asAsker(takeBlock),
})

export default function ConversationByLink() {
  const { conversation, formKey, gone } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { t } = useTranslation('messages')
  return (
    <div className="wrap wrap--text band--tight">
      {conversation.state === 'unverified' ? (
        <div className="stack">
          <TalkHead conversation={conversation} />
          {gone ? <Flash tone="warn">{t('link.gone')}</Flash> : <p className="lead">{t('link.notSent')}</p>}
          <Talk conversation={conversation} />
          <Form method="post" className="stack">
            <div>
              <Button type="submit" name="intent" value="send" variant="primary" size="big" icon="send">
                {t('link.send')}
              </Button>
            </div>
            <p className="soft">{t('link.names')}</p>
          </Form>
        </div>
      ) : (
        <div className="stack">
          <PartyPage conversation={conversation} formKey={formKey} answer={answer} />
          <p className="soft">
            {t('link.keep')} <Anchor href="/opret">{t('link.account')}</Anchor>
          </p>
        </div>
      )}
    </div>
  )
}
