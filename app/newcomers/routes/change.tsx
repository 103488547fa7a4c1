import { getInputProps } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { data, redirect, type MetaFunction } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import type { PageHandle } from '~/ui/page-frame'
import { flashHeader } from '~/i18n/flash.server'
import { translator } from '~/i18n/i18n.server'
import { mayAct, mayLoad, notFound } from '~/people/guard.server'
import { now } from '~/server/clock.server'
import { Button, ButtonLink } from '~/ui/button'
import { Crumbs } from '~/ui/crumbs'
import { ErrorSummary } from '~/ui/error-summary'
import { Flash } from '~/ui/flash'
import { arrivalMonths, entryFrom, typedFrom } from '../entry'
import { LanguageFields, MoreFields, PersonFields, PlaceFields, WhenFields, WhoFields } from '../newcomer-fields'
import { changeNewcomerForm } from '../newcomer-form'
import { changeNewcomer, NewcomerChanged, newcomerFacts, readNewcomer } from '../newcomers.server'
import { useNewcomerForm } from '../use-newcomer-form'

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
    if (!newcomerFacts(id)) throw notFound()
    const submission = parseWithZod(form, { schema: changeNewcomerForm })
    if (submission.status !== 'success') return data({ result: submission.reply(), overtaken: false }, { status: 400 })
    const { version, ...typed } = submission.value
    try {
      changeNewcomer(actor, id, version, entryFrom(typed))
    } catch (error) {
      if (error instanceof NewcomerChanged)
        return data({ result: submission.reply({ formErrors: ['moved-on'] }), overtaken: true }, { status: 409 })
      throw error
    }
    return redirect(`/koordinator/tilflyttere/${id}`, { headers: { 'set-cookie': await flashHeader({ key: 'newcomers:flash.changed' }) } })
  },
})

export default function Change() {
  const { id, typed, months } = useLoaderData<typeof loader>()
  const answered = useActionData<typeof action>()
  const { t } = useTranslation(['newcomers', 'forms'])
  const { fields, formProps, problems, submission } = useNewcomerForm(changeNewcomerForm, answered?.result, typed)
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
      {answered?.overtaken && (
        <Flash
          tone="warn"
          action={
            <ButtonLink size="sm" whole href={`/koordinator/tilflyttere/${id}`} target="_blank">
              {t('change.seeNow')}
            </ButtonLink>
          }
        >
          {t('change.overtaken')}
        </Flash>
      )}
      <ErrorSummary title={t('forms:summaryTitle', { count: problems.length })} errors={problems} submission={submission} />
      <Form method="post" className="newcomer-form" {...formProps}>
        <VersionField field={fields.version} now={typed.version} overtaken={answered?.overtaken ?? false} />
        <WhoFields fields={fields} />
        <LanguageFields fields={fields} />
        <PlaceFields fields={fields} months={months} />
        <WhenFields fields={fields} />
        <PersonFields fields={fields} />
        <MoreFields fields={fields} open />
        <div className="wizard-nav">
          <ButtonLink variant="quiet" href={`/koordinator/tilflyttere/${id}`}>
            {t('form.cancel')}
          </ButtonLink>
          <Button type="submit" name="intent" value="save" variant="primary" size="big">
            {answered?.overtaken ? t('change.doAnyway') : t('change.do')}
          </Button>
        </div>
      </Form>
    </div>
  )
}

/** The version the form was filled in from; after having been told of another's change, sending again means to replace it. */
function VersionField({ field, now: current, overtaken }: { field: Parameters<typeof getInputProps>[0]; now: string; overtaken: boolean }) {
  const { key, ...hidden } = getInputProps(field, { type: 'hidden' })
  return overtaken ? <input type="hidden" name={hidden.name} value={current} /> : <input key={key} {...hidden} />
}
