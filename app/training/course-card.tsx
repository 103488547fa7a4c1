import { useTranslation } from 'react-i18next'
import { Anchor } from '~/ui/anchor'
import { Badge } from '~/ui/badge'
import { Card } from '~/ui/card'
import { ModuleList } from './module-list'
import type { ShownCourse } from './own-training.server'

/** A course one has not taken to its end yet, with the way to each of its modules. */
export function CourseCard({ course, today, first = false }: { course: ShownCourse; today: string; first?: boolean }) {
  const { t } = useTranslation('training')
  const passed = course.modules.filter(({ passedOn }) => passedOn !== null).length
  return (
    <Card
      plinth={first}
      title={
        <Anchor href={`/mit/kurser/${course.id}`}>
          <bdi>{course.title}</bdi>
        </Anchor>
      }
    >
      <div className="stack">
        {course.gives && (
          <p>
            <Badge tone="warn" icon="info">
              {t('mine.before')}
            </Badge>
          </p>
        )}
        {course.text && <p>{course.text}</p>}
        {passed > 0 && <p className="soft">{t('mine.progress', { passed, of: course.modules.length })}</p>}
        <ModuleList course={course} today={today} plinth={first} />
      </div>
    </Card>
  )
}
