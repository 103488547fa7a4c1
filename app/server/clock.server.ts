let clock = () => new Date()

/** The present instant. All server code takes time from here, so that a test can move it. */
export function now(): Date {
  return clock()
}

/** Replaces the clock; without an argument the real one is back. For tests and the demo island. */
export function setClock(replacement?: () => Date): void {
  clock = replacement ?? (() => new Date())
}
