import ICAL from 'ical.js'
import { afterEach, describe, expect, it } from 'vitest'
import { eq } from 'drizzle-orm'
import { eventDates, eventRules } from '~db/schema/events'
import { invitationFile } from '~/events/invitation.server'
import { db } from '~/server/database.server'
import { deliverToMailbox, listMailbox, mailboxMail } from '~/server/mailbox.server'
import { deliverBySmtp } from '~/server/smtp.server'
import { publishedEvent } from '~tests/support/events'
import { useHouse } from '~tests/support/house'
import { startSmtp, type SmtpHouse } from '~tests/support/smtp'

useHouse()
let server: SmtpHouse | undefined
afterEach(async () => {
  await server?.close()
  server = undefined
})

const amal = { locale: 'da', email: 'amal@example.org' }
const entryOf = (text: string) => {
  const [entry] = new ICAL.Component(ICAL.parse(text) as unknown as unknown[]).getAllSubcomponents('vevent')
  return (name: string) => String(entry?.getFirstPropertyValue(name))
}

describe('a calendar file that goes with a mail', () => {
  it('comes as an invitation that mail programs show, and as a file to keep', async () => {
    const cafe = publishedEvent({ title: 'Lektiecafé på Østerlars Bibliotek' })
    const calendar = invitationFile({ eventId: cafe.id, dateIds: cafe.dates, ...amal })
    if (!calendar) throw new Error('there is a date')
    server = await startSmtp()
    const letter = { subject: 'Du er tilmeldt', html: '<p>Vi ses</p>', text: 'Vi ses', calendar }
    const sent = await deliverBySmtp(
      server.url,
      { ...letter, from: 'Banken <banken@example.org>', to: amal.email, locale: 'da', messageId: '<1@example.org>' },
      { connect: 1000, greeting: 1000, silence: 1000 },
      () => true,
    )
    expect(sent).toEqual({ as: 'sent' })
    const files = server.letters[0]?.attachments ?? []
    const invitation = files.find(({ mimeType }) => mimeType === 'text/calendar')
    expect(invitation?.method).toBe('REQUEST')
    expect(files.find(({ mimeType }) => mimeType === 'application/ics')?.filename).toBe('aftale.ics')
    const arrived = invitation?.content
    const text = typeof arrived === 'string' ? arrived : new TextDecoder().decode(arrived)
    expect(entryOf(text)('summary')).toBe('Lektiecafé på Østerlars Bibliotek')
    expect(entryOf(text)('attendee')).toBe('mailto:amal@example.org')
    expect(server.letters[0]?.text?.trim()).toBe('Vi ses')
  })

  it('lies in the built-in mailbox with its letter', () => {
    const calendar = { name: 'aftale.ics', method: 'REQUEST' as const, text: 'BEGIN:VCALENDAR\r\nSUMMARY:Åben café --> \r\n' }
    const letter = { to: 'a@bank.test', locale: 'da', template: 'x', subject: 'Tilmeldt', text: 'Vi ses' }
    deliverToMailbox({ id: 'with', ...letter, html: '<p>Vi ses</p>', calendar })
    deliverToMailbox({ id: 'without', ...letter, html: '<p>Vi ses</p>' })
    expect(mailboxMail('with')).toMatchObject({ html: '<p>Vi ses</p>', calendar })
    expect(mailboxMail('without')?.calendar).toBeUndefined()
    expect(listMailbox().map(({ html }) => html)).toEqual(['<p>Vi ses</p>', '<p>Vi ses</p>'])
  })

  it('says nothing of a women’s group on the phone, and the address only to who may know it', () => {
    const group = publishedEvent({ kind: 'womens-group', title: 'Kvindegruppen', keptAddress: 'Solvej 3' })
    const whom = { eventId: group.id, dateIds: group.dates, ...amal, path: '/mit/tilmeldinger' }
    const waiting = invitationFile(whom)?.text ?? ''
    expect(waiting).toContain('SUMMARY:Aftale')
    expect(waiting).not.toMatch(/Solvej|kvinde|arrangement-/i)
    expect(invitationFile({ ...whom, knowsAddress: true })?.text).toContain('Solvej 3')
  })

  it('changes what stands in the calendar when the date moves, and takes it out when one does not come after all', () => {
    const cafe = publishedEvent({ days: ['2027-01-12', '2027-01-19'] })
    const whom = { eventId: cafe.id, dateIds: cafe.dates.slice(1), ...amal }
    const before = entryOf(invitationFile(whom)?.text ?? '')
    db()
      .update(eventDates)
      .set({ day: '2027-01-21' })
      .where(eq(eventDates.id, cafe.dates[1] ?? ''))
      .run()
    db().update(eventRules).set({ sequence: 4 }).where(eq(eventRules.id, cafe.ruleId)).run()
    const after = entryOf(invitationFile(whom)?.text ?? '')
    expect(after('uid')).toBe(before('uid'))
    expect(after('sequence')).toBe('4')
    expect(after('dtstart')).toBe('2027-01-21T15:30:00')
    const out = invitationFile({ ...whom, method: 'CANCEL' })?.text ?? ''
    expect(out).toContain('METHOD:CANCEL')
    expect(entryOf(out)('status')).toBe('CANCELLED')
    expect(entryOf(out)('uid')).toBe(before('uid'))
  })
})
