import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Button, ButtonLink, Buttons } from '~/ui/button'
import { Card } from '~/ui/card'

interface AskTakeOffProps {
  person: { userId: string; name: string }
  back: string
}

/** Asks why somebody is taken off the list. What cannot be used is not written down anywhere. */
export function AskTakeOff({ person, back }: AskTakeOffProps) {
  const { t } = useTranslation('screening')
  return (
    <Card id="spoerg" tone="ochre" title={t('takeOff.title', { name: person.name })}>
      <Form method="post" action={back} className="stack">
        <input type="hidden" name="person" value={person.userId} />
        <p>{t('takeOff.text')}</p>
        <p>{t('takeOff.notInOrderText')}</p>
        <Buttons>
          <Button type="submit" name="intent" value="take-off">
            {t('takeOff.mistake')}
          </Button>
          <Button type="submit" variant="danger" name="intent" value="not-in-order">
            {t('takeOff.notInOrder')}
          </Button>
          <ButtonLink variant="quiet" href={back}>
            {t('cancel')}
          </ButtonLink>
        </Buttons>
      </Form>
    </Card>
  )
}
