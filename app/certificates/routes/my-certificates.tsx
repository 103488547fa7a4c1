import { parseWithZod } from '@conform-to/zod/v4'
import { data, redirect, type MetaFunction } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { flashHeader } from '~/i18n/flash.server'
import { translator } from '~/i18n/i18n.server'
import { mayAct, mayLoad } from '~/people/guard.server'
import { now } from '~/server/clock.server'
import { Anchor } from '~/ui/anchor'
import { Button } from '~/ui/button'
import { Card } from '~/ui/card'
import { Crumbs } from '~/ui/crumbs'
import { Fold } from '~/ui/fold'
import { vars } from '~/ui/vars'
import { certificateKinds } from '../certificate'
import { nameForm } from '../deciding'
import { chooseName } from '../deciding.server'
import { NameCard } from '../name-card'
import { EndedCertificates, GivenCertificates, WaitingCertificates } from '../own-certificates'
import { askForOne } from '../proposing.server'
import { readOwnCertificates } from '../road.server'
import { RoadWalk } from '../road-walk'

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title }]

export const loader = mayLoad('/mit/beviser', ({ actor, language }) => ({
  ...readOwnCertificates(actor),
  today: now(),
  title: translator(language)('certificates:title'),
}))

const back = async (key: string, tone: 'ok' | 'warn' = 'ok') =>
  redirect('/mit/beviser', { headers: { 'set-cookie': await flashHeader({ key: `certificates:flash.${key}`, tone }) } })

export const action = mayAct('/mit/beviser', {
  async name({ actor, form }) {
    const submission = parseWithZod(form, { schema: nameForm })
    if (submission.status !== 'success') return data({ reply: submission.reply() }, { status: 400 })
    return chooseName(actor, submission.value.name) ? back('named') : back('tooLate', 'warn')
  },
  async ask({ actor }) {
    if (!askForOne(actor)) return data({ reply: null }, { status: 400 })
    return back('asked')
  },
})

export default function MyCertificates() {
  const { waiting, given, declined, withdrawn, name, written, roads, mayAsk, mayAskLater, ageUnknown, today } =
    useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { t } = useTranslation('certificates')
  const nothing = waiting.length + given.length + roads.length === 0
  return (
    <div className="wrap wrap--text band--tight">
      <Crumbs label={t('crumbs')} items={[{ text: t('mine'), href: '/mit' }, { text: t('title') }]} />
      <div className="stack" style={vars({ gap: 'var(--s-5)' })}>
        <h1 style={{ fontSize: 'var(--t-4)' }}>{t('title')}</h1>
        <p className="soft">{t(nothing ? 'leadNothing' : 'lead')}</p>
        {given.length > 0 && <GivenCertificates certificates={given} today={today} />}
        {waiting.length > 0 && <WaitingCertificates certificates={waiting} today={today} />}
        {name !== null && <NameCard key={name} name={name} written={written} reply={answer?.reply ?? null} />}
        {roads.map((road) => (
          <Card key={road.kind} title={t(`road.title.${road.kind}`)}>
            <div className="stack">
              <RoadWalk road={road} />
              {road.kind === 'newcomer' && (mayAsk ? <AskForOne /> : mayAskLater && <p>{t('ask.later')}</p>)}
              <p>
                <Anchor href={`/mit/beviser/eksempel/${road.kind}`}>{t('road.example')}</Anchor>
              </p>
            </div>
          </Card>
        ))}
        {declined.length > 0 && <EndedCertificates how="declined" certificates={declined} today={today} />}
        {withdrawn.length > 0 && <EndedCertificates how="withdrawn" certificates={withdrawn} today={today} />}
        <WhichThereAre open={nothing} ageUnknown={ageUnknown} />
      </div>
    </div>
  )
}

function AskForOne() {
  const { t } = useTranslation('certificates')
  return (
    <Form method="post" className="stack">
      <p>{t('ask.text')}</p>
      <p>
        <Button type="submit" name="intent" value="ask" variant="primary" icon="hand">
          {t('ask.submit')}
        </Button>
      </p>
    </Form>
  )
}

/** What one can get, and what it takes. */
function WhichThereAre({ open, ageUnknown }: { open: boolean; ageUnknown: boolean }) {
  const { t } = useTranslation(['certificates', 'verify'])
  return (
    <Fold summary={t('which.title')} open={open}>
      <ul className="rows">
        {certificateKinds.map((kind) => (
          <li key={kind}>
            <div>
              <b>{t(`verify:kinds.${kind}`)}</b>
              <p>{t(`which.${kind}`)}</p>
              {kind === 'youth' && ageUnknown && (
                <p>
                  {t('which.age')} <Anchor href="/mit/profil">{t('which.toProfile')}</Anchor>
                </p>
              )}
            </div>
            <Anchor href={`/mit/beviser/eksempel/${kind}`}>
              {t('which.example')}
              <span className="vh">: {t(`verify:kinds.${kind}`)}</span>
            </Anchor>
          </li>
        ))}
      </ul>
    </Fold>
  )
}
