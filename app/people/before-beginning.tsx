import { useTranslation } from 'react-i18next'
import { ButtonLink } from '~/ui/button'

interface BeforeBeginningProps {
  what: 'association' | 'offer'
  /** Where an account is made, and what was begun goes on. */
  register: string
}

/** What comes after signing in, for somebody who pressed »we are an association« or »I can help« and has no account yet. */
export function BeforeBeginning({ what, register }: BeforeBeginningProps) {
  const { t } = useTranslation('people')
  return (
    <div className="stack">
      <p>{t(`signIn.before.${what}`)}</p>
      <ButtonLink variant="primary" href={register} iconEnd="arrow-right">
        {t('signIn.register')}
      </ButtonLink>
      <p>{t('signIn.before.have')}</p>
    </div>
  )
}
