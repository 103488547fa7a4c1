import type { Front } from '~/ui/gable'
import type { TownSlug } from './towns'

/** One offer on the live map. It stands in its town, never nearer. */
export interface LiveMapFeature {
  id: string
  town: TownSlug
  front: Front
  title: string
  /** Its kind in words, e.g. "Sprogmakker · Nexø". */
  subtitle: string
  href: string
}
