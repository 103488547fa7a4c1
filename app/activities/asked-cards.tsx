import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { formatWeekday } from '~/i18n/format'
import { Button, ButtonLink, Buttons } from '~/ui/button'
import { Card } from '~/ui/card'
import type { AskedBack } from './asked-back.server'
import { useLengthText } from './use-hours-text'
import { useTaskText } from './use-task-text'

/** What somebody who confirms hours would like to know, and the two answers. */
export function AskedCards({ asked }: { asked: readonly AskedBack[] }) {
  const { t, i18n } = useTranslation('hours')
  const length = useLengthText()
  const taskText = useTaskText()
  if (asked.length === 0) return null
  return (
    <Card title={t('own.asked.title')} id="spurgt" plinth>
      <ul className="askedlist">
        {asked.map(({ id, date, minutes, task, line }) => {
          const day = formatWeekday(date, i18n.language)
          return (
            <li key={id} className="stack">
              <p>
                <b>
                  <q dir="auto">{line}</q>
                </b>
                <br />
                {t('own.asked.about', { day, hours: length(minutes), what: taskText(task) })}
              </p>
              <Form method="post">
                <input type="hidden" name="id" value={id} />
                <Buttons>
                  <ButtonLink href={`/mit/timer/${id}`} variant="primary" icon="pencil">
                    {t('own.asked.mend')}
                    <span className="vh"> {t('own.asked.standsOf', { day })}</span>
                  </ButtonLink>
                  <Button type="submit" name="intent" value="stands" icon="check">
                    {t('own.asked.stands')}
                    <span className="vh"> {t('own.asked.standsOf', { day })}</span>
                  </Button>
                </Buttons>
              </Form>
            </li>
          )
        })}
      </ul>
    </Card>
  )
}
