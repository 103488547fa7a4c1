import type { SubmissionResult } from '@conform-to/react'
import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Button, ButtonLink } from '~/ui/button'
import { Card } from '~/ui/card'
import { ChangeList } from '~/ui/change-list'
import { ErrorSummary } from '~/ui/error-summary'
import { Flash } from '~/ui/flash'
import type { typedFrom } from './entry'
import { LanguageFields, MoreFields, PersonFields, PlaceFields, WhenFields, WhoFields } from './newcomer-fields'
import { changeNewcomerForm } from './newcomer-form'
import type { MeanwhileChange } from './overtaken'
import { useFactWords } from './use-fact-words'
import { questions, useNewcomerForm } from './use-newcomer-form'

interface ChangeFormProps {
  id: string
  /** The newcomer as they stand now. */
  typed: ReturnType<typeof typedFrom>
  months: readonly string[]
  result: SubmissionResult<string[]> | undefined
  overtaken: { changes: readonly MeanwhileChange[]; by: string | null } | null
}

/** All that is known of a newcomer, to be changed. */
export function ChangeForm({ id, typed, months, result, overtaken }: ChangeFormProps) {
  const { t } = useTranslation(['newcomers', 'forms'])
  const { fields, formProps, problems, submission } = useNewcomerForm(changeNewcomerForm, result, typed)
  return (
    <>
      <ErrorSummary title={t('forms:summaryTitle', { count: problems.length })} errors={problems} submission={submission} />
      {overtaken && <Meanwhile {...overtaken} />}
      <Form method="post" className="newcomer-form" {...formProps}>
        {/* after having been told of another's change, the form stands on that one */}
        <input type="hidden" name="version" value={overtaken ? typed.version : String(fields.version.initialValue ?? typed.version)} />
        <input
          type="hidden"
          name="before"
          value={overtaken ? JSON.stringify(typed) : String(fields.before.initialValue ?? JSON.stringify(typed))}
        />
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
            {overtaken ? t('change.doAnyway') : t('change.do')}
          </Button>
        </div>
      </Form>
    </>
  )
}

/** What somebody else saved meanwhile, field by field, and what one has typed oneself where both changed the same. */
function Meanwhile({ changes, by }: NonNullable<ChangeFormProps['overtaken']>) {
  const { t } = useTranslation('newcomers')
  const words = useFactWords()
  const both = changes.filter(({ mine }) => mine !== null)
  return (
    <Card title={by ? t('change.overtakenBy', { name: by }) : t('change.overtaken')}>
      <div className="stack">
        <p>{t('change.overtakenText')}</p>
        <ChangeList
          changes={changes.map(({ field, before, now }) => ({
            label: t(`form.${questions[field as keyof typeof questions]}`),
            before: words(field, before),
            after: words(field, now),
          }))}
          words={{ before: t('change.before'), after: t('change.now'), nothing: t('change.nothing') }}
        />
        {both.map(({ field, mine }) => (
          <Flash key={field} tone="warn" still>
            {t('change.both', {
              field: t(`form.${questions[field as keyof typeof questions]}`),
              mine: words(field, mine ?? []) || t('change.nothing'),
            })}
          </Flash>
        ))}
      </div>
    </Card>
  )
}
