import { useTranslation } from 'react-i18next'
import { Anchor } from '~/ui/anchor'
import { Badge } from '~/ui/badge'
import { Button, buttonClass, ButtonLink } from '~/ui/button'
import { Gable } from '~/ui/gable'
import { vars } from '~/ui/vars'
import type { OwnRole } from './wanted-reading.server'
import { roleStateAfter, type RoleState } from './wanted-role'

const tones = {
  draft: 'line',
  submitted: 'info',
  published: 'ok',
  paused: 'wait',
  closed: 'wait',
  'sent-back': 'warn',
} as const satisfies Record<RoleState, string>

/** One role for its leaders: how it stands, how many are found, and what can be done with it. Stands inside a form. */
export function RoleRow({ own: { view, sentBackReason }, slug }: { own: OwnRole; slug: string }) {
  const { t } = useTranslation(['wanted', 'offers'])
  const page = `/forening/${slug}/roller/${view.id}`
  const name = view.title || t('card.noTitle')
  const hidden = <span className="vh"> {name}</span>
  return (
    <>
      <input type="hidden" name="id" value={view.id} />
      <Gable front={view.front} size="sm" />
      <div className="stack" style={vars({ gap: 'var(--s-1)' })}>
        <h2 style={{ fontSize: 'var(--t-2)' }}>
          <Anchor href={page}>
            <bdi>{name}</bdi>
          </Anchor>
        </h2>
        <p className="soft">{[t(`roles.${view.role}`), t('leader.found', { count: view.wanted, filled: view.filled })].join(' · ')}</p>
        <p>
          <Badge tone={tones[view.state]}>{t(`offers:states.${view.state}`)}</Badge>
        </p>
        {view.state === 'sent-back' && sentBackReason && (
          <p>
            {t('leader.sentBack')} <q dir="auto">{sentBackReason}</q>
          </p>
        )}
      </div>
      <div className="btns">
        {view.state !== 'submitted' && (
          <ButtonLink href={page} size="sm" variant={view.state === 'sent-back' ? 'primary' : undefined}>
            {t('leader.change')}
            {hidden}
          </ButtonLink>
        )}
        {(view.state === 'published' || view.state === 'paused') && view.free > 0 && (
          <Button type="submit" size="sm" name="intent" value="fill" icon="check">
            {t('leader.fill')}
            {hidden}
          </Button>
        )}
        {view.filled > 0 && (
          <Button type="submit" size="sm" variant="quiet" name="intent" value="free">
            {t('leader.free')}
            {hidden}
          </Button>
        )}
        {(['pause', 'resume'] as const)
          .filter((step) => roleStateAfter(view.state, step) !== null)
          .map((step) => (
            <Button key={step} type="submit" size="sm" variant="quiet" name="intent" value={step}>
              {t(`leader.${step}`)}
              {hidden}
            </Button>
          ))}
        <Button type="submit" size="sm" variant="quiet" name="intent" value="copy">
          {t('leader.copy')}
          {hidden}
        </Button>
        <details className="sure">
          <summary className={buttonClass({ size: 'sm', variant: 'quiet' })}>
            {t('leader.close')}
            {hidden}
          </summary>
          <p>{t('leader.closeText')}</p>
          <Button type="submit" size="sm" variant="danger" name="intent" value="close">
            {t('leader.closeSure')}
          </Button>
        </details>
      </div>
    </>
  )
}
