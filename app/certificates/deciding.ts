import { z } from 'zod'
import { nameOf, privateText } from '~/people/typed-text'

/** Forms of what is decided about certificates, and the reasons there are. Pure. */

/** What a coordinator's list shows, as it stands in the address (`vis`). */
export const deskViews = ['venter', 'givet', 'afvist', 'trukket'] as const
export type DeskView = (typeof deskViews)[number]

/** So many stand on a page of it, and are approved at once at most. */
export const PAGE_SIZE = 50

/** Why a proposal was declined. The person is told in a sentence. */
export const declineReasons = ['hours', 'not-yet', 'has-one', 'other'] as const
export type DeclineReason = (typeof declineReasons)[number]

/** Why an approved one does not count any longer. The person is told, and /bevis says that it was withdrawn. */
export const withdrawReasons = ['mistake', 'hours', 'replaced', 'asked', 'other'] as const
export type WithdrawReason = (typeof withdrawReasons)[number]

/** As it stands on the paper: in any script, no address and no number. Names in full have many parts in Arabic and Portuguese. */
export const paperName = nameOf(100)
export const nameForm = z.object({ name: paperName })

/** The paper, until it is approved. */
export const MOST_WORDS = 300
export const paperForm = z.object({ name: paperName, words: privateText(MOST_WORDS).optional() })
export const declineForm = z.object({ reason: z.enum(declineReasons) })
export const withdrawForm = z.object({ reason: z.enum(withdrawReasons) })
export const thanksForm = z.object({ userId: z.string().min(1).max(32), words: privateText(MOST_WORDS) })
