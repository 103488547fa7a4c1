import type { SubmissionResult } from '@conform-to/react'
import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { formatDay } from '~/i18n/format'
import { useCheckedForm } from '~/people/use-checked-form'
import { Button } from '~/ui/button'
import { Card } from '~/ui/card'
import { ErrorSummary } from '~/ui/error-summary'
import { TextField } from '~/ui/text-field'
import { trustForm } from './maker-form'
import type { Maker } from './makers.server'

interface MakerListProps {
  makers: readonly Maker[]
  today: string
  reply: SubmissionResult<string[]> | null
}

/** Volunteers who may make events without leading an association. */
export function MakerList({ makers, today, reply }: MakerListProps) {
  const { t, i18n } = useTranslation(['makeEvents', 'forms'])
  const { fields, formProps, words, problems, submission, busy } = useCheckedForm(trustForm, reply, {
    id: 'stol-paa',
    questions: { email: t('desk.makers.email') },
  })
  const day = new Date(`${today}T12:00:00Z`)
  return (
    <Card title={t('desk.makers.title')}>
      <div className="stack">
        <p className="soft">{t('desk.makers.text')}</p>
        {makers.length > 0 && (
          <ul className="rows">
            {makers.map(({ id, name, since, by }) => (
              <li key={id}>
                <span>
                  <b>
                    <bdi>{name}</bdi>
                  </b>{' '}
                  <span className="soft">
                    {by
                      ? t('desk.makers.sinceBy', { day: formatDay(since, i18n.language, day), name: by })
                      : t('desk.makers.since', { day: formatDay(since, i18n.language, day) })}
                  </span>
                </span>
                <Form method="post" className="rows__end">
                  <input type="hidden" name="userId" value={id} />
                  <Button type="submit" name="intent" value="distrust" size="sm" icon="x">
                    {t('desk.makers.distrust')}
                    <span className="vh"> {name}</span>
                  </Button>
                </Form>
              </li>
            ))}
          </ul>
        )}
        <Form method="post" {...formProps} className="stack">
          <ErrorSummary title={t('forms:summaryTitle', { count: problems.length })} errors={problems} submission={submission} />
          <TextField
            field={fields.email}
            type="email"
            autoComplete="off"
            label={t('desk.makers.email')}
            hint={t('desk.makers.emailHint')}
            {...words}
          />
          <div>
            <Button type="submit" name="intent" value="trust" icon="user-plus" disabled={busy}>
              {t('desk.makers.trust')}
            </Button>
          </div>
        </Form>
      </div>
    </Card>
  )
}
