import { useTranslation } from 'react-i18next'
import { formatList, formatMoment, languageName } from '~/i18n/format'
import { Anchor } from '~/ui/anchor'
import { Badge } from '~/ui/badge'
import { DataTable } from '~/ui/table'
import { LookBadge } from './look-badge'
import type { DeskLink } from './readers-link'

/** The links as editors see them: each with what it lacks and what the last look found. */
export function DeskTable({ label, rows }: { label: string; rows: readonly DeskLink[] }) {
  const { t, i18n } = useTranslation('learning')
  return (
    <DataTable
      label={label}
      rows={rows}
      rowKey={({ id }) => id}
      empty={<p>{t('desk.nothing')}</p>}
      columns={[
        {
          head: t('desk.link'),
          rowHead: true,
          render: ({ id, words, host, shown, lacks }) => (
            <>
              <Anchor href={`/koordinator/laering/${id}`}>
                <bdi lang={words.language}>{words.title}</bdi>
              </Anchor>
              <br />
              <span className="soft" dir="ltr">
                {host}
              </span>
              {!shown && (
                <>
                  {' '}
                  <Badge icon="eye-off">{t('desk.hidden')}</Badge>
                </>
              )}
              {lacks.length > 0 && (
                <>
                  {' '}
                  <Badge tone="line">
                    {t('desk.lacking', {
                      languages: formatList(
                        lacks.map((code) => languageName(code, i18n.language)),
                        i18n.language,
                      ),
                    })}
                  </Badge>
                </>
              )}
            </>
          ),
        },
        {
          head: t('desk.for'),
          render: ({ levels }) => levels.map((level) => t(`levels.${level}`)).join(' · '),
        },
        {
          head: t('desk.look'),
          render: ({ result, checkedAt }) =>
            result && checkedAt ? (
              <>
                <LookBadge result={result} />
                <br />
                <span className="soft">{formatMoment(checkedAt, i18n.language)}</span>
              </>
            ) : (
              t('desk.notLooked')
            ),
        },
      ]}
    />
  )
}
