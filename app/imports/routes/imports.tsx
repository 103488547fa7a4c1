import { getInputProps } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { data, redirect, type MetaFunction } from '@remix-run/node'
import { Form, useActionData, useLoaderData, useNavigation } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { translator } from '~/i18n/i18n.server'
import { BankTabs } from '~/organisations/bank-tabs'
import { mayAct, mayLoad } from '~/people/guard.server'
import { useCheckedForm } from '~/people/use-checked-form'
import { Button, Buttons } from '~/ui/button'
import { ErrorSummary } from '~/ui/error-summary'
import { describedBy, FieldBox } from '~/ui/field'
import { OptionField } from '~/ui/option-field'
import type { PageHandle } from '~/ui/page-frame'
import { EarlierImports } from '../earlier-imports'
import { FieldGuide } from '../field-guide'
import { importKinds } from '../import-columns'
import { fileErrors, importForm } from '../import-form'
import { latestImports, lookThrough } from '../imports.server'

export const handle = { frame: 'desk' } satisfies PageHandle
export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [{ title: loaded?.title }]

export const loader = mayLoad('/koordinator/import', ({ language }) => ({
  title: translator(language)('imports:list.title'),
  earlier: latestImports().map(({ columns: _columns, ...shown }) => shown),
}))

export const action = mayAct('/koordinator/import', {
  async look({ actor, form }) {
    const submission = parseWithZod(form, { schema: importForm })
    if (submission.status !== 'success' || !submission.value.file) return data(submission.reply(), { status: 400 })
    const { what, file } = submission.value
    const looked = await lookThrough(actor, what, new Uint8Array(await file.arrayBuffer()))
    if (looked.ok) return redirect(`/koordinator/import/${looked.id}`)
    return data(submission.reply({ fieldErrors: { file: [fileErrors[looked.why] + String(looked.line ?? '')] } }), { status: 400 })
  },
})

export default function Imports() {
  const { earlier } = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
  const { t } = useTranslation(['imports', 'forms'])
  const busy = useNavigation().formData?.get('intent') === 'look'
  const { fields, formProps, problems, submission, words } = useCheckedForm(importForm, lastResult, {
    questions: { what: t('form.what'), file: t('form.file') },
    defaultValue: { what: 'organisations' },
  })
  const { key, ...control } = getInputProps(fields.file, { type: 'file' })
  const hint = t('form.fileHint')
  return (
    <div className="wrap band--tight stack casework importpage">
      <h1>{t('list.heading')}</h1>
      <BankTabs current="import" />
      <p className="lead measure">{t('list.lead')}</p>
      <ErrorSummary title={t('forms:summaryTitle', { count: problems.length })} errors={problems} submission={submission} />
      <Form method="post" encType="multipart/form-data" className="card stack measure" {...formProps}>
        <OptionField
          field={fields.what}
          label={t('form.what')}
          options={importKinds.map((what) => ({ value: what, text: t(`what.${what}`), detail: t(`whatHints.${what}`) }))}
          {...words}
        />
        <FieldBox field={fields.file} label={t('form.file')} hint={hint} {...words}>
          <input
            key={key}
            {...control}
            className="input input--file"
            accept=".csv,.txt,text/csv,text/plain"
            aria-describedby={describedBy(fields.file, hint)}
          />
        </FieldBox>
        <Buttons>
          <Button type="submit" name="intent" value="look" variant="primary" disabled={busy}>
            {t(busy ? 'form.looking' : 'form.look')}
          </Button>
        </Buttons>
        <p className="soft">{t('form.nothingYet')}</p>
      </Form>
      <EarlierImports earlier={earlier} />
      <FieldGuide />
    </div>
  )
}
