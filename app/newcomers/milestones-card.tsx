import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { formatMonth } from '~/i18n/format'
import { Button } from '~/ui/button'
import { Card } from '~/ui/card'
import { PlainSelect } from '~/ui/filters'
import { Icon } from '~/ui/icon'
import { milestoneKinds, milestoneMonths, type Milestones } from './milestone'

interface MilestonesCardProps {
  milestones: Milestones
  /** YYYY-MM: nothing is reached before it. */
  arrivedMonth: string
  /** YYYY-MM on the island. */
  thisMonth: string
}

/** Danish lessons begun and in employment: each a month, written down or taken away by a coordinator. */
export function MilestonesCard({ milestones, arrivedMonth, thisMonth }: MilestonesCardProps) {
  const { t, i18n } = useTranslation('newcomers')
  const months = milestoneMonths(arrivedMonth, thisMonth).map((month) => ({ value: month, text: formatMonth(month, i18n.language) }))
  return (
    <Card title={t('milestones.title')} id="dansk-og-job">
      <div className="stack">
        <p className="soft">{t('milestones.text')}</p>
        {milestoneKinds.map((kind) => (
          <Form key={kind} method="post" preventScrollReset className="filterrow">
            <input type="hidden" name="kind" value={kind} />
            {milestones[kind] === null ? (
              <>
                <PlainSelect id={`maaned-${kind}`} name="month" label={t(`milestones.${kind}`)} options={months} />
                <Button type="submit" name="intent" value="note-milestone" icon="check" size="sm">
                  {t('milestones.note')}
                  <span className="vh"> {t(`milestones.${kind}`)}</span>
                </Button>
              </>
            ) : (
              <>
                <p className="row">
                  <Icon name="check" />
                  <span>
                    {t(`milestones.${kind}`)}: <b>{formatMonth(milestones[kind], i18n.language)}</b>
                  </span>
                </p>
                <Button type="submit" name="intent" value="drop-milestone" variant="quiet" size="sm">
                  {t('milestones.drop')}
                  <span className="vh"> {t(`milestones.${kind}`)}</span>
                </Button>
              </>
            )}
          </Form>
        ))}
      </div>
    </Card>
  )
}
