import { useTranslation } from 'react-i18next'
import { formatDay } from '~/i18n/format'
import { Badge } from '~/ui/badge'
import { Card } from '~/ui/card'
import { Fold } from '~/ui/fold'
import { DataTable } from '~/ui/table'
import { scales } from './follow-up'
import type { FollowUpWords } from './follow-ups.server'
import { ScaleLines } from './scale-lines'

/** What was told about a match: the three lines, the same as a table, and the words, the latest first. */
export function Tellings({ told, today }: { told: readonly FollowUpWords[]; today: string }) {
  const { t, i18n } = useTranslation('followUps')
  const at = new Date(`${today}T12:00:00Z`)
  const heard = told
    .flatMap((each) => (each.doneAt && each.going !== null ? [{ ...each, at: new Date(each.doneAt) }] : []))
    .sort((one, other) => one.at.getTime() - other.at.getTime())
  const spoken = heard.toReversed().filter(({ note, nextStep }) => note ?? nextStep)
  if (heard.length === 0)
    return (
      <Card title={t('told.title')}>
        <p className="soft">{t('told.none')}</p>
      </Card>
    )
  return (
    <>
      <Card title={t('told.title')}>
        <ScaleLines tellings={heard.map((each) => ({ ...each, own: each.heard === 'own' }))} today={at} />
        <p className="soft">{t('told.dots')}</p>
        <Fold summary={t('told.asTable')}>
          <DataTable
            label={t('told.title')}
            rows={heard}
            rowKey={({ id }) => id}
            columns={[
              { head: t('told.day'), rowHead: true, render: (each) => formatDay(each.at, i18n.language, at) },
              { head: t('told.who'), render: ({ heard: who }) => who && t(`heard.${who}`) },
              ...scales.map((scale) => ({
                head: t(`scales.${scale}.name`),
                render: (each: (typeof heard)[number]) => {
                  const value = each[scale]
                  return value === null ? t('told.notAsked') : t('told.value', { value, word: t(`scales.${scale}.words.${value}`) })
                },
              })),
              { head: t('told.missed'), numeric: true, render: ({ missedMeetings }) => missedMeetings },
            ]}
          />
        </Fold>
      </Card>
      {spoken.length > 0 && (
        <Card title={t('told.words')} className="tellings">
          {spoken.map((each) => (
            <article key={each.id} className="question stack">
              <p className="row soft">
                {formatDay(each.at, i18n.language, at)} · {each.heard && t(`heard.${each.heard}`)}
                {each.missedMeetings > 0 && (
                  <Badge tone="warn" icon="triangle-alert">
                    {t('watch.missed', { count: each.missedMeetings })}
                  </Badge>
                )}
              </p>
              {each.note && <blockquote dir="auto">{each.note}</blockquote>}
              {each.nextStep && (
                <p>
                  <b>{t('told.next')}</b> <bdi>{each.nextStep}</bdi>
                </p>
              )}
            </article>
          ))}
        </Card>
      )}
    </>
  )
}
