import { parseWithZod } from '@conform-to/zod/v4'
import { data, redirect, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import type { PageHandle } from '~/ui/page-frame'
import { flashHeader } from '~/i18n/flash.server'
import { translator } from '~/i18n/i18n.server'
import { mayAct, mayLoad, notFound } from '~/people/guard.server'
import { Card } from '~/ui/card'
import { Crumbs } from '~/ui/crumbs'
import { Flash } from '~/ui/flash'
import { ApprovalChecks } from '../approval-checks'
import { ApprovalDecided, ApprovalForms, type ApprovalRefused } from '../approval-forms'
import { approvalCase, approveOffer, sendBackOffer } from '../approval.server'
import { OfferCard } from '../offer-card'
import { OfferFacts } from '../offer-facts'
import { approveForm, sendBackForm } from '../offer-form'
import { OfferChanges } from '../offer-changes-list'
import { OfferMoved } from '../offers.server'

export const handle = { frame: 'desk' } satisfies PageHandle
export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [{ title: loaded?.title }]

export const loader = mayLoad('/koordinator/godkendelse/:id', ({ params, language }) => {
  const found = approvalCase(params.id ?? '')
  if (!found) throw notFound()
  return { title: translator(language)('approvals:one.title'), ...found }
})

/** The version that lay before the coordinator; one that is not told is none that was read. */
const versionRead = (form: FormData) => Number(form.get('version') ?? NaN)

const refusal = (form: ApprovalRefused['form'], reply: ApprovalRefused['reply']): ApprovalRefused => ({ form, reply })

/** Decides once: of two coordinators the second is told, and sees what the first decided. What was typed for an older version stays. */
async function decide(id: string | undefined, done: string, work: (id: string) => void, typed?: ApprovalRefused) {
  if (!id || !approvalCase(id)) throw notFound()
  try {
    work(id)
  } catch (error) {
    if (error instanceof OfferMoved) return data({ moved: true as const, refused: typed }, { status: 409 })
    throw error
  }
  return redirect('/koordinator/godkendelse', { headers: { 'set-cookie': await flashHeader({ key: `approvals:flash.${done}` }) } })
}

export const action = mayAct('/koordinator/godkendelse/:id', {
  approve: ({ actor, params, form }) => decide(params.id, 'approved', (id) => approveOffer(actor, id, {}, versionRead(form))),
  'approve-edited': ({ actor, params, form }) => {
    const submission = parseWithZod(form, { schema: approveForm })
    if (submission.status !== 'success')
      return data({ moved: false as const, refused: refusal('approve', submission.reply()) }, { status: 400 })
    const late = refusal('approve', submission.reply({ formErrors: ['offer-changed'] }))
    return decide(params.id, 'approved', (id) => approveOffer(actor, id, submission.value, versionRead(form)), late)
  },
  'send-back': ({ actor, params, form }) => {
    const submission = parseWithZod(form, { schema: sendBackForm })
    if (submission.status !== 'success')
      return data({ moved: false as const, refused: refusal('send-back', submission.reply()) }, { status: 400 })
    const late = refusal('send-back', submission.reply({ formErrors: ['offer-changed'] }))
    return decide(params.id, 'sentBack', (id) => sendBackOffer(actor, id, submission.value.reason, versionRead(form)), late)
  },
})

export default function Approval() {
  const found = useLoaderData<typeof loader>()
  const answered = useActionData<typeof action>()
  const { t } = useTranslation('approvals')
  const { offer } = found
  const moved = answered?.moved ?? false
  return (
    <div className="wrap band--tight stack casework">
      <Crumbs label={t('crumbs')} items={[{ text: t('heading'), href: '/koordinator/godkendelse' }, { text: offer.title }]} />
      <h1>{t('one.heading')}</h1>
      {offer.state !== 'submitted' && <ApprovalDecided found={found} news={moved} />}
      {offer.state === 'submitted' && found.rests && (
        <Flash tone="warn" still={!moved}>
          {t(`rests.${found.rests}`, { name: offer.owner })}
        </Flash>
      )}
      {offer.state === 'submitted' && !found.rests && moved && !answered?.refused && <Flash tone="warn">{t('moved')}</Flash>}
      {found.since && <OfferChanges since={found.since} offer={offer} />}
      <div className="split">
        <div className="stack">
          <h2>{t('one.asSeen')}</h2>
          <OfferCard offer={offer} />
          <Card>
            <OfferFacts offer={offer} />
          </Card>
        </div>
        <div className="stack">
          <ApprovalChecks found={found} />
        </div>
      </div>
      {offer.state === 'submitted' && <ApprovalForms key={found.version} refused={answered?.refused} found={found} />}
    </div>
  )
}
