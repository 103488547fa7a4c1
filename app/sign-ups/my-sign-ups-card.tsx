import { useTranslation } from 'react-i18next'
import { Badge } from '~/ui/badge'
import { Card } from '~/ui/card'
import { useDateWords } from './date-choice'
import type { MySignUpLine } from './my-sign-ups.server'

const tones = { in: 'ok', waiting: 'wait', offered: 'warn', cancelled: 'line', lapsed: 'line' } as const

/** What one is signed up for, each line leading to where it is changed. */
export function MySignUpLines({ lines }: { lines: readonly MySignUpLine[] }) {
  const { t } = useTranslation('signUps')
  const { time } = useDateWords()
  return (
    <>
      {lines.map(({ token, title, next, course, state, number, off }) => (
        <div key={token} className={off ? 'occ is-off' : 'occ'}>
          <div>
            <a href={`/tilmelding/${token}`}>
              <bdi dir="auto">{title}</bdi>
            </a>
            <br />
            <span className="when">{course ? t('mine.course', { time: time(next) }) : time(next)}</span>
          </div>
          <Badge tone={off ? 'line' : tones[state]}>
            {off ? t('own.cancelledByHost') : number ? t('done.number', { number }) : t(`states.${state}`)}
          </Badge>
        </div>
      ))}
    </>
  )
}

/** On one's own page: the next few. */
export function MySignUpsCard({ lines }: { lines: readonly MySignUpLine[] }) {
  const { t } = useTranslation('signUps')
  if (lines.length === 0) return null
  return (
    <Card title={t('mine.card')} id="tilmeldinger">
      <MySignUpLines lines={lines.slice(0, 3)} />
      <p>
        <a href="/mit/tilmeldinger">{t('mine.all')}</a>
      </p>
    </Card>
  )
}
