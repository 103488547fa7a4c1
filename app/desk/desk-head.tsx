import { useTranslation } from 'react-i18next'
import { Anchor } from '~/ui/anchor'
import { Segmented } from '~/ui/segmented'

const ways = [
  { href: '/koordinator/tilflyttere/ny', name: 'register' },
  { href: '/koordinator/runde', name: 'round' },
  { href: '/koordinator/ansvar', name: 'duty' },
  { href: '/henvis', name: 'referral' },
] as const

/** The day, whose work is shown, and the ways a coordinator goes every day. */
export function DeskHead({ today, mine }: { today: string; mine: boolean }) {
  const { t } = useTranslation('desk')
  return (
    <>
      <div className="row between desk__today">
        <p className="soft">{today}</p>
        <Segmented
          label={t('whose')}
          options={[
            { text: t('all'), href: '/koordinator', current: !mine },
            { text: t('mine'), href: '/koordinator?mine=ja', current: mine },
          ]}
        />
      </div>
      <nav aria-label={t('tools')} className="desk__ways">
        {ways.map(({ href, name }) => (
          <Anchor key={href} href={href}>
            {t(`ways.${name}`)}
          </Anchor>
        ))}
      </nav>
    </>
  )
}
