/** Who is here, as far as the frame around a page needs to know. */
export interface SiteVisitor {
  firstName: string
  roles: string[]
  /** Numbers on the coordinator's bar, for coordinators. */
  desk: { approvals: number; needs: number; answers: number } | null
}
