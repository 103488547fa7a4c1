import { useTranslation } from 'react-i18next'
import { formatList, languageName } from '~/i18n/format'
import { isTownSlug, townName } from '~/island/towns'
import { Card } from '~/ui/card'
import { Facts } from '~/ui/facts'
import { Icon } from '~/ui/icon'
import type { ApprovalCase } from './approval.server'

/** The owner's facts that matter, what must be in order before a match, and what to look for when reading. */
export function ApprovalChecks({ found: { offer, owner, requirements } }: { found: ApprovalCase }) {
  const { t, i18n } = useTranslation('approvals')
  const facts = owner && [
    { term: t('owner.name'), detail: <bdi>{owner.firstName}</bdi> },
    { term: t('owner.town'), detail: owner.town && isTownSlug(owner.town) && townName(owner.town) },
    { term: t('owner.age'), detail: owner.ageBand && t(`facts:ageBands.${owner.ageBand}`) },
    {
      term: t('owner.languages'),
      detail:
        owner.languages.length > 0 &&
        formatList(
          owner.languages.map((code) => languageName(code, i18n.language)),
          i18n.language,
        ),
    },
    { term: t('owner.transport'), detail: owner.transport && t(`facts:transports.${owner.transport}`) },
    { term: t('owner.mail'), detail: t(owner.emailVerified ? 'owner.mailYes' : 'owner.mailNo') },
    { term: t('owner.phone'), detail: t(owner.hasPhone ? 'owner.phoneYes' : 'owner.phoneNo') },
  ]
  return (
    <>
      {facts && (
        <Card title={t(offer.organisation ? 'owner.ofOrganisation' : 'owner.title')}>
          <Facts items={facts.filter(({ detail }) => Boolean(detail))} />
        </Card>
      )}
      <Card title={t('checks.title')}>
        {owner?.ageBand === '15-17' && (
          <p>
            <Icon name="triangle-alert" className="inl mid" /> <b>{t('checks.young')}</b>
          </p>
        )}
        {requirements.length === 0 && <p>{t(offer.organisation ? 'checks.organisation' : 'checks.none')}</p>}
        <ul className="checks">
          {requirements.map(({ kind, met }) => (
            <li key={kind}>
              <Icon name={met ? 'circle-check' : 'triangle-alert'} className={met ? 'inl ok' : 'inl mid'} />
              <span>
                {met ? (
                  t('checks.met', { what: t(`facts:credentials.${kind}`) })
                ) : (
                  <b>{t('checks.missing', { what: t(`facts:credentials.${kind}`) })}</b>
                )}
              </span>
            </li>
          ))}
        </ul>
        {requirements.some(({ met }) => !met) && <p className="soft">{t('checks.later')}</p>}
      </Card>
      <Card title={t('read.title')} tone="sea">
        <ul className="checks">
          {(['clear', 'private', 'kind', 'safe'] as const).map((point) => (
            <li key={point}>
              <Icon name="eye" />
              <span>{t(`read.${point}`)}</span>
            </li>
          ))}
        </ul>
      </Card>
    </>
  )
}
