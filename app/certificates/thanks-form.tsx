import type { SubmissionResult } from '@conform-to/react'
import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { formatDay } from '~/i18n/format'
import { useCheckedForm } from '~/people/use-checked-form'
import { Anchor } from '~/ui/anchor'
import { Badge, type BadgeTone } from '~/ui/badge'
import { Button } from '~/ui/button'
import { Card } from '~/ui/card'
import { ErrorSummary } from '~/ui/error-summary'
import { SelectField } from '~/ui/select-field'
import { TextArea } from '~/ui/text-area'
import type { CertificateState } from './certificate'
import { MOST_WORDS, thanksForm } from './deciding'
import type { latestThanks } from './thanks.server'

interface ThanksFormProps {
  people: readonly { userId: string; name: string }[]
  reply: SubmissionResult<string[]> | null
}

/** Whom, and in which words. A coordinator reads it before it is given. */
export function ThanksForm({ people, reply }: ThanksFormProps) {
  const { t } = useTranslation(['certificates', 'forms'])
  const { fields, formProps, words, problems, submission } = useCheckedForm(thanksForm, reply, {
    questions: { userId: t('thanks.whom'), words: t('thanks.words') },
  })
  return (
    <Card title={t('thanks.formTitle')}>
      <Form method="post" className="stack" {...formProps}>
        <ErrorSummary title={t('forms:summaryTitle', { count: problems.length })} errors={problems} submission={submission} />
        <SelectField
          field={fields.userId}
          label={t('thanks.whom')}
          hint={t('thanks.whomHint')}
          placeholder={t('thanks.choose')}
          options={people.map(({ userId, name }) => ({ value: userId, text: name }))}
          {...words}
        />
        <TextArea
          field={fields.words}
          label={t('thanks.words')}
          hint={t('thanks.wordsHint')}
          rows={4}
          max={MOST_WORDS}
          limitText={t('thanks.limit', { max: MOST_WORDS })}
          {...words}
        />
        <p className="row">
          <Button type="submit" name="intent" value="thank" variant="primary" icon="send">
            {t('thanks.submit')}
          </Button>
          <Anchor href="/mit/beviser/eksempel/thanks">{t('thanks.example')}</Anchor>
        </p>
      </Form>
    </Card>
  )
}

const tones: Record<CertificateState, BadgeTone> = { proposed: 'wait', approved: 'ok', declined: 'warn', withdrawn: 'err' }

/** The latest thanks, and where each stands. */
export function LatestThanks({ thanks, today }: { thanks: ReturnType<typeof latestThanks>; today: Date }) {
  const { t, i18n } = useTranslation('certificates')
  return (
    <Card title={t('thanks.latest')}>
      <ul className="rows">
        {thanks.map(({ id, name, state, words, on }) => (
          <li key={id}>
            <div>
              <p>
                <b>
                  <bdi>{name}</bdi>
                </b>{' '}
                <span className="soft">{formatDay(on, i18n.language, today)}</span>
              </p>
              <p>
                <Badge tone={tones[state]}>{t(`states.${state}`)}</Badge>
              </p>
              {words && (
                <p>
                  <q dir="auto">{words}</q>
                </p>
              )}
            </div>
          </li>
        ))}
      </ul>
    </Card>
  )
}
