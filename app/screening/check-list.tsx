import type { SubmissionResult } from '@conform-to/react'
import { Form } from '@remix-run/react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { formatDay } from '~/i18n/format'
import { useCheckedForm } from '~/people/use-checked-form'
import { Anchor } from '~/ui/anchor'
import { Badge } from '~/ui/badge'
import { Button, Buttons } from '~/ui/button'
import { Card } from '~/ui/card'
import { ErrorSummary } from '~/ui/error-summary'
import { Fold } from '~/ui/fold'
import { OptionField } from '~/ui/option-field'
import { TextField } from '~/ui/text-field'
import { MOST_AT_ONCE, type Standing } from './check'
import { screeningFormProblems } from './form-words'
import { checksForm } from './screening-form'
import { StandingBadge } from './standing-badge'

/** Somebody on a list, and where theirs stands. */
export interface CheckLine {
  userId: string
  name: string
  /** What it is for, in words. */
  detail: ReactNode
  standing: Standing
  covered: boolean
  consentBy: string | null
  validUntil: string | null
}

export interface ListReply {
  list?: string
  reply?: SubmissionResult<string[]>
}

interface CheckListProps {
  list: 'to-order' | 'under-way'
  lines: readonly CheckLine[]
  today: string
  formKey: string
  answer: ListReply | undefined
  /** Orders these people are in, to see their names once more. */
  orders?: readonly { id: string; orderedOn: string }[]
}

/** People to order for, or whose certificate is on its way: ticked, and one button for all of them. */
export function CheckList({ list, lines, today, formKey, answer, orders = [] }: CheckListProps) {
  const { t, i18n } = useTranslation(['screening', 'forms'])
  const ordering = list === 'to-order'
  const { fields, formProps, words, problems, submission } = useCheckedForm(
    checksForm(today),
    answer?.list === list ? answer.reply : undefined,
    {
      id: list,
      defaultValue: { person: ordering ? lines.slice(0, MOST_AT_ONCE).map(({ userId }) => userId) : [], seenOn: today },
      questions: screeningFormProblems(t, ['person', 'seenOn']),
    },
  )
  const seen = (
    <div className="row checklist__form">
      <TextField field={fields.seenOn} type="date" width="short" label={t('fields.seenOn')} {...words} />
      <Button type="submit" name="intent" value="seen" icon="shield-check" variant={ordering ? undefined : 'primary'}>
        {t('list.seen')}
      </Button>
    </div>
  )
  return (
    <Card title={t(`list.${list}`, { count: lines.length })}>
      <div className="stack">
        <p>{t(ordering ? 'list.toOrderText' : 'list.underWayText')}</p>
        {ordering && lines.length > MOST_AT_ONCE && <p>{t('list.most', { most: MOST_AT_ONCE })}</p>}
        <ErrorSummary title={t('forms:summaryTitle', { count: problems.length })} errors={problems} submission={submission} />
        <Form method="post" className="stack" {...formProps}>
          <input type="hidden" name="list" value={list} />
          <input type="hidden" name="formKey" value={formKey} />
          <div className="peopleticks">
            <OptionField
              field={fields.person}
              type="checkbox"
              label={t('fields.person')}
              options={lines.map((line) => ({
                value: line.userId,
                text: <bdi>{line.name}</bdi>,
                detail: <LineDetail line={line} today={today} />,
              }))}
              {...words}
            />
          </div>
          {ordering ? (
            <>
              <Buttons>
                <Button type="submit" variant="primary" name="intent" value="order" icon="send">
                  {t('list.order')}
                </Button>
              </Buttons>
              <Fold summary={t('list.already')} open={problems.some(({ href }) => href.endsWith('seenOn'))}>
                <div className="stack">
                  <p>{t('list.alreadyText')}</p>
                  {seen}
                </div>
              </Fold>
            </>
          ) : (
            seen
          )}
          <p className="soft">{t('list.neverKept')}</p>
        </Form>
        {orders.length > 0 && (
          <p className="row">
            {orders.map(({ id, orderedOn }) => (
              <Anchor key={id} href={`?bestilling=${id}#bestilling`}>
                {t('list.orderOf', { day: formatDay(orderedOn, i18n.language, new Date(`${today}T12:00:00Z`)) })}
              </Anchor>
            ))}
          </p>
        )}
        {!ordering && <TakenOff lines={lines} />}
      </div>
    </Card>
  )
}

function LineDetail({ line, today }: { line: CheckLine; today: string }) {
  const { t } = useTranslation('screening')
  return (
    <span className="row">
      {line.detail && <span>{line.detail}</span>}
      <StandingBadge {...line} today={today} />
      {line.covered && line.standing !== 'due' && <Badge tone="ok">{t('standing.covered')}</Badge>}
    </span>
  )
}

/** Who is to be taken off: by mistake, or because theirs cannot be used. */
function TakenOff({ lines }: { lines: readonly CheckLine[] }) {
  const { t } = useTranslation('screening')
  return (
    <Fold summary={t('list.takeOff')}>
      <ul className="rows rows--plain">
        {lines.map(({ userId, name }) => (
          <li key={userId}>
            <bdi>{name}</bdi>
            <Anchor href={`?fjern=${userId}#spoerg`}>
              {t('list.takeOffOne')}
              <span className="vh"> {name}</span>
            </Anchor>
          </li>
        ))}
      </ul>
    </Fold>
  )
}
