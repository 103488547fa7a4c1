import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { is } from 'drizzle-orm'
import { getTableConfig, SQLiteTable } from 'drizzle-orm/sqlite-core'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import * as schema from '~db/schema'
import { auditFor, recordAudit } from '~/server/audit.server'
import { backUp, restore } from '~/server/backup.server'
import { closeDatabase, DATABASE_FILE, handle, inTransaction, openDatabase, useDatabase, whenCommitted } from '~/server/database.server'
import { DatabaseFromTheFuture, knownMigrations, migrate } from '~/server/migrate.server'
import { blindIndex, seal, SealBroken, unseal } from '~/server/sealed.server'
import { lockSite, SiteInUse } from '~/server/site-lock.server'
import { mailRow, welcome } from '~tests/support/post'
import { useHouse } from '~tests/support/house'

const note = (subject: string) => recordAudit({ actor: 'system', action: 'test.note', subject })

describe('what belongs together', () => {
  useHouse()

  it('stands or falls together, whichever feature writes it', () => {
    expect(() =>
      inTransaction(() => {
        note('offer:1')
        inTransaction(() => note('match:1'))
        throw new Error('not after all')
      }),
    ).toThrow('not after all')
    expect([...auditFor('offer:1'), ...auditFor('match:1')]).toEqual([])
  })

  it('keeps what was written outside of a part that failed', () => {
    inTransaction(() => {
      note('offer:1')
      expect(() =>
        inTransaction(() => {
          note('offer:1')
          throw new Error('this part not')
        }),
      ).toThrow('this part not')
    })
    expect(auditFor('offer:1')).toHaveLength(1)
  })

  it('tells others only when it is certain', () => {
    const told: string[] = []
    inTransaction(() => {
      whenCommitted(() => told.push('kept'))
      expect(() =>
        inTransaction(() => {
          whenCommitted(() => told.push('undone'))
          throw new Error('undone')
        }),
      ).toThrow('undone')
      expect(told).toEqual([])
    })
    whenCommitted(() => told.push('at once'))
    expect(told).toEqual(['kept', 'at once'])
  })

  it('cannot wait for somebody in the middle', () => {
    expect(() => inTransaction(() => Promise.resolve())).toThrow('promise')
  })

  it('is not left half done when a telling fails', () => {
    expect(() =>
      inTransaction(() =>
        whenCommitted(() => {
          throw new Error('nobody listens')
        }),
      ),
    ).toThrow('nobody listens')
    inTransaction(() => note('offer:2'))
    expect(auditFor('offer:2')).toHaveLength(1)
  })
})

describe('the form of the database', () => {
  const open = () => openDatabase(':memory:')

  it('is brought up once, and then left alone', () => {
    const database = open()
    expect(migrate(database)).toEqual(knownMigrations)
    expect(migrate(database)).toEqual([])
    expect(database.sqlite.pragma('foreign_keys', { simple: true })).toBe(1)
    database.sqlite.close()
  })

  it('is the one that the code knows; else: npm run migration', () => {
    const database = open()
    migrate(database)
    const tables = Object.values(schema).filter((value) => is(value, SQLiteTable))
    for (const table of tables) {
      const { name, columns } = getTableConfig(table)
      const inCode = columns.map((column) => `${column.name}${column.notNull ? ' not null' : ''}`)
      const inDatabase = (database.sqlite.pragma(`table_info(${name})`) as { name: string; notnull: number }[]).map(
        (column) => `${column.name}${column.notnull ? ' not null' : ''}`,
      )
      expect(inDatabase.sort(), name).toEqual(inCode.sort())
    }
    expect(tables.length).toBeGreaterThan(5)
    database.sqlite.close()
  })

  it('of a newer site is not touched by an older one', () => {
    const database = open()
    migrate(database)
    database.sqlite.exec("INSERT INTO migrations VALUES ('9999_tomorrow', 0)")
    expect(() => migrate(database)).toThrow(DatabaseFromTheFuture)
    database.sqlite.close()
  })
})

describe('a personal value', () => {
  it('reads the same after it was sealed, and looks different each time', () => {
    const names = ['Amal', 'أمل', 'Søren Ærø', '', 'x'.repeat(10_000)]
    for (const name of names) expect(unseal(seal(name, 'newcomers.name:1'), 'newcomers.name:1')).toBe(name)
    expect(seal('Amal', 'a')).not.toBe(seal('Amal', 'a'))
  })

  it('opens in its own place only', () => {
    const sealed = seal('Amal', 'newcomers.name:1')
    expect(() => unseal(sealed, 'newcomers.name:2')).toThrow(SealBroken)
  })

  it('shows when somebody changed it', () => {
    const sealed = seal('Amal', 'a')
    expect(() => unseal(`${sealed.slice(0, -2)}AA`, 'a')).toThrow(SealBroken)
    expect(() => unseal('v1.x', 'a')).toThrow(SealBroken)
    expect(() => unseal('v1.AAAA.AAAA', 'a')).toThrow(SealBroken)
    expect(() => unseal('Amal', 'a')).toThrow(SealBroken)
  })

  it('is found again by its fingerprint, which tells nothing', () => {
    expect(blindIndex('amal@example.com')).toBe(blindIndex('amal@example.com'))
    expect(blindIndex('amal@example.com')).not.toContain('amal')
  })
})

describe('a copy of everything', () => {
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'ressourcebank-copy-'))
    useDatabase(openDatabase(join(folder, DATABASE_FILE)))
    migrate(handle())
  })
  afterEach(() => {
    closeDatabase()
    rmSync(folder, { recursive: true, force: true })
  })
  const copy = () => join(folder, 'elsewhere', 'copy')

  it('is made while the site runs, and put back when it stands', async () => {
    note('offer:1')
    await backUp(folder, copy())
    note('offer:1')
    closeDatabase()
    restore(folder, copy())
    expect(notesAfterRestart('offer:1')).toBe(1)
  })

  it('sends no mail a second time that went out after it was made', async () => {
    const id = welcome()
    await backUp(folder, copy())
    closeDatabase()
    restore(folder, copy())
    notesAfterRestart('')
    expect(mailRow(id)?.state).toBe('held')
  })

  it('is not put back under a running site', async () => {
    await backUp(folder, copy())
    const release = lockSite(folder)
    expect(() => restore(folder, copy())).toThrow(SiteInUse)
    release()
    expect(() => lockSite(folder)()).not.toThrow()
  })

  it('that is none is refused, and the data stay', () => {
    note('offer:1')
    writeFileSync(join(folder, 'letter.txt'), 'Dear all')
    expect(() => restore(folder, join(folder, 'letter.txt'))).toThrow('not a backup of this site')
    expect(() => restore(folder, join(folder, 'nothing'))).toThrow('there is no file')
    expect(auditFor('offer:1')).toHaveLength(1)
  })

  it('replaces data that are damaged', async () => {
    note('offer:1')
    await backUp(folder, copy())
    closeDatabase()
    writeFileSync(join(folder, DATABASE_FILE), 'x'.repeat(5000))
    restore(folder, copy())
    expect(notesAfterRestart('offer:1')).toBe(1)
  })

  /** Opens what now stands in the folder, as the site would. */
  function notesAfterRestart(subject: string): number {
    useDatabase(openDatabase(join(folder, DATABASE_FILE)))
    return auditFor(subject).length
  }
})
