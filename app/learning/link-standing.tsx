import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { formatDay, formatMoment } from '~/i18n/format'
import { Button, Buttons, ButtonLink } from '~/ui/button'
import { Card } from '~/ui/card'
import { Flash } from '~/ui/flash'
import { Fold } from '~/ui/fold'
import type { LearningLink } from './link'
import { LookBadge } from './look-badge'

interface LinkStandingProps {
  link: LearningLink
  /** Readers are told that it does not work. */
  broken: boolean
}

/** How a link stands: what the last look found and since when, whether readers see it, and what an editor can do about that. */
export function LinkStanding({ link, broken }: LinkStandingProps) {
  const { t, i18n } = useTranslation('learning')
  const { result, checkedAt, brokenSince, shown, url } = link
  const button = (intent: string, text: string) => (
    <Button type="submit" size="sm" name="intent" value={intent}>
      {text}
    </Button>
  )
  return (
    <>
      {!shown && (
        <Flash tone="info" still>
          {t('edit.isHidden')}
        </Flash>
      )}
      <Card title={t('edit.look')}>
        <Form method="post" className="stack">
          <input type="hidden" name="version" value={link.version} />
          {result && checkedAt ? (
            <>
              <p>
                <LookBadge result={result} /> {t(`resultHints.${result}`)}
              </p>
              <p className="soft">
                {t('edit.lookedAt', { at: formatMoment(checkedAt, i18n.language) })}
                {brokenSince && ` · ${t('edit.brokenSince', { day: formatDay(brokenSince, i18n.language, checkedAt) })}`}
              </p>
              {brokenSince && <p>{t(broken ? 'edit.readersSee' : 'edit.readersWill')}</p>}
            </>
          ) : (
            <p>{t('desk.notLooked')}</p>
          )}
          <Buttons>
            {button('try', t('edit.try'))}
            <ButtonLink size="sm" href={url} icon="external-link" rel="noopener noreferrer">
              {t('edit.open')}
            </ButtonLink>
            {button('first', t('edit.first'))}
            {shown ? button('hide', t('edit.hide')) : button('show', t('edit.show'))}
          </Buttons>
          {!shown && (
            <Fold summary={t('edit.remove')}>
              <div className="stack">
                <p>{t('edit.removeText')}</p>
                <p>
                  <Button type="submit" variant="danger" size="sm" name="intent" value="remove">
                    {t('edit.remove')}
                  </Button>
                </p>
              </div>
            </Fold>
          )}
        </Form>
      </Card>
    </>
  )
}
