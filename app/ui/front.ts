/** The eight house fronts of the street: one wall colour and one pictogram each. */
export const FRONTS = ['language', 'mentor', 'homework', 'everyday', 'leisure', 'community', 'bridge', 'transport'] as const

export type Front = (typeof FRONTS)[number]

/** True when the text names one of the eight fronts. */
export function isFront(text: string): text is Front {
  return (FRONTS as readonly string[]).includes(text)
}
