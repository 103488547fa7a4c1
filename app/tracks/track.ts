/**
 * The three tracks everything here can be read by: Danish skills, work and education, equal opportunities and against negative social
 * control. Source: Holbæk's integration policy (one of the five documents behind this site). Pure.
 */
export const tracks = ['danish', 'work', 'equal'] as const
export type Track = (typeof tracks)[number]

export function isTrack(value: unknown): value is Track {
  return tracks.some((track) => track === value)
}
