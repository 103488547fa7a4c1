import { data, redirect, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { flashHeader } from '~/i18n/flash.server'
import { translator } from '~/i18n/i18n.server'
import { mayAct, mayLoad } from '~/people/guard.server'
import { Crumbs } from '~/ui/crumbs'
import type { PageHandle } from '~/ui/page-frame'
import { LinkEditForm } from '../link-edit-form'
import { saveLink } from '../saving.server'

export const handle = { frame: 'desk' } satisfies PageHandle
const DESK = '/koordinator/laering'

export const loader = mayLoad('/koordinator/laering/ny', ({ language }) => ({ title: translator(language)('learning:edit.newTitle') }))
export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title }]

export const action = mayAct('/koordinator/laering/ny', {
  async save({ actor, form }) {
    const saved = saveLink(actor, form, null)
    if (!('id' in saved)) return data({ reply: saved.reply }, { status: saved.status })
    return redirect(DESK, { headers: { 'set-cookie': await flashHeader({ key: 'learning:flash.added' }) } })
  },
})

export default function NewLink() {
  const { title } = useLoaderData<typeof loader>()
  const answered = useActionData<typeof action>()
  const { t } = useTranslation('learning')
  return (
    <div className="wrap wrap--text band--tight stack casework">
      <Crumbs label={t('edit.crumbs')} items={[{ text: t('desk.title'), href: DESK }, { text: title }]} />
      <h1 style={{ fontSize: 'var(--t-4)' }}>{title}</h1>
      <LinkEditForm typed={{ languages: ['da'], version: '0' }} reply={answered?.reply ?? null} />
    </div>
  )
}
