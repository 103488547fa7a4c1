import { afterEach, beforeEach } from 'vitest'
import { setClock } from '~/server/clock.server'
import { closeDatabase, openDatabase, useDatabase } from '~/server/database.server'
import { migrate } from '~/server/migrate.server'

/** The empty house as bytes, made once a worker: opening a copy takes a twentieth of the time of making it. */
let empty: Buffer | undefined
function emptyHouse(): Buffer {
  if (!empty) {
    const made = openDatabase(':memory:')
    migrate(made)
    empty = made.sqlite.serialize()
    made.sqlite.close()
  }
  return empty
}

/** Before each test a new empty house (database in memory, in its present form), and the real clock again after it. */
export function useHouse(): void {
  beforeEach(() => {
    useDatabase(openDatabase(emptyHouse()))
  })
  afterEach(() => {
    closeDatabase()
    setClock()
  })
}
