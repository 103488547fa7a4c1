import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Button } from '~/ui/button'
import { Icon } from '~/ui/icon'

interface VerifyFormProps {
  typed?: string
  /** What was typed cannot be a number. */
  unreadable?: boolean
}

/** To type the number of a certificate, as it stands on the paper. */
export function VerifyForm({ typed = '', unreadable = false }: VerifyFormProps) {
  const { t } = useTranslation(['verify', 'forms'])
  return (
    <Form method="get" action="/bevis" className="stack">
      <div className={unreadable ? 'field field--err' : 'field'}>
        <label className="label" htmlFor="certificate-number">
          {t('field')}
        </label>
        <p className="hint" id="certificate-hint">
          {t('hint')}
        </p>
        {unreadable && (
          <p className="err" id="certificate-error">
            <Icon name="circle-alert" />
            <span>{t('unreadable')}</span>
          </p>
        )}
        <input
          className="input"
          id="certificate-number"
          name="nr"
          defaultValue={typed}
          dir="ltr"
          maxLength={60}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          aria-invalid={unreadable || undefined}
          aria-describedby={unreadable ? 'certificate-hint certificate-error' : 'certificate-hint'}
        />
      </div>
      <Button type="submit" variant="primary" size="big">
        {t('submit')}
      </Button>
    </Form>
  )
}
