/** Who is here, as far as the frame around a page needs to know. */
export interface SiteVisitor {
  firstName: string
  roles: string[]
  /** Conversations with something new in them. */
  unread: number
  /** The organisations this person leads or helps in. */
  organisations: { slug: string; name: string }[]
  /** Numbers on the coordinator's bar, for coordinators. */
  desk: { approvals: number; needs: number; answers: number; conversations: number } | null
}

/** What the frame tells of the site itself. */
export interface SiteFacts {
  demo: boolean
  /** The built-in mailbox is open: no mail server is set up. */
  mailbox: boolean
  contact: { phone?: string; email?: string }
}
