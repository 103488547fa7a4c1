import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { formatMoment } from '~/i18n/format'
import { Button, ButtonLink, Buttons } from '~/ui/button'
import { Flash } from '~/ui/flash'
import type { ImportKind } from './import-columns'
import { Tally } from './tally'

/** The way on: write it, or throw the file away. With nothing to write there is only the second. */
export function ConfirmForm({ writes }: { writes: number }) {
  const { t } = useTranslation('imports')
  return (
    <Form method="post">
      {writes === 0 && <p className="measure">{t('confirm.nothing')}</p>}
      <Buttons>
        {writes > 0 && (
          <Button type="submit" name="intent" value="confirm" variant="primary" size="big" icon="check">
            {t('confirm.do', { count: writes })}
          </Button>
        )}
        <Button type="submit" name="intent" value="drop" variant="quiet" icon="trash-2">
          {t('confirm.drop')}
        </Button>
      </Buttons>
    </Form>
  )
}

interface ImportResultProps {
  found: {
    what: ImportKind
    added: number
    updated: number
    unchanged: number
    skipped: number
    finishedAt: Date | string | null
  }
}
const places = { organisations: '/foreninger', activities: '/foreninger', roles: '/roller' } as const

/** What came of it, and where to see it. */
export function ImportResult({ found: { what, added, updated, unchanged, skipped, finishedAt } }: ImportResultProps) {
  const { t, i18n } = useTranslation('imports')
  return (
    <>
      <Flash tone="ok" still>
        {t('result.text', { when: finishedAt ? formatMoment(new Date(finishedAt), i18n.language) : '' })}
      </Flash>
      <Tally done counts={{ add: added, update: updated, same: unchanged, wrong: skipped }} />
      <Buttons>
        <ButtonLink href={places[what]} variant="primary" iconEnd="arrow-right">
          {t(`result.see.${what}`)}
        </ButtonLink>
        <ButtonLink href="/koordinator/import" variant="quiet">
          {t('result.another')}
        </ButtonLink>
      </Buttons>
    </>
  )
}
