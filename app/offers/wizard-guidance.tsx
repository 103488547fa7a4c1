import { useTranslation } from 'react-i18next'
import { Anchor } from '~/ui/anchor'
import { Fold } from '~/ui/fold'
import { YoungGroups, YoungSources } from './young-guidance'
import { groupsFrom, jobAgeOf, RULES_OF_YEAR } from './young-work'

/** What an employer has to know for the age that is chosen, right where it is chosen; before one is, for all of them. */
export function WizardGuidance({ answer }: { answer: unknown }) {
  const { t } = useTranslation('jobs')
  const groups = groupsFrom(jobAgeOf(answer) ?? 'from-13')
  if (groups.length === 0) return <p className="soft">{t('rules.adult')}</p>
  return (
    <Fold summary={t('rules.forJob')}>
      <div className="stack">
        <p className="soft">{t('rules.forJobLead', { year: String(RULES_OF_YEAR) })}</p>
        <YoungGroups groups={groups} />
        <YoungSources />
        <p>
          <Anchor href="/fritidsjob#regler">{t('rules.all')}</Anchor>
        </p>
      </div>
    </Fold>
  )
}
