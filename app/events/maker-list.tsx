import type { SubmissionResult } from '@conform-to/react'
import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { formatDay } from '~/i18n/format'
import type { AgeBand } from '~/people/facts'
import { useCheckedForm } from '~/people/use-checked-form'
import { Button, ButtonLink } from '~/ui/button'
import { Card } from '~/ui/card'
import { ErrorSummary } from '~/ui/error-summary'
import { TextField } from '~/ui/text-field'
import { trustForm } from './maker-form'
import type { Maker } from './makers.server'

interface MakerListProps {
  makers: readonly Maker[]
  today: string
  reply: SubmissionResult<string[]> | null
  /** Who the address that was asked for belongs to; they are not trusted yet. */
  found: Found | null
}
interface Found {
  name: string
  ageBand: AgeBand | null
  email: string
}

/** Volunteers who may make events without leading an association. */
export function MakerList({ makers, today, reply, found }: MakerListProps) {
  const { t, i18n } = useTranslation(['makeEvents', 'forms'])
  const { fields, formProps, words, problems, submission, busy } = useCheckedForm(trustForm, reply, {
    id: 'stol-paa',
    questions: { email: t('desk.makers.email') },
  })
  const day = new Date(`${today}T12:00:00Z`)
  return (
    <Card title={t('desk.makers.title')}>
      <div className="stack">
        <p className="soft">{t('desk.makers.text')}</p>
        {makers.length > 0 && (
          <ul className="rows">
            {makers.map(({ id, name, since, by }) => (
              <li key={id}>
                <span>
                  <b>
                    <bdi>{name}</bdi>
                  </b>{' '}
                  <span className="soft">
                    {by
                      ? t('desk.makers.sinceBy', { day: formatDay(since, i18n.language, day), name: by })
                      : t('desk.makers.since', { day: formatDay(since, i18n.language, day) })}
                  </span>
                </span>
                <Form method="post" className="rows__end">
                  <input type="hidden" name="userId" value={id} />
                  <Button type="submit" name="intent" value="distrust" size="sm" icon="x">
                    {t('desk.makers.distrust')}
                    <span className="vh"> {name}</span>
                  </Button>
                </Form>
              </li>
            ))}
          </ul>
        )}
        {found && <AskTrust found={found} />}
        <Form method="post" {...formProps} className="stack">
          <ErrorSummary title={t('forms:summaryTitle', { count: problems.length })} errors={problems} submission={submission} />
          <TextField
            field={fields.email}
            type="email"
            autoComplete="off"
            label={t('desk.makers.email')}
            hint={t('desk.makers.emailHint')}
            {...words}
          />
          <div>
            <Button type="submit" name="intent" value="look" icon="search" disabled={busy}>
              {t('desk.makers.look')}
            </Button>
          </div>
        </Form>
      </div>
    </Card>
  )
}

/** Whom one is about to trust, by name: the last step. */
function AskTrust({ found: { name, ageBand, email } }: { found: Found }) {
  const { t } = useTranslation(['makeEvents', 'facts'])
  const age = ageBand ? t(`facts:ageBands.${ageBand}`) : t('desk.makers.noAge')
  return (
    <Form method="post" className="stack" id="giv-tilladelse">
      <input type="hidden" name="email" value={email} />
      <p role="status">
        <b>{t('desk.makers.ask', { name, age })}</b> {t('desk.makers.askHint', { name })}
      </p>
      <p className="btns">
        <Button type="submit" variant="primary" name="intent" value="trust" icon="user-plus">
          {t('desk.makers.trust')}
        </Button>
        <ButtonLink variant="quiet" href="/koordinator/arrangementer">
          {t('desk.makers.notNow')}
        </ButtonLink>
      </p>
    </Form>
  )
}
