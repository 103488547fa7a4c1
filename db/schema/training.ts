import { sql } from 'drizzle-orm'
import { check, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { eventDates } from './events'
import { users } from './people'

/** What one can learn here: a course of modules, some at meetings (events of kind training), some read online. */
export const courses = sqliteTable(
  'courses',
  {
    id: text('id').primaryKey(),
    /** The house's own: `mentor`, `language-buddy`, `competence`; empty for those a coordinator made. */
    code: text('code').unique(),
    title: text('title').notNull(),
    text: text('text').notNull().default(''),
    /** Whom it is for: a code of app/training/course.ts. */
    audience: text('audience').notNull(),
    /** The requirement it meets, if one. */
    gives: text('gives'),
    position: integer('position').notNull().default(0),
    createdBy: text('created_by').references(() => users.id, { onDelete: 'set null' }),
    createdAt: integer('created_at', { mode: 'timestamp_ms' }).notNull(),
    closedAt: integer('closed_at', { mode: 'timestamp_ms' }),
  },
  (t) => [check('courses_gives', sql`${t.gives} is null or ${t.gives} = 'training'`)],
)

export const courseModules = sqliteTable(
  'course_modules',
  {
    id: text('id').primaryKey(),
    courseId: text('course_id')
      .notNull()
      .references(() => courses.id, { onDelete: 'cascade' }),
    position: integer('position').notNull(),
    title: text('title').notNull(),
    minutes: integer('minutes').notNull(),
    /** `meeting`, or `online`: something to read and questions. */
    how: text('how').notNull(),
    /** Which text of the house it is, when it is read online. */
    reading: text('reading'),
  },
  (t) => [
    check('course_modules_how', sql`${t.how} in ('meeting','online')`),
    check('course_modules_minutes', sql`${t.minutes} between 5 and 1440`),
    index('course_modules_course').on(t.courseId, t.position),
  ],
)

/** On which dates of events a module is taught: whoever was there has it. */
export const moduleDates = sqliteTable(
  'module_dates',
  {
    moduleId: text('module_id')
      .notNull()
      .references(() => courseModules.id, { onDelete: 'cascade' }),
    dateId: text('date_id')
      .notNull()
      .references(() => eventDates.id, { onDelete: 'cascade' }),
  },
  (t) => [primaryKey({ columns: [t.moduleId, t.dateId] }), index('module_dates_date').on(t.dateId)],
)

/** Who has which module. */
export const modulePasses = sqliteTable(
  'module_passes',
  {
    userId: text('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    moduleId: text('module_id')
      .notNull()
      .references(() => courseModules.id, { onDelete: 'cascade' }),
    /** `attended` at a date, `online`, or `recorded` by a coordinator. */
    how: text('how').notNull(),
    dateId: text('date_id').references(() => eventDates.id, { onDelete: 'set null' }),
    onDay: text('on_day').notNull(),
    recordedBy: text('recorded_by').references(() => users.id, { onDelete: 'set null' }),
  },
  (t) => [
    primaryKey({ columns: [t.userId, t.moduleId] }),
    check('module_passes_how', sql`${t.how} in ('attended','online','recorded')`),
    index('module_passes_module').on(t.moduleId, t.onDay),
    index('module_passes_date').on(t.dateId),
  ],
)

/** Who was invited to a course they lack, and how often. */
export const courseInvitations = sqliteTable(
  'course_invitations',
  {
    courseId: text('course_id')
      .notNull()
      .references(() => courses.id, { onDelete: 'cascade' }),
    userId: text('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    lastAt: integer('last_at', { mode: 'timestamp_ms' }).notNull(),
    times: integer('times').notNull(),
  },
  (t) => [primaryKey({ columns: [t.courseId, t.userId] }), index('course_invitations_user').on(t.userId)],
)
