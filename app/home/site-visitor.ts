/** Who is here, as far as the frame around a page needs to know. */
export interface SiteVisitor {
  firstName: string
  roles: string[]
  /** Numbers on the coordinator's bar, for coordinators. */
  desk: { approvals: number; needs: number; answers: number } | null
}

/** What the frame tells of the site itself. */
export interface SiteFacts {
  demo: boolean
  /** The built-in mailbox is open: no mail server is set up. */
  mailbox: boolean
  contact: { phone?: string; email?: string }
}
