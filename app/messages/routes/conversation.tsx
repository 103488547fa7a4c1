import { parseWithZod } from '@conform-to/zod/v4'
import { data, redirect, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import type { PageHandle } from '~/ui/page-frame'
import { flashHeader } from '~/i18n/flash.server'
import { translator } from '~/i18n/i18n.server'
import { mayAct, mayLoad, notFound } from '~/people/guard.server'
import type { Actor } from '~/people/permissions'
import { newId } from '~/server/ids.server'
import { Crumbs } from '~/ui/crumbs'
import { Flash } from '~/ui/flash'
import { closeForm, messageForm } from '../conversation-form'
import { handleReports, readAsCoordinator } from '../coordinator.server'
import { CloseForm, Reports } from '../coordinator-tools'
import { MessageForm } from '../message-form'
import { Talk, TalkEnd, TalkHead } from '../talk'
import { closeAsCoordinator, writeAsCoordinator } from '../writing.server'

export const handle = { frame: 'desk' } satisfies PageHandle
export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [{ title: loaded?.title }]

export const loader = mayLoad('/koordinator/samtaler/:id', ({ actor, params, language }) => {
  const found = readAsCoordinator(actor, params.id ?? '')
  if (!found) throw notFound()
  return { ...found, formKey: newId(), title: translator(language)('messages:desk.one') }
})

/** The id of a conversation that this coordinator has a reason to be in. */
function known(actor: Actor, id: string | undefined): string {
  if (!id || !readAsCoordinator(actor, id)) throw notFound()
  return id
}
async function back(id: string, key: 'sent' | 'closed' | 'handled') {
  return redirect(`/koordinator/samtaler/${id}`, { headers: { 'set-cookie': await flashHeader({ key: `messages:flash.${key}` }) } })
}

export const action = mayAct('/koordinator/samtaler/:id', {
  write({ actor, params, form }) {
    const id = known(actor, params.id)
    const submission = parseWithZod(form, { schema: messageForm })
    if (submission.status !== 'success') return data({ reply: submission.reply(), close: null }, { status: 400 })
    if (writeAsCoordinator(actor, id, submission.value.text, submission.value.formKey) === 'closed')
      return data({ reply: submission.reply({ formErrors: ['conversation-closed'] }), close: null }, { status: 409 })
    return back(id, 'sent')
  },
  close({ actor, params, form }) {
    const id = known(actor, params.id)
    const submission = parseWithZod(form, { schema: closeForm })
    if (submission.status !== 'success') return data({ reply: null, close: submission.reply() }, { status: 400 })
    if (!closeAsCoordinator(actor, id, submission.value.word, submission.value.formKey))
      return data({ reply: null, close: submission.reply({ formErrors: ['conversation-closed'] }) }, { status: 409 })
    return back(id, 'closed')
  },
  handle({ actor, params }) {
    const id = known(actor, params.id)
    handleReports(actor, id)
    return back(id, 'handled')
  },
})

export default function CoordinatorConversation() {
  const { view, why, reports, formKey } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { t } = useTranslation('messages')
  const last = view.messages.at(-1)?.id ?? 'none'
  return (
    <div className="wrap band--tight stack casework">
      <Crumbs label={t('crumbs')} items={[{ text: t('desk.title'), href: '/koordinator/samtaler' }, { text: t('desk.one') }]} />
      <Flash tone="info" still icon="eye">
        {t(`desk.why.${why}`)} {t('desk.writtenDown')}
      </Flash>
      <div className="split">
        <div className="stack">
          <TalkHead conversation={view} />
          <Talk conversation={view} />
          <TalkEnd conversation={view} />
          {(view.state === 'open' || answer?.reply) && (
            <MessageForm
              key={last}
              formKey={formKey}
              reply={answer?.reply ?? null}
              label={t('desk.write')}
              hint={t('desk.writeHint')}
              button={t('desk.send')}
            />
          )}
        </div>
        <div className="stack">
          <Reports reports={reports} asker={view.asker} owner={view.owner} />
          {(view.state === 'open' || answer?.close) && <CloseForm key={last} formKey={formKey} reply={answer?.close ?? null} />}
        </div>
      </div>
    </div>
  )
}
