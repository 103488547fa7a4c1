import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { islandDate } from '~/i18n/format'
import { mayLoad, notFound } from '~/people/guard.server'
import { now } from '~/server/clock.server'
import { ButtonLink } from '~/ui/button'
import { Card } from '~/ui/card'
import { Crumbs } from '~/ui/crumbs'
import { Flash } from '~/ui/flash'
import { ModuleList } from '../module-list'
import { ownCourse } from '../own-training.server'
import { useTrainingWords } from '../use-training-words'

export const loader = mayLoad('/mit/kurser/:id', ({ actor, params, language }) => {
  const course = ownCourse(actor, params.id ?? '', language)
  if (!course) throw notFound()
  return { title: course.title, today: islandDate(now()), course }
})
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export default function MyCourse() {
  const { course, today } = useLoaderData<typeof loader>()
  const { t } = useTranslation('training')
  const words = useTrainingWords()
  return (
    <div className="wrap wrap--text band--tight stack">
      <Crumbs
        label={t('crumbs')}
        items={[{ text: t('myPage'), href: '/mit' }, { text: t('mine.title'), href: '/mit/kurser' }, { text: course.title }]}
      />
      <h1 style={{ fontSize: 'var(--t-4)' }}>
        <bdi>{course.title}</bdi>
      </h1>
      {course.takenOn && (
        <Flash tone="ok" still>
          {t('course.taken', { day: words.day(course.takenOn, today) })}
        </Flash>
      )}
      {course.text && <p className="lead">{course.text}</p>}
      {course.closed && !course.takenOn && <p>{t('course.closed')}</p>}
      <Card title={t('course.parts')} plinth={course.takenOn === null}>
        <ModuleList course={course} today={today} plinth />
      </Card>
      {course.modules.some(({ how, passedOn }) => how === 'meeting' && passedOn === null) && (
        <p className="soft">{t('course.elsewhere')}</p>
      )}
      {course.takenOn && (
        <p>
          <ButtonLink href="/mit/kurser" icon="graduation-cap">
            {t('course.more')}
          </ButtonLink>
        </p>
      )}
    </div>
  )
}
