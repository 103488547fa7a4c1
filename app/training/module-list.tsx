import { useTranslation } from 'react-i18next'
import { Anchor } from '~/ui/anchor'
import { ButtonLink } from '~/ui/button'
import { Icon } from '~/ui/icon'
import type { ShownCourse } from './own-training.server'
import { useTrainingWords } from './use-training-words'

interface ModuleListProps {
  course: Pick<ShownCourse, 'id' | 'modules' | 'closed'>
  today: string
  /** The first thing to read stands out: once on a page. */
  plinth?: boolean
}

/** The modules of a course: what one has, and how to take the rest. */
export function ModuleList({ course, today, plinth = false }: ModuleListProps) {
  const { t } = useTranslation('training')
  const words = useTrainingWords()
  const first = course.modules.find(({ how, passedOn }) => how === 'online' && passedOn === null)
  return (
    <ul className="checklist course__modules">
      {course.modules.map((module) => {
        const { id, title, how, minutes, passedOn, next } = module
        return (
          <li key={id} className={passedOn ? 'is-met' : undefined}>
            <Icon name={passedOn ? 'circle-check' : 'circle'} />
            <div>
              <p>
                <b>
                  {passedOn && how === 'online' ? <Anchor href={`/mit/kurser/${course.id}/${id}`}>{title}</Anchor> : <bdi>{title}</bdi>}
                </b>
              </p>
              <p className="soft">
                {passedOn ? t('module.passed', { day: words.day(passedOn, today) }) : words.what(module, words.length(minutes))}
              </p>
              {!passedOn && how === 'online' && (
                <p className="course__way">
                  <ButtonLink
                    href={`/mit/kurser/${course.id}/${id}`}
                    size="sm"
                    variant={plinth && module === first ? 'primary' : undefined}
                    iconEnd="chevron-right"
                  >
                    {t('module.read')}
                    <span className="vh"> {title}</span>
                  </ButtonLink>
                </p>
              )}
              {!passedOn && how === 'meeting' && !course.closed && <NextDates dates={next} />}
            </div>
          </li>
        )
      })}
    </ul>
  )
}

/** When a module is taught next; each date leads to its page, where one signs up. */
function NextDates({ dates }: { dates: ShownCourse['modules'][number]['next'] }) {
  const { t } = useTranslation('training')
  const words = useTrainingWords()
  if (dates.length === 0) return <p>{t('module.noDates')}</p>
  return (
    <ul className="course__dates">
      {dates.map((entry) => (
        <li key={entry.id}>
          <Anchor href={`/arrangementer/${entry.slug}/${entry.day}`}>
            <Icon name="calendar-days" /> {words.when(entry)}
          </Anchor>
        </li>
      ))}
    </ul>
  )
}
