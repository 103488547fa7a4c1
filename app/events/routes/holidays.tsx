import { parseWithZod } from '@conform-to/zod/v4'
import { data, type MetaFunction } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { islandDate } from '~/i18n/format'
import { translator } from '~/i18n/i18n.server'
import { mayAct, mayLoad } from '~/people/guard.server'
import { now } from '~/server/clock.server'
import { Button } from '~/ui/button'
import { Card } from '~/ui/card'
import { Flash } from '~/ui/flash'
import { Fold } from '~/ui/fold'
import type { PageHandle } from '~/ui/page-frame'
import { goOn } from '../answering.server'
import { EventDeskHead } from '../desk-head'
import { HolidayForm, HolidayRow, idOf } from '../holiday-row'
import { allHolidays, approveSuggestions, dropHoliday, knownByKey, setHoliday } from '../holidays.server'
import { holidayKinds } from '../holidays'
import { dropHolidayForm, holidayForm } from '../maker-form'

export const handle = { frame: 'desk' } satisfies PageHandle
const PAGE = '/koordinator/ferier'

/** From today until the end of next year. */
function shownDays(): [string, string] {
  const today = islandDate(now())
  return [today, `${Number(today.slice(0, 4)) + 1}-12-31`]
}

/** The holidays of this year and the next, for which series may rest. */
export const loader = mayLoad(PAGE, ({ language }) => {
  return {
    title: translator(language)('makeEvents:desk.holidays.title'),
    holidays: allHolidays(...shownDays()),
  }
})
export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title }]

/** One the house knows by this key; a key of nobody's is bad input. */
function which({ key, id }: { key?: string; id?: string }) {
  if (key !== undefined && !knownByKey(key)) throw new Response(null, { status: 400 })
  return { key: key ?? null, id: id ?? null }
}

export const action = mayAct(PAGE, {
  set({ actor, form }) {
    const submission = parseWithZod(form, { schema: holidayForm })
    const about = String(form.get('key') ?? form.get('id') ?? 'ny')
    if (submission.status !== 'success') return data({ about, reply: submission.reply() }, { status: 422 })
    const { key, id, ...entry } = submission.value
    setHoliday(actor, which({ key, id }), entry)
    return goOn(PAGE, 'holidaySet')
  },
  'approve-all'({ actor }) {
    approveSuggestions(actor, ...shownDays())
    return goOn(PAGE, 'holidaysSet')
  },
  drop({ actor, form }) {
    const asked = dropHolidayForm.safeParse({ key: form.get('key') ?? undefined, id: form.get('id') ?? undefined })
    if (!asked.success || !dropHoliday(actor, which(asked.data))) throw new Response(null, { status: 400 })
    return goOn(PAGE, 'holidayDropped')
  },
})

export default function Holidays() {
  const { holidays } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { t } = useTranslation('makeEvents')
  const open = holidays.filter(({ suggested, dropped }) => suggested && !dropped).length
  const replyTo = (about: string) => (answer?.about === about ? answer.reply : null)
  return (
    <div className="wrap band--tight stack casework">
      <h1>{t('desk.holidays.title')}</h1>
      <EventDeskHead current="ferier" />
      <p className="soft">{t('desk.holidays.lead')}</p>
      {open > 0 && (
        <>
          <Flash tone="warn" still>
            {t('desk.holidays.open', { count: open })}
          </Flash>
          <Form method="post">
            <Button type="submit" name="intent" value="approve-all" icon="check">
              {t('desk.holidays.approveAll')}
            </Button>
          </Form>
        </>
      )}
      <Fold summary={t('desk.holidays.new')} open={replyTo('ny') !== null}>
        <HolidayForm holiday={null} reply={replyTo('ny')} />
      </Fold>
      <div className="stack">
        {holidayKinds.toReversed().map((kind) => (
          <Card key={kind} title={t(`desk.holidays.kinds.${kind}`)}>
            <ul className="rows">
              {holidays
                .filter((holiday) => holiday.kind === kind)
                .map((holiday) => (
                  <HolidayRow key={idOf(holiday)} holiday={holiday} reply={replyTo(idOf(holiday))} />
                ))}
            </ul>
          </Card>
        ))}
      </div>
    </div>
  )
}
