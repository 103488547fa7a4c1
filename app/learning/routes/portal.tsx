import { redirect, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { translator } from '~/i18n/i18n.server'
import { HelpText } from '~/pages/help-text'
import { helpText } from '~/pages/pages.server'
import { mayAct, mayLoad, type Doer } from '~/people/guard.server'
import { sharedPage } from '~/server/shared-page.server'
import { Button, ButtonLink } from '~/ui/button'
import { Empty } from '~/ui/empty'
import { FilterForm } from '~/ui/filters'
import { Flash } from '~/ui/flash'
import { Pagination } from '~/ui/pagination'
import { ChosenLearning, LearningFields, useChosenWords } from '../learning-fields'
import {
  countsFor,
  inReadersOrder,
  learningHref,
  linksFor,
  looser,
  readLearningFilter,
  type LearningFilterChange,
} from '../learning-filter'
import { LinkCard } from '../link-card'
import { learntBy, noteLearnt, shownLinks } from '../links.server'
import { readersLink } from '../readers-link'

/** Links on one page: three long screens of a phone. */
const PAGE_SIZE = 12

/** Free help to learn Danish and how things are done here, out on the web. */
export const loader = mayLoad('/laer-dansk', ({ url, actor, language }) => {
  const { filter, ignored } = readLearningFilter(url.searchParams)
  const links = shownLinks()
  const learnt = actor ? learntBy(actor) : new Set<string>()
  const found = inReadersOrder(linksFor(filter, links, learnt), language)
  const pages = Math.max(1, Math.ceil(found.length / PAGE_SIZE))
  const page = Math.min(filter.page, pages)
  const shown = found.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE)
  const t = translator(language)
  return {
    filter,
    ignored,
    help: helpText('learn-danish', language),
    links: shown.map((link) => readersLink(link, language)),
    learnt: actor ? shown.flatMap(({ id }) => (learnt.has(id) ? [id] : [])) : null,
    learntOf: links.filter(({ id }) => learnt.has(id)).length,
    all: links.length,
    edits: actor?.roles.has('coordinator') ?? false,
    total: found.length,
    page,
    pages,
    counts: countsFor(filter, links, learnt),
    looser: found.length === 0 ? looser(filter, links, learnt) : [],
    shared: sharedPage({
      title: t('learning:browse.title'),
      description: t('learning:browse.lead'),
      path: '/laer-dansk',
      language,
      picture: 'bornholm',
    }),
  }
})
export const meta: MetaFunction<typeof loader> = ({ data }) => data?.shared ?? []

/** A tick for oneself; afterwards the same search again, at the link. */
const tick =
  (done: boolean) =>
  ({ actor, form, url }: Doer<'signed-in'>) => {
    const id = String(form.get('id') ?? '')
    if (!noteLearnt(actor, id, done)) throw new Response(null, { status: 400 })
    const { filter } = readLearningFilter(url.searchParams)
    return redirect(`${learningHref(filter, { page: filter.page })}#link-${id}`)
  }
export const action = mayAct('/laer-dansk', { learnt: tick(true), 'not-learnt': tick(false) })

export default function Portal() {
  const {
    filter,
    ignored,
    help,
    links,
    learnt,
    learntOf,
    all,
    edits,
    total,
    page,
    pages,
    counts,
    looser: ways,
  } = useLoaderData<typeof loader>()
  const { t } = useTranslation('learning')
  const words = useChosenWords(filter)
  return (
    <>
      <div className="wrap band--tight">
        <FilterForm action="/laer-dansk">
          <h1 style={{ fontSize: 'var(--t-4)' }}>{t('browse.title')}</h1>
          <HelpText html={help} />
          {edits && (
            <p>
              <ButtonLink size="sm" icon="pencil" href="/koordinator/laering">
                {t('browse.edit')}
              </ButtonLink>
            </p>
          )}
          <LearningFields
            filter={filter}
            counts={counts}
            signedIn={learnt !== null}
            submit={
              <Button type="submit" variant="primary">
                {t('browse.search')}
              </Button>
            }
          />
          <ChosenLearning filter={filter} />
        </FilterForm>
        {ignored.length > 0 && (
          <Flash tone="info">{t('browse.ignored', { names: ignored.map((name) => t(`filter.${name}`)).join(', ') })}</Flash>
        )}
      </div>
      <div className="band--white">
        <div className="wrap band--tight stack">
          <div role="status">
            <h2 style={{ fontSize: 'var(--t-3)' }}>{t('browse.found', { count: total })}</h2>
            <p className="soft">
              {learnt === null ? t('browse.signIn') : learntOf > 0 ? t('browse.progress', { count: learntOf, all }) : t('browse.begin')}
            </p>
          </div>
          <div className="learns">
            {links.map((link) => (
              <LinkCard key={link.id} link={link} learnt={learnt && learnt.includes(link.id)} />
            ))}
          </div>
          {total === 0 && (
            <>
              <Empty
                title={t(all === 0 ? 'browse.noneYet' : 'browse.none')}
                text={t(all === 0 ? 'browse.noneYetText' : 'browse.noneText')}
                action={all > 0 ? <ButtonLink href="/laer-dansk">{t('browse.clear')}</ButtonLink> : undefined}
              />
              {ways.length > 0 && (
                <p className="row">
                  {ways.map(({ name, found }) => (
                    <ButtonLink key={name} size="sm" href={learningHref(filter, { [name]: null } as LearningFilterChange)}>
                      {t('browse.without', { what: words[name], found })}
                    </ButtonLink>
                  ))}
                </p>
              )}
            </>
          )}
          <Pagination
            label={t('browse.pages')}
            page={page}
            pages={pages}
            href={(to) => learningHref(filter, { page: to })}
            previous={t('browse.previous')}
            next={t('browse.next')}
            pageLabel={(number) => t('browse.page', { page: number })}
          />
          <p className="soft measure">{t('browse.outside')}</p>
        </div>
      </div>
    </>
  )
}
