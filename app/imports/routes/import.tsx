import { data, redirect, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { flashHeader } from '~/i18n/flash.server'
import { translator } from '~/i18n/i18n.server'
import { mayAct, mayLoad, notFound } from '~/people/guard.server'
import { Crumbs } from '~/ui/crumbs'
import { Flash } from '~/ui/flash'
import type { PageHandle } from '~/ui/page-frame'
import { ChangingRows } from '../changing-rows'
import { ColumnForm } from '../column-form'
import { ImportFacts } from '../import-facts'
import { fieldsOf, missingFields } from '../import-columns'
import { importPage } from '../import-page.server'
import { ImportProgress } from '../import-progress'
import { ConfirmForm, ImportResult } from '../import-steps'
import { chooseColumns, confirmImport, dropImport, importForDesk } from '../imports.server'
import { Tally } from '../tally'
import { WrongRows } from '../wrong-rows'

export const handle = { frame: 'desk' } satisfies PageHandle
export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [{ title: loaded?.title }]

const address = (id: string) => `/koordinator/import/${id}`

export const loader = mayLoad('/koordinator/import/:id', ({ params, url, language }) => {
  const page = importPage(params.id ?? '', { wrong: url.searchParams.get('forkert'), rows: url.searchParams.get('side') })
  if (!page) throw notFound()
  return {
    title: translator(language)('imports:one.title'),
    ...page,
    fields: fieldsOf(page.what),
    missing: missingFields(page.what, page.columns),
  }
})

const moved = () => data({ moved: true as const }, { status: 409 })
function present(id: string | undefined) {
  const found = importForDesk(id ?? '')
  if (!found) throw notFound()
  return found
}

export const action = mayAct('/koordinator/import/:id', {
  async columns({ params, form }) {
    const { id, columns } = present(params.id)
    const chosen = Object.keys(columns).map((_, index) => form.get(`column-${index}`))
    const done = await chooseColumns(
      id,
      chosen.map((field) => (typeof field === 'string' ? field : '')),
    )
    return done ? redirect(address(id), { headers: { 'set-cookie': await flashHeader({ key: 'imports:flash.looked' }) } }) : moved()
  },
  confirm({ actor, params }) {
    const { id } = present(params.id)
    return confirmImport(actor, id) === 'started' ? redirect(address(id)) : moved()
  },
  async drop({ actor, params }) {
    const { id } = present(params.id)
    if (!dropImport(actor, id)) return moved()
    return redirect('/koordinator/import', { headers: { 'set-cookie': await flashHeader({ key: 'imports:flash.dropped' }) } })
  },
})

export default function Import() {
  const found = useLoaderData<typeof loader>()
  const answered = useActionData<typeof action>()
  const { t } = useTranslation('imports')
  const { id, state, counts, wrong, changing } = found
  const query = (wrongPage: number, rowPage: number) => `${address(id)}?forkert=${wrongPage}&side=${rowPage}`
  return (
    <div className="wrap band--tight stack casework importpage">
      <Crumbs label={t('crumbs')} items={[{ text: t('list.heading'), href: '/koordinator/import' }, { text: t(`what.${found.what}`) }]} />
      <h1>{t(`one.heading.${state}`)}</h1>
      {answered && <Flash tone="warn">{t(`moved.${state}`)}</Flash>}
      {state === 'failed' && (
        <Flash tone="err" still>
          {t('one.failed')}
        </Flash>
      )}
      {state === 'running' && <ImportProgress done={found.done} total={found.total} />}
      {state === 'done' && <ImportResult found={found} />}
      {state === 'looked-through' && (
        <>
          {found.missing.length > 0 && (
            <Flash tone="err" still>
              {t('columns.missing')}
            </Flash>
          )}
          <Tally counts={counts} />
          {found.kept > 0 && <p className="measure">{t('one.kept', { count: found.kept })}</p>}
        </>
      )}
      {(state === 'looked-through' || state === 'failed') && <ConfirmForm writes={state === 'failed' ? 0 : changing.total} />}
      {state === 'looked-through' && (
        <>
          <ImportFacts found={found} />
          <ColumnForm columns={found.columns} fields={found.fields} open={found.missing.length > 0} />
        </>
      )}
      {wrong.cells.length > 0 && state !== 'running' && (
        <section className="stack" id="forkert">
          <h2>{t('wrong.heading')}</h2>
          <p className="measure">{t(state === 'done' ? 'wrong.leftOut' : 'wrong.text1')}</p>
          <WrongRows {...wrong} href={(page) => `${query(page, changing.page)}#forkert`} />
        </section>
      )}
      {changing.rows.length > 0 && (
        <section className="stack" id="nyt">
          <h2>{t('rows.heading')}</h2>
          <ChangingRows {...changing} href={(page) => `${query(wrong.page, page)}#nyt`} />
        </section>
      )}
    </div>
  )
}
