/** The parts of the one queue: all that waits, newcomers' needs, organisations' roles, and what rests until a day. */
export const queueParts = ['all', 'newcomers', 'roles', 'resting'] as const
export type QueuePart = (typeof queueParts)[number]
