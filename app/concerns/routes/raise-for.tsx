import { parseWithZod } from '@conform-to/zod/v4'
import { data, redirect, type MetaFunction } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { withNames } from '~/follow-ups/pairs.server'
import { translator } from '~/i18n/i18n.server'
import { matchById } from '~/matching/match-reading.server'
import { mayAct, mayLoad, notFound } from '~/people/guard.server'
import { useCheckedForm } from '~/people/use-checked-form'
import { Button } from '~/ui/button'
import { ChipField } from '~/ui/chip-field'
import { Crumbs } from '~/ui/crumbs'
import { ErrorSummary } from '~/ui/error-summary'
import { Flash } from '~/ui/flash'
import type { PageHandle } from '~/ui/page-frame'
import { TextArea } from '~/ui/text-area'
import { CONCERN_MAX, toldForm } from '../concern-form'
import { canRaise, ConcernMoved, raiseConcern } from '../concerns.server'

export const handle = { frame: 'desk' } satisfies PageHandle
export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [{ title: loaded?.title }]

/** A coordinator writes down what was said by phone or face to face. The clock runs as for any other. */
export const loader = mayLoad('/koordinator/match/:id/bekymring', ({ actor, params, language }) => {
  const match = matchById(params.id ?? '')
  const [pair] = match ? withNames(actor, [match]) : []
  if (!match || !pair) throw notFound()
  const { owner, newcomer } = pair
  return { title: translator(language)('concerns:told.title'), id: match.id, owner, newcomer, open: canRaise(match) }
})

export const action = mayAct('/koordinator/match/:id/bekymring', {
  raise({ actor, params, form }) {
    const submission = parseWithZod(form, { schema: toldForm })
    if (submission.status !== 'success') return data({ reply: submission.reply(), moved: false }, { status: 400 })
    try {
      return redirect(`/koordinator/bekymringer/${raiseConcern(params.id ?? '', submission.value.side, submission.value.text, actor)}`)
    } catch (error) {
      if (!(error instanceof ConcernMoved)) throw error
      return data({ reply: submission.reply(), moved: true }, { status: 409 })
    }
  },
})

export default function RaiseFor() {
  const { id, owner, newcomer, open } = useLoaderData<typeof loader>()
  const answered = useActionData<typeof action>()
  const { t } = useTranslation(['concerns', 'forms'])
  const { fields, formProps, problems, submission, words, busy } = useCheckedForm(toldForm, answered?.reply, {
    id: 'fortalt',
    questions: { side: t('told.who'), text: t('told.text') },
  })
  return (
    <div className="wrap wrap--text band--tight stack casework">
      <Crumbs
        label={t('crumbs')}
        items={[
          { text: t('list.heading'), href: '/koordinator/bekymringer' },
          { text: t('list.pair', { one: owner, other: newcomer }), href: `/koordinator/match/${id}` },
          { text: t('told.title') },
        ]}
      />
      <h1>{t('told.title')}</h1>
      {(answered?.moved || !open) && <Flash tone="warn">{t('told.over')}</Flash>}
      <Form method="post" {...formProps} className="stack">
        <ErrorSummary title={t('forms:summaryTitle', { count: problems.length })} errors={problems} submission={submission} />
        <ChipField
          type="radio"
          field={fields.side}
          label={t('told.who')}
          options={[
            { value: 'offer', text: <bdi>{owner}</bdi> },
            { value: 'need', text: <bdi>{newcomer}</bdi> },
            { value: 'coordinator', text: t('told.other') },
          ]}
          {...words}
        />
        <TextArea field={fields.text} label={t('told.text')} hint={t('told.hint')} rows={6} max={CONCERN_MAX} {...words} />
        <div>
          <Button type="submit" name="intent" value="raise" variant="primary" icon="flag" disabled={busy || !open}>
            {t('told.save')}
          </Button>
        </div>
      </Form>
    </div>
  )
}
