import type { SubmissionResult } from '@conform-to/react'
import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { useCheckedForm } from '~/people/use-checked-form'
import { Button, ButtonLink, Buttons } from '~/ui/button'
import { Card } from '~/ui/card'
import { ErrorSummary } from '~/ui/error-summary'
import { OptionField } from '~/ui/option-field'
import { SelectField } from '~/ui/select-field'
import { TextField } from '~/ui/text-field'
import type { ClubPerson } from './club-checks.server'
import { duties, type Duty } from './duty'
import { screeningFormProblems } from './form-words'
import { childrenOf, childrenThere, dutyForm } from './screening-form'

interface DutyFormProps {
  people: readonly ClubPerson[]
  /** One person's duty is changed: they are ticked, and what was said stands there. */
  one: boolean
  suggested: { duties: readonly Duty[]; youngest: number | null }
  reply: SubmissionResult<string[]> | undefined
  back: string
}

/** What people do with children: ticked together, said once. */
export function DutyForm({ people, one, suggested, reply, back }: DutyFormProps) {
  const { t } = useTranslation(['screening', 'forms'])
  const said = one ? people[0]?.said : null
  const { fields, formProps, words, problems, submission } = useCheckedForm(dutyForm, reply, {
    id: 'opgave',
    defaultValue: {
      person: one ? people.map(({ userId }) => userId) : [],
      duty: said?.duty ?? (suggested.duties.length === 1 ? suggested.duties[0] : undefined),
      // nothing is chosen for them but what a leader said, or what they look for says
      children: said ? childrenOf(said.youngest) : suggested.youngest === null ? undefined : 'young',
      youngest: said ? (childrenOf(said.youngest) === 'young' ? said.youngest : undefined) : (suggested.youngest ?? undefined),
      regular: said && !said.regular ? 'no' : 'yes',
    },
    questions: screeningFormProblems(t, ['person', 'duty', 'children', 'youngest', 'regular']),
  })
  return (
    <Card id="opgave-kort" title={t(one ? 'club.change' : 'club.unknown')} tone="ochre">
      {!one && <p>{t('club.unknownText')}</p>}
      <ErrorSummary title={t('forms:summaryTitle', { count: problems.length })} errors={problems} submission={submission} />
      <Form method="post" className="stack" {...formProps}>
        <div className="peopleticks">
          <OptionField
            field={fields.person}
            type="checkbox"
            label={t('fields.person')}
            options={people.map(({ userId, name }) => ({ value: userId, text: <bdi>{name}</bdi> }))}
            {...words}
          />
        </div>
        <SelectField
          field={fields.duty}
          label={t('fields.duty')}
          hint={suggested.duties.length > 0 && !one ? t('club.suggested') : undefined}
          placeholder={t('fields.choose')}
          options={duties.map((duty) => ({ value: duty, text: t(`duty.${duty}`) }))}
          {...words}
        />
        <OptionField
          field={fields.children}
          label={t('fields.children')}
          options={childrenThere.map((value) => ({ value, text: t(`fields.childrenThere.${value}`) }))}
          {...words}
        />
        <TextField
          field={fields.youngest}
          type="number"
          width="short"
          inputMode="numeric"
          label={t('fields.youngest')}
          hint={t('fields.youngestHint')}
          {...words}
        />
        <OptionField
          field={fields.regular}
          label={t('fields.regular')}
          options={(['yes', 'no'] as const).map((value) => ({ value, text: t(`fields.regularly.${value}`) }))}
          {...words}
        />
        <Buttons>
          <Button type="submit" variant="primary" name="intent" value="duty" icon="check">
            {t('club.saveDuty')}
          </Button>
          {one && <ButtonLink href={back}>{t('cancel')}</ButtonLink>}
        </Buttons>
      </Form>
    </Card>
  )
}
