import type { TFunction } from 'i18next'
import { atLineStart, formatList, formatSeries, formatWeekday, languageName } from '~/i18n/format'
import { townName, type TownSlug } from '~/island/towns'
import type { Frequency, OfferKind } from '~/offers/offer'
import { whenParts } from '~/people/availability'
import type { CredentialKind } from '~/people/credentials'
import type { NewcomerAgeBand } from '~/newcomers/newcomer'
import type { DanishLevel } from '~/people/facts'
import type { Front } from '~/ui/front'
import type { Side, stateToldTo } from './match'

/** What no longer waits for anything: then nothing of a meeting is said. */
export function isOver({ told }: Pick<Letter, 'told'>): boolean {
  return told === 'ended' || told === 'said-no' || told === 'not-this-time'
}

/** For how many days a match is new: until then the two are asked to get in touch. */
export const FIRST_DAYS = 14

/** A match as one of its sides reads it. */
export interface Letter {
  matchId: string
  side: Side
  told: ReturnType<typeof stateToldTo>
  /** The first weeks of a match: the two may not have met yet. */
  justBegun: boolean
  /** YYYY-MM-DD, the day a pause is over by itself; null when there is none. */
  pausedUntil: string | null
  kind: OfferKind
  front: Front
  /** ISO 8601, UTC */
  expiresAt: string
  reader: string
  other: {
    name: string | null
    ageBand: NewcomerAgeBand | null
    town: TownSlug
    languages: string[]
    title: string | null
    text: string | null
    danishLevel: DanishLevel | null
  }
  slots: number
  frequency: Frequency | null
  /** Kilometres by road between the two towns. */
  km: number
  contact: { name: string; phone: string | null; email: string | null } | null
  /** Which of the reader's own contacts the other will get after two yeses. */
  shares: { phone: boolean; email: boolean }
  coordinator: string | null
  /** The coordinators' telephone, where the site has one. */
  deskPhone: string | null
  /** Their mail address, the same way. */
  deskEmail: string | null
  missing: CredentialKind[]
  questions: { id: string; question: string; reply: string | null }[]
}

export interface LetterLines {
  greeting: string
  title: string
  who: string
  what: string
  when: string
  where: string
  languages: string
  deadline: string
  yes: string
  no: string
  ask: string
}

/** Danish days are written small within a sentence. */
const inSentence = (phrase: string, language: string) => (language === 'da' ? phrase.toLocaleLowerCase('da') : phrase)

/** The lines of a letter in a language; `t` is that language's translator. */
export function letterLines(letter: Letter, t: TFunction, language: string): LetterLines {
  const { other, side } = letter
  const name = other.name ?? ''
  const town = townName(other.town)
  const parts = whenParts(letter.slots).map(({ days, time }) =>
    t('facts:when.part', {
      days:
        typeof days === 'string'
          ? t(`facts:when.${days}`)
          : formatList(
              days.map((day) => t(`facts:days.${day}`)),
              language,
            ),
      time: t(`facts:times.${time}`),
    }),
  )
  return {
    greeting: t('letter:greeting', { name: letter.reader }),
    title: t(letter.told === 'ended' ? 'letter:title.ended' : letter.contact ? 'letter:title.together' : `letter:title.${side}`, {
      name,
      town,
    }),
    who:
      side === 'offer'
        ? t('letter:who', { age: other.ageBand ? t(`facts:ageBands.${other.ageBand}`) : '', town })
        : t('letter:livesIn', { town }),
    what: t(`facts:kinds.${letter.kind}`),
    when:
      [letter.frequency && t(`facts:frequencies.${letter.frequency}`), inSentence(formatSeries(parts, language), language)]
        .filter(Boolean)
        .join(': ') || t('letter:whenOpen'),
    where: t(letter.km < 1 ? 'letter:sameTown' : 'letter:distance', { town, km: Math.round(letter.km) }),
    languages: atLineStart(
      formatList(
        other.languages.map((code) => languageName(code, language)),
        language,
      ),
      language,
    ),
    deadline: t('letter:deadline', { day: formatWeekday(new Date(letter.expiresAt), language) }),
    yes: t('letter:yes'),
    no: t('letter:no'),
    ask: t('letter:ask'),
  }
}
