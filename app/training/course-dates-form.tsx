import { Form, useNavigation } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Anchor } from '~/ui/anchor'
import { Badge } from '~/ui/badge'
import { Button, ButtonLink } from '~/ui/button'
import { Card } from '~/ui/card'
import { Empty } from '~/ui/empty'
import { Icon } from '~/ui/icon'
import type { Course } from './course'
import type { DeskCourse } from './desk-course.server'
import { useTrainingWords } from './use-training-words'

interface CourseDatesProps {
  course: Course
  dates: DeskCourse['dates']
  meetings: readonly string[]
}

/** Which modules are taught on which dates of trainings: whoever is there has them, without anybody writing it down. */
export function CourseDates({ course, dates, meetings }: CourseDatesProps) {
  const { t } = useTranslation('training')
  const make = <ButtonLink href="/arrangementer/nyt">{t('dates.make')}</ButtonLink>
  if (meetings.length === 0) return <Empty title={t('dates.online')} text={t('dates.onlineText')} />
  if (dates.length === 0) return <Empty title={t('dates.none')} text={t('dates.noneText')} action={make} />
  const modules = course.modules.filter(({ id }) => meetings.includes(id))
  const [coming, over] = [dates.filter((date) => !date.over), dates.filter((date) => date.over)]
  return (
    <>
      <p>{t('dates.lead')}</p>
      <p className="soft">{t('dates.own')}</p>
      {coming.length === 0 && <p>{t('dates.noneComing')}</p>}
      {coming.map((date) => (
        <DateForm key={date.entry.id} date={date} modules={modules} />
      ))}
      <p>{make}</p>
      {over.length > 0 && (
        <>
          <h2>{t('dates.over')}</h2>
          <p className="soft">{t('dates.overText')}</p>
          {over.map((date) => (
            <DateForm key={date.entry.id} date={date} modules={modules} />
          ))}
        </>
      )}
    </>
  )
}

function DateForm({ date: { entry, moduleIds }, modules }: { date: DeskCourse['dates'][number]; modules: Course['modules'] }) {
  const { t } = useTranslation('training')
  const words = useTrainingWords()
  const busy = useNavigation().state !== 'idle'
  return (
    <Card
      titleAs="h3"
      title={
        <Anchor href={`/arrangementer/${entry.slug}/${entry.day}`}>
          <bdi>{entry.title}</bdi>
        </Anchor>
      }
    >
      <p className="row">
        {words.when(entry)}
        {moduleIds.length > 0 && (
          <Badge tone="ok" icon="link">
            {t('dates.tied')}
          </Badge>
        )}
      </p>
      <Form method="post" className="row coursedate">
        <input type="hidden" name="dateId" value={entry.id} />
        <fieldset className="plainticks">
          <legend className="vh">{t('dates.teaches', { title: entry.title })}</legend>
          <div className="chips">
            {modules.map(({ id, title }) => (
              <label key={id} className="chip">
                <input type="checkbox" name="module" value={id} defaultChecked={moduleIds.includes(id)} />
                <Icon name="check" className="ck" />
                <span>{title}</span>
              </label>
            ))}
          </div>
        </fieldset>
        <Button type="submit" name="intent" value="tie" size="sm" disabled={busy}>
          {t('dates.save')}
          <span className="vh"> {words.when(entry)}</span>
        </Button>
      </Form>
    </Card>
  )
}
