import { useTranslation } from 'react-i18next'
import { formatList, formatNumber, formatSeries, languageName } from '~/i18n/format'
import { youngestFor } from '~/offers/young-work'
import { availabilityOf } from '~/people/availability'
import { useFactList } from '~/people/use-fact-list'
import { useWhenText } from '~/people/use-when-text'
import type { Background, Reason } from './ranking'
import { endedWellOf, missingOf, scarcityOf } from './suggestion'
import type { Change } from './what-if'

/** More times than these are counted and not named. */
const NAMED_TIMES = 3

interface Names {
  newcomer: string
  owner: string
}

/** Says a whole suggestion in one plain line, and what would have to change before a pair could work. */
export function useSuggestionWords() {
  const { t, i18n } = useTranslation(['suggestions', 'facts'])
  const named = useFactList()
  const whenText = useWhenText()
  const small = (text: string) => text.charAt(0).toLocaleLowerCase(i18n.language) + text.slice(1)
  const languages = (codes: readonly string[]) =>
    formatList(
      codes.map((code) => languageName(code, i18n.language)),
      i18n.language,
    )

  function part(reason: Reason): string | null {
    switch (reason.name) {
      case 'language':
        if (reason.shared.length > 0) return t('line.speaks', { languages: languages(reason.shared) })
        return t(reason.practisesDanish ? 'line.practise' : 'line.noLanguage')
      case 'distance':
        if (reason.byFerry) return t('line.ferry')
        return reason.km === 0 ? t('line.same') : t('line.km', { km: formatNumber(reason.km, i18n.language) })
      case 'time':
        if (reason.shared === 0) return t('line.noTimes')
        if (reason.shared > NAMED_TIMES) return t('line.times', { count: reason.shared })
        return t('line.can', { when: small(whenText(reason.sharedSlots)) })
      case 'interest': {
        if (reason.shared.length === 0 || reason.about === 'none') return null
        const trade = reason.about === 'industry'
        return t(trade ? 'line.trade' : 'line.likes', { what: small(named(trade ? 'industries' : 'interests', reason.shared)) })
      }
      case 'load':
      case 'requirements':
        return null
    }
  }

  function phrase(change: Change, { newcomer, owner }: Names): string {
    switch (change.change) {
      case 'gender-wish':
        return t('change.genderWish')
      case 'newcomer-km':
        return t('change.newcomerKm', { who: newcomer, km: change.km, instead: change.instead })
      case 'owner-km':
        return t('change.ownerKm', { who: owner, km: change.km, instead: change.instead })
      case 'job-age':
        return t('change.jobAge', { age: formatNumber(youngestFor[change.instead], i18n.language) })
      case 'place':
        return t('change.place')
      case 'date':
        return t('change.date')
      case 'slot':
        return t('change.slot', {
          who: change.who === 'newcomer' ? newcomer : owner,
          slot: small(whenText(availabilityOf([change.slot]))),
        })
    }
  }

  return {
    /** "taler arabisk · 4 km · kan tirsdag aften · mangler børneattest" */
    line(reasons: readonly Reason[], background: readonly Background[]): string {
      const missing = missingOf(reasons)
      const helped = endedWellOf(background)
      const parts = [
        ...reasons.map(part),
        helped > 0 ? t('line.endedWell', { count: helped }) : null,
        missing.length > 0 ? t('line.lacks', { what: small(named('credentials', missing)) }) : null,
      ]
      return parts.flatMap((each) => each ?? []).join(' · ')
    },
    /** "Det ville passe, hvis torsdag aften …" */
    change: (changes: readonly Change[], names: Names) =>
      t('change.would', {
        what: formatSeries(
          changes.map((change) => phrase(change, names)),
          i18n.language,
        ),
      }),
    /** "Få på øen taler tigrinya. Gem pladsen?"; null when the place is not one that others will need. */
    scarcity(background: readonly Background[]): string | null {
      const scarce = scarcityOf(background)
      if (!scarce) return null
      return scarce.language ? t('scarcity.language', { language: languageName(scarce.language, i18n.language) }) : t('scarcity.plain')
    },
  }
}
