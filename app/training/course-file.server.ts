import type { TFunction } from 'i18next'
import Papa from 'papaparse'
import { plainCell } from '~/people/plain-cell'
import type { Course } from './course'
import type { CoursePerson } from './standing'

/** The people of a course as lines for a spreadsheet: what opens in a Danish Excel with its letters right. No cell is ever a formula. */
export function courseFile(course: Course, people: readonly CoursePerson[], t: TFunction): string {
  const head = [
    t('training:people.name'),
    ...course.modules.map(({ title }) => title),
    t('training:people.whole'),
    t('training:people.lacks'),
    t('training:file.invitations'),
  ]
  const rows = people.map(({ name, passes, takenOn, lacks, invited }) => [
    name,
    ...course.modules.map(({ id }) => passes[id]?.onDay ?? ''),
    takenOn ?? '',
    lacks ? t('training:file.yes') : '',
    String(invited?.times ?? 0),
  ])
  return `\uFEFF${Papa.unparse(
    [head, ...rows].map((row) => row.map(plainCell)),
    { delimiter: ';', newline: '\r\n' },
  )}\r\n`
}
