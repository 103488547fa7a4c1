import { describe, expect, it } from 'vitest'
import { formatWeekday } from '~/i18n/format'
import { say, useBrowser } from '~tests/support/browser'
import { Caller, mailTo, signedIn, useSite } from '~tests/support/site'

const site = useSite()
const { visitor } = useBrowser(site)

/** A date that still wants helpers, of an event where helpers need no certificate and are asked nothing. */
interface Wanted {
  slug: string
  title: string
  task: string
  date: string
  day: string
}
function wanted(at: number): Wanted {
  const rows = site().rows<Wanted>(
    `SELECT e.slug, e.title, t.id AS task, d.id AS date, d.day FROM events e JOIN event_tasks t ON t.event_id = e.id JOIN event_dates d ON d.event_id = e.id
     WHERE e.state = 'published' AND NOT e.women_only AND e.practical & 4096 = 0 AND d.state = 'planned' AND d.day > date('now', '+1 day')
       AND t.kind = 'talk' AND NOT EXISTS (SELECT 1 FROM shifts s WHERE s.date_id = d.id) ORDER BY d.day`,
  )
  const row = rows[at]
  if (!row) throw new Error('nobody is missing on the island')
  return row
}

describe.each([
  { javaScript: true, width: 360, language: 'ar' },
  { javaScript: false, width: 1280, language: 'da' },
] as const)('a volunteer of 17, a script: $javaScript, $width px, $language', ({ javaScript, width, language }) => {
  const t = say[language]
  it('chooses first, signs in and takes the shift; is mailed, hands it on and gives it back', async () => {
    const { slug, title, task, date, day } = wanted(0)
    const liv = await visitor({ width, javaScript, language })
    await liv.opens(`/arrangementer/${slug}/hjaelp?sprog=${language}`)
    await liv.reads(t('shifts:help.heading'))
    await liv.passes()
    const box = liv.page.locator(`input[value="${task}.${date}"]`)
    if (!(await box.isVisible())) await liv.page.locator('.helpdates details > summary').click()
    await box.check()
    await liv.presses(t('shifts:help.signIn'))
    await liv.standsAt('/log-ind')
    await liv.signsIn('frivillig')
    await liv.standsAt(`/arrangementer/${slug}/hjaelp`)
    expect(await liv.page.locator(`input[value="${task}.${date}"]`).isChecked()).toBe(true)
    await liv.presses(t('shifts:help.take'))
    await liv.standsAt('/mit/vagter', t('shifts:my.title'))
    await liv.reads(t('shifts:flash.taken', { count: 1 }), title)
    await liv.passes()

    // mails are in the language of the account
    const mail = await mailTo(site(), 'frivillig', say.da('mail:shiftTaken.subject', { count: 1 }))
    expect(mail.text).toContain(formatWeekday(day, 'da'))
    const own = liv.page.locator('form.match').filter({ hasText: title })
    await own.getByRole('button', { name: t('shifts:my.swap') }).click()
    await liv.reads(t('shifts:my.swapping'))
    await liv.passes()
    await own.locator('details.sure > summary').click()
    await own.getByRole('button', { name: t('shifts:my.giveUpSure') }).click()
    await liv.reads(t('shifts:flash.given-up'))
    expect(site().rows('SELECT id FROM shifts WHERE date_id = ? AND state <> ?', date, 'given-up')).toEqual([])
  })
})

describe('eleven people who want the same three places', () => {
  it('get three of them, whoever was first; the others are told', async () => {
    const accounts = [
      'admin',
      'koordinator',
      'koordinator2',
      'forening',
      'virksomhed',
      'mentor',
      'chefmentor',
      'sprogmakker',
      'frivillig',
      'etableret',
      'tilflytter',
    ]
    const callers = await Promise.all(accounts.map((account) => signedIn(site(), account)))
    const { slug, task, date } = wanted(0)
    site().change('UPDATE event_tasks SET wanted = 3 WHERE id = ?', task)
    const answers = await Promise.all(
      callers.map((caller) => caller.post(`/arrangementer/${slug}/hjaelp`, { intent: 'take', vagt: `${task}.${date}` })),
    )
    expect(answers.map(({ status }) => status)).toEqual(accounts.map(() => 302))
    expect(answers.filter(({ to }) => to === '/mit/vagter')).toHaveLength(3)
    expect(site().rows('SELECT id FROM shifts WHERE date_id = ? AND state = ?', date, 'taken')).toHaveLength(3)
    const last = callers[answers.findIndex(({ to }) => to !== '/mit/vagter')]
    expect((await last?.get(`/arrangementer/${slug}/hjaelp`))?.text).toContain(say.da('shifts:flash.full'))
  })
})

describe('the week’s mail about shifts', () => {
  it('is stopped by a mail program that presses its link, and by nobody without it', async () => {
    const program = new Caller(site())
    const oneClick = { 'List-Unsubscribe': 'One-Click' }
    const answer = await program.post('/vagter/stop/a-link-nobody-has', oneClick, { origin: undefined })
    expect([answer.status, answer.to]).toEqual([302, '/vagter/stop/a-link-nobody-has?stoppet=1'])
    expect((await program.post('/mit/vagter', oneClick, { origin: undefined })).status).toBe(403)
  })
})
