import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { hashPassword } from '~/people/passwords.server'
import { createPerson } from '~/people/people.server'
import { register, requestSignInLink, signInWithPassword } from '~/people/sign-in.server'
import { closeDatabase, DATABASE_FILE, handle, openDatabase, useDatabase } from '~/server/database.server'
import { migrate } from '~/server/migrate.server'
import { waitingMails } from '~tests/support/mails'

const PASSWORD = 'regnvejr og rugbrød'
const KIRSTEN = 'kirsten@example.com'

describe('trying too often', () => {
  let folder: string
  const open = () => {
    useDatabase(openDatabase(join(folder, DATABASE_FILE)))
    migrate(handle())
  }
  const restart = () => {
    closeDatabase()
    open()
  }
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'rb-limits-'))
    open()
    createPerson({ email: KIRSTEN, passwordHash: await hashPassword(PASSWORD), verified: true, firstName: 'Kirsten', locale: 'da' })
  })
  afterEach(() => {
    closeDatabase()
    rmSync(folder, { recursive: true })
  })

  const tries = (password: string, network = '192.0.2.1', email = KIRSTEN) => signInWithPassword({ email, password, network })
  async function guessTenTimes() {
    for (let guess = 0; guess < 10; guess += 1) expect(await tries(`gæt nummer ${guess}`, `192.0.2.${guess}`)).toEqual({ outcome: 'wrong' })
  }

  it('shuts the door for that address, from whichever network, and says for how long', async () => {
    await guessTenTimes()
    expect(await tries(PASSWORD, '198.51.100.7')).toEqual({ outcome: 'too-often', minutes: 15 })
  })

  it('leaves everybody else alone', async () => {
    await guessTenTimes()
    expect(await tries('forkert', '192.0.2.1', 'en.anden@example.com')).toEqual({ outcome: 'wrong' })
  })

  it('is not forgotten when the site starts again', async () => {
    await guessTenTimes()
    restart()
    expect(await tries(PASSWORD)).toMatchObject({ outcome: 'too-often' })
  })

  it('is forgiven once the password is right', async () => {
    for (let guess = 0; guess < 9; guess += 1) await tries(`gæt nummer ${guess}`)
    expect((await tries(PASSWORD)).outcome).toBe('in')
    await guessTenTimes()
  })

  it('fills nobody’s mailbox: eight mails an hour to one address, and the page says the same for sign-up', async () => {
    const asks = () => requestSignInLink(KIRSTEN, '192.0.2.1', null)
    for (let time = 0; time < 8; time += 1) expect(await asks()).toEqual({ outcome: 'sent' })
    expect(await asks()).toMatchObject({ outcome: 'too-often' })
    expect(
      await register({ email: KIRSTEN, password: PASSWORD, firstName: 'Kirsten', locale: 'da', network: '192.0.2.9', next: null }),
    ).toMatchObject({ outcome: 'sent' })
    expect(await waitingMails()).toHaveLength(8)
  })

  it('leaves no address in the table of tries', async () => {
    await tries('forkert', '192.0.2.77')
    const rows = JSON.stringify(handle().sqlite.prepare('select * from rate_limits').all())
    expect(rows).toContain('sign-in-by-address')
    expect(rows).not.toContain('kirsten')
    expect(rows).not.toContain('192.0.2')
  })
})
