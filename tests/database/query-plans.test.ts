import { describe, expect, it } from 'vitest'
import { handle } from '~/server/database.server'
import { useHouse } from '~tests/support/house'
import { publishedOffer } from '~tests/support/people'
import { everyday } from './everyday'
import { planOf, statementsOf } from './statements'

useHouse()

/** Tables that get a row whenever somebody does something; reading one of them from end to end gets slower every year. */
const growing = [
  'users',
  'sessions',
  'mail_links',
  'credentials',
  'memberships',
  'organisations',
  'offers',
  'offer_languages',
  'newcomers',
  'needs',
  'matches',
  'answer_links',
  'match_questions',
  'activities',
  'activity_drafts',
  'log_links',
  'month_mails',
  'module_dates',
  'module_passes',
  'course_invitations',
  'child_duties',
  'child_orders',
  'child_checks',
  'child_declarations',
  'certificates',
  'milestones',
  'stories',
  'story_texts',
  'story_people',
  'learnt',
  'page_versions',
  'audit_events',
  'outbox',
  'mailbox',
  'rate_limits',
  'search_rows',
  'pictures',
  'picture_sizes',
  'weekly_activities',
  'organisation_changes',
  'organisation_claims',
  'organisation_invitations',
  'offer_confirm_links',
  'saved_searches',
  'wanted_roles',
  'conversations',
  'messages',
  'conversation_reports',
  'blocks',
  'imports',
  'import_rows',
  'deviations',
  'scarcities',
  'agreements',
  'follow_ups',
  'contact_checks',
  'concerns',
  'rounds',
  'network_meetings',
  'role_proposals',
  'events',
  'event_rules',
  'event_dates',
  'sign_ups',
  'places',
  'sign_up_absences',
  'sign_up_reminders',
  'event_tasks',
  'event_task_dates',
  'shifts',
  'shift_mails',
  'attendances',
  'interpreter_times',
  'held_dates',
  'calendar_feeds',
  'club_calendars',
  'calendar_entries',
]

/** Walks over a whole index that are meant, and why. */
const meant: Record<string, string> = {
  'SCAN match_questions USING INDEX match_questions_open': 'that index holds the open questions and nothing else',
  'SCAN conversation_reports USING INDEX conversation_reports_open': 'that index holds the open reports and nothing else',
  'SCAN concerns USING INDEX concerns_open': 'that index holds the open concerns and nothing else',
  'SCAN contact_checks USING INDEX contact_checks_open': 'that index holds the open questions and nothing else',
  'SCAN activities USING INDEX activities_unconfirmed': 'that index holds the hours nobody has confirmed and nothing else',
  'SCAN audit_events USING INDEX audit_by_time': 'in the order of time, and stops after a page',
  'SCAN users USING INDEX users_created': 'in the order of time, and stops after a page',
  'SCAN users USING COVERING INDEX users_created': 'counts accounts for the administrator, in the index alone',
  'SCAN outbox USING COVERING INDEX outbox_due': 'counts mails by state, in the index alone',
}

/** The steps of a statement that read a growing table from end to end, and are not meant. */
function walksThrough(sql: string): string[] {
  // `in ()` of nothing: SQLite answers without looking
  if (/\bwhere \(?false\b/i.test(sql)) return []
  return planOf(sql).filter((step) => step.startsWith('SCAN ') && growing.includes(step.split(' ')[1] ?? '') && !(step in meant))
}
const asks = (sql: string) => /^\s*(select|update|delete|with)\b/i.test(sql)

describe('what is asked every day', () => {
  it('finds its rows by an index, however large the tables are', async () => {
    const walks: string[] = []
    let asked = 0
    for (const [what, work] of await everyday()) {
      const statements = new Set((await statementsOf(work)).filter(asks))
      expect(statements.size, `${what} asks something`).toBeGreaterThan(0)
      asked += statements.size
      for (const sql of statements) walks.push(...walksThrough(sql).map((step) => `${what}: ${step} – ${sql}`))
    }
    expect(walks).toEqual([])
    expect(asked).toBeGreaterThan(120)
  })

  it('a page of offers asks as many questions as a page of one, and reads none that was not written meanwhile', async () => {
    const [searching] = (await everyday()).filter(([what]) => what === 'looking for offers')
    const look = () => statementsOf(() => searching?.[1]())
    await look()
    const few = await look()
    for (let offer = 0; offer < 20; offer += 1) publishedOffer()
    await look()
    expect((await look()).length).toBe(few.length)
  })
})

describe('the watch itself', () => {
  it('hears what is asked, and is silent afterwards', async () => {
    const heard = await statementsOf(() => handle().sqlite.prepare('select 1').get())
    handle().sqlite.prepare('select 2').get()
    expect(heard).toEqual(['select 1'])
  })
  it('sees a table that is read from end to end', () => {
    expect(walksThrough('select * from offers where title = ?')).toEqual(['SCAN offers'])
    expect(walksThrough('delete from activities where minutes > ?')).toEqual(['SCAN activities'])
    expect(walksThrough('select * from offers where id = ?')).toEqual([])
  })
  it('knows every table that grows', () => {
    const small = [
      'job_runs',
      'migrations',
      'user_roles',
      'settings',
      'absences',
      'led_mentors',
      'holidays',
      'event_makers',
      'courses',
      'course_modules',
      'learning_links',
      'learning_texts',
      'half_year_statuses',
    ]
    // search_words is FTS5: an index and nothing else, with tables of its own
    const all = handle()
      .sqlite.prepare("select name from sqlite_master where type = 'table' and name not like 'sqlite_%' and name not like 'search_words%'")
      .pluck()
      .all() as string[]
    expect(all.toSorted()).toEqual([...growing, ...small].toSorted())
  })
})
