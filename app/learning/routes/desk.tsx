import { redirect, type MetaFunction } from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { flashHeader } from '~/i18n/flash.server'
import { translator } from '~/i18n/i18n.server'
import { BankTabs } from '~/organisations/bank-tabs'
import { mayAct, mayLoad } from '~/people/guard.server'
import { env } from '~/server/env.server'
import { Button, ButtonLink, Buttons } from '~/ui/button'
import { Count } from '~/ui/count'
import { Empty } from '~/ui/empty'
import { Flash } from '~/ui/flash'
import type { PageHandle } from '~/ui/page-frame'
import { Segmented } from '~/ui/segmented'
import { DeskTable } from '../desk-table'
import { isTrouble, type LearningLink } from '../link'
import { allLinks, takeStarterLinks } from '../links.server'
import { deskLink } from '../readers-link'

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
    rows: links.filter(inView[view]).map((link) => deskLink(link, language)),
    looks: !env().DEMO,
    title: translator(language)('learning:desk.title'),
  }
})
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export const action = mayAct(PAGE, {
  async starter({ actor }) {
    const count = takeStarterLinks(actor)
    // the button is gone once there is a link; whoever still has an old page before them finds what is there
    if (count === null) throw new Response(null, { status: 400 })
    return redirect(PAGE, { headers: { 'set-cookie': await flashHeader({ key: 'learning:flash.taken', values: { count } }) } })
  },
})

export default function LearningDesk() {
  const { view, counts, rows, looks, title } = useLoaderData<typeof loader>()
  const { t } = useTranslation('learning')
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
          <DeskTable label={title} rows={rows} />
        </>
      )}
    </div>
  )
}
