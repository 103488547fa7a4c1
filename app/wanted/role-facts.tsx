import { useTranslation } from 'react-i18next'
import { atLineStart, formatDay, formatList, languageName } from '~/i18n/format'
import { isTownSlug, townName } from '~/island/towns'
import { useFactList } from '~/people/use-fact-list'
import { useWhenText } from '~/people/use-when-text'
import { Facts } from '~/ui/facts'
import type { ApprovedField, RoleView } from './wanted-role'

/** Says each fact of a role in the reader's language; null where nothing is said. */
export function useRoleWords(): (field: ApprovedField, role: Partial<RoleView>) => string | null {
  const { t, i18n } = useTranslation(['wanted', 'facts'])
  const when = useWhenText()
  const list = useFactList()
  const language = i18n.language
  const yesNo = (value: boolean | undefined) => (value === undefined ? null : t(value ? 'facts.yes' : 'facts.no'))
  return (field, role) => {
    switch (field) {
      case 'role':
        return role.role ? t(`roles.${role.role}`) : null
      case 'town':
        return role.town && isTownSlug(role.town) ? townName(role.town) : null
      case 'hoursPerMonth':
        return role.hoursPerMonth ? t('facts.hoursText', { count: role.hoursPerMonth }) : null
      case 'availability':
        return role.availability ? when(role.availability) : null
      case 'training':
        return role.training ? t(`trainings.${role.training}`) : null
      case 'danishLevel':
        return role.danishLevel ? t(`danishNeeded.${role.danishLevel}`) : null
      case 'languages':
        return role.languages && role.languages.length > 0
          ? atLineStart(
              formatList(
                role.languages.map((code) => languageName(code, language)),
                language,
              ),
              language,
            )
          : null
      case 'audience':
        return role.audience && role.audience.length > 0 ? list('audiences', role.audience) : null
      case 'interest':
        return role.interest ? list('interests', [role.interest]) : null
      case 'wanted':
        return role.wanted === undefined ? null : t('facts.wantedText', { count: role.wanted })
      case 'untilDate':
        return role.untilDate ? formatDay(role.untilDate, language, new Date(0)) : null
      case 'suitsNewcomers':
      case 'childCertificate':
      case 'stepFree':
        return yesNo(role[field])
      case 'title':
      case 'text':
        return role[field] || null
    }
  }
}

/** What stands on a role's page as facts, in this order. */
const shown = [
  ['when', 'availability'],
  ['hours', 'hoursPerMonth'],
  ['danish', 'danishLevel'],
  ['training', 'training'],
  ['languages', 'languages'],
  ['audience', 'audience'],
  ['interest', 'interest'],
  ['town', 'town'],
  ['wanted', 'wanted'],
  ['until', 'untilDate'],
] as const

/** Everything chosen about a role, fact by fact: reads in every language without translating prose. */
export function RoleFacts({ role }: { role: RoleView }) {
  const { t } = useTranslation('wanted')
  const words = useRoleWords()
  return (
    <>
      {role.text && (
        <p className="measure" dir="auto" style={{ whiteSpace: 'pre-line' }}>
          {role.text}
        </p>
      )}
      <Facts
        items={shown.flatMap(([name, field]) => {
          const detail = words(field, role)
          return detail ? [{ term: t(`facts.${name}`), detail }] : []
        })}
      />
    </>
  )
}
