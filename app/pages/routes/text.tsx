import { parseWithZod } from '@conform-to/zod/v4'
import { data, redirect, type MetaFunction } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { flashHeader } from '~/i18n/flash.server'
import { formatDay, languageTitle } from '~/i18n/format'
import { translator } from '~/i18n/i18n.server'
import { directionOf, homeLanguage, interfaceLanguages, isInterfaceLanguage } from '~/i18n/languages'
import { mayAct, mayLoad, notFound, type Doer } from '~/people/guard.server'
import { firstNamesOf } from '~/people/people.server'
import { now } from '~/server/clock.server'
import { proseOf } from '~/server/markdown.server'
import { ButtonLink, Button } from '~/ui/button'
import { Card } from '~/ui/card'
import { Crumbs } from '~/ui/crumbs'
import { Flash } from '~/ui/flash'
import { Fold } from '~/ui/fold'
import { Prose } from '~/ui/prose'
import { Tabs } from '~/ui/tabs'
import { DiffView } from '../diff-view'
import { houseText } from '../house-texts.server'
import { lineDiff } from '../line-diff'
import { anchorsIn, isTextKey, textPaths, wholeText, type PageText } from '../page'
import { backToHouse, takeUpAgain, textInForce, textStandings, versionsOf, writeText, type Overtaken } from '../pages.server'
import { TextEditForm } from '../text-edit-form'
import { textForm } from '../text-form'
import { VersionList } from '../version-list'

const PAGE = '/admin/sider/:page/:language'

/** Which text in which language the address names. @throws 404 when there is none */
function named({ page, language }: Record<string, string | undefined>) {
  if (!isTextKey(page) || !isInterfaceLanguage(language)) throw notFound()
  return { key: page, written: language, path: `/admin/sider/${page}/${language}` }
}

export const loader = mayLoad(PAGE, ({ params, url, language }) => {
  const { key, written, path } = named(params)
  const house = houseText(key, written)
  const versions = versionsOf(key, written)
  const names = firstNamesOf(versions.flatMap(({ writtenBy }) => writtenBy ?? []))
  const { text, version } = textInForce(key, written)
  const at = versions.findIndex(({ id }) => id === url.searchParams.get('version'))
  const said = (index: number) => wholeText(versions[index]?.own ? versions[index] : house)
  const { title, lead, body } = text
  const standings = textStandings().find((each) => each.key === key)?.standings ?? []
  return {
    key,
    written,
    path,
    text: { title, lead, body } satisfies PageText,
    own: version?.own ?? false,
    newest: version?.id ?? '',
    anchors: anchorsIn(house.body),
    today: now(),
    behindSince: standings.find((each) => each.language === written)?.behind
      ? (standings.find((each) => each.language === homeLanguage)?.writtenAt ?? null)
      : null,
    versions: versions.map(({ id, own, writtenAt, writtenBy }) => ({ id, own, writtenAt, by: names.get(writtenBy ?? '') ?? null })),
    opened: at < 0 ? null : { id: versions[at]?.id ?? '', lines: lineDiff(said(at + 1), said(at)) },
    title: translator(language)('siteTexts:title'),
  }
})
export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title }]

const done = async (path: string, key: string, tone: 'ok' | 'warn' = 'ok') =>
  redirect(path, { headers: { 'set-cookie': await flashHeader({ key: `siteTexts:flash.${key}`, tone }) } })

/** Does something upon the version the administrator had before them. */
function upon({ form, params }: Doer<'admin'>) {
  if (!form.has('uponId')) throw new Response(null, { status: 400 })
  return { ...named(params), uponId: String(form.get('uponId') ?? '') || null }
}

/** What the form says; what is wrong with it comes back with it. */
function readForm({ form, params }: Doer<'admin'>) {
  const { key, written, path } = named(params)
  const submission = parseWithZod(form, { schema: textForm(key, anchorsIn(houseText(key, written).body)) })
  return { key, written, path, submission }
}

export const action = mayAct(PAGE, {
  look(doer) {
    const { submission } = readForm(doer)
    if (submission.status !== 'success') return data({ reply: submission.reply(), seen: null, other: null }, { status: 422 })
    const { title = '', lead = '', body } = submission.value
    return data({ reply: submission.reply(), seen: { title, lead, html: proseOf(body) }, other: null })
  },
  async save(doer) {
    const { key, written, path, submission } = readForm(doer)
    if (submission.status !== 'success') return data({ reply: submission.reply(), seen: null, other: null }, { status: 422 })
    const { uponId, title = '', lead = '', body } = submission.value
    const saved = writeText(doer.actor, key, written, { title, lead, body }, uponId || null)
    if ('id' in saved) return done(path, 'saved')
    const other = saved.overtakenBy
    const theirs = wholeText(other.own ? other : houseText(key, written))
    // saved again, it goes over the one the administrator has now seen
    const reply = submission.reply()
    return data(
      {
        reply: { ...reply, initialValue: { ...reply.initialValue, uponId: other.id } },
        seen: null,
        other: { lines: lineDiff(theirs, wholeText({ title, lead, body })) },
      },
      { status: 409 },
    )
  },
  'take-up'(doer) {
    const { key, written, path, uponId } = upon(doer)
    return settled(path, takeUpAgain(doer.actor, key, written, { id: String(doer.form.get('id') ?? ''), uponId }), 'takenUp')
  },
  house(doer) {
    const { key, written, path, uponId } = upon(doer)
    return settled(path, backToHouse(doer.actor, key, written, uponId), 'house')
  },
})

function settled(path: string, answer: { id: string } | Overtaken | null, key: string) {
  if (!answer) throw new Response(null, { status: 400 })
  return 'id' in answer ? done(path, key) : done(path, 'overtaken', 'warn')
}

export default function EditText() {
  const { key, written, path, text, own, newest, anchors, today, behindSince, versions, opened, title } = useLoaderData<typeof loader>()
  const answered = useActionData<typeof action>()
  const { t, i18n } = useTranslation(['siteTexts', 'admin'])
  const dir = directionOf(written)
  return (
    <div className="wrap wrap--text band--tight stack casework">
      <Crumbs
        label={t('admin:crumbs')}
        items={[{ text: t('admin:title'), href: '/admin' }, { text: title, href: '/admin/sider' }, { text: t(`names.${key}`) }]}
      />
      <h1 style={{ fontSize: 'var(--t-4)' }}>{t(`names.${key}`)}</h1>
      <Tabs
        label={t('edit.languages')}
        items={interfaceLanguages.map((code) => ({
          href: `/admin/sider/${key}/${code}`,
          text: languageTitle(code, i18n.language),
          current: code === written,
        }))}
      />
      {behindSince && (
        <Flash tone="warn" still>
          {t('edit.behind', { day: formatDay(behindSince, i18n.language, today) })}
        </Flash>
      )}
      {answered?.other && (
        <Card title={t('edit.overtaken')}>
          <div className="stack">
            <p>{t('edit.overtakenText')}</p>
            <DiffView lines={answered.other.lines} lang={written} dir={dir} />
          </div>
        </Card>
      )}
      {answered?.seen && (
        <Card title={t('edit.seen')} tone="ochre">
          <div className="stack" lang={written} dir={dir}>
            {answered.seen.title && <p style={{ fontSize: 'var(--t-3)' }}>{answered.seen.title}</p>}
            {answered.seen.lead && <p className="lead">{answered.seen.lead}</p>}
            <Prose html={answered.seen.html} />
          </div>
        </Card>
      )}
      <TextEditForm
        key={`${path}-${newest}`}
        textKey={key}
        lang={written}
        {...{ dir, text, anchors }}
        uponId={newest}
        reply={answered?.reply ?? null}
      />
      <p>
        <ButtonLink href={`${textPaths[key]}?sprog=${written}`} icon="eye" whole>
          {t('edit.visit')}
        </ButtonLink>
      </p>
      {versions.length > 0 && (
        <>
          <h2 style={{ fontSize: 'var(--t-3)' }}>{t('versions.title')}</h2>
          <VersionList {...{ versions, opened, path, dir }} lang={written} />
        </>
      )}
      {own && (
        <Fold summary={t('edit.house')}>
          <Form method="post" action="?" className="stack">
            <p>{t('edit.houseText')}</p>
            <input type="hidden" name="uponId" value={newest} />
            <p>
              <Button type="submit" name="intent" value="house">
                {t('edit.house')}
              </Button>
            </p>
          </Form>
        </Fold>
      )}
    </div>
  )
}
