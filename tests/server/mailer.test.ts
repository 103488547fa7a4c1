import { afterEach, describe, expect, it } from 'vitest'
import { inTransaction } from '~/server/database.server'
import { listMailbox } from '~/server/mailbox.server'
import { startMailer, type Mailer, type MailerOptions } from '~/server/mailer.server'
import { holdMail, listTroubledMail, resendMail } from '~/server/outbox.server'
import arabic from '~/i18n/locales/ar/mail.json'
import english from '~/i18n/locales/en/mail.json'
import { mailRow, welcome } from '~tests/support/post'
import { useHouse } from '~tests/support/house'
import { startSmtp, type SmtpHouse, type SmtpManners } from '~tests/support/smtp'

useHouse()

const open: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of open.splice(0).reverse()) await close()
})

async function smtp(manners: SmtpManners = {}): Promise<SmtpHouse> {
  const house = await startSmtp(manners)
  open.push(house.close)
  return house
}

function mailer(smtpUrl: string | undefined, options: MailerOptions = {}): Mailer {
  const begun = startMailer({
    smtpUrl,
    origin: 'https://ressourcebank.example',
    delayAfter: () => 15,
    times: { connect: 1000, greeting: 1000, silence: 1000 },
    ...options,
  })
  open.push(begun.stop)
  return begun
}

/** Waits until the mail is in the state; the mailer's own steps are all there is to wait for. */
async function becomes(id: string, state: string): Promise<void> {
  for (let turn = 0; mailRow(id)?.state !== state; turn += 1) {
    if (turn > 400) throw new Error(`the mail stays ${mailRow(id)?.state} (${mailRow(id)?.lastError})`)
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}

describe('a mail on its way', () => {
  it('arrives once, in the language of its receiver, and is then forgotten here', async () => {
    const server = await smtp()
    const id = welcome('amal@example.com', 'ar')
    await mailer(server.url).idle()
    expect(server.letters).toHaveLength(1)
    const [letter] = server.letters
    expect(letter?.subject).toBe(arabic.verifyAddress.subject)
    expect(letter?.html).toContain('dir="rtl"')
    expect(letter?.html).toContain('lang="ar"')
    expect(letter?.text).toContain('https://ressourcebank.example/bekraeft/abc')
    expect(letter?.receivers).toEqual(['amal@example.com'])
    expect(letter?.headers.find((header) => header.key === 'auto-submitted')?.value).toBe('auto-generated')
    expect(mailRow(id)).toMatchObject({ state: 'sent', payload: null, attempts: 1 })
  })

  it('does not show its receiver or words to somebody who reads the database', () => {
    const id = welcome('amal@example.com')
    expect(JSON.stringify(mailRow(id))).not.toMatch(/amal|bekraeft/i)
  })

  it('is not sent when what caused it was undone', async () => {
    const server = await smtp()
    const sending = mailer(server.url)
    expect(() =>
      inTransaction(() => {
        welcome()
        throw new Error('the match was not saved')
      }),
    ).toThrow('the match was not saved')
    await sending.idle()
    expect(server.letters).toHaveLength(0)
  })

  it('goes at once when it is written while the mailer rests', async () => {
    const server = await smtp()
    await mailer(server.url).idle()
    inTransaction(() => welcome())
    await server.received(1)
    expect(server.letters).toHaveLength(1)
  })

  it('keeps its message number over all tries', async () => {
    const server = await smtp({ receiver: (_address, asked) => (asked < 3 ? 450 : undefined) })
    const id = welcome()
    mailer(server.url)
    await server.received(1)
    await becomes(id, 'sent')
    expect(mailRow(id)?.attempts).toBe(3)
    expect(server.letters[0]?.messageId).toBe(mailRow(id)?.messageId)
  })

  it('is one of many that all arrive once', async () => {
    const server = await smtp()
    for (let mail = 0; mail < 25; mail += 1) welcome(`nr${mail}@example.com`)
    await mailer(server.url, { parallel: 4 }).idle()
    expect(new Set(server.letters.flatMap((letter) => letter.receivers)).size).toBe(25)
    expect(server.letters).toHaveLength(25)
  })
})

describe('a mail server with bad manners', () => {
  it('that is not there is asked again until it is', async () => {
    const gone = await startSmtp()
    await gone.close()
    const id = welcome()
    mailer(gone.url)
    await becomes(id, 'waiting')
    const back = await smtp({ port: gone.port })
    await back.received(1)
    await becomes(id, 'sent')
    expect(back.letters).toHaveLength(1)
  })

  it('that knows no such receiver is not asked again', async () => {
    const server = await smtp({ receiver: () => 550 })
    const id = welcome()
    await mailer(server.url).idle()
    expect(mailRow(id)).toMatchObject({ state: 'failed', lastError: 'smtp-550', attempts: 1 })
    expect(listTroubledMail().map((mail) => mail.id)).toEqual([id])
    expect(JSON.stringify(listTroubledMail())).not.toContain('amal')
  })

  it('that never says hello is left and tried again', async () => {
    const server = await smtp({ silent: true })
    const id = welcome()
    mailer(server.url, { times: { connect: 1000, greeting: 30, silence: 1000 }, delayAfter: () => 60_000 })
    await becomes(id, 'waiting')
    for (let turn = 0; !mailRow(id)?.lastError && turn < 400; turn += 1) await new Promise((resolve) => setTimeout(resolve, 5))
    expect(mailRow(id)).toMatchObject({ state: 'waiting', lastError: 'etimedout', attempts: 1 })
  })

  it('that hangs up within the letter gets it again, once', async () => {
    const server = await smtp({ cutWithinLetter: (begun) => begun === 1 })
    const id = welcome()
    let tries = 0
    mailer(server.url, {
      async watch(moment) {
        if (moment !== 'written' || ++tries > 1) return
        await server.cutOff()
        await new Promise((resolve) => setTimeout(resolve, 10))
      },
    })
    await server.received(1)
    await becomes(id, 'sent')
    expect(server.letters).toHaveLength(1)
    // a line that was torn may take the next try with it, while the machine is busy; what counts is that the letter came once
    expect(mailRow(id)?.attempts).toBeGreaterThanOrEqual(2)
  })

  it.each(['cut', 'mute'] as const)(
    'that takes the letter and gives no answer (%s) does not get it twice; an administrator decides',
    async (manner) => {
      const server = await smtp({ whole: (taken) => (taken === 1 ? manner : 'answer') })
      const id = welcome()
      const sending = mailer(server.url, { times: { connect: 1000, greeting: 1000, silence: 250 } })
      await becomes(id, 'uncertain')
      await sending.idle()
      expect(server.letters).toHaveLength(1)
      expect(listTroubledMail()).toMatchObject([{ id, state: 'uncertain' }])

      expect(resendMail(id)).toBe(true)
      await becomes(id, 'sent')
      expect(server.letters).toHaveLength(2)
      expect(resendMail(id)).toBe(false)
    },
  )

  it('that is away for days makes the mail fail, not vanish', async () => {
    const gone = await startSmtp()
    await gone.close()
    const id = welcome()
    mailer(gone.url, { delayAfter: () => 0 })
    await becomes(id, 'failed')
    expect(mailRow(id)).toMatchObject({ attempts: 20 })
    expect(mailRow(id)?.payload).not.toBeNull()
  })
})

describe('a mail that is kept', () => {
  it('back by an administrator goes when it is let go', async () => {
    const server = await smtp()
    const id = welcome()
    expect(holdMail(id)).toBe(true)
    const sending = mailer(server.url)
    await sending.idle()
    expect(server.letters).toHaveLength(0)
    resendMail(id)
    await server.received(1)
    expect(server.letters).toHaveLength(1)
  })

  it('on the machine lands in the built-in mailbox when there is no mail server', async () => {
    welcome('mentor@ressourcebank.test', 'en')
    await mailer(undefined).idle()
    expect(listMailbox({ to: 'mentor@ressourcebank.test' })).toMatchObject([{ subject: english.verifyAddress.subject, locale: 'en' }])
    expect(listMailbox({ to: 'somebody@else.example' })).toEqual([])
  })

  it('on the machine is what a .test address always gets, also with a mail server on the net', async () => {
    welcome('mentor@ressourcebank.test')
    await mailer('smtp://mail.example:25').idle()
    expect(listMailbox()).toHaveLength(1)
  })
})
