import { useEffect } from 'react'

/**
 * Stands on every page: what was written without a net is sent as soon as its owner is back, what was kept for a day goes when the day is
 * over, and pages with names go with a sign-out.
 */
export function OfflineKeeping({ signedIn }: { signedIn: boolean }) {
  useEffect(() => {
    // most browsers never keep anything; they need not load how
    if (!keepsAnything()) return
    void import('./offline-queue.client').then(async ({ forgetKept, sendQueue, tidyKept }) => {
      if (!signedIn) return forgetKept()
      await tidyKept()
      await sendQueue()
    })
  }, [signedIn])
  return null
}

function keepsAnything(): boolean {
  try {
    return Object.keys(localStorage).some((key) => key.startsWith('rb-'))
  } catch {
    return false
  }
}
