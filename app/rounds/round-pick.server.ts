import { readNames } from '~/newcomers/newcomers.server'
import { deskOffers } from '~/matching/suggested.server'
import { offerKinds, type OfferKind } from '~/offers/offer'
import { isTownSlug } from '~/island/towns'
import { isOneOf } from '~/people/facts'
import type { Actor } from '~/people/permissions'
import { openRound, roundViews, type RoundOptions, type RoundPick } from './round'
import { needsTakingPart, offersTakingPart } from './taking-part.server'

/** Choosing who takes part in a round, before it is worked out. */

/** So many needs, and so many offers, can be chosen one by one: a form of ours holds 400 fields. */
const MOST_LISTED = 150

/** What is asked about, in an address or a form; what does not exist is as if nothing was asked. */
export function pickFrom(asked: { get(name: string): unknown }): Pick<RoundPick, 'kind' | 'town' | 'whose'> {
  const text = (name: string) => {
    const value = asked.get(name)
    return typeof value === 'string' ? value : ''
  }
  const [kind, town, whose] = [text('kind'), text('town'), text('whose')]
  return {
    kind: isOneOf(offerKinds, kind) ? kind : null,
    town: isTownSlug(town) ? town : null,
    whose: isOneOf(roundViews, whose) ? whose : 'all',
  }
}

export interface Pickable {
  needs: number
  offers: number
  places: number
  /** Everybody by name, when they are to be chosen one by one; `too-many` when the list would be too long. */
  listed:
    | 'no'
    | 'too-many'
    | { needs: { id: string; name: string; kind: OfferKind }[]; offers: { id: string; owner: string; title: string }[] }
}

/** Who would take part. Names are read, and that is written down, only when they are to be chosen one by one. */
export function pickable(actor: Actor, pick: Pick<RoundPick, 'kind' | 'town' | 'whose'>, oneByOne: boolean): Pickable {
  const needs = needsTakingPart(actor.userId, pick)
  const offers = offersTakingPart(needs)
  const counted = { needs: needs.length, offers: offers.length, places: offers.reduce((sum, { free }) => sum + free, 0) }
  if (!oneByOne) return { ...counted, listed: 'no' }
  if (needs.length > MOST_LISTED || offers.length > MOST_LISTED) return { ...counted, listed: 'too-many' }
  const names = readNames(
    actor,
    needs.map(({ newcomerId }) => newcomerId),
  )
  const shown = deskOffers(offers.map(({ id }) => id))
  return {
    ...counted,
    listed: {
      needs: needs.map(({ id, newcomerId, kind }) => ({ id, kind, name: names.get(newcomerId) ?? '' })),
      offers: offers.flatMap(({ id }) => {
        const offer = shown.get(id)
        return offer ? [{ id, owner: offer.owner, title: offer.title }] : []
      }),
    },
  }
}

/** What a coordinator asks for with the form of a new round. Of those listed, whoever is not ticked is left out. */
export function askedRound(form: FormData): RoundOptions {
  const texts = (name: string) => form.getAll(name).filter((each): each is string => typeof each === 'string')
  const leftOut = (listed: string, ticked: string) => {
    const chosen = new Set(texts(ticked))
    return texts(listed)
      .flatMap((each) => each.split(','))
      .filter((id) => id !== '' && !chosen.has(id))
  }
  return {
    ...openRound,
    ...pickFrom(form),
    withoutNeeds: leftOut('needs-listed', 'need'),
    withoutOffers: leftOut('offers-listed', 'offer'),
    fair: form.has('fair'),
    scarcity: form.has('scarcity'),
  }
}
