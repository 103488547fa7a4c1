import { sql } from 'drizzle-orm'
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { organisations } from './organisations'
import { users } from './people'

/** Certificates: proposed by the machine or a leader, approved by a coordinator, verified by anybody who has the number. */
export const certificates = sqliteTable(
  'certificates',
  {
    id: text('id').primaryKey(),
    userId: text('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    kind: text('kind').notNull(),
    /** `proposed` → `approved` → `withdrawn`; or `declined` */
    state: text('state').notNull(),
    /** What it is about, so that it is proposed once: a course, a match, a year, an organisation. */
    basis: text('basis').notNull(),
    /** Printed on it and asked for at /bevis/:number; given with the approval. Cannot be guessed from another. */
    number: text('number').unique(),
    /** As the person wants it written, in any script; and how it is told to whoever verifies. */
    nameSealed: text('name_sealed').notNull(),
    initials: text('initials').notNull().default(''),
    /** What was done, as it was when it was approved: `CertificateFacts` of app/certificates/certificate.ts, as JSON, sealed. */
    factsSealed: text('facts_sealed').notNull(),
    organisationId: text('organisation_id').references(() => organisations.id, { onDelete: 'set null' }),
    /** A leader's or a coordinator's own words of thanks, sealed. */
    wordsSealed: text('words_sealed'),
    proposedBy: text('proposed_by').references(() => users.id, { onDelete: 'set null' }),
    proposedAt: integer('proposed_at', { mode: 'timestamp_ms' }).notNull(),
    decidedBy: text('decided_by').references(() => users.id, { onDelete: 'set null' }),
    decidedAt: integer('decided_at', { mode: 'timestamp_ms' }),
    /** The day printed on it, YYYY-MM-DD. */
    issuedOn: text('issued_on'),
    withdrawnBy: text('withdrawn_by').references(() => users.id, { onDelete: 'set null' }),
    withdrawnAt: integer('withdrawn_at', { mode: 'timestamp_ms' }),
    /** Why it was declined or withdrawn: a code. */
    reason: text('reason'),
  },
  (t) => [
    check('certificates_kind', sql`${t.kind} in ('youth','language-buddy','mentor','training','newcomer','thanks')`),
    check('certificates_state', sql`${t.state} in ('proposed','approved','declined','withdrawn')`),
    check('certificates_numbered', sql`${t.state} in ('proposed','declined') or ${t.number} is not null`),
    uniqueIndex('certificates_once').on(t.userId, t.kind, t.basis),
    index('certificates_queue').on(t.state, t.proposedAt),
    index('certificates_organisation').on(t.organisationId, t.state),
  ],
)
