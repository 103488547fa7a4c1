import { useTranslation } from 'react-i18next'
import { ButtonLink, Buttons } from '~/ui/button'
import { Card } from '~/ui/card'
import { Flash } from '~/ui/flash'
import { useDateWords } from './date-choice'
import type { SignUpState } from './sign-up'
import { WaitingLine } from './waiting-line'

export interface Done {
  entries: { time: { day: string; starts: number; ends: number } | null; state: SignUpState; number: number | null }[]
  /** Where the mail went with the private link; empty when none went. */
  mailedTo: string | null
  /** A guest who left a number only. */
  byPhone: boolean
  addressKept: boolean
  /** Of the private link, for an account. */
  token: string | null
}

/** Signed up: each day with a place or a number in line, and how one hears more. */
export function SignUpDone({ entries, mailedTo, byPhone, addressKept, token, slug, title }: Done & { slug: string; title: string }) {
  const { t } = useTranslation('signUps')
  const { time } = useDateWords()
  const waiting = entries.filter(({ number }) => number !== null)
  const kind = waiting.length === 0 ? 'in' : waiting.length === entries.length ? 'waiting' : 'mixed'
  const [only] = entries
  return (
    <div className="wrap wrap--text band--tight stack">
      <h1>{t(`done.${kind}`)}</h1>
      <p className="lead">
        <bdi dir="auto">{title}</bdi>
      </p>
      {entries.length === 1 && only?.number ? <WaitingLine before={only.number - 1} is /> : null}
      <Card title={t('done.dates')} plinth>
        <ul className="ownplaces">
          {entries.map((entry, at) => (
            <li key={at}>
              <b>{entry.time ? time(entry.time) : t('done.course')}</b>
              <br />
              <span className="soft">{entry.number === null ? t('done.sure') : t('done.number', { number: entry.number })}</span>
            </li>
          ))}
        </ul>
      </Card>
      <p>{t(kind !== 'waiting' ? 'done.inText' : byPhone ? 'done.waitingCall' : 'done.waitingText')}</p>
      {token === null && (
        <Flash tone="ok" icon={byPhone ? 'phone' : 'mail'} still>
          {mailedTo !== null ? (
            <>
              {t('done.mailed')} <bdi dir="ltr">{mailedTo}</bdi>
            </>
          ) : (
            t(byPhone ? 'done.called' : 'done.notMailed')
          )}
        </Flash>
      )}
      {addressKept && kind !== 'waiting' && token === null && <p>{t(byPhone ? 'done.addressByPhone' : 'done.addressByMail')}</p>}
      <Buttons>
        {token !== null && (
          <ButtonLink variant="primary" href={`/tilmelding/${token}`}>
            {t('done.see')}
          </ButtonLink>
        )}
        <ButtonLink href={`/arrangementer/${slug}`}>{t('page.back')}</ButtonLink>
        <ButtonLink href="/arrangementer" variant="quiet">
          {t('done.more')}
        </ButtonLink>
      </Buttons>
    </div>
  )
}
