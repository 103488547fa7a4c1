import { importPage } from '~/imports/import-page.server'
import { resumeImports, startImport } from '~/imports/import-run.server'
import { chooseColumns, clearOldImports, confirmImport, dropImport, latestImports, lookThrough } from '~/imports/imports.server'
import type { ImportKind } from '~/imports/import-columns'
import { exampleFile } from '~/imports/example-file'
import type { Actor } from '~/people/permissions'
import { utf8 } from './files'

/** A file of each kind from its choosing to its end, twice: once everything is new, once nothing is. */
export async function importOneOfEach(actor: Actor): Promise<void> {
  for (const what of ['organisations', 'activities', 'roles', 'organisations', 'activities', 'roles'] as const) await importOne(actor, what)
}

async function importOne(actor: Actor, what: ImportKind): Promise<void> {
  const read = await lookThrough(actor, what, utf8(exampleFile(what).text.replace('2030', '2031')))
  const dropped = await lookThrough(actor, what, utf8(exampleFile(what).text))
  if (!read.ok || !dropped.ok) throw new Error('the example can be read')
  const columns = importPage(read.id, { wrong: null, rows: null })?.columns ?? {}
  await chooseColumns(read.id, Object.values(columns))
  confirmImport(actor, read.id)
  resumeImports()
  await startImport(read.id)
  dropImport(actor, dropped.id)
  clearOldImports()
  latestImports()
}
