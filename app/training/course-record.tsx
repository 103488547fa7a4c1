import type { SubmissionResult } from '@conform-to/react'
import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { useCheckedForm } from '~/people/use-checked-form'
import { Button } from '~/ui/button'
import { Card } from '~/ui/card'
import { ErrorSummary } from '~/ui/error-summary'
import { Flash } from '~/ui/flash'
import { Icon } from '~/ui/icon'
import { OptionField } from '~/ui/option-field'
import { TextField } from '~/ui/text-field'
import type { Course } from './course'
import { recordForm } from './course-form'
import type { FoundPerson } from './standing'
import { useTrainingWords } from './use-training-words'

export interface RecordAnswer {
  words: string
  found: FoundPerson[]
  reply: SubmissionResult<string[]> | null
}
interface CourseRecordProps {
  course: Course
  today: string
  answer: RecordAnswer | null
}

/** Writing down by hand what somebody has learned: who is found first, then what and when. Names stand in no address. */
export function CourseRecord({ course, today, answer }: CourseRecordProps) {
  const { t } = useTranslation('training')
  return (
    <>
      <p>{t('record.lead')}</p>
      <p className="soft">{t('record.own')}</p>
      <Card title={t('record.find')}>
        <Form method="post" className="stack">
          <p className="hint" id="find-hint">
            {t('record.findHint')}
          </p>
          <div className="row">
            <div className="with-ic">
              <label className="vh" htmlFor="find">
                {t('record.words')}
              </label>
              <Icon name="search" />
              <input
                className="input"
                type="search"
                dir="auto"
                id="find"
                name="words"
                required
                minLength={2}
                maxLength={200}
                defaultValue={answer?.words}
                aria-describedby="find-hint"
              />
            </div>
            <Button type="submit" name="intent" value="find">
              {t('record.search')}
            </Button>
          </div>
        </Form>
      </Card>
      {answer?.found.length === 0 && <Flash tone="warn">{t('record.nobody')}</Flash>}
      {answer && answer.found.length > 0 && <RecordForm key={answer.words} course={course} today={today} answer={answer} />}
    </>
  )
}

function RecordForm({ course, today, answer }: CourseRecordProps & { answer: RecordAnswer }) {
  const { t } = useTranslation(['training', 'forms'])
  const { day } = useTrainingWords()
  const { found } = answer
  const { fields, formProps, problems, submission, words, busy } = useCheckedForm(recordForm(today), answer.reply, {
    id: 'skriv',
    defaultValue: { day: today, person: found.length === 1 ? [found[0]?.id] : [] },
    questions: { person: t('record.who'), module: t('record.what'), day: t('record.day') },
  })
  const titles = new Map(course.modules.map(({ id, title }) => [id, title]))
  const has = ({ passes }: FoundPerson) =>
    Object.entries(passes).flatMap(([id, { onDay }]) =>
      titles.has(id) ? [t('record.has', { title: titles.get(id), day: day(onDay, today) })] : [],
    )
  const mistaken = found.flatMap((person) =>
    Object.entries(person.passes).flatMap(([id, { how }]) => (how === 'recorded' && titles.has(id) ? [{ person, id }] : [])),
  )
  return (
    <>
      <Card title={t('record.title')} plinth>
        <Form method="post" {...formProps} className="stack">
          <ErrorSummary title={t('forms:summaryTitle', { count: problems.length })} errors={problems} submission={submission} />
          <input type="hidden" name="words" value={answer.words} />
          <OptionField
            type="checkbox"
            field={fields.person}
            label={t('record.who')}
            options={found.map((person) => ({
              value: person.id,
              text: <bdi>{person.name}</bdi>,
              detail: has(person).join(' · ') || undefined,
            }))}
            {...words}
          />
          <OptionField
            type="checkbox"
            field={fields.module}
            label={t('record.what')}
            options={course.modules.map(({ id, title }) => ({ value: id, text: title }))}
            {...words}
          />
          <TextField type="date" width="short" field={fields.day} label={t('record.day')} {...words} />
          <div>
            <Button type="submit" name="intent" value="record" variant="primary" disabled={busy}>
              {t('record.save')}
            </Button>
          </div>
        </Form>
      </Card>
      {mistaken.length > 0 && (
        <Card title={t('record.mistaken')}>
          <ul className="rows">
            {mistaken.map(({ person, id }) => (
              <li key={`${person.id} ${id}`}>
                <span>
                  <bdi>{person.name}</bdi> · {titles.get(id)}
                </span>
                <Form method="post" className="rows__end">
                  <input type="hidden" name="person" value={person.id} />
                  <input type="hidden" name="module" value={id} />
                  <Button type="submit" name="intent" value="take-back" size="sm" icon="x">
                    {t('record.takeBack')}
                    <span className="vh"> {titles.get(id)}</span>
                  </Button>
                </Form>
              </li>
            ))}
          </ul>
        </Card>
      )}
    </>
  )
}
