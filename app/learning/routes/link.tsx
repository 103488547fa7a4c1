import { data, redirect, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { flashHeader, type FlashMessage } from '~/i18n/flash.server'
import { translator } from '~/i18n/i18n.server'
import { mayAct, mayLoad, notFound, type Doer } from '~/people/guard.server'
import { takeToken } from '~/server/limits.server'
import { Crumbs } from '~/ui/crumbs'
import type { PageHandle } from '~/ui/page-frame'
import { isBroken, shortAddress, wordsOf, type LearningLink } from '../link'
import { LinkEditForm } from '../link-edit-form'
import { typedOf } from '../link-form'
import { LinkStanding } from '../link-standing'
import { linkById, noteLook, putFirst, removeLink, showLink } from '../links.server'
import { lookAt } from '../look.server'
import { saveLink } from '../saving.server'

export const handle = { frame: 'desk' } satisfies PageHandle
const PAGE = '/koordinator/laering/:id'
const DESK = '/koordinator/laering'

export const loader = mayLoad(PAGE, ({ params, language }) => {
  const link = linkById(params.id ?? '')
  if (!link) throw notFound()
  return {
    link,
    typed: typedOf(link),
    broken: isBroken(link),
    words: wordsOf(link.texts, language),
    title: translator(language)('learning:edit.title'),
  }
})
export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title }]

const goTo = async (to: string, message: FlashMessage) => redirect(to, { headers: { 'set-cookie': await flashHeader(message) } })

/** Does something with a link as the editor sees it; when somebody has changed it meanwhile, they look again first. */
const withLink =
  (work: (doer: Doer<'coordinator'>, link: LearningLink) => FlashMessage | Promise<FlashMessage>, to?: string) =>
  async (doer: Doer<'coordinator'>) => {
    const link = linkById(doer.params.id ?? '')
    if (!link) throw notFound()
    const version = String(doer.form.get('version') ?? '')
    if (!/^\d{1,7}$/.test(version)) throw new Response(null, { status: 400 })
    if (Number(version) !== link.version) return goTo(`${DESK}/${link.id}`, { key: 'learning:flash.moved', tone: 'warn' })
    const message = await work(doer, link)
    return goTo(to ?? `${DESK}/${link.id}`, message)
  }

export const action = mayAct(PAGE, {
  async save({ actor, form, params }) {
    const link = linkById(params.id ?? '')
    if (!link) throw notFound()
    const saved = saveLink(actor, form, link.id)
    if (!('id' in saved)) return data({ reply: saved.reply, overtaken: saved.overtaken }, { status: saved.status })
    return goTo(`${DESK}/${link.id}`, { key: 'learning:flash.saved' })
  },
  hide: withLink(({ actor }, { id }) => {
    showLink(actor, id, false)
    return { key: 'learning:flash.hidden' }
  }),
  show: withLink(({ actor }, { id }) => {
    showLink(actor, id, true)
    return { key: 'learning:flash.shown' }
  }),
  first: withLink((_, { id }) => {
    putFirst(id)
    return { key: 'learning:flash.first' }
  }),
  remove: withLink(({ actor }, { id }) => {
    removeLink(actor, id)
    return { key: 'learning:flash.removed' }
  }, DESK),
  try: withLink(async ({ actor, language }, { id, url }): Promise<FlashMessage> => {
    const { allowed } = await takeToken('look-at-link', actor.userId)
    if (!allowed) return { key: 'learning:flash.tooOften', tone: 'warn' }
    const { result, to } = await lookAt(url)
    noteLook(id, url, result)
    // where it leads is told here alone: it is not kept
    if (to) return { key: 'learning:flash.lookedOn', values: { to: shortAddress(to) }, tone: 'info' }
    return {
      key: 'learning:flash.looked',
      values: { result: translator(language)(`learning:results.${result}`) },
      tone: result === 'ok' ? 'ok' : 'info',
    }
  }),
})

export default function EditLink() {
  const { link, typed, broken, words } = useLoaderData<typeof loader>()
  const answered = useActionData<typeof action>()
  const { t } = useTranslation('learning')
  return (
    <div className="wrap wrap--text band--tight stack casework">
      <Crumbs
        label={t('edit.crumbs')}
        items={[{ text: t('desk.title'), href: DESK }, { text: <bdi lang={words.language}>{words.title}</bdi> }]}
      />
      <h1 style={{ fontSize: 'var(--t-4)' }}>
        <bdi lang={words.language}>{words.title}</bdi>
      </h1>
      <LinkStanding link={link} broken={broken} />
      <LinkEditForm key={link.version} typed={typed} reply={answered?.reply ?? null} overtaken={answered?.overtaken} />
    </div>
  )
}
