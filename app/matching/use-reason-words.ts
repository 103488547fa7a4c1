import { useTranslation } from 'react-i18next'
import { formatList, formatNumber, languageName } from '~/i18n/format'
import { useFactList } from '~/people/use-fact-list'
import type { HardRule, Reason } from './ranking'

interface Names {
  /** First name of the newcomer. */
  newcomer: string
  /** First name or organisation behind the offer. */
  owner: string
}

/** Says the reasons of a ranking in the reader's language: the cells of a suggestion, and the rules that exclude. */
export function useReasonWords() {
  const { t, i18n } = useTranslation('matching')
  const named = useFactList()

  function term(reason: Reason): string {
    return reason.name === 'interest' && reason.about === 'industry' ? t('reasons.industry.term') : t(`reasons.${reason.name}.term`)
  }

  function text(reason: Reason, names: Names): string {
    switch (reason.name) {
      case 'language':
        if (reason.shared.length > 0)
          return formatList(
            reason.shared.map((code) => languageName(code, i18n.language)),
            i18n.language,
          )
        return t(reason.practisesDanish ? 'reasons.language.practise' : 'reasons.language.none')
      case 'distance': {
        if (reason.byFerry) return t('reasons.distance.ferry')
        if (reason.km === 0) return t('reasons.distance.same')
        const who = reason.goes === 'newcomer' ? names.newcomer : names.owner
        return t(reason.goes === 'both' ? 'reasons.distance.both' : 'reasons.distance.one', {
          km: formatNumber(reason.km, i18n.language),
          who,
        })
      }
      case 'time':
        return t('reasons.time.text', { count: reason.shared, wanted: reason.wanted })
      case 'interest':
        if (reason.about === 'none') return t('reasons.interest.unasked')
        return reason.shared.length > 0
          ? named(reason.about === 'industry' ? 'industries' : 'interests', reason.shared)
          : t('reasons.interest.none')
      case 'load':
        return [
          t('reasons.load.text', {
            free: t('reasons.load.free', { count: reason.free }),
            carries: reason.carries === 0 ? t('reasons.load.nobody') : t('reasons.load.carries', { count: reason.carries }),
          }),
          ...(reason.asked > 0 ? [t('suggestions:asked', { count: reason.asked })] : []),
        ].join(' · ')
      case 'requirements':
        return reason.missing.length === 0
          ? t('reasons.requirements.met')
          : t('reasons.requirements.missing', { what: named('credentials', reason.missing) })
    }
  }

  return {
    term,
    text,
    sign: (reason: Reason) => t(`reasons.sign.${reason.fit}`),
    rules: (because: readonly HardRule[], names: Names) => because.map((rule) => t(`rules.${rule}`, { ...names })),
    credentials: (kinds: readonly string[]) => named('credentials', kinds),
  }
}
