import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { formatSeries } from '~/i18n/format'
import { Anchor } from '~/ui/anchor'
import { Badge } from '~/ui/badge'
import { Button, ButtonLink } from '~/ui/button'
import { Card } from '~/ui/card'
import { Gable } from '~/ui/gable'
import { Icon } from '~/ui/icon'
import type { OpenGroup } from './my-view.server'
import { taskSigns } from './shift'
import { choiceOf } from './shift-form'
import { useShiftWords } from './use-shift-words'

/** Shifts nobody has taken, an event at a time. What asks something first leads to the event's own page of them. */
export function OpenShiftList({ groups }: { groups: readonly OpenGroup[] }) {
  const { t, i18n } = useTranslation('shifts')
  const say = useShiftWords()
  return groups.map(({ event, womenOnly, shifts, more }) => {
    const help = `/arrangementer/${event.slug}/hjaelp`
    return (
      <Card key={event.slug} as="article" className="openshift">
        <div className="row nowrap-row">
          <Gable front={event.front} size="sm" />
          <div>
            <h3>
              <Anchor href={`/arrangementer/${event.slug}`}>
                <bdi>{event.title}</bdi>
              </Anchor>
            </h3>
            <p className="soft">
              <bdi>{event.where}</bdi>
            </p>
            {womenOnly && (
              <p>
                <Badge tone="line" icon="venus">
                  {t('womenOnly')}
                </Badge>
              </p>
            )}
          </div>
        </div>
        <ul className="rows">
          {shifts.map(({ taskId, dateId, task, span, open, asks }) => {
            const choice = choiceOf(taskId, dateId)
            const hidden = <span className="vh">: {formatSeries([say.when(span), say.task(task)], i18n.language)}</span>
            return (
              <li key={choice}>
                <div>
                  <p>
                    <b>{say.when(span)}</b>
                  </p>
                  <p className="row">
                    <Icon name={taskSigns[task.kind]} />
                    <bdi>{say.task(task)}</bdi>
                  </p>
                  <p className="soft">{open > 0 ? t('missing', { count: open }) : t('my.swapWanted')}</p>
                </div>
                {asks ? (
                  <ButtonLink href={`${help}?vagt=${choice}`} size="sm" className="rows__end">
                    {t('my.see')}
                    {hidden}
                  </ButtonLink>
                ) : (
                  <Form method="post" className="rows__end">
                    <input type="hidden" name="vagt" value={choice} />
                    <Button type="submit" name="intent" value="take" size="sm" icon="check">
                      {t(open > 0 ? 'my.take' : 'my.takeOver')}
                      {hidden}
                    </Button>
                  </Form>
                )}
              </li>
            )
          })}
        </ul>
        {more > 0 && (
          <p>
            <Anchor href={help}>
              {t('my.more', { count: more })}
              <span className="vh">: {event.title}</span>
            </Anchor>
          </p>
        )}
      </Card>
    )
  })
}
