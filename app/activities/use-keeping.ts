import { useEffect, type RefObject } from 'react'

/** So long after the last letter. */
const QUIET_MS = 3000
/** Chips are chosen again in a second; what was typed is not. */
const TYPED = ['note', 'hours', 'more', 'from', 'date']

/** Has what is typed kept for its writer some seconds after they stop; nothing is told, and nothing waits for it. */
export function useKeeping(form: RefObject<HTMLFormElement>, on: boolean): void {
  useEffect(() => {
    const here = form.current
    if (!here || !on) return
    let timer: ReturnType<typeof setTimeout> | undefined
    let sending: AbortController | undefined
    const keep = () => {
      const typed = new URLSearchParams()
      for (const [name, value] of new FormData(here)) if (typeof value === 'string') typed.set(name, value)
      if (!TYPED.some((name) => typed.get(name))) return
      typed.set('intent', 'keep')
      sending = new AbortController()
      const { signal } = sending
      void fetch('/mit/timer/send', { method: 'POST', body: typed, redirect: 'manual', keepalive: true, signal }).catch(() => {})
    }
    const wait = () => {
      clearTimeout(timer)
      timer = setTimeout(keep, QUIET_MS)
    }
    const stop = () => clearTimeout(timer)
    here.addEventListener('input', wait)
    // what is being saved needs no keeping
    const saves = () => {
      stop()
      sending?.abort()
    }
    here.addEventListener('submit', saves)
    return () => {
      stop()
      here.removeEventListener('input', wait)
      here.removeEventListener('submit', saves)
    }
  }, [form, on])
}
