import { useTranslation } from 'react-i18next'
import { useLengthText } from '~/activities/use-hours-text'
import { formatNumber, formatWeekday } from '~/i18n/format'
import { Anchor } from '~/ui/anchor'
import { Stones, Todo } from '~/ui/stones'
import type { Road, RoadStep } from './road'

/** How far one has come: a stone for each confirmed hour, what is done and what is left. The last word is a coordinator's. */
export function RoadWalk({ road: { kind, hours, steps } }: { road: Road }) {
  const { t, i18n } = useTranslation('certificates')
  const duration = useLengthText()
  const left = hours && Math.max(0, hours.goal - hours.have)
  return (
    <>
      {hours && hours.have === 0 && <p>{t('road.first', { goal: duration(hours.goal) })}</p>}
      {hours && hours.have > 0 && (
        <>
          <p className="row" style={{ alignItems: 'baseline' }}>
            <span className="bignum">{halves(hours.have, i18n.language)}</span>
            <span>{t('road.of', { goal: duration(hours.goal) })}</span>
          </p>
          <Stones
            hours={Math.floor(hours.have / 30) / 2}
            goal={hours.goal / 60}
            label={t('road.stonesLabel', { have: duration(hours.have), goal: duration(hours.goal) })}
          />
          <p className="soft">{t('road.stone')}</p>
        </>
      )}
      <Todo
        items={[
          ...steps.map((step) => ({
            text: <Step kind={kind} step={step} waiting={hours?.waiting ?? 0} />,
            done: step.done,
            doneText: t('road.done'),
          })),
          { text: t('road.decides'), done: false },
        ]}
      />
      {hours && left !== null && left > 0 && hours.waiting > 0 && (
        <p>{t(hours.waiting >= left ? 'road.waitingEnough' : 'road.waiting', { hours: duration(hours.waiting) })}</p>
      )}
      {hours && left !== null && left > hours.waiting && (
        <p>
          <Anchor href="/mit/timer/nyt">{t('road.log')}</Anchor>
        </p>
      )}
      <p className="soft">{t('road.name')}</p>
    </>
  )
}

/** Hours as stones show them, never rounded up: 14 hours and 45 minutes are 14½. */
function halves(minutes: number, language: string): string {
  const whole = Math.floor(minutes / 60)
  const half = minutes % 60 >= 30 ? '½' : ''
  return whole === 0 && half ? half : formatNumber(whole, language) + half
}

interface StepProps {
  kind: Road['kind']
  step: RoadStep
  /** Minutes that somebody has to confirm. */
  waiting: number
}

function Step({ kind, step: { step, done, left = 0, on }, waiting }: StepProps) {
  const { t, i18n } = useTranslation('certificates')
  const duration = useLengthText()
  switch (step) {
    case 'hours':
      return done ? t('road.hoursDone') : <b>{t(waiting >= left ? 'road.toConfirm' : 'road.more', { hours: duration(left) })}</b>
    case 'course': {
      const name = t(`road.course.${kind === 'mentor' ? 'mentor' : 'language-buddy'}`)
      return done ? name : <Anchor href="/mit/kurser">{name}</Anchor>
    }
    case 'months':
      return done || !on ? t('road.months') : t('road.monthsOn', { day: formatWeekday(on, i18n.language) })
    case 'follow-ups':
      return done ? t('road.talksDone') : t('road.talks', { count: left })
    case 'finished':
      return t('road.finished')
  }
}
