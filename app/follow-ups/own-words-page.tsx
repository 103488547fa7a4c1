import type { SubmissionResult } from '@conform-to/react'
import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { useCheckedForm } from '~/people/use-checked-form'
import { Anchor } from '~/ui/anchor'
import { Button, ButtonLink } from '~/ui/button'
import { ErrorSummary } from '~/ui/error-summary'
import { Flash } from '~/ui/flash'
import { ownWordsForm } from './follow-up-form'
import { HeardFields } from './heard-fields'

export interface OwnWordsProps {
  /** `over`: done, left out, or the match ended. */
  standing: 'asks' | 'told' | 'over' | 'expired'
  /** The newcomer's first name. */
  name: string | null
  reply: SubmissionResult<string[]> | null | undefined
  /** Where one says that something is wrong. */
  concernHref: string
  homeHref: string
}

/** The volunteer tells how it goes: three scales and a few words, in a minute, by a link or signed in. */
export function OwnWordsPage({ standing, name, reply, concernHref, homeHref }: OwnWordsProps) {
  const { t } = useTranslation('followUps')
  return (
    <div className="wrap wrap--text band stack">
      <h1 style={{ fontSize: 'var(--t-4)' }}>{name && standing === 'asks' ? t('own.title', { name }) : t(`own.${standing}.title`)}</h1>
      <p className="lead">{t(`own.${standing}.text`)}</p>
      {standing === 'asks' ? (
        <OwnWordsForm reply={reply} />
      ) : (
        <p>
          <ButtonLink href={homeHref}>{t('own.home')}</ButtonLink>
        </p>
      )}
      {standing !== 'expired' && (
        <Flash still icon="flag">
          {t('own.wrong')} <Anchor href={concernHref}>{t('own.sayWrong')}</Anchor>
        </Flash>
      )}
    </div>
  )
}

function OwnWordsForm({ reply }: { reply: OwnWordsProps['reply'] }) {
  const { t } = useTranslation(['followUps', 'forms'])
  const { fields, formProps, problems, submission, words, busy } = useCheckedForm(ownWordsForm, reply, {
    id: 'egne-ord',
    defaultValue: { missedMeetings: 0 },
    questions: {
      going: t('scales.going.own'),
      danish: t('scales.danish.own'),
      home: t('scales.home.own'),
      missedMeetings: t('form.missed'),
      note: t('form.note.own'),
    },
  })
  return (
    <Form method="post" {...formProps} className="stack">
      <ErrorSummary title={t('forms:summaryTitle', { count: problems.length })} errors={problems} submission={submission} />
      <HeardFields fields={fields} words={words} voice="own" />
      <p className="soft">{t('own.whoReads')}</p>
      <div>
        <Button type="submit" name="intent" value="save" variant="primary" icon="send" disabled={busy}>
          {t('own.send')}
        </Button>
      </div>
    </Form>
  )
}
