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
  /** It cannot be asked about now. */
  resting: boolean
  signedIn: boolean
  formKey: string
  /** Where signing in comes back to. */
  here: string
  reply: SubmissionResult<string[]> | null
  /** The address that was mailed to. */
  mailedTo: string | null
}

/** Where others of its kind are found. */
const otherWays = { offer: '/tilbud', role: '/roller', organisation: '/foreninger' } as const

/** Asking about an offer, a role or an organisation: with an account only what one wants to say; without one also who one is. */
export function AskPage(props: AskPageProps) {
  const { t } = useTranslation('messages')
  const { subject, resting, signedIn, mailedTo, here, reply } = props
  if (mailedTo !== null) return <Mailed subject={subject} to={mailedTo} />
  return (
    <div className="wrap band--tight">
      <Crumbs
        label={t('crumbs')}
        items={[
          resting
            ? { text: t(`ask.others.${subject.about}`), href: otherWays[subject.about] }
            : { text: <bdi>{subject.title}</bdi>, href: subject.path },
          { text: t(`ask.title.${subject.about}`) },
        ]}
      />
      <div className="split">
        <div className="stack">
          <div>
            <h1 style={{ fontSize: 'var(--t-4)' }}>{t(`ask.title.${subject.about}`)}</h1>
            <p className="lead">
              {t('ask.to')} <bdi>{subject.owner}</bdi>
            </p>
          </div>
          {resting && !reply && (
            <>
              <Flash tone="info" still>
                {t(`ask.resting.${subject.about}`)}
              </Flash>
              <p>
                <Anchor href={otherWays[subject.about]}>{t(`ask.others.${subject.about}`)}</Anchor>
              </p>
            </>
          )}
          {!resting && !signedIn && (
            <p>
              {t('ask.haveAccount')} <Anchor href={`/log-ind?til=${encodeURIComponent(here)}`}>{t('ask.signIn')}</Anchor>
            </p>
          )}
          {/* what was typed when it came to rest stays where it was */}
          {(!resting || reply) && (signedIn ? <AskWithAccount {...props} /> : <AskWithout {...props} />)}
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
