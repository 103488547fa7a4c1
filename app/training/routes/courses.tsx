import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { islandDate } from '~/i18n/format'
import { translator } from '~/i18n/i18n.server'
import { mayLoad } from '~/people/guard.server'
import { VolunteerDeskHead } from '~/people/volunteer-desk-head'
import { now } from '~/server/clock.server'
import { Anchor } from '~/ui/anchor'
import { Badge } from '~/ui/badge'
import { ButtonLink } from '~/ui/button'
import type { PageHandle } from '~/ui/page-frame'
import { DataTable } from '~/ui/table'
import { viewAddress } from '../course-address'
import { allCourses } from '../courses.server'
import { courseLines } from '../desk-training.server'
import { useTrainingWords } from '../use-training-words'

export const handle = { frame: 'desk' } satisfies PageHandle

export const loader = mayLoad('/koordinator/kurser', ({ language }) => ({
  title: translator(language)('training:desk.title'),
  today: islandDate(now()),
  rows: courseLines(allCourses(language)),
}))
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export default function Courses() {
  const { rows, today } = useLoaderData<typeof loader>()
  const { t } = useTranslation('training')
  const words = useTrainingWords()
  return (
    <div className="wrap band--tight stack casework">
      <VolunteerDeskHead part="kurser" />
      <div className="head">
        <p className="soft">{t('desk.lead')}</p>
        <ButtonLink href="/koordinator/kurser/ny" icon="plus">
          {t('desk.make')}
        </ButtonLink>
      </div>
      <DataTable
        label={t('desk.title')}
        rows={rows}
        rowKey={({ id }) => id}
        columns={[
          {
            head: t('desk.course'),
            rowHead: true,
            render: ({ id, title, closed }) => (
              <span className="row">
                <Anchor href={viewAddress(id, 'folk')}>
                  <bdi>{title}</bdi>
                </Anchor>
                {closed && <Badge icon="pause">{t('desk.closed')}</Badge>}
              </span>
            ),
          },
          { head: t('desk.for'), render: ({ audience }) => t(`audiences.${audience}`) },
          { head: t('desk.taken'), numeric: true, render: ({ taken }) => taken },
          {
            head: t('desk.lacking'),
            numeric: true,
            render: ({ id, lacking }) => (lacking > 0 ? <Anchor href={viewAddress(id, 'mangler')}>{lacking}</Anchor> : lacking),
          },
          {
            head: t('desk.next'),
            render: ({ id, nextDay, online, closed }) =>
              nextDay !== null ? (
                words.day(nextDay, today)
              ) : online ? (
                t('desk.online')
              ) : closed ? null : (
                <Anchor href={viewAddress(id, 'datoer')}>{t('desk.setDates')}</Anchor>
              ),
          },
        ]}
      />
    </div>
  )
}
