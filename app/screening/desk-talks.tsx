import type { SubmissionResult } from '@conform-to/react'
import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { formatDay } from '~/i18n/format'
import { useCheckedForm } from '~/people/use-checked-form'
import { Badge } from '~/ui/badge'
import { Button } from '~/ui/button'
import { Card } from '~/ui/card'
import { Empty } from '~/ui/empty'
import { ErrorSummary } from '~/ui/error-summary'
import { PlainSearch, PlainSelect } from '~/ui/filters'
import { OptionField } from '~/ui/option-field'
import { TextField } from '~/ui/text-field'
import { screeningFormProblems } from './form-words'
import type { TalkLine } from './municipality.server'
import { talksForm } from './screening-form'
import { talkChoices, type TalkChoice } from './talks'

interface DeskTalksProps {
  lines: readonly TalkLine[]
  search: string
  choice: TalkChoice
  today: string
  reply: SubmissionResult<string[]> | undefined
}

/** Volunteers, the talk that was held with each, and their promise. */
export function DeskTalks({ lines, search, choice, today, reply }: DeskTalksProps) {
  const { t, i18n } = useTranslation(['screening', 'forms'])
  const { fields, formProps, words, problems, submission } = useCheckedForm(talksForm(today), reply, {
    id: 'samtaler',
    defaultValue: { heldOn: today },
    questions: screeningFormProblems(t, ['person', 'heldOn']),
  })
  const day = (at: string) => formatDay(at, i18n.language, new Date(`${today}T12:00:00Z`))
  return (
    <>
      <Form className="row" role="search">
        <input type="hidden" name="vis" value="samtaler" />
        <PlainSelect
          id="hvem"
          name="hvem"
          label={t('talks.who')}
          value={choice}
          options={talkChoices.map((value) => ({ value, text: t(`talks.choice.${value}`) }))}
        />
        <PlainSearch id="q" name="q" label={t('talks.search')} value={search} placeholder={t('talks.search')} />
        <Button type="submit">{t('talks.find')}</Button>
      </Form>
      {lines.length === 0 ? (
        <Empty title={t('talks.none')} text={choice === 'all' ? undefined : t('talks.noneText')} />
      ) : (
        <Card title={t('talks.title')}>
          <div className="stack">
            <p>{t('talks.text')}</p>
            <ErrorSummary title={t('forms:summaryTitle', { count: problems.length })} errors={problems} submission={submission} />
            <Form method="post" className="stack" {...formProps}>
              <div className="peopleticks peopleticks--wide">
                <OptionField
                  field={fields.person}
                  type="checkbox"
                  label={t('fields.person')}
                  options={lines.map(({ userId, name, interviewOn, promised, reasons }) => ({
                    value: userId,
                    text: <bdi>{name}</bdi>,
                    detail: (
                      <span className="row">
                        {reasons.map((reason) => (
                          <Badge key={reason} tone="line">
                            {t(`talks.reason.${reason}`)}
                          </Badge>
                        ))}
                        {interviewOn ? (
                          <Badge tone="ok" icon="circle-check">
                            {t('talks.held', { day: day(interviewOn) })}
                          </Badge>
                        ) : (
                          <span>{t('talks.notHeld')}</span>
                        )}
                        {promised ? (
                          <Badge tone={promised.current ? 'ok' : 'warn'} icon={promised.current ? 'circle-check' : 'clock'}>
                            {t(promised.current ? 'talks.promised' : 'talks.promisedOld', { day: day(promised.on) })}
                          </Badge>
                        ) : (
                          <span>{t('talks.notPromised')}</span>
                        )}
                      </span>
                    ),
                  }))}
                  {...words}
                />
              </div>
              <div className="row checklist__form">
                <TextField field={fields.heldOn} type="date" width="short" label={t('fields.heldOn')} {...words} />
                <Button type="submit" variant="primary" name="intent" value="talked" icon="check">
                  {t('talks.note')}
                </Button>
              </div>
            </Form>
          </div>
        </Card>
      )}
    </>
  )
}
