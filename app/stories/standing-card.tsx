import type { FieldMetadata, SubmissionResult } from '@conform-to/react'
import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { useCheckedForm } from '~/people/use-checked-form'
import { Badge } from '~/ui/badge'
import { Bullets } from '~/ui/bullets'
import { Button, ButtonLink } from '~/ui/button'
import { Card } from '~/ui/card'
import { ErrorSummary } from '~/ui/error-summary'
import { Flash } from '~/ui/flash'
import { Fold } from '~/ui/fold'
import { TextArea } from '~/ui/text-area'
import type { Hindrance } from './story'
import { REASON_MAX, sendBackForm } from './story-form'
import { stateSigns } from './state-signs'
import type { StoryState } from './story'

interface StandingCardProps {
  story: {
    slug: string
    state: StoryState
    version: number
    sentBackReason: string | null
    withdrawnBecause: string | null
    hindrances: readonly Hindrance[]
    maySendIn: boolean
  }
  coordinator: boolean
  reply: SubmissionResult<string[]> | null
}

/** Where the story stands, what is missing, and what can be done. */
export function StandingCard({ story, coordinator, reply }: StandingCardProps) {
  const { t } = useTranslation('stories')
  const { state, hindrances, withdrawnBecause, version } = story
  const open = state !== 'published'
  const ready = hindrances.length === 0
  const mayPublish = coordinator && open && ready && withdrawnBecause !== 'consent'
  return (
    <Card title={t('standing.title')}>
      <p>
        <Badge {...stateSigns[state]}>{t(`states.${state}`)}</Badge>
      </p>
      {state === 'withdrawn' && (
        <Flash tone="warn" still>
          {t(withdrawnBecause === 'consent' ? 'standing.withdrawnConsent' : 'standing.withdrawnEditor')}
        </Flash>
      )}
      {story.sentBackReason && open && (
        <Flash tone="warn" still>
          {t('standing.sentBack')} <q dir="auto">{story.sentBackReason}</q>
        </Flash>
      )}
      {open && !ready && (
        <>
          <p>{t('standing.missing')}</p>
          <Bullets icon="circle" items={hindrances.map((each) => t(`hindrances.${each}`))} />
        </>
      )}
      <Form method="post" className="row">
        <input type="hidden" name="version" value={version} />
        {mayPublish && (
          <Button type="submit" variant="primary" icon="check" name="intent" value="publish">
            {t('standing.publish')}
          </Button>
        )}
        {!coordinator && state === 'draft' && story.maySendIn && (
          <Button type="submit" variant="primary" icon="send" name="intent" value="submit">
            {t('standing.submit')}
          </Button>
        )}
        {state === 'published' && (
          <>
            <ButtonLink href={`/historier/${story.slug}`} icon="eye">
              {t('standing.see')}
            </ButtonLink>
            <Button type="submit" icon="eye-off" name="intent" value="take-down">
              {t('standing.takeDown')}
            </Button>
          </>
        )}
      </Form>
      {coordinator && state === 'submitted' && <SendBack version={version} reply={reply} />}
      {open && (
        <Fold summary={t('standing.delete')}>
          <Form method="post" className="stack">
            <input type="hidden" name="version" value={version} />
            <p>{t('standing.deleteText')}</p>
            <div>
              <Button type="submit" icon="trash-2" name="intent" value="delete">
                {t('standing.deleteSubmit')}
              </Button>
            </div>
          </Form>
        </Fold>
      )}
    </Card>
  )
}

function SendBack({ version, reply }: { version: number; reply: SubmissionResult<string[]> | null }) {
  const { t } = useTranslation(['stories', 'forms'])
  const { fields, formProps, words, problems, submission } = useCheckedForm(sendBackForm, reply, {
    id: 'tilbage',
    defaultValue: { version },
    questions: { reason: t('standing.reason') },
  })
  return (
    <Fold summary={t('standing.sendBack')} open={reply !== null}>
      <Form method="post" className="stack" {...formProps}>
        <ErrorSummary title={t('forms:summaryTitle', { count: problems.length })} errors={problems} submission={submission} />
        <input type="hidden" name="version" value={version} />
        <TextArea
          field={fields.reason as FieldMetadata<unknown>}
          label={t('standing.reason')}
          hint={t('standing.reasonHint')}
          rows={3}
          max={REASON_MAX}
          {...words}
        />
        <div>
          <Button type="submit" name="intent" value="send-back">
            {t('standing.sendBackSubmit')}
          </Button>
        </div>
      </Form>
    </Fold>
  )
}
