import { parseWithZod } from '@conform-to/zod/v4'
import { data, redirect, type MetaFunction } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { flashHeader } from '~/i18n/flash.server'
import { islandDate } from '~/i18n/format'
import { translator } from '~/i18n/i18n.server'
import { towns } from '~/island/towns'
import { mayAct, mayLoad, notFound } from '~/people/guard.server'
import { useCheckedForm } from '~/people/use-checked-form'
import { now } from '~/server/clock.server'
import { Button } from '~/ui/button'
import { Card } from '~/ui/card'
import { ChipField } from '~/ui/chip-field'
import { Crumbs } from '~/ui/crumbs'
import { ErrorSummary } from '~/ui/error-summary'
import { SelectField } from '~/ui/select-field'
import { TextArea } from '~/ui/text-area'
import { TextField } from '~/ui/text-field'
import { meetingLengths } from '../meeting'
import { MeetingLines } from '../meeting-lines'
import { callMeeting, cancelMeeting, ownMeetings } from '../meetings.server'
import { mentorsOf } from '../lead-mentors.server'
import { meetingForm } from '../mentor-form'

export const loader = mayLoad('/mit/mentorer/moeder', ({ actor, language }) => ({
  title: translator(language)('mentors:meetings.title'),
  today: islandDate(now()),
  meetings: ownMeetings(actor),
  mentors: mentorsOf(actor.userId).length,
}))
export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [{ title: loaded?.title }]

const back = async (key: string) =>
  redirect('/mit/mentorer/moeder', { headers: { 'set-cookie': await flashHeader({ key: `mentors:flash.${key}` }) } })

export const action = mayAct('/mit/mentorer/moeder', {
  call({ actor, form }) {
    const submission = parseWithZod(form, { schema: meetingForm(islandDate(now())) })
    if (submission.status !== 'success') return data({ reply: submission.reply() }, { status: 400 })
    callMeeting(actor, submission.value)
    return back('called')
  },
  cancel({ actor, form }) {
    if (!cancelMeeting(actor, String(form.get('id')))) throw notFound()
    return back('cancelled')
  },
})

export default function Meetings() {
  const { today, meetings, mentors } = useLoaderData<typeof loader>()
  const answered = useActionData<typeof action>()
  const { t } = useTranslation(['mentors', 'forms'])
  const { fields, formProps, problems, submission, words, busy } = useCheckedForm(meetingForm(today), answered?.reply, {
    id: 'moede',
    defaultValue: { minutes: '90', startsAt: '16:30' },
    questions: {
      date: t('meetings.date'),
      startsAt: t('meetings.startsAt'),
      minutes: t('meetings.minutes'),
      town: t('meetings.town'),
      place: t('meetings.place'),
      about: t('meetings.about'),
    },
  })
  return (
    <div className="wrap wrap--text band--tight stack">
      <Crumbs
        label={t('crumbs')}
        items={[{ text: t('mine'), href: '/mit' }, { text: t('page.heading'), href: '/mit/mentorer' }, { text: t('meetings.title') }]}
      />
      <h1 style={{ fontSize: 'var(--t-4)' }}>{t('meetings.title')}</h1>
      {meetings.length > 0 && (
        <Card title={t('meetings.coming')}>
          <MeetingLines meetings={meetings} />
        </Card>
      )}
      <Card title={t('meetings.call')} plinth>
        <Form method="post" {...formProps} className="stack">
          <ErrorSummary title={t('forms:summaryTitle', { count: problems.length })} errors={problems} submission={submission} />
          <TextField type="date" width="short" field={fields.date} label={t('meetings.date')} {...words} />
          <TextField type="time" width="short" field={fields.startsAt} label={t('meetings.startsAt')} {...words} />
          <ChipField
            type="radio"
            field={fields.minutes}
            label={t('meetings.minutes')}
            options={meetingLengths.map((value) => ({ value, text: t(`meetings.lengths.${value}`) }))}
            {...words}
          />
          <SelectField
            field={fields.town}
            label={t('meetings.town')}
            placeholder={t('meetings.choose')}
            options={towns.map(({ slug, name }) => ({ value: slug, text: name }))}
            {...words}
          />
          <TextField field={fields.place} label={t('meetings.place')} hint={t('meetings.placeHint')} {...words} />
          <TextArea field={fields.about} label={t('meetings.about')} rows={3} max={300} {...words} />
          <p className="soft">{t('meetings.mails', { count: mentors })}</p>
          <div>
            <Button type="submit" name="intent" value="call" variant="primary" icon="send" disabled={busy}>
              {t('meetings.send')}
            </Button>
          </div>
        </Form>
      </Card>
    </div>
  )
}
