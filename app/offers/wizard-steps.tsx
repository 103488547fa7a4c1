import { useTranslation } from 'react-i18next'
import { Steps } from '~/ui/steps'
import { wizardSteps, type WizardStep } from './offer'

/** Where one is in the wizard; the steps behind are links back. */
export function WizardSteps({ current, offerId }: { current: WizardStep; offerId?: string }) {
  const { t } = useTranslation('offers')
  const at = wizardSteps.indexOf(current)
  return (
    <Steps
      label={t('wizard.steps')}
      current={at}
      progress={t('wizard.progress', { step: at + 1, of: wizardSteps.length })}
      steps={wizardSteps.map((step, index) => ({
        text: t(`wizard.${step}.step`),
        href: offerId && index < at ? `/mit/tilbud/${offerId}/${step}` : undefined,
      }))}
    />
  )
}
