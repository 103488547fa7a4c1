import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Button } from '~/ui/button'
import { Flash } from '~/ui/flash'

/** »You were writing this«: what stands in the form was kept for its writer. */
export function DraftNote() {
  const { t } = useTranslation('logging')
  return (
    <Flash still>
      <p>
        <b>{t('draft.title')}</b>
      </p>
      <p>{t('draft.text')}</p>
      <Form method="post">
        <Button type="submit" size="sm" name="intent" value="forget-draft">
          {t('draft.drop')}
        </Button>
      </Form>
    </Flash>
  )
}
