import type { SubmissionResult } from '@conform-to/react'
import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { formatMoment } from '~/i18n/format'
import { Badge } from '~/ui/badge'
import { Button, Buttons } from '~/ui/button'
import { Card } from '~/ui/card'
import { Flash } from '~/ui/flash'
import { Fold } from '~/ui/fold'
import { AbsenceForm, PartyForm, RemindersForm } from './change-forms'
import { useDateWords } from './date-choice'
import type { OwnEntry, OwnPage } from './own-page.server'
import { WaitingLine } from './waiting-line'

/** A place that must be said yes to: both answers are equally big. */
export function OfferedPlace({ entry }: { entry: OwnEntry }) {
  const { t, i18n } = useTranslation('signUps')
  const { time } = useDateWords()
  return (
    <Card title={t('own.confirm.title')} plinth>
      <p>
        <b>{time(entry.time)}</b>
      </p>
      <p>{t('own.confirm.text', { until: entry.until ? formatMoment(new Date(entry.until), i18n.language) : '' })}</p>
      <Form method="post" reloadDocument>
        <input type="hidden" name="id" value={entry.id} />
        <Buttons>
          <Button type="submit" name="intent" value="confirm" variant="primary" size="big" icon="check">
            {t('own.confirm.yes')}
          </Button>
          <Button type="submit" name="intent" value="cancel" size="big" icon="x">
            {t('own.confirm.no')}
          </Button>
        </Buttons>
      </Form>
    </Card>
  )
}

const tones = { in: 'ok', waiting: 'wait', offered: 'warn', cancelled: 'line', lapsed: 'line' } as const

/** Each date with a place or a number in line, and how one says no. */
export function OwnDates({ page: { entries, courseDates } }: { page: OwnPage }) {
  const { t } = useTranslation('signUps')
  const { time, within } = useDateWords()
  const [only] = entries
  const open = entries.filter(({ off }) => !off)
  return (
    <Card title={t('done.dates')}>
      {entries.map((entry) => (
        <div key={entry.id} className={entry.off ? 'occ is-off' : 'occ'}>
          <div>
            <b className="when">{entry.course ? t('done.course') : time(entry.time)}</b>
            {entry.course && (
              <>
                <br />
                {t('own.next', { time: time(entry.time) })}
              </>
            )}
            {entry.place !== null && !entry.off && (
              <>
                <br />
                <bdi dir="auto">{t('own.thisTime', { place: entry.place })}</bdi>
              </>
            )}
            {entry.off && entry.reason && (
              <>
                <br />
                <bdi dir="auto">{entry.reason}</bdi>
              </>
            )}
          </div>
          <Badge tone={entry.off ? 'line' : tones[entry.state]}>
            {entry.off ? t('own.cancelledByHost') : entry.number ? t('done.number', { number: entry.number }) : t(`states.${entry.state}`)}
          </Badge>
          {entries.length > 1 && !entry.off && (
            <Form method="post" reloadDocument>
              <input type="hidden" name="id" value={entry.id} />
              <Button type="submit" name="intent" value="cancel" size="sm" variant="quiet">
                {t('own.cancelOne', { day: within(entry.time) })}
              </Button>
            </Form>
          )}
        </div>
      ))}
      {entries.length === 1 && only?.number && !only.off ? <WaitingLine before={only.number - 1} is /> : null}
      {courseDates.length > 0 && only && (
        <Fold summary={t('own.absence.title')}>
          <p className="soft">{t('own.absence.text')}</p>
          {courseDates.map((date) => (
            <AbsenceForm key={date.id} id={only.id} date={date} />
          ))}
        </Fold>
      )}
      {open.length > 0 && (
        <Form method="post" reloadDocument className="signup__leave">
          <input type="hidden" name="id" value="all" />
          <Button type="submit" name="intent" value="cancel" full>
            {t(open.length > 1 ? 'own.cancelAll' : 'own.cancel')}
          </Button>
          {open.some(({ state }) => state !== 'waiting') && <p className="soft">{t('own.cancelHint')}</p>}
        </Form>
      )}
    </Card>
  )
}

/** Where it is: the kept address for who has a place. */
export function OwnWhere({ page }: { page: OwnPage }) {
  const { t } = useTranslation('signUps')
  return (
    <Card title={t('own.where')}>
      {page.where && (
        <p>
          <bdi dir="auto">{page.where}</bdi>
        </p>
      )}
      {page.address !== null && (
        <Flash icon="lock" still>
          <b>
            <bdi dir="auto">{page.address}</bdi>
          </b>
          <br />
          {t('own.keep')}
        </Flash>
      )}
      {page.keepsAddress && page.address === null && <p className="soft">{t('own.later')}</p>}
      {page.directions && (!page.keepsAddress || page.address !== null) && <p dir="auto">{page.directions}</p>}
    </Card>
  )
}

/** More or fewer people, and which reminders. */
export function ChangeParts({ page, reply }: { page: OwnPage; reply: SubmissionResult<string[]> | null }) {
  const { t } = useTranslation('signUps')
  return (
    <Card title={t('own.party')}>
      <p className="signup__who">{t('own.who', { adults: page.adults, children: page.children })}</p>
      <Fold summary={t('own.change.title')} open={reply !== null}>
        <PartyForm adults={page.adults} children_={page.children} reply={reply} />
      </Fold>
      {page.reminders !== null && (
        <Fold summary={t('own.reminders.title')}>
          <RemindersForm chosen={page.reminders} />
        </Fold>
      )}
    </Card>
  )
}
