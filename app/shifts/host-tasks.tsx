import type { SubmissionResult } from '@conform-to/react'
import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Button, buttonClass } from '~/ui/button'
import { Card } from '~/ui/card'
import { Fold } from '~/ui/fold'
import { Icon } from '~/ui/icon'
import type { HostDate } from './host-view.server'
import { NumbersForm } from './numbers-form'
import { taskSigns, type Task } from './shift'
import { TaskForm } from './task-form'
import { useShiftWords } from './use-shift-words'

/** What was refused, of which task (empty is a new one), as it was typed. */
export interface Refused {
  taskId: string
  reply: SubmissionResult<string[]> | null
  numbers: Record<string, string> | null
  /** Somebody else changed the numbers meanwhile. */
  moved?: boolean
}

interface HostTasksProps {
  tasks: readonly Task[]
  dates: readonly HostDate[]
  refused: Refused | null
  full: boolean
}

/** The tasks of an event: to change, to want another number of on single dates, to remove; and a new one. */
export function HostTasks({ tasks, dates, refused, full }: HostTasksProps) {
  const { t } = useTranslation('shifts')
  const say = useShiftWords()
  const replyOf = (taskId: string) => (refused?.taskId === taskId ? refused.reply : null)
  const numbersOf = (taskId: string) => (refused?.taskId === taskId ? refused.numbers : null)
  const isFolded = !full && tasks.length > 0 && refused?.taskId !== ''
  return (
    <>
      {tasks.map((task) => (
        <Card key={task.id} as="section" className="hosttask">
          <h3 className="row">
            <Icon name={taskSigns[task.kind]} />
            <bdi>{say.task(task)}</bdi>
          </h3>
          <p className="soft">{t('host.usual', { count: task.wanted })}</p>
          <Fold summary={t('host.change')} open={replyOf(task.id) !== null}>
            <TaskForm task={task} reply={replyOf(task.id)} />
            <Form method="post">
              <input type="hidden" name="taskId" value={task.id} />
              <details className="sure">
                <summary className={buttonClass({ size: 'sm', variant: 'quiet' })}>{t('host.end')}</summary>
                <p>{t('host.endText')}</p>
                <Button type="submit" name="intent" value="end-task" size="sm" variant="danger">
                  {t('host.endSure')}
                </Button>
              </details>
            </Form>
          </Fold>
          {dates.length > 1 && (
            <Fold summary={t('host.numbers')} open={numbersOf(task.id) !== null}>
              <NumbersForm task={task} dates={dates} typed={numbersOf(task.id)} moved={Boolean(refused?.moved)} />
            </Fold>
          )}
        </Card>
      ))}
      <Card title={isFolded ? undefined : t(tasks.length === 0 ? 'host.noTasks' : 'host.add')}>
        {full ? (
          <p>{t('host.tooMany')}</p>
        ) : isFolded ? (
          <Fold summary={t('host.add')}>
            <TaskForm key={tasks.length} task={null} reply={null} />
          </Fold>
        ) : (
          <TaskForm task={null} reply={replyOf('')} />
        )}
      </Card>
    </>
  )
}
