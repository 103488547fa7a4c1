import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Anchor } from '~/ui/anchor'
import { Card } from '~/ui/card'
import { Count } from '~/ui/count'
import { Icon, type IconName } from '~/ui/icon'

interface MyWaysProps {
  unread: number
  organisations: readonly { slug: string; name: string; hours?: number }[]
}

/** The ways from one's own page: messages, hours, certificates, searches that are kept, associations one leads or helps in. */
export function MyWays({ unread, organisations }: MyWaysProps) {
  const { t } = useTranslation(['mine', 'hours'])
  return (
    <Card title={t('ways.title')}>
      <ul className="ways-list">
        <Way href="/mit/beskeder" icon="message-circle" text={t('ways.messages')}>
          {unread > 0 && (
            <Count hot unit={t('ways.unread')}>
              {unread}
            </Count>
          )}
        </Way>
        <Way href="/mit/kalender" icon="calendar-days" text={t('ways.calendar')} />
        <Way href="/mit/timer" icon="timer" text={t('ways.hours')} />
        <Way href="/mit/beviser" icon="circle-check" text={t('ways.certificates')} />
        <Way href="/mit/kurser" icon="graduation-cap" text={t('ways.courses')} />
        <Way href="/mit/soegninger" icon="bell" text={t('ways.searches')} />
        {organisations.map(({ slug, name, hours = 0 }) => (
          <Way key={slug} href={`/forening/${slug}`} icon="users" text={<bdi>{name}</bdi>}>
            {hours > 0 && (
              <Anchor href={`/forening/${slug}/timer`} className="ways-list__more">
                {t('hours:leading.waiting', { count: hours })}
                <span className="vh"> ({name})</span>
              </Anchor>
            )}
          </Way>
        ))}
        {organisations.length === 0 && <Way href="/foreninger/ny" icon="plus" text={t('ways.newOrganisation')} />}
      </ul>
    </Card>
  )
}

function Way({ href, icon, text, children }: { href: string; icon: IconName; text: ReactNode; children?: ReactNode }) {
  return (
    <li>
      <Icon name={icon} />
      <Anchor href={href}>{text}</Anchor>
      {children}
    </li>
  )
}
