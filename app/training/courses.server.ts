import { asc, eq } from 'drizzle-orm'
import { courseModules, courses } from '~db/schema/training'
import { translator } from '~/i18n/i18n.server'
import type { InterfaceLanguage } from '~/i18n/languages'
import { isOneOf } from '~/people/facts'
import type { Actor } from '~/people/permissions'
import { recordAudit } from '~/server/audit.server'
import { now } from '~/server/clock.server'
import { db, inTransaction } from '~/server/database.server'
import { newId } from '~/server/ids.server'
import { audiences, houseCodes, houseCourses, moduleWays, type Course, type CourseModule, type HouseCode } from './course'
import { readings } from './reading'

/** The courses there are: the house's own and those a coordinator has made. A handful, read whole. */

type Row = typeof courses.$inferSelect

/** The house's own courses are made the first time anybody looks. Their rows hold names; their words are texts of the site. */
function makeHouseCourses(): void {
  inTransaction(() => {
    for (const [position, code] of houseCodes.entries()) {
      const { id, audience, gives, modules } = houseCourses[code]
      db().insert(courses).values({ id, code, title: code, audience, gives, position, createdAt: now() }).onConflictDoNothing().run()
      const rows = modules.map(({ name, how, minutes, reading = null }, at) => ({
        id: name,
        courseId: id,
        position: at,
        title: name,
        minutes,
        how,
        reading,
      }))
      db().insert(courseModules).values(rows).onConflictDoNothing().run()
    }
  })
}

function rowsOfCourses(): Row[] {
  const read = () => db().select().from(courses).orderBy(asc(courses.position), asc(courses.createdAt), asc(courses.id)).all()
  const rows = read()
  if (houseCodes.every((code) => rows.some((row) => row.code === code))) return rows
  makeHouseCourses()
  return read()
}

/** Every course, the house's first, in a reader's language. Those that are closed stand there too. */
export function allCourses(language: InterfaceLanguage): Course[] {
  const rows = rowsOfCourses()
  const t = translator(language)
  const modules = db().select().from(courseModules).orderBy(asc(courseModules.courseId), asc(courseModules.position)).all()
  return rows.flatMap((row): Course[] => {
    const { id, audience, gives } = row
    if (!isOneOf(audiences, audience)) return []
    const code: HouseCode | null = isOneOf(houseCodes, row.code) ? row.code : null
    return [
      {
        id,
        code,
        title: code ? t(`training:house.${code}.title`) : row.title,
        text: code ? t(`training:house.${code}.text`) : row.text,
        audience,
        gives: gives === 'training' ? gives : null,
        closed: row.closedAt !== null,
        modules: modules
          .filter((module) => module.courseId === id)
          .flatMap((module): CourseModule[] => {
            const { how, reading } = module
            if (!isOneOf(moduleWays, how)) return []
            const title = code ? t(`training:modules.${module.title}`) : module.title
            return [
              { id: module.id, courseId: id, title, minutes: module.minutes, how, reading: isOneOf(readings, reading) ? reading : null },
            ]
          }),
      },
    ]
  })
}

export function courseById(id: string, language: InterfaceLanguage): Course | null {
  return allCourses(language).find((course) => course.id === id) ?? null
}

/** Makes a course of meetings; gives its id. What is read online is the house's own: its questions are checked by the site. */
export function makeCourse(
  actor: Actor,
  {
    title,
    text,
    audience,
    modules,
    minutes,
  }: { title: string; text: string; audience: string; modules: readonly string[]; minutes: number },
): string {
  return inTransaction(() => {
    const position = rowsOfCourses().length
    const id = newId()
    db().insert(courses).values({ id, title, text, audience, position, createdBy: actor.userId, createdAt: now() }).run()
    const rows = modules.map((name, at) => ({ id: newId(), courseId: id, position: at, title: name, minutes, how: 'meeting' }))
    db().insert(courseModules).values(rows).run()
    recordAudit({ actor: actor.userId, action: 'course.made', subject: `course:${id}` })
    return id
  })
}

/** Ends a course of a coordinator's, or takes it up again; the house's own stay. Who has it keeps it. */
export function closeCourse(actor: Actor, id: string, closed: boolean): boolean {
  return inTransaction(() => {
    const row = db().select({ code: courses.code }).from(courses).where(eq(courses.id, id)).get()
    if (!row || row.code !== null) return false
    db()
      .update(courses)
      .set({ closedAt: closed ? now() : null })
      .where(eq(courses.id, id))
      .run()
    recordAudit({ actor: actor.userId, action: closed ? 'course.closed' : 'course.opened', subject: `course:${id}` })
    return true
  })
}
