import { isOneOf } from '~/people/facts'
import { firstNamesOf } from '~/people/people.server'
import { leadersOf } from '~/organisations/organisations.server'
import { auditFor } from '~/server/audit.server'
import { roleRow, roleViews } from './wanted-reading.server'
import { approvedFields, type ApprovedField, type RoleView } from './wanted-role'

export interface RoleCase {
  role: RoleView
  /** The version that lies here; what is decided holds for it alone. */
  version: number
  submittedAt: Date | null
  sentBackReason: string | null
  /** What everybody could read when it was last approved; null for a role that never was. */
  approved: Partial<RoleView> | null
  /** Of what is compared, what is not as it was. */
  changed: ApprovedField[]
  /** First names of those who lead the organisation. */
  leaders: string[]
  /** Who decided last, when it no longer waits. */
  decidedBy: string | null
}

const same = (one: unknown, other: unknown) => JSON.stringify(one ?? null) === JSON.stringify(other ?? null)

/** A role as it lies before a coordinator who is to approve it; null when it is not there or still a draft. */
export function roleCase(id: string): RoleCase | null {
  const row = roleRow(id)
  const role = row && roleViews([row])[0]
  if (!row || !role || role.state === 'draft') return null
  const approved = row.approvedText as Partial<RoleView> | null
  const decided =
    role.state === 'submitted'
      ? undefined
      : auditFor(`role:${id}`, 20).find(({ action }) => isOneOf(['role.approved', 'role.approved-with-edits', 'role.sent-back'], action))
  return {
    role,
    version: row.version,
    submittedAt: row.submittedAt,
    sentBackReason: row.sentBackReason,
    approved,
    changed: approved ? approvedFields.filter((field) => !same(role[field], approved[field])) : [],
    leaders: [...firstNamesOf(leadersOf(row.organisationId)).values()],
    decidedBy: decided ? (firstNamesOf([decided.actor]).get(decided.actor) ?? null) : null,
  }
}
