import type { FieldMetadata, SubmissionResult } from '@conform-to/react'
import { Form, useFetcher } from '@remix-run/react'
import { useEffect, useRef, useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { formatList } from '~/i18n/format'
import { slotsIn } from '~/people/availability'
import { useCheckedForm } from '~/people/use-checked-form'
import { Anchor } from '~/ui/anchor'
import { Button, ButtonLink } from '~/ui/button'
import { ErrorSummary } from '~/ui/error-summary'
import { Flash } from '~/ui/flash'
import { Kind } from '~/ui/gable'
import { saysItsAge } from './jobs'
import { KindChoice } from './kind-choice'
import { wizardSteps, type FormStep, type OfferView } from './offer'
import { reachOf, stepForm } from './offer-form'
import { useFieldNames } from './field-names'
import { OfferAside } from './offer-aside'
import { previewOf } from './offer-preview'
import { WhatFields } from './what-fields'
import { WhereFields, YouFields } from './where-fields'
import { WizardSteps } from './wizard-steps'

interface WizardFormProps {
  offer: OfferView
  step: FormStep
  /** The organisations this person leads; on whose behalf can be changed while nobody counts on it. */
  organisations: readonly { id: string; name: string }[]
  person: { ageBand: string | null; transport: string | null; gender: string | null; phone: string | null }
  reply: SubmissionResult<string[]> | null
}

const SAVE_AFTER_MS = 1500
/** Longer than anything that could be right: it waits for the person to shorten it. */
const TOO_LONG_TO_SAVE = 20_000

/** One step of the wizard beside a picture of what others will see. It saves itself while one writes, when there is a script. */
export function WizardForm({ offer, step, organisations, person, reply }: WizardFormProps) {
  const { t, i18n } = useTranslation(['offers', 'forms', 'facts'])
  const schema = stepForm(step, offer.kind)
  const nameOf = useFieldNames()
  const { fields, formProps, words, problems, submission } = useCheckedForm(schema, reply, {
    questions: Object.fromEntries(Object.keys(schema.shape).map((name) => [name, nameOf(name)])),
    defaultValue: {
      ...offer,
      ...offer.details,
      availability: slotsIn(offer.availability),
      reach: reachOf(offer.radiusKm),
      stepFree: offer.stepFree ? 'on' : undefined,
      childFriendly: offer.childFriendly ? 'on' : undefined,
      organisationId: offer.organisationId ?? '',
      ...(step === 'dig' ? person : {}),
    },
  })
  const stepFields = fields as unknown as Record<string, FieldMetadata<unknown>>
  const [preview, setPreview] = useState(offer)
  const { saved, unsaved, saveSoon } = useSaving()
  const names = formatList(unsaved.map(nameOf), i18n.language)
  // An offer that others can see is changed when its owner says so, not while typing.
  const shown = offer.state === 'published' || offer.state === 'paused'
  const next = wizardSteps[wizardSteps.indexOf(step) + 1] ?? 'se'
  const back = wizardSteps[wizardSteps.indexOf(step) - 1]
  function changed(event: FormEvent<HTMLFormElement>) {
    setPreview(previewOf(offer, step, new FormData(event.currentTarget)))
    if (!shown) saveSoon(event.currentTarget)
  }
  return (
    <div className="wrap split band--tight">
      <div>
        <WizardSteps current={step} offerId={offer.id} />
        <Form method="post" className="wizard" {...formProps} onInput={changed}>
          <input type="hidden" name="intent" value="save" />
          <ErrorSummary title={t('forms:summaryTitle', { count: problems.length })} errors={problems} submission={submission} />
          <h1 style={{ fontSize: 'var(--t-4)' }}>{t(`wizard.${step}.title`)}</h1>
          {shown && <Flash tone="warn">{t('wizard.shown')}</Flash>}
          {step !== 'slags' && offer.front && offer.kind && (
            <div className="picked">
              <Kind front={offer.front} size="sm">
                {t(`facts:kinds.${offer.kind}`)}
              </Kind>
              <Anchor href={`/mit/tilbud/${offer.id}/slags`}>{t('wizard.change')}</Anchor>
            </div>
          )}
          {step === 'slags' && stepFields.kind && (
            <KindChoice
              fields={{ kind: stepFields.kind, organisationId: stepFields.organisationId }}
              organisations={organisations}
              words={words}
            />
          )}
          {step === 'hvad' && offer.kind && (
            <WhatFields kind={offer.kind} ofOrganisation={offer.organisation} fields={stepFields} words={words} />
          )}
          {step === 'hvor' && <WhereFields fields={stepFields} words={words} ageSaid={saysItsAge(offer) ? offer.audience : null} />}
          {step === 'dig' && <YouFields fields={stepFields} words={words} />}
          <div className="wizard-nav wizard-nav--on-first">
            <Button type="submit" variant="primary" iconEnd="arrow-right" name="after" value="next">
              {t('wizard.next', { step: t(`wizard.${next}.step`) })}
            </Button>
            <Button type="submit" icon="x" name="after" value="close" formNoValidate>
              {t('wizard.close')}
            </Button>
            {back && (
              <ButtonLink href={`/mit/tilbud/${offer.id}/${back}`} icon="arrow-left">
                {t('wizard.back')}
              </ButtonLink>
            )}
          </div>
          <p className={unsaved.length > 0 ? undefined : 'soft'} role="status">
            {saved ? (unsaved.length > 0 ? t('wizard.savedPartly', { names }) : t('wizard.saved')) : ''}
          </p>
        </Form>
      </div>
      <OfferAside offer={preview} />
    </div>
  )
}

/** Saves what is right a moment after the last key, without leaving the page. */
function useSaving() {
  const fetcher = useFetcher<{ savedAt: number | null; unsaved?: string[] }>()
  const timer = useRef<number>()
  useEffect(() => () => window.clearTimeout(timer.current), [])
  return {
    saved: typeof fetcher.data?.savedAt === 'number' && fetcher.state === 'idle',
    unsaved: fetcher.data?.unsaved ?? [],
    saveSoon(form: HTMLFormElement) {
      window.clearTimeout(timer.current)
      timer.current = window.setTimeout(() => {
        const typed = new FormData(form)
        if ([...typed.values()].some((value) => String(value).length > TOO_LONG_TO_SAVE)) return
        typed.set('after', 'keep')
        fetcher.submit(typed, { method: 'post' })
      }, SAVE_AFTER_MS)
    },
  }
}
