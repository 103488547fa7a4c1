/** Which volunteers a coordinator looks at when they talk with people. Pure. */

/** Why a coordinator may want to talk with a volunteer now. */
export type TalkReason = 'offer-waits' | 'match-agreed' | 'match-active'

/** `now`: somebody waits for it, and a talk or a promise is missing. */
export const talkChoices = ['now', 'offers', 'matches', 'all'] as const
export type TalkChoice = (typeof talkChoices)[number]

export const readTalkChoice = (code: string | null): TalkChoice => talkChoices.find((each) => each === code) ?? 'now'

/** True for somebody the choice is about. */
export function mattersFor(choice: TalkChoice, reasons: ReadonlySet<TalkReason>): boolean {
  switch (choice) {
    case 'now':
      return reasons.size > 0
    case 'offers':
      return reasons.has('offer-waits')
    case 'matches':
      return reasons.has('match-agreed') || reasons.has('match-active')
    case 'all':
      return true
  }
}
