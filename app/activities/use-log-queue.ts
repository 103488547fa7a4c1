import { useCallback, useEffect, useState } from 'react'
import { islandDate } from '~/i18n/format'
import {
  keepPage,
  keepState,
  newKey,
  putInQueue,
  queueTrouble,
  sendQueue,
  takeOutOfQueue,
  waitingFor,
  watchQueue,
  type Trouble,
  type Waiting,
} from '~/ui/offline-queue.client'
import { logForm, saidIn } from './activity-form'
import type { PhoneAnswer, PhoneNote } from './phone-note'
import type { UnusualCode } from './unusual'

const TO = '/mit/timer/send'
/** How often a net that came back unseen is looked for. */
const LOOK_MS = 20_000

export type WaitingHours = Waiting<PhoneNote, PhoneAnswer>

/**
 * Hours written on this phone: each is kept at once and sent when there is a net, exactly once. Without a script `scripted` stays false
 * and the page's form is sent as it is.
 * @param me the account that writes
 * @param until how long the page is kept, in milliseconds
 */
export function useLogQueue(me: string, until: number) {
  const [today, setToday] = useState<string | null>(null)
  const [entries, setEntries] = useState<WaitingHours[]>([])
  const [trouble, setTrouble] = useState<Trouble>(null)

  useEffect(() => {
    const look = () => {
      setEntries(waitingFor<PhoneNote, PhoneAnswer>(TO).filter(({ owner }) => owner === me))
      setTrouble(queueTrouble())
    }
    const send = () => void sendQueue()
    const stop = watchQueue(look)
    // says to every other page that something is kept here, which goes with a sign-out
    keepState(TO, {}, until)
    look()
    const lookAtDay = () => setToday(islandDate(new Date()))
    lookAtDay()
    send()
    void keepPage('/mit/')
    const timer = setInterval(() => {
      lookAtDay()
      send()
    }, LOOK_MS)
    window.addEventListener('online', send)
    return () => {
      stop()
      clearInterval(timer)
      window.removeEventListener('online', send)
    }
  }, [me, until])

  /** Takes a filled-in form by its own key; gives what was said, or null where it must be sent as it is. */
  const say = useCallback(
    (form: FormData): { minutes: number } | null => {
      const day = islandDate(new Date())
      const read = logForm(day).safeParse(Object.fromEntries([...form].filter(([, value]) => value !== '')))
      if (!read.success) return null
      const { note: line, ...said } = saidIn(read.data, day)
      const key = read.data.formKey ?? newKey()
      if (!putInQueue({ key, to: TO, owner: me, note: { ...said, key }, ...(line !== null && { line }) })) return null
      void sendQueue()
      return { minutes: said.minutes }
    },
    [me],
  )

  return {
    scripted: today !== null,
    /** The day it is, which is not the day a kept page was made; null while nothing is known of it. */
    today,
    trouble,
    say,
    waiting: entries.filter(({ answer }) => answer === undefined),
    answered: entries.filter(({ answer }) => answer !== undefined),
    /** Says an entry again, its unusual things being right. */
    assure: ({ key, to, owner, note, line }: WaitingHours, codes: readonly UnusualCode[]) => {
      putInQueue({ key, to, owner, note: { ...note, assured: [...codes] }, ...(line !== undefined && { line }) })
      void sendQueue()
    },
    drop: ({ key }: WaitingHours) => takeOutOfQueue(key),
  }
}
