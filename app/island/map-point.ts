import type { Front } from '~/ui/gable'
import type { TownSlug } from './towns'

/** Something that stands in a town. Private persons stand at their town, never at an address. */
export interface MapPoint {
  town: TownSlug
  /** Cluster · one offer · place in a ranking · the person looked at · proportional circle. */
  kind: 'round' | 'house' | 'num' | 'you' | 'prop'
  /** Said aloud instead of the picture: "11 tilbud ved Nexø". */
  label: string
  /** Of `round` and `prop`. */
  count?: number
  /** Of `prop`: written in it instead of its count. */
  inside?: string
  /** Of `num`. */
  rank?: number
  /** Of `num`: a weak suggestion. Of `prop`: a low figure. */
  soft?: boolean
  /** Of `house`. */
  front?: Front
  /** Without it the marker is a picture only. */
  href?: string
  current?: boolean
  /** Written beside the marker instead of the town's name. */
  text?: string
}
