import { redirect, type MetaFunction } from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { eventById, dateById } from '~/events/event-reading.server'
import { flashHeader } from '~/i18n/flash.server'
import { translator } from '~/i18n/i18n.server'
import { mayAct, mayLoad, notFound } from '~/people/guard.server'
import { Anchor } from '~/ui/anchor'
import { Button, ButtonLink } from '~/ui/button'
import { Card } from '~/ui/card'
import { Crumbs } from '~/ui/crumbs'
import { Empty } from '~/ui/empty'
import { openView, ownShifts } from '../my-view.server'
import { OpenShiftList } from '../open-shift-list'
import { OwnShiftList } from '../own-shift-list'
import { choicesFrom } from '../shift-form'
import { shiftById } from '../shift-reading.server'
import { askForSwap, giveUpShift, keepShift, takeShifts } from '../shifts.server'
import { takenFlash } from '../taken-flash'
import { setShiftMails, wantsShiftMails } from '../unfilled-mails.server'
import type { Actor } from '~/people/permissions'

const PATH = '/mit/vagter'
const ALL = `${PATH}?alle=1`

export const loader = mayLoad(PATH, ({ actor, url, language }) => {
  const all = url.searchParams.has('alle')
  return {
    title: translator(language)('shifts:my.title'),
    own: ownShifts(actor),
    all,
    open: openView(actor, all),
    mails: wantsShiftMails(actor),
  }
})
export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title }]

const back = async (flash: Parameters<typeof flashHeader>[0], to = PATH) =>
  redirect(to, { headers: { 'set-cookie': await flashHeader(flash) } })

/** Does something with one's own shift; what was too late is no error, the page shows how it stands. */
const change =
  (key: string, work: (actor: Actor, id: string) => boolean) =>
  async ({ actor, form }: { actor: Actor; form: FormData }) => {
    const id = String(form.get('id') ?? '')
    if (id === '') throw new Response(null, { status: 400 })
    // what is not one's own is not there
    if (shiftById(id)?.userId !== actor.userId) throw notFound()
    return back(work(actor, id) ? { key: `shifts:flash.${key}` } : { key: 'shifts:flash.moved', tone: 'warn' })
  }

export const action = mayAct(PATH, {
  keep: change('kept', keepShift),
  swap: change('swap', askForSwap),
  'give-up': change('given-up', giveUpShift),
  async take({ actor, form, url }) {
    // who looks at all of them goes on there
    const here = url.searchParams.has('alle') ? ALL : PATH
    const value = String(form.get('vagt') ?? '')
    const choices = choicesFrom([value])
    if (choices.length === 0) throw new Response(null, { status: 400 })
    const taken = takeShifts(actor, choices)
    if (taken.refused === null) return back(takenFlash(taken), here)
    const event = eventById(dateById(choices[0]?.dateId ?? '')?.eventId ?? '')
    // what asks something first is asked on the event's page of helpers
    if (event && taken.refused !== 'nothing') return redirect(`/arrangementer/${event.slug}/hjaelp?vagt=${value}`)
    return back({ key: 'shifts:flash.gone', tone: 'warn' }, here)
  },
  'mails-on': ({ actor }) => (setShiftMails(actor, true), back({ key: 'shifts:flash.mails-on' })),
  'mails-off': ({ actor }) => (setShiftMails(actor, false), back({ key: 'shifts:flash.mails-off' })),
})

export default function MyShifts() {
  const { own, all, open, mails } = useLoaderData<typeof loader>()
  const { t } = useTranslation('shifts')
  return (
    <div className="wrap wrap--text band--tight stack">
      <Crumbs label={t('crumbs')} items={[{ text: t('mine'), href: '/mit' }, { text: t('my.title') }]} />
      <h1 style={{ fontSize: 'var(--t-4)' }}>{t('my.title')}</h1>
      {own.length > 0 && open.groups.length > 0 && (
        <p className="only-narrow">
          <a href="#ledige">{t(all ? 'my.openAll' : 'my.open')}</a>
        </p>
      )}
      {own.length > 0 && (
        <Card title={t('my.own')} plinth>
          <OwnShiftList shifts={own} />
        </Card>
      )}
      {own.length === 0 && open.groups.length === 0 && <Empty title={t('my.none')} text={t('my.noneText')} />}
      <h2 id="ledige">{t(all ? 'my.openAll' : 'my.open')}</h2>
      {open.why === 'none' && <p>{t('my.why.none')}</p>}
      {(open.why === 'times' || (open.why === 'profile' && !all)) && (
        <p className="row between">
          {t(`my.why.${open.why}`)}
          <ButtonLink href="/mit/profil" size="sm" icon="pencil">
            {t('my.profile')}
          </ButtonLink>
        </p>
      )}
      <OpenShiftList groups={open.groups} />
      {(all || open.all > open.fitting) && (
        <p>
          <Anchor href={all ? PATH : ALL}>{all ? t('my.showFitting') : t('my.showAll', { count: open.all })}</Anchor>
        </p>
      )}
      <Card title={t('my.mails')}>
        <Form method="post" className="row between">
          <p>{t(mails ? 'my.mailsOn' : 'my.mailsOff')}</p>
          <Button type="submit" name="intent" value={mails ? 'mails-off' : 'mails-on'} size="sm" variant="quiet">
            {t(mails ? 'my.stop' : 'my.start')}
          </Button>
        </Form>
      </Card>
    </div>
  )
}
