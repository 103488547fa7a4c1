import type { TFunction } from 'i18next'
import { formatList, formatNumber, languageName } from '~/i18n/format'
import { townName } from '~/island/towns'
import type { IconName } from '~/ui/icon'
import { targetLine } from './charts/target-line'
import type { ReportFacts } from './facts-of'
import { figureText } from './figure-text'
import { unsettled } from './noted'
import { changeOf } from './report'
import { countedUntil, isCompared } from './tiles'

/** One sentence or two of what the figures say. What is most important stands between `<b>` and `</b>`. */
export interface Told {
  icon: IconName
  text: string
}

/** So many names are said; the rest are counted. */
const NAMED = 3

/** What leaders should know first, worked out from the figures: nothing is said where there is nothing to tell. Pure. */
export function shortTold(facts: ReportFacts, t: TFunction, language: string): Told[] {
  return [toldOfMatches, toldOfWaiting, toldOfTowns, toldOfLanguages, toldOfFollowUps, toldOfEmployment].flatMap(
    (tell) => tell(facts, t, language) ?? [],
  )
}

type Tell = (facts: ReportFacts, t: TFunction, language: string) => Told | null

const toldOfMatches: Tell = ({ compared, targets, ofTheYear }, t, language) => {
  const { report, previous } = compared
  const { newMatches: count, matched } = report.key
  const icon = 'trending-up'
  if (count === 'few') return { icon, text: t('report:short.fewMatches') }
  if (count === 0) return matched.of === 0 ? null : { icon, text: t('report:short.noMatches') }
  if (count === 'held') return null
  const number = formatNumber(count, language)
  const line = targets.matches === null || ofTheYear === null ? null : targetLine(ofTheYear, targets.matches, countedUntil(report))
  if (line && typeof ofTheYear === 'number' && targets.matches) {
    const pace = ofTheYear > line.planned ? 'ahead' : ofTheYear < line.planned ? 'behind' : 'onPlan'
    const percent = formatNumber(Math.round((100 * ofTheYear) / targets.matches), language)
    return { icon, text: t(`report:short.${pace}`, { count, number, percent }) }
  }
  const more = changeOf(count, previous.key.newMatches)
  if (more === null || more === 0 || !isCompared(compared)) return { icon, text: t('report:short.matches', { count, number }) }
  const change = formatNumber(Math.abs(more), language)
  return more > 0
    ? { icon, text: t('report:short.moreMatches', { count, number, change }) }
    : { icon: 'trending-down', text: t('report:short.fewerMatches', { count, number, change }) }
}

const toldOfWaiting: Tell = ({ compared: { report } }, t, language) => {
  const days = report.key.typicalWait
  if (days === null) return null
  return { icon: 'hourglass', text: t('report:short.wait', { count: days, number: formatNumber(days, language) }) }
}

function named(names: readonly string[], t: TFunction, language: string): string {
  const rest = names.length - NAMED
  return formatList(rest > 1 ? [...names.slice(0, NAMED), t('report:short.others', { count: rest })] : names, language)
}

const toldOfTowns: Tell = ({ compared: { report } }, t, language) => {
  const { towns } = report.coverage.lacking
  if (towns.length === 0) return null
  return { icon: 'map-pin', text: t('report:short.towns', { count: towns.length, towns: named(towns.map(townName), t, language) }) }
}

const toldOfLanguages: Tell = ({ compared: { report } }, t, language) => {
  const { languages } = report.coverage.lacking
  if (languages.length === 0) return null
  const names = languages.map((code) => languageName(code, language))
  return { icon: 'languages', text: t('report:short.languages', { count: languages.length, languages: named(names, t, language) }) }
}

const toldOfFollowUps: Tell = ({ compared: { report } }, t) => {
  const { percent } = report.followUps.kept
  return percent === null ? null : { icon: 'calendar-check', text: t('report:short.followUps', { percent }) }
}

const toldOfEmployment: Tell = ({ compared: { report }, targets }, t, language) => {
  const { employment } = report.milestones
  const lacking = employment && unsettled(employment.lines)
  if (lacking) {
    const values = { missing: figureText(lacking.missing, language), of: figureText(lacking.of, language) }
    return { icon: 'handshake', text: t('report:short.employmentUnsettled', values) }
  }
  const percent = employment?.reached.percent ?? null
  // nobody noted is not nobody employed
  return percent === null || percent === 0
    ? null
    : { icon: 'handshake', text: t('report:short.employment', { percent, target: targets.employment }) }
}
