import { data, redirect, type MetaFunction } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { flashHeader } from '~/i18n/flash.server'
import { formatWeekday, islandDate } from '~/i18n/format'
import { translator } from '~/i18n/i18n.server'
import { mayAct, mayLoad } from '~/people/guard.server'
import { now } from '~/server/clock.server'
import { Button, ButtonLink } from '~/ui/button'
import { Card } from '~/ui/card'
import { Crumbs } from '~/ui/crumbs'
import { Empty } from '~/ui/empty'
import { ErrorSummary } from '~/ui/error-summary'
import { myMatches } from '../my-page.server'
import { lastWeekAgain, repeatLastWeek, type Repeated } from '../repeat.server'
import { useLengthText } from '../use-hours-text'

/** Last week's entries again: this page shows what would be saved, its button saves it. */
export const loader = mayLoad('/mit/timer/uge', ({ actor, language }) => ({
  ...lastWeekAgain(actor),
  names: Object.fromEntries(myMatches(actor).flatMap(({ id, name }) => (name ? [[id, name]] : []))),
  today: islandDate(now()),
  title: translator(language)('logging:repeat.title'),
}))
export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title }]

export const action = mayAct('/mit/timer/uge', {
  async repeat({ actor, form }) {
    const ids = form.getAll('entry').map(String).slice(0, 100)
    if (ids.length === 0) return data({ nothing: true }, { status: 422 })
    const count = repeatLastWeek(actor, ids)
    return redirect('/mit', { headers: { 'set-cookie': await flashHeader({ key: 'logging:repeat.saved', values: { count } }) } })
  },
})

export default function RepeatWeek() {
  const { lines, rest, names, title } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { t } = useTranslation(['logging', 'mine', 'forms'])
  return (
    <div className="wrap wrap--text band--tight stack">
      <Crumbs label={t('mine:crumbs')} items={[{ text: t('mine:title'), href: '/mit' }, { text: t('repeat.title') }]} />
      <h1 style={{ fontSize: 'var(--t-4)' }}>{title}</h1>
      {lines.length === 0 ? (
        <Empty title={t('repeat.none')} text={t('repeat.noneText')} action={<ButtonLink href="/mit">{t('repeat.back')}</ButtonLink>} />
      ) : (
        <Card plinth>
          <Form method="post" className="stack">
            <ErrorSummary
              title={t('forms:summaryTitle', { count: 1 })}
              errors={answer?.nothing ? [{ href: '#entries', text: t('repeat.choose') }] : []}
              submission={answer}
            />
            <p>{t('repeat.lead')}</p>
            {lines.some(({ codes }) => codes.length > 0) && <p>{t('repeat.ask')}</p>}
            <fieldset id="entries" tabIndex={-1} className="stack">
              <legend className="label">{t('repeat.what')}</legend>
              {lines.map((line) => (
                <RepeatLine key={line.id} line={line} name={(line.matchId && names[line.matchId]) || null} />
              ))}
            </fieldset>
            {rest && <p className="soft">{t('repeat.there')}</p>}
            <p className="soft">{t('repeat.later')}</p>
            <Button type="submit" variant="primary" size="big" full name="intent" value="repeat">
              {t('repeat.save')}
            </Button>
          </Form>
        </Card>
      )}
    </div>
  )
}

function RepeatLine({ line: { id, date, minutes, task, note, codes }, name }: { line: Repeated; name: string | null }) {
  const { t, i18n } = useTranslation(['logging', 'mine', 'facts'])
  const length = useLengthText()
  const about =
    name ??
    (task.of === 'match'
      ? t(`facts:kinds.${task.offerKind}`)
      : task.of === 'organisation'
        ? task.name
        : task.of === 'event'
          ? task.title
          : (note ?? t('mine:log.other')))
  return (
    <label className="opt">
      <input type="checkbox" name="entry" value={id} defaultChecked={codes.length === 0} />
      <span>
        <b>{t('edit.when', { day: formatWeekday(date, i18n.language), length: length(minutes) })}</b>
        <br />
        <bdi>{about}</bdi>
        {codes.map((code) => (
          <span key={code} className="soft" style={{ display: 'block' }}>
            {t(`codes.${code}`)}
          </span>
        ))}
      </span>
    </label>
  )
}
