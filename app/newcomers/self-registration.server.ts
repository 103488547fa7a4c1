import type { InterfaceLanguage } from '~/i18n/languages'
import { readFilter } from '~/offers/offer-filter'
import { searchOffers, type FoundOffer } from '~/offers/offer-search.server'
import type { OfferKind } from '~/offers/offer'
import { firstNamesOf, personById, type Person } from '~/people/people.server'
import type { Actor } from '~/people/permissions'
import { inTransaction } from '~/server/database.server'
import { takeToken } from '~/server/limits.server'
import { welcomeByMail } from './accounts.server'
import { kindsFor, type ConsentBy, type Need, type NewcomerEntry } from './newcomer'
import { needsOf, openNeed } from './needs.server'
import { coordinatorsOf, isArchived, newcomerFacts, newcomerOfUser, registerThemselves } from './newcomers.server'
import { jobEntryOf, type JobSeekerTyped } from './job-form'
import { entryOf, type SelfTyped } from './self-form'

/** What a newcomer does themselves: write themselves down on the public site, and see what becomes of it. */

/** Whose account a registration belongs to: the reader's own, unless they write for somebody else or are staff. */
function accountFor(actor: Actor | null, forOther: boolean): Person | null {
  return actor && !forOther && !actor.roles.has('coordinator') ? personById(actor.userId) : null
}

interface Wish {
  entry: NewcomerEntry
  needs: readonly OfferKind[]
  formKey: string
  /** Written by somebody else: it proves nothing, and belongs to no account. */
  forOther: boolean
  consentBy: ConsentBy
}
export type Registered =
  | { outcome: 'registered'; mailed: boolean; own: boolean }
  | { outcome: 'added' }
  | { outcome: 'too-often'; minutes: number }
interface Sender {
  language: InterfaceLanguage
  network: string
}

/** Of another age than whoever is signed in is somebody else, their child say, also where nobody ticked so. */
function isAnother(reader: Person, { ageBand }: NewcomerEntry): boolean {
  const id = newcomerOfUser(reader.id)
  const known = (id !== null && newcomerFacts(id)?.ageBand) || reader.ageBand
  return known !== null && known !== ageBand
}

/** Writes somebody new on the island down, as they fill in the form of /ny-paa-oeen. */
export function registerSelf(actor: Actor | null, typed: SelfTyped, sender: Sender): Promise<Registered> {
  const { needs, formKey } = typed
  return register(
    actor,
    { entry: entryOf(typed, sender.language), needs, formKey, forOther: typed.forOther === 'on', consentBy: 'self' },
    sender,
  )
}

/** Writes a young person down who looks for a spare-time job. For somebody of 13 or 14 a parent says yes, and it is the parent who is written to. */
export function registerJobSeeker(actor: Actor | null, typed: JobSeekerTyped, sender: Sender): Promise<Registered> {
  const byParent = typed.ageBand === '13-14'
  return register(
    actor,
    {
      entry: jobEntryOf(typed, sender.language),
      needs: ['spare-time-job'],
      formKey: typed.formKey,
      forOther: byParent || typed.forOther === 'on',
      consentBy: byParent ? 'parent' : 'self',
    },
    sender,
  )
}

/**
 * Writes somebody down who says themselves what they wish for. The same form sent twice is one newcomer. An address that is not the
 * account's gets a mail that asks whether it is theirs; no mail more than the address should get.
 */
async function register(actor: Actor | null, wish: Wish, { language, network }: Sender): Promise<Registered> {
  const { entry, needs, formKey, consentBy } = wish
  const { allowed, retryAfterSeconds } = await takeToken('register-self', actor?.userId ?? network)
  if (!allowed) return { outcome: 'too-often', minutes: Math.max(1, Math.ceil(retryAfterSeconds / 60)) }
  const reader = accountFor(actor, wish.forOther)
  const forOther = wish.forOther || (reader !== null && isAnother(reader, entry))
  const person = forOther ? null : reader
  // whoever has written themselves down already adds to it
  if (person && actor && addWishes(actor, needs)) return { outcome: 'added' }
  // an account can belong to one newcomer: who was put away once is written down anew, for a coordinator to see
  const account = person && newcomerOfUser(person.id) === null ? person : null
  const emailProven = account !== null && account.emailVerified && account.email === entry.email
  // what is written for somebody else comes from an address that is perhaps the helper’s: it proves nothing, and gets no account
  const toMail = !forOther && !emailProven && entry.email
  const mayMail = toMail && (await takeToken('welcome-to-address', toMail)).allowed
  return inTransaction(() => {
    const { id, fresh } = registerThemselves(account && { userId: account.id, emailProven }, entry, needs, {
      language,
      formKey,
      consentBy,
    })
    if (fresh && mayMail) welcomeByMail(id, toMail, language)
    // sent again, it was mailed the first time
    return { outcome: 'registered', mailed: Boolean(toMail && (mayMail || !fresh)), own: account !== null }
  })
}

/** So many offers are shown at once to somebody who has just said what they wish for. */
const SHOWN = 3
/** So many of somebody’s languages are looked for, the first they named. */
const LANGUAGES_TRIED = 3

/** Public offers that fit, so that nobody has to wait to see that there is something: near and in their language first. */
export function offersThatFit({ needs, town, languages }: Pick<SelfTyped, 'needs' | 'town' | 'languages'>): FoundOffer[] {
  const look = (kind: OfferKind, speaks: string | null) =>
    searchOffers(readFilter(new URLSearchParams({ kind, town, free: '1', ...(speaks ? { speaks } : {}) })).filter).found
  const perKind = needs.map((kind) => {
    const spoken: FoundOffer[] = []
    for (const code of languages.filter((each) => each !== 'da').slice(0, LANGUAGES_TRIED))
      if (spoken.length < SHOWN) spoken.push(...look(kind, code))
    return spoken.length > 0 ? spoken : look(kind, null)
  })
  // one of each wish before the second of any
  const inTurn = Array.from({ length: SHOWN }, (_, at) => perKind.flatMap((found) => found[at] ?? [])).flat()
  return [...new Map(inTurn.map((offer) => [offer.id, offer])).values()].slice(0, SHOWN)
}

export interface OwnWishes {
  wishes: Need[]
  /** The first name of the coordinator who follows up; null while nobody has taken it. */
  coordinator: string | null
}
/** What this person has wished for as a newcomer; null for everybody else. */
export function ownWishes(actor: Actor): OwnWishes | null {
  const id = newcomerOfUser(actor.userId)
  if (id === null || isArchived(id)) return null
  const coordinator = coordinatorsOf([id]).get(id)
  return {
    wishes: needsOf(id).filter(({ state }) => state !== 'closed'),
    coordinator: coordinator ? (firstNamesOf([coordinator]).get(coordinator) ?? null) : null,
  }
}

/** A newcomer with an account wishes for more. False when they are none, have been put away, or may not look for it at their age. */
export function addWishes(actor: Actor, kinds: readonly OfferKind[]): boolean {
  return inTransaction(() => {
    const id = newcomerOfUser(actor.userId)
    if (id === null || isArchived(id)) return false
    const ageBand = newcomerFacts(id)?.ageBand
    if (ageBand && !kinds.every((kind) => kindsFor(ageBand).includes(kind))) return false
    for (const kind of kinds) openNeed(actor, id, kind)
    return true
  })
}
