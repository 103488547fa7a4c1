import ICAL from 'ical.js'
import { afterEach, describe, expect, it } from 'vitest'
import { calendarFile } from '~/events/calendar-file'
import { deliverToMailbox, listMailbox, mailboxMail } from '~/server/mailbox.server'
import { deliverBySmtp } from '~/server/smtp.server'
import { useHouse } from '~tests/support/house'
import { startSmtp, type SmtpHouse } from '~tests/support/smtp'

useHouse()
let server: SmtpHouse | undefined
afterEach(async () => {
  await server?.close()
  server = undefined
})

const amal = { email: 'amal@example.org' }
const entryOf = (text: string) => {
  const [entry] = new ICAL.Component(ICAL.parse(text) as unknown as unknown[]).getAllSubcomponents('vevent')
  return (name: string) => String(entry?.getFirstPropertyValue(name))
}

describe('a calendar file that goes with a mail', () => {
  it('comes as an invitation that mail programs show, and as a file to keep', async () => {
    const entry = {
      uid: 'cafe@bank.example',
      sequence: 0,
      changedAt: new Date('2027-01-04T10:00:00Z'),
      startsAt: '2027-01-12T15:30',
      minutes: 120,
      summary: 'Lektiecafé på Østerlars Bibliotek',
    }
    const people = { organiser: { name: 'Banken', email: 'banken@example.org' }, attendee: amal.email }
    const calendar = {
      name: 'aftale.ics',
      method: 'REQUEST' as const,
      text: calendarFile([entry], { name: 'Aftale', method: 'REQUEST', ...people }),
    }
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
})
