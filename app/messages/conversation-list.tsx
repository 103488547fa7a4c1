import { useTranslation } from 'react-i18next'
import { formatMoment } from '~/i18n/format'
import { Anchor } from '~/ui/anchor'
import { Avatar } from '~/ui/avatar'
import { Badge } from '~/ui/badge'
import { daysWaiting, type ConversationRow } from './conversation'

/** Conversations as lines: with whom, about what, and what is new. `today` shows how long somebody has waited. */
export function ConversationList({ rows, base, today }: { rows: readonly ConversationRow[]; base: string; today?: Date }) {
  const { t, i18n } = useTranslation('messages')
  return (
    <ul className="talks">
      {rows.map((row) => {
        const days = today && row.waitingSince && row.state === 'open' ? daysWaiting(row.waitingSince, today) : null
        return (
          <li key={row.id} className={row.unread ? 'talks__row talks__row--new' : 'talks__row'}>
            <Avatar name={row.other} />
            <div>
              <p className="talks__who">
                <Anchor className="stretch" href={`${base}/${row.id}`}>
                  <bdi>{row.other}</bdi>
                </Anchor>
              </p>
              <p>
                <span className="soft">{t(`about.${row.about}`)}</span> <bdi>{row.title || t('gone')}</bdi>
              </p>
              <p className="soft">{formatMoment(row.lastAt, i18n.language)}</p>
            </div>
            <div className="row">
              {row.unread && (
                <Badge tone="info" icon="mail">
                  {t('list.new')}
                </Badge>
              )}
              {days !== null && days > 0 && (
                <Badge tone="warn" icon="hourglass">
                  {t('list.waited', { count: days })}
                </Badge>
              )}
              {row.outcome === 'agreed' && <Badge tone="ok">{t('outcome.agreed')}</Badge>}
              {row.outcome === 'declined' && <Badge tone="line">{t('outcome.declined')}</Badge>}
              {row.state === 'closed' && row.outcome === null && <Badge tone="line">{t('list.closed')}</Badge>}
              {row.state === 'unverified' && <Badge tone="wait">{t('list.unverified')}</Badge>}
            </div>
          </li>
        )
      })}
    </ul>
  )
}
