import { credentials } from '~db/schema/people'
import { organisations, memberships } from '~db/schema/organisations'
import type { InterfaceLanguage } from '~/i18n/languages'
import type { NewcomerEntry } from '~/newcomers/newcomer'
import { needsOf } from '~/newcomers/needs.server'
import { registerNewcomer } from '~/newcomers/newcomers.server'
import type { OfferKind } from '~/offers/offer'
import { approveOffer, submitOffer } from '~/offers/approval.server'
import { beginOffer, saveOffer, type OfferChange } from '~/offers/offers.server'
import { allSlots } from '~/people/availability'
import type { CredentialKind } from '~/people/credentials'
import { createPerson, type Profile } from '~/people/people.server'
import { grantRole } from '~/people/roles.server'
import type { Actor, GrantedRole } from '~/people/permissions'
import { now } from '~/server/clock.server'
import { db } from '~/server/database.server'
import { newId } from '~/server/ids.server'

/** People, offers and newcomers as a test speaks of them: only what the test is about is said, the rest is ordinary. */

let made = 0
const nextNumber = () => (made += 1)

interface PersonWishes extends Partial<Profile> {
  email?: string
  locale?: InterfaceLanguage
  roles?: readonly GrantedRole[]
  /** They have shown that the address is theirs. */
  verified?: boolean
}

export interface Somebody extends Actor {
  email: string
  firstName: string
}

/** An account, with a verified address where nothing else is said. */
export function person({
  roles = [],
  email = `person${nextNumber()}@example.com`,
  firstName = 'Kirsten',
  locale = 'da',
  verified = true,
  ...profile
}: PersonWishes = {}): Somebody {
  const userId = createPerson({
    email,
    passwordHash: null,
    verified,
    firstName,
    locale,
    town: 'roenne',
    languages: ['da', 'en'],
    availability: allSlots,
    transport: 'car',
    ...profile,
  })
  for (const role of roles) grantRole('system', userId, role)
  return { userId, roles: new Set(roles), email, firstName }
}

export function volunteer(wishes: PersonWishes = {}): Somebody {
  return person(wishes)
}
export function coordinator(wishes: PersonWishes = {}): Somebody {
  return person({ firstName: 'Mette', ...wishes, roles: ['coordinator'] })
}
export function administrator(wishes: PersonWishes = {}): Somebody {
  return person({ firstName: 'Anders', ...wishes, roles: ['admin'] })
}

/** An association with its leader. */
export function association({ leader = person(), name = 'Boldklubben' }: { leader?: Somebody; name?: string } = {}): {
  id: string
  leader: Somebody
} {
  const id = newId()
  db()
    .insert(organisations)
    .values({ id, slug: `forening-${id}`, name, kind: 'association', town: 'roenne', createdAt: now() })
    .run()
  db().insert(memberships).values({ organisationId: id, userId: leader.userId, role: 'leader', since: now() }).run()
  return { id, leader }
}

/** A requirement that has been seen. */
export function credential(holder: Actor, kind: CredentialKind, validUntil: string | null = null): void {
  db().insert(credentials).values({ userId: holder.userId, kind, seenOn: '2026-01-01', validUntil }).run()
}

interface OfferWishes extends OfferChange {
  owner?: Actor
  languages?: readonly string[]
  organisationId?: string | null
  by?: Actor
}

/** An offer that has been begun, and nothing more. */
export function draftOffer({
  owner = volunteer(),
  kind = 'language-buddy',
  organisationId = null,
  by: _by,
  ...change
}: OfferWishes = {}): string {
  const id = beginOffer(owner, kind, organisationId)
  saveOffer(owner, id, {
    title: 'Snak dansk over en kop kaffe',
    text: 'Vi mødes og taler.',
    town: 'roenne',
    radiusKm: null,
    availability: allSlots,
    audience: ['everyone'],
    capacity: 1,
    frequency: 'weekly',
    languages: ['da', 'en'],
    ...change,
  })
  return id
}

/** An offer that waits for a coordinator. */
export function submittedOffer({ owner = volunteer(), ...wishes }: OfferWishes = {}): string {
  const id = draftOffer({ owner, ...wishes })
  submitOffer(owner, id)
  return id
}

/** An offer everybody can see; gives its id. */
export function publishedOffer({ by = coordinator(), ...wishes }: OfferWishes = {}): string {
  const id = submittedOffer(wishes)
  approveOffer(by, id)
  return id
}

interface NewcomerWishes extends Partial<Omit<NewcomerEntry, 'languages'>> {
  speaks?: string[]
  needs?: readonly OfferKind[]
  by?: Actor
  account?: Actor
}

export interface SomebodyNew {
  id: string
  name: string
  needId: string
  needIds: string[]
}

/** Somebody new on the island, with a need for each kind; `needId` is the first. */
export function newcomer({
  speaks = ['en'],
  needs = ['language-buddy'],
  by = coordinator(),
  account,
  ...entry
}: NewcomerWishes = {}): SomebodyNew {
  const name = entry.name ?? 'Iryna'
  const id = registerNewcomer(
    by,
    {
      name,
      locale: 'en',
      channel: 'email',
      email: `newcomer${nextNumber()}@example.com`,
      phone: null,
      wishes: null,
      languages: speaks,
      danishLevel: 'beginner',
      ageBand: '26-40',
      gender: null,
      genderWish: 'any',
      children: [],
      town: 'roenne',
      transport: 'bike',
      radiusKm: 25,
      availability: allSlots,
      interests: [],
      industries: [],
      arrivedMonth: '2026-05',
      ...entry,
    },
    needs,
    'en',
    { userId: account?.userId ?? null },
  )
  const needIds = needsOf(id).map((need) => need.id)
  return { id, name, needId: needIds[0] ?? '', needIds }
}
