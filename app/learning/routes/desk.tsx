import { redirect, type MetaFunction } from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { flashHeader } from '~/i18n/flash.server'
import { formatList, formatMoment, languageName } from '~/i18n/format'
import { translator } from '~/i18n/i18n.server'
import { interfaceLanguages } from '~/i18n/languages'
import { BankTabs } from '~/organisations/bank-tabs'
import { mayAct, mayLoad } from '~/people/guard.server'
import { env } from '~/server/env.server'
import { Anchor } from '~/ui/anchor'
import { Badge } from '~/ui/badge'
import { Button, ButtonLink, Buttons } from '~/ui/button'
import { Count } from '~/ui/count'
import { Empty } from '~/ui/empty'
import { Flash } from '~/ui/flash'
import type { PageHandle } from '~/ui/page-frame'
import { Segmented } from '~/ui/segmented'
import { DataTable } from '~/ui/table'
import { isTrouble, type LearningLink } from '../link'
import { allLinks, takeStarterLinks } from '../links.server'
import { LookBadge } from '../look-badge'
import { readersLink } from '../readers-link'

export const handle = { frame: 'desk' } satisfies PageHandle
const PAGE = '/koordinator/laering'

const views = ['all', 'troubled', 'hidden'] as const
const inView: Record<(typeof views)[number], (link: LearningLink) => boolean> = {
  all: () => true,
  troubled: ({ result, shown }) => shown && result !== null && isTrouble(result),
  hidden: ({ shown }) => !shown,
}

/** The learning links as editors see them: what stands there, and what no longer works. */
export const loader = mayLoad(PAGE, ({ url, language }) => {
  const links = allLinks()
  const view = views.find((each) => each === url.searchParams.get('vis')) ?? 'all'
  return {
    view,
    counts: Object.fromEntries(views.map((each) => [each, links.filter(inView[each]).length])) as Record<(typeof views)[number], number>,
    rows: links.filter(inView[view]).map((link) => ({
      ...readersLink(link, language),
      shown: link.shown,
      checkedAt: link.checkedAt,
      result: link.result,
      lacks: interfaceLanguages.filter((code) => !link.texts[code]),
    })),
    looks: !env().DEMO,
    title: translator(language)('learning:desk.title'),
  }
})
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export const action = mayAct(PAGE, {
  async starter({ actor }) {
    const count = takeStarterLinks(actor)
    return redirect(PAGE, { headers: { 'set-cookie': await flashHeader({ key: 'learning:flash.taken', values: { count } }) } })
  },
})

export default function LearningDesk() {
  const { view, counts, rows, looks, title } = useLoaderData<typeof loader>()
  const { t, i18n } = useTranslation('learning')
  return (
    <div className="wrap band--tight stack casework">
      <h1 style={{ fontSize: 'var(--t-4)' }}>{title}</h1>
      <BankTabs current="learning" />
      <p className="soft measure">
        {t('desk.lead')} {t(looks ? 'desk.asked' : 'desk.notAsked')}
      </p>
      <Buttons>
        <ButtonLink href={`${PAGE}/ny`} variant="primary" icon="plus">
          {t('desk.new')}
        </ButtonLink>
        <ButtonLink href="/laer-dansk" icon="eye">
          {t('desk.see')}
        </ButtonLink>
      </Buttons>
      {counts.troubled > 0 && (
        <Flash tone="warn" still>
          {t('desk.trouble', { count: counts.troubled })}
        </Flash>
      )}
      {counts.all === 0 ? (
        <>
          <Empty title={t('desk.none')} text={t('desk.noneText')} />
          <Form method="post">
            <Button type="submit" name="intent" value="starter" variant="primary" icon="download">
              {t('desk.takeOver')}
            </Button>
          </Form>
        </>
      ) : (
        <>
          <Segmented
            label={title}
            options={views.map((each) => ({
              href: each === 'all' ? PAGE : `${PAGE}?vis=${each}`,
              text: (
                <>
                  {t(`desk.${each}`)} <Count>{counts[each]}</Count>
                </>
              ),
              current: each === view,
            }))}
          />
          <DataTable
            label={title}
            rows={rows}
            rowKey={({ id }) => id}
            empty={<p>{t('desk.nothing')}</p>}
            columns={[
              {
                head: t('desk.link'),
                rowHead: true,
                render: ({ id, words, host, shown, lacks }) => (
                  <>
                    <Anchor href={`${PAGE}/${id}`}>
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
        </>
      )}
    </div>
  )
}
