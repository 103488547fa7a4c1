import { isMailName, renderMail, unsubscribeLinkOf } from '~emails/render.server'
import { now } from './clock.server'
import { env } from './env.server'
import { log } from './log.server'
import { deliverToMailbox } from './mailbox.server'
import {
  claimDueMail,
  markForRetry,
  markHandingOver,
  markSent,
  markStuck,
  nextMailDueAt,
  onNewMail,
  openPayload,
  recoverOutbox,
  type ClaimedMail,
} from './outbox.server'
import { deliverBySmtp, type Delivery, type SmtpTimes } from './smtp.server'

const MINUTE = 60_000

/** After so many tries (about two days) a mail is given up. */
const MOST_ATTEMPTS = 20

/** The moments of a mail's way that a test may watch, or stop the process at. */
export type MailMoment = 'claimed' | 'written' | 'handing-over' | 'taken'

export interface MailerOptions {
  /** the mail server; without one mail lands in the built-in mailbox */
  smtpUrl?: string
  mailFrom?: string
  origin?: string
  parallel?: number
  times?: SmtpTimes
  /** milliseconds to wait after the given number of tries */
  delayAfter?: (attempts: number) => number
  watch?: (moment: MailMoment, mailId: string) => void | Promise<void>
}

export interface Mailer {
  /** Takes no new mail and waits for those on their way. */
  stop: () => Promise<void>
  /** Resolves when nothing is on its way and nothing is due. */
  idle: () => Promise<void>
}

/** 1, 2, 4 … minutes, at most 4 hours, each a quarter shorter or longer so that mails do not come in waves. */
export function delayAfter(attempts: number): number {
  return Math.min(2 ** (attempts - 1) * MINUTE, 240 * MINUTE) * (0.75 + Math.random() / 2)
}

/** `.test` addresses (demo accounts) never leave the machine: no mail server on the net is asked about them. */
function staysHere(to: string, smtpUrl: string): boolean {
  return /\.test$/i.test(to.trim()) && !['localhost', '127.0.0.1', '[::1]'].includes(new URL(smtpUrl).hostname)
}

/** Sends what the outbox holds: at once when a mail is put in, again when a retry is due. One in a process. */
export function startMailer(options: MailerOptions = {}): Mailer {
  const { smtpUrl = env().SMTP_URL, mailFrom = env().MAIL_FROM, origin = env().ORIGIN, parallel = 4, watch } = options
  const times = options.times ?? { connect: 30_000, greeting: 30_000, silence: 5 * MINUTE }
  const delay = options.delayAfter ?? delayAfter
  const onTheirWay = new Set<Promise<void>>()
  const waitingForIdle: (() => void)[] = []
  let timer: NodeJS.Timeout | undefined
  let stopped = false

  async function deliver(mail: ClaimedMail): Promise<Delivery> {
    await watch?.('claimed', mail.id)
    if (!isMailName(mail.template)) return { as: 'refused', code: 'unknown-mail' }
    const { to, data } = openPayload(mail)
    const rendered = await renderMail(mail.template, data, mail.locale, origin)
    if (!smtpUrl || staysHere(to, smtpUrl)) {
      deliverToMailbox({ ...mail, ...rendered, to })
      return { as: 'sent' }
    }
    const unsubscribeLink = unsubscribeLinkOf(mail.template, data, origin)
    return deliverBySmtp(
      smtpUrl,
      { ...rendered, from: mailFrom, to, locale: mail.locale, messageId: mail.messageId, unsubscribeLink },
      times,
      async () => {
        await watch?.('written', mail.id)
        if (!markHandingOver(mail.id)) return false
        await watch?.('handing-over', mail.id)
        return true
      },
    )
  }

  async function send(mail: ClaimedMail): Promise<void> {
    const begun = now().getTime()
    let outcome: Delivery
    try {
      outcome = await deliver(mail)
    } catch (error) {
      log.error({ err: error, mail: mail.id, template: mail.template }, 'a mail could not be made')
      outcome = { as: 'refused', code: 'not-made' }
    }
    if (outcome.as === 'sent') {
      await watch?.('taken', mail.id)
      markSent(mail.id)
    } else if (outcome.as === 'again' && mail.attempts < MOST_ATTEMPTS) markForRetry(mail.id, outcome.code, delay(mail.attempts))
    else markStuck(mail.id, outcome.as === 'uncertain' ? 'uncertain' : 'failed', outcome.code)
    const line = { mail: mail.id, template: mail.template, attempt: mail.attempts, ms: now().getTime() - begun }
    if (outcome.as === 'sent') log.info(line, 'mail sent')
    else log.warn({ ...line, outcome: outcome.as, code: outcome.code }, 'mail not sent')
  }

  function pump(): void {
    clearTimeout(timer)
    if (stopped) return
    let due: Date | undefined
    try {
      for (let mail = next(); mail; mail = next()) {
        const way: Promise<void> = send(mail)
          .catch((error: unknown) => log.error({ err: error, mail: mail?.id }, 'what became of a mail could not be noted'))
          .finally(() => {
            onTheirWay.delete(way)
            pump()
          })
        onTheirWay.add(way)
      }
      due = nextMailDueAt()
    } catch (error) {
      log.error({ err: error }, 'the outbox cannot be read')
    }
    const wait = due ? Math.max(due.getTime() - now().getTime(), 0) : MINUTE
    if (onTheirWay.size < parallel) timer = setTimeout(pump, Math.min(wait, MINUTE)).unref()
    if (onTheirWay.size === 0 && (!due || wait > 0)) for (const resolve of waitingForIdle.splice(0)) resolve()
  }
  const next = () => (onTheirWay.size < parallel ? claimDueMail() : undefined)

  recoverOutbox()
  const forget = onNewMail(pump)
  pump()
  return {
    async stop() {
      stopped = true
      forget()
      clearTimeout(timer)
      await Promise.all(onTheirWay)
    },
    idle: () =>
      new Promise((resolve) => {
        waitingForIdle.push(resolve)
        pump()
      }),
  }
}
