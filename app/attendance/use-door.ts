import { useCallback, useEffect, useMemo, useState } from 'react'
import {
  keepPage,
  keepState,
  keptState,
  newKey,
  askState,
  putInQueue,
  queueTrouble,
  sendQueue,
  takeOutOfQueue,
  waitingFor,
  watchQueue,
  type Trouble,
  type Waiting,
} from '~/ui/offline-queue.client'
import { afterNotes, type Note, type Noted } from './attendance'
import type { Answer } from './attendance.server'

/** How often what others note is asked for. */
const LOOK_MS = 20_000

type Entry = Waiting<Note, Answer>
/** A note without what the phone adds. */
type Said<N = Note> = N extends Note ? Omit<N, 'key' | 'at'> : never

interface Page {
  /** Where notes are sent. */
  to: string
  /** The account that notes. */
  me: string
  noted: Noted
  /** In milliseconds. */
  keptUntil: number | null
}

/**
 * What is noted, tapped on this phone or elsewhere: a tap shows at once and is sent when there is a net. Without a script `scripted` stays
 * false and the page's forms are sent as they are.
 */
export function useDoor({ to, me, noted, keptUntil }: Page) {
  const [scripted, setScripted] = useState(false)
  const [base, setBase] = useState(noted)
  const [entries, setEntries] = useState<Entry[]>([])
  const [trouble, setTrouble] = useState<Trouble>(null)

  useEffect(() => {
    const until = keptUntil ?? Date.now() + 3_600_000
    const look = () => {
      const kept = keptState<Noted>(to)
      setBase(kept && kept.asOf > noted.asOf ? kept : noted)
      setEntries(waitingFor<Note, Answer>(to).filter(({ owner }) => owner === me))
      setTrouble(queueTrouble())
    }
    const send = () => void sendQueue()
    const ask = () => {
      if (document.visibilityState !== 'visible') return
      send()
      void askState(to, until)
    }
    const stop = watchQueue(look)
    if (!((keptState<Noted>(to)?.asOf ?? 0) > noted.asOf)) keepState(to, noted, until)
    look()
    setScripted(true)
    send()
    if (keptUntil !== null) void keepPage('/mit/arrangementer/')
    const timer = setInterval(ask, LOOK_MS)
    window.addEventListener('online', send)
    document.addEventListener('visibilitychange', ask)
    return () => {
      stop()
      clearInterval(timer)
      window.removeEventListener('online', send)
      document.removeEventListener('visibilitychange', ask)
    }
  }, [to, me, noted, keptUntil])

  const unanswered = useMemo(() => entries.filter(({ answer }) => answer === undefined), [entries])
  const now = useMemo(
    () =>
      afterNotes(
        base,
        unanswered.map(({ note }) => note),
      ),
    [base, unanswered],
  )

  /** Notes something; gives its key, or null where this browser keeps nothing and the form must be sent. */
  const tap = useCallback(
    (said: Said): string | null => {
      const key = newKey()
      const note = { ...said, key, at: Date.now() } as Note
      // of one person, or one closing, only the last word is sent; it is measured by what stood before the first
      const instead = waitingFor<Note, Answer>(to).filter((each) => each.owner === me && saysTheSameThing(each.note, note))
      const [first] = instead
      if (first && note.what === 'person' && first.note.what === 'person' && !first.answer) note.before = first.note.before
      const put = putInQueue(
        { key, to, owner: me, note },
        instead.map((each) => each.key),
      )
      if (put) void sendQueue()
      return put ? key : null
    },
    [to, me],
  )

  return { scripted, noted: now, tap, drop, unsent: unanswered.length, trouble, answered: entries.filter((each) => each.answer) }
}
/** Takes something back that has not been taken. */
function drop(key: string): true {
  takeOutOfQueue(key)
  return true
}
export type DoorState = ReturnType<typeof useDoor>

const saysTheSameThing = (one: Note, other: Note) =>
  (one.what === 'person' && other.what === 'person' && one.signUpId === other.signUpId) ||
  (one.what === 'interpreter' && other.what === 'interpreter' && one.language === other.language) ||
  (one.what === 'close' && other.what === 'close')
