import { Form, useNavigation } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Badge } from '~/ui/badge'
import { Button, ButtonLink, Buttons } from '~/ui/button'
import { Empty } from '~/ui/empty'
import { MOST_INVITATIONS, type Course } from './course'
import { inviteAllAddress } from './course-address'
import type { DeskCourse } from './desk-course.server'
import type { CoursePerson } from './standing'
import { useTrainingWords } from './use-training-words'

/** Why nobody may be written to now. */
function whyNot(invited: CoursePerson['invited']) {
  if (invited?.stopped) return 'lacking.stopped'
  return invited && invited.times >= MOST_INVITATIONS ? 'lacking.enough' : 'lacking.lately'
}

interface CourseLackingProps {
  course: Course
  today: string
  loaded: DeskCourse
}

/** Who needs the course and has not taken it, and who of them may be invited now: some, or all at once. */
export function CourseLacking({ course, today, loaded }: CourseLackingProps) {
  const { t } = useTranslation('training')
  const { day } = useTrainingWords()
  const busy = useNavigation().state !== 'idle'
  const { people, total, counts } = loaded
  if (course.audience === 'everybody') return <Empty title={t('lacking.everybody')} text={t('lacking.everybodyText')} />
  if (total === 0) return <Empty title={t('lacking.none')} text={t('lacking.noneText')} />
  return (
    <Form method="post" className="stack">
      <p>{t('lacking.lead', { count: total })}</p>
      <p className="soft">{t('lacking.rule')}</p>
      <fieldset>
        <legend className="vh">{t('lacking.who')}</legend>
        <ul className="rows lacking">
          {people.map(({ id, name, passes, invited, mayInvite }) => {
            const passed = Object.keys(passes).length
            const who = (
              <>
                <bdi>{name}</bdi>
                {passed > 0 && <span className="soft"> · {t('mine.progress', { passed, of: course.modules.length })}</span>}
              </>
            )
            return (
              <li key={id}>
                {mayInvite ? (
                  <label className="opt">
                    <input type="checkbox" name="person" value={id} />
                    <span>{who}</span>
                  </label>
                ) : (
                  <span>{who}</span>
                )}
                <span className="rows__end row">
                  {invited && (
                    <span className="soft">
                      {t('lacking.invited', { day: day(invited.lastDay, today), times: invited.times, most: MOST_INVITATIONS })}
                    </span>
                  )}
                  {!mayInvite && (
                    <Badge tone="wait" icon="hourglass">
                      {t(whyNot(invited))}
                    </Badge>
                  )}
                </span>
              </li>
            )
          })}
        </ul>
      </fieldset>
      {counts.mayInvite > 0 && (
        <>
          <input type="hidden" name="many" value={counts.mayInvite} />
          <Buttons>
            <Button type="submit" name="intent" value="invite" variant="primary" icon="mail" disabled={busy}>
              {t('lacking.invite')}
            </Button>
            <ButtonLink href={inviteAllAddress(course.id)} icon="send">
              {t('lacking.inviteAll', { count: counts.mayInvite })}
            </ButtonLink>
          </Buttons>
        </>
      )}
    </Form>
  )
}
