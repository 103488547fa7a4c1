import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import type { FlashMessage } from '~/i18n/flash.server'
import { Button } from '~/ui/button'
import { Flash } from '~/ui/flash'

/** The sentence that waited for this page, with its way back where there is one. */
export function FlashNote({ message }: { message: FlashMessage }) {
  const { t } = useTranslation('flash')
  return (
    <div className="wrap flashnote">
      <Flash
        tone={message.tone ?? 'ok'}
        action={
          message.undo && (
            <Form method="post" action={message.undo.path}>
              <input type="hidden" name="id" value={message.undo.id} />
              <Button type="submit" size="sm" variant="quiet" name="intent" value={message.undo.intent}>
                {t('undo')}
              </Button>
            </Form>
          )
        }
      >
        {t(message.key, message.values ?? {})}
      </Flash>
    </div>
  )
}
