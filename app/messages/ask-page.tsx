import type { SubmissionResult } from '@conform-to/react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Anchor } from '~/ui/anchor'
import { Bullets } from '~/ui/bullets'
import { Card } from '~/ui/card'
import { Crumbs } from '~/ui/crumbs'
import { Flash } from '~/ui/flash'
import { AskWithAccount, AskWithout } from './ask-forms'
import type { About } from './conversation'

export interface AskPageProps {
  subject: { about: About; title: string; owner: string; path: string }
  signedIn: boolean
  formKey: string
  /** Where signing in comes back to. */
  here: string
  reply: SubmissionResult<string[]> | null
  /** The address that was mailed to. */
  mailedTo: string | null
}

/** Asking about an offer, a role or an organisation: with an account only what one wants to say; without one also who one is. */
export function AskPage(props: AskPageProps) {
  const { t } = useTranslation('messages')
  const { subject, signedIn, mailedTo, here } = props
  if (mailedTo !== null) return <Mailed subject={subject} to={mailedTo} />
  return (
    <div className="wrap band--tight">
      <Crumbs
        label={t('crumbs')}
        items={[{ text: <bdi>{subject.title}</bdi>, href: subject.path }, { text: t(`ask.title.${subject.about}`) }]}
      />
      <div className="split">
        <div className="stack">
          <div>
            <h1 style={{ fontSize: 'var(--t-4)' }}>{t(`ask.title.${subject.about}`)}</h1>
            <p className="lead">
              {t('ask.to')} <bdi>{subject.owner}</bdi>
            </p>
          </div>
          {!signedIn && (
            <p>
              {t('ask.haveAccount')} <Anchor href={`/log-ind?til=${encodeURIComponent(here)}`}>{t('ask.signIn')}</Anchor>
            </p>
          )}
          {signedIn ? <AskWithAccount {...props} /> : <AskWithout {...props} />}
        </div>
        <Card tone="sea" title={t('ask.how')}>
          <Bullets icon="check" items={[t('ask.howAnswer'), t('ask.howNames'), t('ask.howHelp')]} />
        </Card>
      </div>
    </div>
  )
}

/** What happens next. It takes the place of a long form, so it takes the cursor and the view with it. */
function Mailed({ subject, to }: { subject: AskPageProps['subject']; to: string }) {
  const { t } = useTranslation('messages')
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <div className="wrap wrap--text band stack">
      <h1 ref={heading} tabIndex={-1} style={{ fontSize: 'var(--t-4)' }}>
        {t('ask.mailedTitle')}
      </h1>
      <Flash tone="ok" icon="mail">
        {t('ask.mailedText', { email: to })}
      </Flash>
      <p>{t('ask.mailedNext')}</p>
      <p>
        <Anchor href={subject.path}>{t(`see.${subject.about}`)}</Anchor>
      </p>
    </div>
  )
}
