import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Button, ButtonLink, Buttons } from '~/ui/button'
import { Flash } from '~/ui/flash'
import { Fold } from '~/ui/fold'
import type { DeskMatch } from './desk-match.server'

/** Takes back a match that has not begun, or leads on when it came to nothing. */
export function MatchCancel({ loaded: { match, needOpen } }: { loaded: DeskMatch }) {
  const { t } = useTranslation('matching')
  if (match.state === 'proposed' || match.state === 'agreed') {
    return (
      <Fold summary={t('cancel.title')}>
        <Form method="post" className="stack">
          <p>{t('cancel.text')}</p>
          <Buttons>
            <Button type="submit" name="intent" value="cancel" variant="danger">
              {t('cancel.do')}
            </Button>
          </Buttons>
        </Form>
      </Fold>
    )
  }
  if (!needOpen) return null
  return (
    <Flash
      still
      action={
        <ButtonLink size="sm" href={`/koordinator/behov/${match.needId}`}>
          {t('cancel.again')}
        </ButtonLink>
      }
    >
      {t('cancel.back')}
    </Flash>
  )
}
