import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { islandDate } from '~/i18n/format'
import { translator } from '~/i18n/i18n.server'
import { mayLoad } from '~/people/guard.server'
import { now } from '~/server/clock.server'
import { Anchor } from '~/ui/anchor'
import { Badge } from '~/ui/badge'
import { ButtonLink } from '~/ui/button'
import { Card } from '~/ui/card'
import { Crumbs } from '~/ui/crumbs'
import { Flash } from '~/ui/flash'
import { CourseCard } from '../course-card'
import { ownCourses } from '../own-training.server'
import { useTrainingWords } from '../use-training-words'

export const loader = mayLoad('/mit/kurser', ({ actor, language }) => ({
  title: translator(language)('training:mine.title'),
  today: islandDate(now()),
  ...ownCourses(actor, language),
}))
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export default function MyCourses() {
  const { today, lacking, others, taken } = useLoaderData<typeof loader>()
  const { t } = useTranslation('training')
  const words = useTrainingWords()
  return (
    <div className="wrap wrap--text band--tight stack">
      <Crumbs label={t('crumbs')} items={[{ text: t('myPage'), href: '/mit' }, { text: t('mine.title') }]} />
      <h1 style={{ fontSize: 'var(--t-4)' }}>{t('mine.title')}</h1>
      {lacking.length > 0 ? (
        <p className="lead">{t('mine.lacking')}</p>
      ) : (
        taken.length > 0 && (
          <Flash tone="ok" still>
            {t('mine.all')}
          </Flash>
        )
      )}
      {lacking.map((course, at) => (
        <CourseCard key={course.id} course={course} today={today} first={at === 0} />
      ))}
      {taken.length > 0 && (
        <Card title={t('mine.taken')}>
          <ul className="rows">
            {taken.map(({ id, title, takenOn }) => (
              <li key={id}>
                <Anchor href={`/mit/kurser/${id}`}>
                  <bdi>{title}</bdi>
                </Anchor>
                <span className="rows__end">
                  <Badge tone="ok" icon="circle-check">
                    {words.day(takenOn ?? today, today)}
                  </Badge>
                </span>
              </li>
            ))}
          </ul>
        </Card>
      )}
      {others.length > 0 && (
        <Card title={t('mine.others')}>
          <p>{t('mine.othersText')}</p>
          <ul className="rows">
            {others.map(({ id, title, modules }) => {
              const next = modules.flatMap((module) => module.next)[0]
              return (
                <li key={id}>
                  <div>
                    <Anchor href={`/mit/kurser/${id}`}>
                      <bdi>{title}</bdi>
                    </Anchor>
                    {next && <p className="soft">{words.when(next)}</p>}
                  </div>
                </li>
              )
            })}
          </ul>
        </Card>
      )}
      <p>
        <ButtonLink href="/arrangementer?kind=training" icon="calendar-days">
          {t('mine.calendar')}
        </ButtonLink>
      </p>
    </div>
  )
}
