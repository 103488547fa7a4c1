import { parseWithZod } from '@conform-to/zod/v4'
import { data, redirect, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import type { PageHandle } from '~/ui/page-frame'
import { flashHeader } from '~/i18n/flash.server'
import { translator } from '~/i18n/i18n.server'
import { mayAct, mayLoad, notFound } from '~/people/guard.server'
import { now } from '~/server/clock.server'
import { Crumbs } from '~/ui/crumbs'
import { ChangeForm } from '../change-form'
import { saveChange } from '../change.server'
import { arrivalMonths, typedFrom } from '../entry'
import { changeNewcomerForm } from '../newcomer-form'
import { newcomerFacts, readNewcomer } from '../newcomers.server'

export const handle = { frame: 'desk' } satisfies PageHandle
export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [{ title: loaded?.title }]

export const loader = mayLoad('/koordinator/tilflyttere/:id/ret', ({ actor, params, language }) => {
  const newcomer = readNewcomer(actor, params.id ?? '')
  if (!newcomer) throw notFound()
  return {
    title: translator(language)('newcomers:change.title'),
    id: newcomer.id,
    typed: typedFrom(newcomer),
    months: arrivalMonths(now(), newcomer.arrivedMonth),
  }
})

export const action = mayAct('/koordinator/tilflyttere/:id/ret', {
  async save({ actor, params, form }) {
    const id = params.id ?? ''
    const before = newcomerFacts(id)
    if (!before) throw notFound()
    const submission = parseWithZod(form, { schema: changeNewcomerForm })
    if (submission.status !== 'success') return data({ result: submission.reply(), overtaken: null }, { status: 400 })
    // nobody becomes 13 or 14 at the desk: the yes of a parent is given on the form for a spare-time job
    if (submission.value.ageBand === '13-14' && before.ageBand !== '13-14')
      return data({ result: submission.reply({ fieldErrors: { ageBand: ['only-before'] } }), overtaken: null }, { status: 400 })
    const overtaken = saveChange(actor, id, submission.value, submission.payload)
    if (overtaken) {
      const result = { ...submission.reply({ formErrors: ['moved-on'] }), initialValue: overtaken.merged }
      return data({ result, overtaken }, { status: 409 })
    }
    return redirect(`/koordinator/tilflyttere/${id}`, { headers: { 'set-cookie': await flashHeader({ key: 'newcomers:flash.changed' }) } })
  },
})

export default function Change() {
  const { id, typed, months } = useLoaderData<typeof loader>()
  const answered = useActionData<typeof action>()
  const { t } = useTranslation('newcomers')
  return (
    <div className="wrap wrap--text band--tight casework">
      <Crumbs
        label={t('crumbs')}
        items={[
          { text: t('list.heading'), href: '/koordinator/tilflyttere' },
          { text: typed.name, href: `/koordinator/tilflyttere/${id}` },
          { text: t('change.heading') },
        ]}
      />
      <h1>{t('change.heading')}</h1>
      {/* a form of its own once somebody else was first: what only they changed has been taken over into it */}
      <ChangeForm
        key={answered?.overtaken ? typed.version : 'first'}
        id={id}
        typed={typed}
        months={months}
        result={answered?.result}
        overtaken={answered?.overtaken ?? null}
      />
    </div>
  )
}
