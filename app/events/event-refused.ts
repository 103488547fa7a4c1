/**
 * Why something about an event is refused.
 * - `not-yours`: not one who answers for it, or not for that organisation
 * - `over-midnight`: an event ends on the day it begins
 * - `nothing-left`: no date is to come
 * - `taken-down`: a coordinator took it down, and only a coordinator puts it up again
 * - `only-this`: another calendar's rule can only keep its weekday
 * - `signed-up`: whoever signed up said yes to something else
 * - `state`: it is not in a state where this can be done
 */
export class EventRefused extends Error {
  override name = 'EventRefused'
  constructor(readonly why: 'not-yours' | 'over-midnight' | 'nothing-left' | 'taken-down' | 'only-this' | 'signed-up' | 'state') {
    super(why)
  }
}

/** Somebody else changed it since it was read. */
export class EventMoved extends Error {
  override name = 'EventMoved'
}
