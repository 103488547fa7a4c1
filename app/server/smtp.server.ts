import { Readable } from 'node:stream'
import { createTransport } from 'nodemailer'
import MailComposer from 'nodemailer/lib/mail-composer'
import { z } from 'zod'
import type { RenderedMail } from '~emails/render.server'

export interface LetterToSend extends RenderedMail {
  from: string
  to: string
  locale: string
  messageId: string
  /** where the receiver can leave this kind of mail off */
  unsubscribeLink?: string
}

export interface SmtpTimes {
  /** milliseconds until the connection stands, until the greeting comes, and without a sign of life after that */
  connect: number
  greeting: number
  silence: number
}

/** What became of one try. `code` names the reason without any address. */
export type Delivery = { as: 'sent' } | { as: 'again' | 'refused' | 'uncertain'; code: string }

const smtpError = z.object({
  code: z.string().optional(),
  command: z.string().optional(),
  responseCode: z.union([z.number(), z.literal(false)]).optional(),
})

/** Builds the letter as the bytes that go to the mail server. */
function compose(letter: LetterToSend): Promise<Buffer> {
  const { from, to, subject, html, text, messageId, locale, unsubscribeLink, calendar } = letter
  const headers: Record<string, string> = {
    'Auto-Submitted': 'auto-generated',
    'X-Auto-Response-Suppress': 'All',
    'Content-Language': locale,
    ...(unsubscribeLink && { 'List-Unsubscribe': `<${unsubscribeLink}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }),
  }
  // shown by mail programs as an appointment, and to be saved by those that do not
  const icalEvent = calendar && { method: calendar.method, filename: calendar.name, content: calendar.text }
  return new MailComposer({ from, to, subject, html, text, messageId, headers, icalEvent, newline: '\r\n' }).compile().build()
}

const isThisMachine = (host: string) => host === 'localhost' || host === '[::1]' || host.startsWith('127.')

/**
 * Hands one letter to the mail server, over a connection of its own (a pool would repeat by itself).
 * `beforeLastDot` runs when the whole letter but its last dot is written; only when it gives true does the dot go
 * out. So whoever stops before has sent nothing, and whoever stops after knows that it may have been sent.
 */
export async function deliverBySmtp(
  url: string,
  letter: LetterToSend,
  times: SmtpTimes,
  beforeLastDot: () => boolean | Promise<boolean>,
): Promise<Delivery> {
  const bytes = await compose(letter)
  const withdrawn = new AbortController()
  let over = false
  let dotMayBeOut = false
  const body = Readable.from(
    (async function* () {
      yield bytes
      if (over) return
      dotMayBeOut = await beforeLastDot()
      // ending the stream would write the dot: without leave the connection is cut instead
      if (!dotMayBeOut) {
        withdrawn.abort()
        throw new Error('withdrawn')
      }
    })(),
  )
  const server = new URL(url)
  const transport = createTransport({
    host: server.hostname.replace(/^\[|\]$/g, ''),
    port: Number(server.port) || (server.protocol === 'smtps:' ? 465 : 587),
    secure: server.protocol === 'smtps:',
    // in clear only to this machine itself: a line that strips STARTTLS would read links and passwords
    requireTLS: server.protocol === 'smtp:' && !isThisMachine(server.hostname),
    ...(server.username && { auth: { user: decodeURIComponent(server.username), pass: decodeURIComponent(server.password) } }),
    connectionTimeout: times.connect,
    greetingTimeout: times.greeting,
    socketTimeout: times.silence,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  try {
    await transport.sendMail({ envelope: { from: letter.from, to: letter.to }, raw: body, signal: withdrawn.signal })
    return { as: 'sent' }
  } catch (error) {
    return judge(error, dotMayBeOut)
  } finally {
    over = true
    transport.close()
  }
}

/** What a failed try means. An answer of the server counts before everything: 4xx is "later", 5xx is "no". */
function judge(error: unknown, dotMayBeOut: boolean): Delivery {
  const { code = 'unknown', command = '', responseCode } = smtpError.catch({}).parse(error)
  if (responseCode) {
    const reason = `smtp-${responseCode}`
    // a refused sign-in or sender is our own set-up: it gets mended, and then the mail goes
    const aboutThisMail = command === 'RCPT TO' || command === 'DATA'
    return { as: responseCode >= 500 && aboutThisMail ? 'refused' : 'again', code: reason }
  }
  if (dotMayBeOut) return { as: 'uncertain', code: `no-answer-${code.toLowerCase()}` }
  if (code === 'EENVELOPE') return { as: 'refused', code: 'no-address' }
  return { as: 'again', code: code.toLowerCase() }
}
