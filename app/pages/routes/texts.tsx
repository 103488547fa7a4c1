import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { formatDay, languageName, languageTitle } from '~/i18n/format'
import { translator } from '~/i18n/i18n.server'
import { homeLanguage } from '~/i18n/languages'
import { mayLoad } from '~/people/guard.server'
import { now } from '~/server/clock.server'
import { Anchor } from '~/ui/anchor'
import { Badge } from '~/ui/badge'
import { Crumbs } from '~/ui/crumbs'
import { DataTable } from '~/ui/table'
import { isPage, textPaths } from '../page'
import { textStandings } from '../pages.server'

/** The texts of the site an administrator may write anew, and how each stands in each language. */
export const loader = mayLoad('/admin/sider', ({ language }) => ({
  title: translator(language)('siteTexts:title'),
  today: now(),
  rows: textStandings(),
}))
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

type Row = ReturnType<typeof textStandings>[number]

export default function SiteTexts() {
  const { title, today, rows } = useLoaderData<typeof loader>()
  const { t, i18n } = useTranslation(['siteTexts', 'admin'])
  const table = (label: string, shown: Row[]) => (
    <DataTable
      label={label}
      rows={shown}
      rowKey={({ key }) => key}
      columns={[
        {
          head: t('list.text'),
          rowHead: true,
          render: ({ key }) => (
            <>
              {t(`names.${key}`)}
              <br />
              <Anchor href={textPaths[key]} className="soft">
                <span dir="ltr">{textPaths[key]}</span>
              </Anchor>
            </>
          ),
        },
        ...(rows[0]?.standings ?? []).map(({ language }) => ({
          head: languageTitle(language, i18n.language),
          render: ({ key, standings }: Row) => {
            const standing = standings.find((each) => each.language === language)
            if (!standing) return null
            return (
              <>
                <Anchor href={`/admin/sider/${key}/${language}`}>
                  {t('list.change')}
                  <span className="vh">
                    {t('list.changeWhat', { name: t(`names.${key}`), language: languageName(language, i18n.language) })}
                  </span>
                </Anchor>
                <br />
                {standing.behind && language !== homeLanguage ? (
                  <Badge tone="warn" icon="triangle-alert">
                    {t('list.behind')}
                  </Badge>
                ) : standing.own && standing.writtenAt ? (
                  <Badge tone="ok" icon="check">
                    {t('list.own', { day: formatDay(standing.writtenAt, i18n.language, today) })}
                  </Badge>
                ) : (
                  <span className="soft">{t('list.house')}</span>
                )}
              </>
            )
          },
        })),
      ]}
    />
  )
  return (
    <div className="wrap band--tight stack casework">
      <Crumbs label={t('admin:crumbs')} items={[{ text: t('admin:title'), href: '/admin' }, { text: title }]} />
      <h1 style={{ fontSize: 'var(--t-4)' }}>{title}</h1>
      <p className="measure">{t('list.lead')}</p>
      {(['pages', 'help'] as const).map((part) => (
        <section key={part} className="stack" style={{ marginBlockStart: 'var(--s-5)' }}>
          <h2 style={{ fontSize: 'var(--t-3)' }}>{t(`list.${part}`)}</h2>
          {table(
            t(`list.${part}`),
            rows.filter(({ key }) => isPage(key) === (part === 'pages')),
          )}
        </section>
      ))}
    </div>
  )
}
