import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { setClock } from '~/server/clock.server'
import { handle } from '~/server/database.server'
import { EnvironmentIncomplete, readEnvironment } from '~/server/env.server'
import { dueJobs, jobStates, registerJob, runJob, startJobs } from '~/server/jobs.server'
import { clearOldLimits, forgiveTokens, takeToken } from '~/server/limits.server'
import { clearOldMail, markSent, outboxFigures } from '~/server/outbox.server'
import { useHouse } from '~tests/support/house'
import { mailRow, welcome } from '~tests/support/post'

describe('the environment', () => {
  const whole = {
    NODE_ENV: 'production',
    ORIGIN: 'https://ressourcebank.example/',
    SESSION_SECRET: 's'.repeat(32),
    DATA_KEY: Buffer.alloc(32).toString('base64'),
    SMTP_URL: 'smtps://mail.example',
    MAIL_FROM: 'Ressourcebank <svar@ressourcebank.example>',
  }

  it('of a site in use is taken as it is', () => {
    expect(readEnvironment(whole)).toMatchObject({ ORIGIN: 'https://ressourcebank.example', PORT: 3000, DATA_DIR: './data', DEMO: false })
  })

  it('names everything that is missing at once, with how to make it', () => {
    expect(() => readEnvironment({ NODE_ENV: 'production' })).toThrow(EnvironmentIncomplete)
    expect(() => readEnvironment({ NODE_ENV: 'production' })).toThrow(
      /ORIGIN is missing[^]*SESSION_SECRET is missing[^]*DATA_KEY is missing[^]*openssl rand -base64 32[^]*MAIL_FROM is missing[^]*SMTP_URL is missing/,
    )
  })

  it.each([
    ['DATA_KEY', 'short'],
    ['PORT', 'many'],
    ['ORIGIN', 'ressourcebank.example'],
    ['SMTP_URL', 'https://mail.example'],
  ])('says which word is wrong: %s', (name, value) => {
    expect(() => readEnvironment({ ...whole, [name]: value })).toThrow(`${name} is not right`)
  })

  it('makes keys for the demo once, and lets only their owner read them', () => {
    const folder = mkdtempSync(join(tmpdir(), 'ressourcebank-keys-'))
    const demo = { NODE_ENV: 'production', DEMO: '1', DATA_DIR: folder }
    const first = readEnvironment(demo)
    expect(readEnvironment(demo).DATA_KEY).toBe(first.DATA_KEY)
    expect(statSync(join(folder, 'keys.json')).mode & 0o777).toBe(0o600)
    rmSync(folder, { recursive: true })
  })
})

describe('work that comes again', () => {
  useHouse()
  afterEach(() => registerJob({ name: 'sweep', everyMinutes: 1_000_000, run: () => undefined }))

  it('is due when it never ran, and again after its time', async () => {
    let at = new Date('2026-11-21T10:00:00Z')
    setClock(() => at)
    registerJob({ name: 'sweep', everyMinutes: 60, run: () => undefined })
    expect(dueJobs()).toContain('sweep')
    await runJob('sweep')
    expect(dueJobs()).not.toContain('sweep')
    at = new Date('2026-11-21T11:00:00Z')
    expect(dueJobs()).toContain('sweep')
  })

  it('that fails is noted and does not take the house down', async () => {
    registerJob({ name: 'sweep', everyMinutes: 60, run: () => Promise.reject(new Error('no broom')) })
    expect(await runJob('sweep')).toBe(false)
    expect(jobStates()).toMatchObject([{ name: 'sweep', failures: 1 }])
  })

  it('that works beside the site holds no other up, and is not begun twice', async () => {
    let at = new Date('2026-11-21T10:00:00Z')
    setClock(() => at)
    let [begun, finish] = [0, () => undefined as void]
    const endless = new Promise<void>((resolve) => (finish = resolve))
    const others: (() => void)[] = []
    registerJob({ name: 'sweep', everyMinutes: 1, run: () => ((begun += 1), endless), beside: true })
    registerJob({ name: 'wipe', everyMinutes: 1, run: () => others.shift()?.() })
    const wiped = () => new Promise<void>((resolve) => others.push(resolve))
    const first = wiped()
    const jobs = startJobs(5)
    await first
    const second = wiped()
    at = new Date('2026-11-21T10:05:00Z')
    await second
    expect(begun).toBe(1)
    finish()
    await jobs.stop()
    registerJob({ name: 'wipe', everyMinutes: 1_000_000, run: () => undefined })
  })

  it('is finished before the house closes', async () => {
    let finish = () => undefined as void
    let finished = false
    const running = new Promise<void>((begun) => {
      registerJob({
        name: 'sweep',
        everyMinutes: 60,
        async run() {
          begun()
          await new Promise<void>((resolve) => (finish = resolve))
          finished = true
        },
      })
    })
    const jobs = startJobs()
    await running
    const stopped = jobs.stop()
    finish()
    await stopped
    expect(finished).toBe(true)
  })
})

describe('somebody who tries again and again', () => {
  useHouse()

  async function tryTooOften() {
    for (let tries = 0; tries < 1000; tries += 1) {
      const answer = await takeToken('mail-to-address', 'amal@example.com')
      if (!answer.allowed) return answer
    }
    throw new Error('there is no limit')
  }

  it('is asked to wait, and others are not', async () => {
    expect((await takeToken('mail-to-address', 'amal@example.com')).allowed).toBe(true)
    const refused = await tryTooOften()
    expect(refused.retryAfterSeconds).toBeGreaterThan(0)
    expect((await takeToken('mail-to-address', 'olena@example.com')).allowed).toBe(true)
  })

  it('starts anew after getting it right', async () => {
    await tryTooOften()
    await forgiveTokens('mail-to-address', 'amal@example.com')
    expect((await takeToken('mail-to-address', 'amal@example.com')).allowed).toBe(true)
  })

  it('is not written down by name, and forgotten when the time is over', async () => {
    await takeToken('mail-to-address', 'amal@example.com')
    const rows = () => handle().sqlite.prepare('SELECT * FROM rate_limits').all()
    expect(JSON.stringify(rows())).not.toContain('amal')
    handle().sqlite.exec('UPDATE rate_limits SET expire = 1')
    clearOldLimits()
    expect(rows()).toEqual([])
  })
})

describe('old mail', () => {
  useHouse()

  it('is cleared away a month after it went', () => {
    const id = welcome()
    markSent(id)
    clearOldMail()
    expect(mailRow(id)).toBeDefined()
    setClock(() => new Date(Date.now() + 31 * 24 * 3_600_000))
    clearOldMail()
    expect(mailRow(id)).toBeUndefined()
    expect(outboxFigures()).toEqual({ states: {}, oldestDueAt: undefined })
  })
})
