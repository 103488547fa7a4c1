import { parseWithZod } from '@conform-to/zod/v4'
import { data, redirect, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import type { PageHandle } from '~/ui/page-frame'
import { flashHeader } from '~/i18n/flash.server'
import { formatList, formatMoment } from '~/i18n/format'
import { translator } from '~/i18n/i18n.server'
import { mayAct, mayLoad, notFound } from '~/people/guard.server'
import { Card } from '~/ui/card'
import { ChangeList } from '~/ui/change-list'
import { Crumbs } from '~/ui/crumbs'
import { Facts } from '~/ui/facts'
import { Flash } from '~/ui/flash'
import { RoleApprovalForms, RoleDecided, type RefusedDecision } from '../role-approval-forms'
import { RoleCard } from '../role-card'
import { RoleFacts, useRoleWords } from '../role-facts'
import { roleCase } from '../wanted-approval.server'
import { approveRoleForm, sendBackRoleForm } from '../wanted-form'
import { approveRole, RoleMoved, sendBackRole } from '../wanted.server'

export const handle = { frame: 'desk' } satisfies PageHandle
export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [{ title: loaded?.title }]

export const loader = mayLoad('/koordinator/godkendelse/rolle/:id', ({ params, language }) => {
  const found = roleCase(params.id ?? '')
  if (!found) throw notFound()
  return { title: translator(language)('wanted:approval.title'), ...found }
})

/** What was refused because it changed meanwhile is read anew. */
export const shouldRevalidate = () => true

/** The version that lay before the coordinator; one that is not told is none that was read. */
const versionRead = (form: FormData) => Number(form.get('version') ?? NaN)

/** Decides once, on what was read: of two coordinators the second is told and sees what the first decided; a text that changed is shown. */
async function decide(id: string | undefined, key: string, work: (id: string) => void, late: RefusedDecision = null) {
  if (!id || !roleCase(id)) throw notFound()
  try {
    work(id)
  } catch (error) {
    if (error instanceof RoleMoved) return data({ refused: late, moved: true }, { status: 409 })
    throw error
  }
  return redirect('/koordinator/godkendelse', { headers: { 'set-cookie': await flashHeader({ key: `wanted:flash.${key}` }) } })
}
const refuse = (refused: RefusedDecision) => data({ refused, moved: false }, { status: 400 })

export const action = mayAct('/koordinator/godkendelse/rolle/:id', {
  approve: ({ actor, params, form }) => {
    const submission = parseWithZod(form, { schema: approveRoleForm })
    if (submission.status !== 'success') return refuse({ intent: 'approve', reply: submission.reply() })
    return decide(params.id, 'approved', (id) => approveRole(actor, id, submission.value, versionRead(form)))
  },
  'send-back': ({ actor, params, form }) => {
    const submission = parseWithZod(form, { schema: sendBackRoleForm })
    if (submission.status !== 'success') return refuse({ intent: 'send-back', reply: submission.reply() })
    // the reason that was written stays; the text of an approval begins anew with the words as they are now
    const late = { intent: 'send-back' as const, reply: submission.reply({ formErrors: ['moved-on'] }) }
    return decide(params.id, 'sentBack', (id) => sendBackRole(actor, id, submission.value.reason, versionRead(form)), late)
  },
})

export default function RoleApproval() {
  const found = useLoaderData<typeof loader>()
  const answered = useActionData<typeof action>()
  const { t, i18n } = useTranslation('wanted')
  const words = useRoleWords()
  const { role, version, approved, changed } = found
  return (
    <div className="wrap band--tight stack casework">
      <Crumbs label={t('crumbs')} items={[{ text: t('approval.queue'), href: '/koordinator/godkendelse' }, { text: role.title }]} />
      <h1>{t('approval.title')}</h1>
      {role.state === 'submitted' && answered?.moved && <Flash tone="warn">{t('approval.changedMeanwhile')}</Flash>}
      {role.state !== 'submitted' && <RoleDecided found={found} news={answered?.moved ?? false} />}
      <div className="split">
        <div className="stack">
          <h2>{t('approval.asSeen')}</h2>
          <RoleCard role={role} />
          <Card>
            <RoleFacts role={role} />
          </Card>
        </div>
        <div className="stack">
          <Card title={t('approval.who')}>
            <Facts
              kind="need"
              items={[
                { term: t('approval.organisation'), detail: <bdi>{role.organisation}</bdi> },
                { term: t('approval.leaders'), detail: <bdi>{formatList(found.leaders, i18n.language) || t('approval.nobody')}</bdi> },
                ...(found.submittedAt ? [{ term: t('approval.sent'), detail: formatMoment(found.submittedAt, i18n.language) }] : []),
              ]}
            />
          </Card>
          <Card title={t('approval.changes')}>
            {approved === null ? (
              <p>{t('approval.firstTime')}</p>
            ) : changed.length === 0 ? (
              <p>{t('approval.unchanged')}</p>
            ) : (
              <ChangeList
                words={{ before: t('approval.before'), after: t('approval.after'), nothing: t('approval.nothing') }}
                changes={changed.map((field) => ({
                  label: t(`form.${field}`),
                  before: words(field, approved),
                  after: words(field, role),
                }))}
              />
            )}
          </Card>
        </div>
      </div>
      {role.state === 'submitted' && <RoleApprovalForms key={version} role={role} version={version} refused={answered?.refused ?? null} />}
    </div>
  )
}
