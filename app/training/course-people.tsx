import { useTranslation } from 'react-i18next'
import { Badge } from '~/ui/badge'
import { Button, ButtonLink } from '~/ui/button'
import { Empty } from '~/ui/empty'
import { FilterForm, PlainSearch, PlainSelect } from '~/ui/filters'
import { Icon } from '~/ui/icon'
import { DataTable } from '~/ui/table'
import type { Course } from './course'
import { viewAddress } from './course-address'
import type { DeskCourse } from './desk-course.server'
import { standings, type CoursePerson } from './standing'
import { useTrainingWords } from './use-training-words'

interface CoursePeopleProps {
  course: Course
  today: string
  loaded: DeskCourse
}

/** Who has which modules of a course, by name; searched, and as a file. */
export function CoursePeople({ course, today, loaded }: CoursePeopleProps) {
  const { t } = useTranslation('training')
  const { filter, people, total } = loaded
  const path = viewAddress(course.id, 'folk')
  const narrowed = filter.q !== '' || filter.state !== null
  const file = new URLSearchParams({ ...(filter.q && { q: filter.q }), ...(filter.state && { state: filter.state }) }).toString()
  return (
    <>
      <FilterForm action={path}>
        <div className="filterrow">
          <PlainSearch id="navn" name="q" label={t('people.search')} placeholder={t('people.search')} value={filter.q} />
          <PlainSelect
            id="status"
            name="state"
            label={t('people.state')}
            value={filter.state ?? ''}
            options={[
              { value: '', text: t('people.everybody') },
              ...standings.map((value) => ({ value, text: t(`people.states.${value}`) })),
            ]}
          />
          <Button type="submit">{t('people.show')}</Button>
        </div>
      </FilterForm>
      <div className="row between">
        <p>{t('people.count', { count: total })}</p>
        {total > 0 && (
          <ButtonLink href={`${path}/deltagere.csv${file && `?${file}`}`} whole size="sm" icon="file-spreadsheet">
            {t('people.csv')}
          </ButtonLink>
        )}
      </div>
      <DataTable
        label={t('people.title')}
        rows={people}
        rowKey={({ id }) => id}
        columns={[
          { head: t('people.name'), rowHead: true, render: ({ name }) => <bdi>{name}</bdi> },
          ...course.modules.map(({ id, title }) => ({
            head: title,
            render: ({ passes }: CoursePerson) => <PassCell pass={passes[id]} today={today} />,
          })),
          { head: t('people.whole'), render: (person) => <WholeCell person={person} today={today} /> },
        ]}
        empty={
          <Empty
            title={t(narrowed ? 'people.none' : 'people.nobody')}
            text={narrowed ? undefined : t('people.nobodyText')}
            action={narrowed ? <ButtonLink href={path}>{t('people.showAll')}</ButtonLink> : undefined}
          />
        }
      />
    </>
  )
}

function PassCell({ pass, today }: { pass: CoursePerson['passes'][string] | undefined; today: string }) {
  const { t } = useTranslation('training')
  const { day } = useTrainingWords()
  if (!pass) return <span className="soft">{t('people.notYet')}</span>
  return (
    <span className="row coursepass">
      <Icon name="check" /> <span className="nowrap">{day(pass.onDay, today)}</span>
      {pass.how === 'recorded' && <span className="soft">{t('people.recorded')}</span>}
    </span>
  )
}

function WholeCell({ person, today }: { person: CoursePerson; today: string }) {
  const { t } = useTranslation('training')
  const { day } = useTrainingWords()
  if (person.takenOn)
    return (
      <Badge tone="ok" icon="circle-check">
        {day(person.takenOn, today)}
      </Badge>
    )
  if (person.elsewhere) return <Badge tone="info">{t('people.elsewhere')}</Badge>
  if (person.lacks)
    return (
      <Badge tone="warn" icon="clock">
        {t('people.lacks')}
      </Badge>
    )
  return null
}
