import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Button } from '~/ui/button'
import { Flash } from '~/ui/flash'

/** A round that came to no end, and the way to try it again as it was. */
export function RoundEnded({ state }: { state: 'stopped' | 'failed' }) {
  const { t } = useTranslation('rounds')
  return (
    <>
      <Flash tone={state === 'failed' ? 'err' : 'info'} still>
        {t(`ended.${state}`)}
      </Flash>
      <Form method="post">
        <Button type="submit" name="intent" value="again" variant="primary" icon="repeat">
          {t('one.again')}
        </Button>
      </Form>
    </>
  )
}
