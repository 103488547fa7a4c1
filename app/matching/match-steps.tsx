import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Button, ButtonLink, Buttons } from '~/ui/button'
import { Card } from '~/ui/card'
import { Flash } from '~/ui/flash'
import { Fold } from '~/ui/fold'
import type { DeskMatch } from './desk-match.server'

/** What is missing before the two can begin, and how it is mended. */
export function MatchMissing({ loaded: { match, missing, offer } }: { loaded: DeskMatch }) {
  const { t } = useTranslation('matching')
  if (match.state === 'agreed' && missing.length === 0) {
    return (
      <Card title={t('missing.readyTitle')} tone="sea" plinth>
        <p>{t('missing.ready')}</p>
        <Form method="post">
          <Button type="submit" name="intent" value="start" variant="primary" icon="handshake">
            {t('missing.start')}
          </Button>
        </Form>
      </Card>
    )
  }
  if (missing.length === 0) return null
  return (
    <Card title={match.state === 'agreed' ? t('missing.agreedTitle') : t('missing.title')} tone="ochre">
      <p>{t('missing.text', { name: offer.owner })}</p>
      {missing.map((kind) => (
        <Form key={kind} method="post" className="row">
          <input type="hidden" name="kind" value={kind} />
          <b>{t(`missing.what.${kind}`)}</b>
          <Button type="submit" name="intent" value="record-credential" size="sm" icon="shield-check">
            {t(`missing.record.${kind}`)}
          </Button>
        </Form>
      ))}
      <p className="soft">{t('missing.neverKept')}</p>
    </Card>
  )
}

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
