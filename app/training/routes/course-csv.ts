import { translator } from '~/i18n/i18n.server'
import { mayLoad } from '~/people/guard.server'
import { recordAudit } from '~/server/audit.server'
import { courseFile } from '../course-file.server'
import { courseAt, peopleAsked } from '../desk-course.server'

/** The people of a course as a file for a spreadsheet: exactly those the page shows. That it was taken stands in the audit log. */
export const loader = mayLoad('/koordinator/kurser/:id/deltagere.csv', ({ actor, params, url, language }) => {
  const course = courseAt(params, language)
  const { found } = peopleAsked(course, url.searchParams)
  recordAudit({ actor: actor.userId, action: 'course.exported', subject: `course:${course.id}`, detail: String(found.length) })
  return new Response(courseFile(course, found, translator(language)), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="kursus-${course.id}.csv"`,
      'cache-control': 'no-store',
    },
  })
})
