import { useTranslation } from 'react-i18next'
import { formatNumber } from '~/i18n/format'
import { Bullets } from '~/ui/bullets'
import { Card } from '~/ui/card'
import { Facts } from '~/ui/facts'
import { Icon } from '~/ui/icon'
import {
  BREAK_AFTER_HOURS,
  BREAK_MINUTES,
  DAYS_OFF,
  LIFT_KG,
  mayDo,
  mayNotDo,
  RULES_OF_YEAR,
  youngHours,
  youngSources,
  type YoungGroup,
} from './young-work'

/** What young people may work with, group by group: guidance, and where the rules themselves stand. */
export function YoungGroups({ groups, titleAs }: { groups: readonly YoungGroup[]; titleAs?: 'h2' | 'h3' }) {
  const { t, i18n } = useTranslation('jobs')
  const hours = (count: number) => t('hours.value', { count })
  return (
    <>
      <div className="grid">
        {groups.map((group) => {
          const rule = youngHours[group]
          const same = rule.schoolDay === rule.otherDay && rule.schoolWeek === rule.otherWeek
          return (
            <Card key={group} title={t(`groups.${group}`)} titleAs={titleAs ?? 'h3'}>
              <div className="stack">
                <Facts
                  items={[
                    ...(same
                      ? [
                          { term: t('hours.day'), detail: hours(rule.otherDay) },
                          { term: t('hours.week'), detail: hours(rule.otherWeek) },
                        ]
                      : (['schoolDay', 'otherDay', 'schoolWeek', 'otherWeek'] as const).map((name) => ({
                          term: t(`hours.${name}`),
                          detail: hours(rule[name]),
                        }))),
                    {
                      term: t('hours.between'),
                      detail: t(rule.later ? 'hours.clockLater' : 'hours.clock', { from: rule.from, to: rule.to }),
                    },
                    { term: t('hours.rest'), detail: t('hours.restValue', { hours: rule.rest }) },
                  ]}
                />
                <div>
                  <p>
                    <b>{t('mayTitle')}</b>
                  </p>
                  <Bullets icon="check" items={mayDo[group].map((what) => t(`may.${what}`))} />
                </div>
                <div>
                  <p>
                    <b>{t('mayNotTitle')}</b>
                  </p>
                  <Bullets icon="x" items={mayNotDo[group].map((what) => t(`mayNot.${what}`, { kg: LIFT_KG }))} />
                </div>
              </div>
            </Card>
          )
        })}
      </div>
      <p className="measure">
        {t('common', { minutes: BREAK_MINUTES, hours: formatNumber(BREAK_AFTER_HOURS, i18n.language, 1), days: DAYS_OFF })}
      </p>
    </>
  )
}

/** Where the rules themselves stand. */
export function YoungSources() {
  const { t } = useTranslation('jobs')
  return (
    <ul className="bullets">
      {youngSources.map(({ name, href }) => (
        <li key={name}>
          <Icon name="external-link" />
          <a href={href} rel="external">
            {t(`sources.${name}`)}
          </a>
        </li>
      ))}
    </ul>
  )
}

/** All of it on the page of spare-time jobs. */
export function YoungGuidance({ groups }: { groups: readonly YoungGroup[] }) {
  const { t } = useTranslation('jobs')
  return (
    <section className="stack" id="regler" aria-labelledby="regler-titel">
      <h2 id="regler-titel" style={{ fontSize: 'var(--t-3)' }}>
        {t('rules.title')}
      </h2>
      <p className="measure">{t('rules.lead', { year: String(RULES_OF_YEAR) })}</p>
      <YoungGroups groups={groups} />
      <h3>{t('good.title')}</h3>
      <div className="grid">
        {(['pay', 'parents', 'school', 'safe', 'newHere'] as const).map((about) => (
          <Card key={about} title={t(`good.${about}.title`)} titleAs="h3" tone="sea">
            <p>{t(`good.${about}.text`)}</p>
          </Card>
        ))}
      </div>
      <h3>{t('sources.title')}</h3>
      <YoungSources />
    </section>
  )
}
