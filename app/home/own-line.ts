import type { Side } from '~/matching/match'

/** One line of what the front page says to somebody who is signed in. Days are the island's, YYYY-MM-DD; `starts` is minutes after midnight. */
export type OwnLine =
  | { what: 'desk'; needs: number; approvals: number }
  | { what: 'answer'; id: string }
  | { what: 'words'; id: string }
  | { what: 'messages'; count: number }
  | { what: 'confirm'; slug: string; name: string; count: number }
  | { what: 'organisation'; slug: string; name: string }
  | { what: 'next'; title: string; day: string; starts: number; href: string }
  | { what: 'match'; id: string; side: Side; count: number }
  | { what: 'learning' }
  | { what: 'thanks'; hours: number }

export interface OwnStripFacts {
  firstName: string
  lines: OwnLine[]
}
