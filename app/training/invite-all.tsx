import { Form, useNavigation } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Button, ButtonLink, Buttons } from '~/ui/button'
import { Card } from '~/ui/card'
import { viewAddress } from './course-address'

/** Before everybody who lacks a course is written to: how many mails that are. */
export function InviteAll({ courseId, count }: { courseId: string; count: number }) {
  const { t } = useTranslation('training')
  const busy = useNavigation().state !== 'idle'
  const back = (
    <ButtonLink href={viewAddress(courseId, 'mangler')} variant={count === 0 ? undefined : 'quiet'}>
      {t('inviteAll.back')}
    </ButtonLink>
  )
  return (
    <Card title={t(count === 0 ? 'inviteAll.nobody' : 'inviteAll.title', { count })} plinth={count > 0}>
      {count === 0 ? (
        <p>{back}</p>
      ) : (
        <Form method="post" className="stack">
          <p>{t('inviteAll.text', { count })}</p>
          <p className="soft">{t('lacking.rule')}</p>
          <input type="hidden" name="many" value={count} />
          <Buttons>
            <Button type="submit" name="intent" value="invite-all" variant="primary" icon="send" disabled={busy}>
              {t('inviteAll.send', { count })}
            </Button>
            {back}
          </Buttons>
        </Form>
      )}
    </Card>
  )
}
