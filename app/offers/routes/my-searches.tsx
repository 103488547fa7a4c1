import { redirect, type MetaFunction } from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { flashHeader } from '~/i18n/flash.server'
import { translator } from '~/i18n/i18n.server'
import { mayAct, mayLoad } from '~/people/guard.server'
import { Button, ButtonLink } from '~/ui/button'
import { Card } from '~/ui/card'
import { Empty } from '~/ui/empty'
import { Flash } from '~/ui/flash'
import { Icon } from '~/ui/icon'
import { filterHref, readFilter } from '../offer-filter'
import { deleteSearch, isSaved, MOST_SEARCHES, ownSearches, saveSearch } from '../saved-searches.server'
import { useFilterText } from '../use-filter-text'

const PATH = '/mit/soegninger'

/**
 * The searches a person wants to hear about. With a search in the address it asks whether to keep that one: the way of those who
 * had to sign in first, as opening an address changes nothing.
 */
export const loader = mayLoad(PATH, ({ actor, url, language }) => {
  const { filter } = readFilter(url.searchParams)
  const asked = url.searchParams.has('gem') && !isSaved(actor, filter)
  return {
    asked: asked ? filter : null,
    full: url.searchParams.has('fuld') ? MOST_SEARCHES : null,
    searches: ownSearches(actor),
    title: translator(language)('offers:searches.title'),
  }
})
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export const action = mayAct(PATH, {
  async save({ actor, form }) {
    const { filter } = readFilter(new URLSearchParams(String(form.get('search') ?? '').slice(0, 2000)))
    if (!saveSearch(actor, filter)) return redirect(`${PATH}?fuld=1`)
    return redirect(form.get('back') === 'tilbud' ? filterHref('/tilbud', filter) : PATH, {
      headers: { 'set-cookie': await flashHeader({ key: 'searchSaved' }) },
    })
  },
  async delete({ actor, form }) {
    deleteSearch(actor, String(form.get('id')))
    return redirect(PATH, { headers: { 'set-cookie': await flashHeader({ key: 'searchDeleted' }) } })
  },
})

export default function MySearches() {
  const { asked, full, searches } = useLoaderData<typeof loader>()
  const { t } = useTranslation(['offers', 'facts'])
  const filterText = useFilterText()
  return (
    <div className="wrap wrap--text band--tight stack">
      <h1 style={{ fontSize: 'var(--t-4)' }}>{t('searches.title')}</h1>
      <p className="lead">{t('searches.intro')}</p>
      {full !== null && <Flash tone="warn">{t('searches.full', { number: full })}</Flash>}
      {asked && (
        <Card tone="sea" title={t('searches.askTitle')}>
          <Form method="post" className="stack">
            <p>
              <bdi>{filterText(asked)}</bdi>
            </p>
            <input type="hidden" name="search" value={filterHref('', asked).slice(1)} />
            <div>
              <Button type="submit" variant="primary" icon="bell" name="intent" value="save">
                {t('searches.save')}
              </Button>
            </div>
          </Form>
        </Card>
      )}
      {searches.length === 0 && !asked && (
        <Empty
          title={t('searches.none')}
          text={t('searches.noneText')}
          action={<ButtonLink href="/tilbud">{t('searches.find')}</ButtonLink>}
        />
      )}
      {searches.map(({ id, filter }) => (
        <Card key={id}>
          <Form method="post" className="row between">
            <p className="row">
              <Icon name="search" />
              <bdi>{filterText(filter)}</bdi>
            </p>
            <input type="hidden" name="id" value={id} />
            <div className="btns">
              <ButtonLink size="sm" href={filterHref('/tilbud', filter)}>
                {t('searches.see')}
                <span className="vh">: {filterText(filter)}</span>
              </ButtonLink>
              <Button size="sm" variant="quiet" type="submit" name="intent" value="delete">
                {t('searches.delete')}
                <span className="vh">: {filterText(filter)}</span>
              </Button>
            </div>
          </Form>
        </Card>
      ))}
    </div>
  )
}
