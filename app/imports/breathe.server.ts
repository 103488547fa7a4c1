/**
 * Pauses between two pieces of long work, a third of the time that the last one took (in milliseconds): an answer takes several turns
 * of the process, and each would wait for a whole piece if there were none in between.
 */
export function breathe(worked: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, Math.min(100, Math.max(2, worked / 3))))
}
