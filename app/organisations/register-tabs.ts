/** How the coordinators' register of organisations is divided: seen by everybody, not yet, pausing, closed. */
export const registerTabs = ['seen', 'waiting', 'paused', 'closed'] as const
export type RegisterTab = (typeof registerTabs)[number]
