import type { FieldMetadata, SubmissionResult } from '@conform-to/react'
import { Form } from '@remix-run/react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { endonyms, directionOf, interfaceLanguages } from '~/i18n/languages'
import { useCheckedForm } from '~/people/use-checked-form'
import { Anchor } from '~/ui/anchor'
import { Bullets } from '~/ui/bullets'
import { Button } from '~/ui/button'
import { Card } from '~/ui/card'
import { ChipField } from '~/ui/chip-field'
import { Crumbs } from '~/ui/crumbs'
import { ErrorSummary } from '~/ui/error-summary'
import { Flash } from '~/ui/flash'
import { TextArea } from '~/ui/text-area'
import { TextField } from '~/ui/text-field'
import type { About } from './conversation'
import { askForm, guestAskForm, MESSAGE_MAX } from './conversation-form'
import { FormKey } from './message-form'

export interface AskPageProps {
  subject: { about: About; title: string; owner: string; path: string }
  signedIn: boolean
  formKey: string
  /** Where signing in comes back to. */
  here: string
  reply: SubmissionResult<string[]> | null
  /** The address that was mailed to. */
  mailedTo: string | null
}

/** Asking about an offer, a role or an organisation: with an account only what one wants to say; without one also who one is. */
export function AskPage(props: AskPageProps) {
  const { t } = useTranslation('messages')
  const { subject, signedIn, mailedTo, here } = props
  if (mailedTo !== null) return <Mailed subject={subject} to={mailedTo} />
  return (
    <div className="wrap band--tight">
      <Crumbs
        label={t('crumbs')}
        items={[{ text: <bdi>{subject.title}</bdi>, href: subject.path }, { text: t(`ask.title.${subject.about}`) }]}
      />
      <div className="split">
        <div className="stack">
          <div>
            <h1 style={{ fontSize: 'var(--t-4)' }}>{t(`ask.title.${subject.about}`)}</h1>
            <p className="lead">
              {t('ask.to')} <bdi>{subject.owner}</bdi>
            </p>
          </div>
          {!signedIn && (
            <p>
              {t('ask.haveAccount')} <Anchor href={`/log-ind?til=${encodeURIComponent(here)}`}>{t('ask.signIn')}</Anchor>
            </p>
          )}
          {signedIn ? <AskWithAccount {...props} /> : <AskWithout {...props} />}
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

type AskFormProps = Pick<AskPageProps, 'formKey' | 'reply' | 'subject'>
type Words = { errorText: (code: string) => string; errorWord: string }

function TextQuestion({ field, words, about }: { field: FieldMetadata<string>; words: Words; about: About }) {
  const { t } = useTranslation('messages')
  return (
    <TextArea
      field={field}
      label={t(`ask.text.${about}`)}
      hint={t('ask.textHint')}
      rows={6}
      max={MESSAGE_MAX}
      limitText={t('limit', { count: MESSAGE_MAX })}
      countText={(used, max) => t('used', { used, max })}
      {...words}
    />
  )
}

function AskWithAccount({ formKey, reply, subject }: AskFormProps) {
  const { t } = useTranslation(['messages', 'forms'])
  const { fields, formProps, words, problems, submission, busy } = useCheckedForm(askForm, reply, {
    id: 'spoerg',
    defaultValue: { formKey },
    questions: { text: t(`ask.text.${subject.about}`) },
  })
  return (
    <Form method="post" className="stack" {...formProps}>
      <ErrorSummary title={t('forms:summaryTitle', { count: problems.length })} errors={problems} submission={submission} />
      <FormKey field={fields.formKey} />
      <TextQuestion field={fields.text as FieldMetadata<string>} words={words} about={subject.about} />
      <div>
        <Button type="submit" name="intent" value="ask" variant="primary" size="big" icon="send" disabled={busy}>
          {t('ask.send')}
        </Button>
      </div>
    </Form>
  )
}

function AskWithout({ formKey, reply, subject }: AskFormProps) {
  const { t, i18n } = useTranslation(['messages', 'forms'])
  const { fields, formProps, words, problems, submission, busy } = useCheckedForm(guestAskForm, reply, {
    id: 'spoerg',
    defaultValue: { formKey, language: i18n.language },
    questions: {
      text: t(`ask.text.${subject.about}`),
      firstName: t('ask.firstName'),
      email: t('ask.email'),
      language: t('ask.language'),
    },
  })
  return (
    <Form method="post" className="stack" {...formProps}>
      <ErrorSummary title={t('forms:summaryTitle', { count: problems.length })} errors={problems} submission={submission} />
      <FormKey field={fields.formKey} />
      <TextQuestion field={fields.text as FieldMetadata<string>} words={words} about={subject.about} />
      <TextField field={fields.firstName} label={t('ask.firstName')} hint={t('ask.firstNameHint')} autoComplete="given-name" {...words} />
      <TextField field={fields.email} label={t('ask.email')} hint={t('ask.emailHint')} type="email" autoComplete="email" {...words} />
      <ChipField
        field={fields.language}
        type="radio"
        label={t('ask.language')}
        options={interfaceLanguages.map((code) => ({ value: code, text: endonyms[code], lang: code, dir: directionOf(code) }))}
        {...words}
      />
      {/* for machines that fill in everything; nobody else meets it */}
      <div className="vh" aria-hidden="true">
        <label>
          {t('ask.trap')}
          <input type="text" name={fields.website.name} tabIndex={-1} autoComplete="off" defaultValue="" />
        </label>
      </div>
      <div>
        <Button type="submit" name="intent" value="ask" variant="primary" size="big" icon="send" disabled={busy}>
          {t('ask.sendGuest')}
        </Button>
        <p className="soft">{t('ask.verifyFirst')}</p>
      </div>
    </Form>
  )
}
