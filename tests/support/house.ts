import { afterEach, beforeEach } from 'vitest'
import { setClock } from '~/server/clock.server'
import { closeDatabase, handle, openDatabase, useDatabase } from '~/server/database.server'
import { migrate } from '~/server/migrate.server'

/** Before each test a new empty house (database in memory, in its present form), and the real clock again after it. */
export function useHouse(): void {
  beforeEach(() => {
    useDatabase(openDatabase(':memory:'))
    migrate(handle())
  })
  afterEach(() => {
    closeDatabase()
    setClock()
  })
}
