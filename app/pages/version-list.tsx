import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { formatMoment } from '~/i18n/format'
import { Badge } from '~/ui/badge'
import { Button, ButtonLink, Buttons } from '~/ui/button'
import { DiffView } from './diff-view'
import type { DiffLine } from './line-diff'

export interface ListedVersion {
  id: string
  own: boolean
  writtenAt: Date
  /** First name; null when the account is gone. */
  by: string | null
}

interface VersionListProps {
  versions: readonly ListedVersion[]
  /** The version looked at, and what changed with it. */
  opened: { id: string; lines: DiffLine[] } | null
  path: string
  lang: string
  dir: 'ltr' | 'rtl'
}

/** What has stood there: when, by whom, what changed, and a way to take it up again. The newest stands there now. */
export function VersionList({ versions, opened, path, lang, dir }: VersionListProps) {
  const { t, i18n } = useTranslation('siteTexts')
  const newest = versions[0]?.id ?? ''
  return (
    <ul className="rows">
      {versions.map(({ id, own, writtenAt, by }) => (
        <li key={id} id={`version-${id}`}>
          <div className="stack">
            <p>
              {formatMoment(writtenAt, i18n.language)} · <bdi>{by ?? t('versions.nobody')}</bdi>{' '}
              {!own && <Badge tone="line">{t('versions.house')}</Badge>}{' '}
              {id === newest && (
                <Badge tone="ok" icon="check">
                  {t('versions.now')}
                </Badge>
              )}
            </p>
            <Form method="post" action="?">
              <input type="hidden" name="uponId" value={newest} />
              <input type="hidden" name="id" value={id} />
              <Buttons>
                <ButtonLink size="sm" href={opened?.id === id ? path : `${path}?version=${id}#version-${id}`}>
                  {t(opened?.id === id ? 'versions.hide' : 'versions.what')}
                </ButtonLink>
                {id !== newest && (
                  <Button type="submit" size="sm" name="intent" value="take-up" icon="history">
                    {t('versions.takeUp')}
                  </Button>
                )}
              </Buttons>
            </Form>
            {opened?.id === id && <DiffView lines={opened.lines} lang={lang} dir={dir} />}
          </div>
        </li>
      ))}
    </ul>
  )
}
