import { useTranslation } from 'react-i18next'
import { vars } from '~/ui/vars'

const steps = ['tell', 'look', 'yes'] as const

/** How a match comes about, in three steps. */
export function HowItWorks() {
  const { t } = useTranslation('home')
  return (
    <section className="band band--white" aria-labelledby="saadan">
      <div className="wrap" style={vars({ gap: 'var(--s-5)' })}>
        <div className="head">
          <h2 id="saadan">{t('how.title')}</h2>
        </div>
        <ol className="how">
          {steps.map((step) => (
            <li key={step}>
              <h3>{t(`how.${step}.title`)}</h3>
              <p>{t(`how.${step}.text`)}</p>
            </li>
          ))}
        </ol>
      </div>
    </section>
  )
}
