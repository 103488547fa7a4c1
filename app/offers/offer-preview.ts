import { availabilityOf } from '~/people/availability'
import { isOneOf, isSlot, spokenLanguages } from '~/people/facts'
import { audiences, frontOf, isOfferKind, type OfferView, type WizardStep } from './offer'

/** The offer as others would see it with what stands in the form right now, checked or not. */
export function previewOf(offer: OfferView, step: WizardStep, typed: FormData): OfferView {
  const text = (name: string) => String(typed.get(name) ?? '')
  const all = (name: string) => typed.getAll(name).map(String)
  switch (step) {
    case 'slags': {
      const kind = text('kind')
      return isOfferKind(kind) ? { ...offer, kind, front: frontOf[kind] } : offer
    }
    case 'hvad':
      return {
        ...offer,
        title: text('title'),
        text: text('text'),
        languages: all('languages').filter((code) => isOneOf(spokenLanguages, code)),
        availability: availabilityOf(all('availability').filter(isSlot)),
      }
    case 'hvor':
      return {
        ...offer,
        town: text('town') || null,
        audience: all('audience').filter((code) => isOneOf(audiences, code)),
        free: Math.max(0, Math.min(30, Number(text('capacity')) || 0)),
      }
    default:
      return offer
  }
}
