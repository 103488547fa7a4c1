import { useTranslation } from 'react-i18next'
import { formatMoment } from '~/i18n/format'
import { Card } from '~/ui/card'
import type { Look } from './looks.server'

/** Who has seen or changed what is written down about the reader: when, and in which role; no names. */
export function OwnLooks({ looks }: { looks: readonly Omit<Look, 'name'>[] }) {
  const { t, i18n } = useTranslation('newcomers')
  return (
    <Card title={t('looks.ownTitle')}>
      <div className="stack">
        <p className="soft">{t('looks.ownText')}</p>
        {looks.length === 0 && <p>{t('looks.ownNone')}</p>}
        <ul className="rows rows--plain">
          {looks.map((look, index) => (
            <li key={index}>
              <span>
                <b>{t(`looks.${look.who}`)}</b> {t(`looks.actions.${look.action.replace('newcomer.', '')}`)}
              </span>
              <span className="soft">{formatMoment(look.at, i18n.language)}</span>
            </li>
          ))}
        </ul>
      </div>
    </Card>
  )
}
