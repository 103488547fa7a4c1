import { redirect, type MetaFunction } from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import type { PageHandle } from '~/ui/page-frame'
import { translator } from '~/i18n/i18n.server'
import { mayAct, mayLoad, notFound } from '~/people/guard.server'
import { Button, ButtonLink } from '~/ui/button'
import { Card } from '~/ui/card'
import { useFilterText } from '../use-filter-text'
import { searchToStop, stopSearch } from '../saved-searches.server'

export const handle = { frame: 'letter' } satisfies PageHandle

/** The stop link of a weekly mail. Opening it changes nothing; its one button ends the mails. */
export const loader = mayLoad('/stop/:token', ({ params, url, language }) => {
  const title = translator(language)('offers:stop.title')
  if (url.searchParams.has('stoppet')) return { filter: null, title }
  const search = searchToStop(params.token ?? '')
  if (!search) throw notFound()
  return { filter: search.filter, title }
})
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }, { name: 'robots', content: 'noindex' }]

export const action = mayAct('/stop/:token', {
  // a link that has been used answers the same: mail programs may press it twice
  stop({ params, url }) {
    stopSearch(params.token ?? '')
    return redirect(`${url.pathname}?stoppet=1`)
  },
})

export default function StopSearch() {
  const { filter } = useLoaderData<typeof loader>()
  const { t } = useTranslation(['offers', 'facts'])
  const filterText = useFilterText()
  return (
    <div className="wrap wrap--text band stack">
      <h1 style={{ fontSize: 'var(--t-4)' }}>{t(filter ? 'stop.title' : 'stop.done')}</h1>
      {filter ? (
        <>
          <Card>
            <p className="lead">
              <bdi>{filterText(filter)}</bdi>
            </p>
          </Card>
          <Form method="post">
            <Button type="submit" variant="primary" name="intent" value="stop">
              {t('stop.button')}
            </Button>
          </Form>
        </>
      ) : (
        <>
          <p className="lead">{t('stop.doneText')}</p>
          <p>
            <ButtonLink href="/tilbud">{t('stop.find')}</ButtonLink>
          </p>
        </>
      )}
    </div>
  )
}
