import { putActivities, weighActivities, type WeighedActivity } from '~/organisations/activity-register.server'
import { plainName } from '~/organisations/organisation'
import {
  knownOrganisations,
  putOrganisation,
  weighOrganisations,
  type KnownOrganisations,
  type RegisterRefusal,
  type WeighedOrganisation,
} from '~/organisations/organisation-register.server'
import type { Actor } from '~/people/permissions'
import { putRole, weighRoles, type WeighedRole } from '~/wanted/role-register.server'
import { cellsByField, type ImportKind } from './import-columns'
import { readRow, type ActivityEntry, type ImportEntry, type OrganisationEntry, type RoleEntry, type RowErrors } from './import-row'

/** Rows of a file against what the bank knows: what each would do, and doing it. */

export type Verdict = 'add' | 'update' | 'same' | 'wrong'
export interface StoredRow {
  line: number
  cells: Record<string, string>
}
export type Weighed = WeighedOrganisation | WeighedActivity | WeighedRole
export interface Judged {
  line: number
  verdict: Verdict
  errors: RowErrors
  /** What would be written; null for a row that is wrong. */
  weighed: Weighed | null
}

/** Under this heading stands what a row has to the right of all headings. No heading of a file is empty. */
export const BEYOND = ''

const wrong = (line: number, errors: RowErrors): Judged => ({ line, verdict: 'wrong', errors, weighed: null })

/**
 * Gives a judge of one file's rows, by the organisations of this moment. It remembers what came before, so that the same row twice is
 * told; rows come in their order.
 */
export function judgeOf(what: ImportKind, columns: Readonly<Record<string, string>>): (rows: readonly StoredRow[]) => Judged[] {
  const twice = sameRowTwice()
  const planned = new Map<string, number>()
  const known = knownOrganisations()
  return (rows) => {
    const read = rows.map(({ line, cells }) =>
      cells[BEYOND]
        ? { line, ok: false as const, errors: { row: 'too-many-cells' } }
        : { line, ...readRow(what, cellsByField(columns, cells)) },
    )
    const right = read.flatMap((row) => (row.ok ? [row] : []))
    const answers = weigh(
      what,
      right.map(({ entry }) => entry),
      planned,
      known,
    )
    const weighed = new Map(right.map(({ line }, index) => [line, answers[index]]))
    return read.map((row): Judged => {
      if (!row.ok) return wrong(row.line, row.errors)
      const answer = weighed.get(row.line)
      if (typeof answer !== 'object') return wrong(row.line, refusalOf(what, answer ?? 'organisation-unknown'))
      const before = twice(row.line, row.entry, 'organisation' in answer ? answer.organisation.id : '')
      if (before !== null) return wrong(row.line, { row: `twice:${before}` })
      return answer.fate === 'kept'
        ? { line: row.line, verdict: 'same', errors: { row: 'kept' }, weighed: answer }
        : { line: row.line, verdict: answer.fate, errors: {}, weighed: answer }
    })
  }
}

function weigh(
  what: ImportKind,
  entries: readonly ImportEntry[],
  planned: Map<string, number>,
  known: KnownOrganisations,
): (Weighed | RegisterRefusal)[] {
  switch (what) {
    case 'organisations':
      return weighOrganisations(entries as readonly OrganisationEntry[], known)
    case 'activities':
      return weighActivities(entries as readonly ActivityEntry[], planned, known)
    case 'roles':
      return weighRoles(entries as readonly RoleEntry[], known)
  }
}

function refusalOf(what: ImportKind, refusal: RegisterRefusal): RowErrors {
  if (refusal === 'too-many-activities') return { row: refusal }
  return what === 'organisations' ? { name: refusal } : { organisation: refusal }
}

/** Finds the row before that is about the same: the same number, or the same name where one of the two has no number. */
function sameRowTwice(): (line: number, entry: ImportEntry, within: string) => number | null {
  const numbers = new Map<string, number>()
  const names = new Map<string, number>()
  const bareNames = new Map<string, number>()
  return (line, entry, within) => {
    const name = [within, ...nameOf(entry)].join('\n')
    const number = entry.number === undefined ? null : `${within}\n${entry.number}`
    const before = (number === null ? names.get(name) : (numbers.get(number) ?? bareNames.get(name))) ?? null
    if (before !== null) return before
    names.set(name, line)
    if (number === null) bareNames.set(name, line)
    else numbers.set(number, line)
    return null
  }
}

function nameOf(entry: ImportEntry): (string | number)[] {
  if ('title' in entry) return [plainName(entry.title)]
  if ('day' in entry) return [plainName(entry.name), entry.day, entry.starts]
  return [plainName(entry.name), entry.town]
}

/** Writes what was judged, in the same transaction. */
export function putJudged(actor: Actor, what: ImportKind, rows: readonly Judged[]): void {
  const weighed = rows.flatMap((row) => row.weighed ?? [])
  if (what === 'activities') return putActivities(actor, weighed as WeighedActivity[])
  for (const each of weighed) {
    if (what === 'organisations') putOrganisation(actor, each as WeighedOrganisation)
    else putRole(actor, each as WeighedRole)
  }
}
