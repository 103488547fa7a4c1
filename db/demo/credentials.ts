import { requirementsOf } from '~/offers/offer'
import type { CredentialKind } from '~/people/credentials'
import { diceFor } from './dice'
import { occupies, type DemoMatch, type Held } from './matches'
import type { DemoOffer } from './offers'
import type { DemoPerson } from './people'

/** A requirement somebody has met; times are days before today. */
export interface DemoCredential {
  person: DemoPerson
  kind: CredentialKind
  seenBy: string | null
  seenAgo: number
  /** Days it is good for after it was seen; null for ever. */
  goodFor: number | null
}

const CERTIFICATE_DAYS = 730

/** What volunteers have shown. Most mentors are trained; some lack something on purpose, and some certificates have run out. */
export function makeCredentials(
  offers: readonly DemoOffer[],
  coordinators: readonly [DemoPerson, DemoPerson],
  complete: ReadonlySet<DemoPerson>,
): { shown: DemoCredential[]; held: Held } {
  const dice = diceFor('credentials')
  const jobDice = diceFor('credentials for jobs')
  const shown = new Map<string, DemoCredential>()
  const held = new Map<string, Set<CredentialKind>>()
  let runOut = 0
  for (const offer of offers) {
    if (offer.organisation || offer.publishedAgo === null) continue
    const required = requirementsOf({ ...offer, ofOrganisation: false })
    for (const kind of new Set<CredentialKind>(['interview', ...required])) {
      const key = `${offer.owner.id} ${kind}`
      if (shown.has(key)) continue
      // whoever employs somebody of 13 has mostly been asked for it by now; dice of its own, so that nobody else's luck changes
      const luck = offer.kind === 'spare-time-job' && kind === 'child-certificate' ? jobDice : dice
      const has = complete.has(offer.owner) || luck.chance(0.82)
      const expired = !has && kind === 'child-certificate' && luck === dice && runOut < 4
      if (!has && !expired) continue
      if (expired) runOut += 1
      else held.set(offer.owner.id, (held.get(offer.owner.id) ?? new Set()).add(kind))
      const seenAgo = expired ? luck.between(380, 400) : offer.publishedAgo + luck.between(0.1, 1)
      shown.set(key, {
        person: offer.owner,
        kind,
        seenBy: luck.one(coordinators).id,
        seenAgo,
        goodFor: expired ? 365 : kind === 'child-certificate' ? CERTIFICATE_DAYS : null,
      })
    }
  }
  return { shown: [...shown.values()], held }
}

/** Promises of confidentiality, given with every yes; and what a match needed was shown before it started. */
export function credentialsAfter(matches: readonly DemoMatch[], shown: readonly DemoCredential[]): DemoCredential[] {
  const promised = new Map<DemoPerson, number>()
  const startedAgo = new Map<DemoPerson, number>()
  for (const { offer, offerAnsweredAgo, offerAnswer, activatedAgo, state } of matches) {
    if (offer.organisation) continue
    if (offerAnswer === 'yes' && offerAnsweredAgo !== null)
      promised.set(offer.owner, Math.min(promised.get(offer.owner) ?? Infinity, offerAnsweredAgo))
    if (activatedAgo !== null && (occupies(state) || state === 'ended'))
      startedAgo.set(offer.owner, Math.max(startedAgo.get(offer.owner) ?? 0, activatedAgo))
  }
  return [
    ...shown.map((credential) => ({ ...credential, seenAgo: Math.max(credential.seenAgo, (startedAgo.get(credential.person) ?? 0) + 1) })),
    ...[...promised].map(
      ([person, seenAgo]): DemoCredential => ({ person, kind: 'confidentiality', seenBy: null, seenAgo, goodFor: null }),
    ),
  ]
}
