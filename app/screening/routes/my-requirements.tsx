import { redirect, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { flashHeader } from '~/i18n/flash.server'
import { formatDay, islandDate } from '~/i18n/format'
import { translator } from '~/i18n/i18n.server'
import { HelpText } from '~/pages/help-text'
import { helpText } from '~/pages/pages.server'
import { mayAct, mayLoad } from '~/people/guard.server'
import { now } from '~/server/clock.server'
import { Badge } from '~/ui/badge'
import { ButtonLink } from '~/ui/button'
import { Card } from '~/ui/card'
import { Crumbs } from '~/ui/crumbs'
import { Empty } from '~/ui/empty'
import { vars } from '~/ui/vars'
import { sayConsented } from '../checks.server'
import { OwnCheckCard } from '../own-check-card'
import { standingOf } from '../standing.server'

export const loader = mayLoad('/mit/krav', ({ actor, language }) => ({
  title: translator(language)('screening:own.title'),
  help: helpText('requirements', language),
  today: islandDate(now()),
  standing: standingOf(actor.userId),
}))
export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title }]

export const action = mayAct('/mit/krav', {
  async consented({ actor, form }) {
    const said = sayConsented(actor, String(form.get('check') ?? ''))
    const key = said ? 'screening:flash.consented' : 'screening:flash.moved'
    return redirect('/mit/krav', { headers: { 'set-cookie': await flashHeader({ key, tone: said ? 'ok' : 'warn' }) } })
  },
})

export default function MyRequirements() {
  const { standing, today, help } = useLoaderData<typeof loader>()
  const { t, i18n } = useTranslation('screening')
  const day = (at: string) => formatDay(at, i18n.language, new Date(`${today}T12:00:00Z`))
  const { confidentiality, training, interviewOn, checks } = standing
  const nothing = !confidentiality.asked && confidentiality.signedOn === null && !training && !interviewOn && checks.length === 0
  return (
    <div className="wrap wrap--text band--tight stack" style={vars({ gap: 'var(--s-5)' })}>
      <Crumbs label={t('crumbs')} items={[{ text: t('own.mine'), href: '/mit' }, { text: t('own.title') }]} />
      <h1 style={{ fontSize: 'var(--t-4)' }}>{t('own.title')}</h1>
      <HelpText html={help} />
      {nothing && <Empty title={t('own.nothing')} text={t('own.nothingText')} />}
      {checks.map((check) => (
        <OwnCheckCard key={check.holder?.slug ?? ''} check={check} today={today} />
      ))}
      {(confidentiality.asked || confidentiality.signedOn) && (
        <Card title={t('own.promise')} tone={confidentiality.asked && !confidentiality.current ? 'ochre' : undefined}>
          <div className="stack">
            <p>
              {confidentiality.signedOn === null ? (
                <Badge tone="warn" icon="circle">
                  {t('own.promiseMissing')}
                </Badge>
              ) : (
                <Badge tone={confidentiality.current ? 'ok' : 'warn'} icon={confidentiality.current ? 'circle-check' : 'clock'}>
                  {t(confidentiality.current ? 'own.promised' : 'own.promisedOld', { day: day(confidentiality.signedOn) })}
                </Badge>
              )}
            </p>
            <p>{t('own.promiseText')}</p>
            <div>
              <ButtonLink href="/mit/tavshed" icon="lock">
                {t(confidentiality.current ? 'own.readPromise' : 'card.toPromise')}
              </ButtonLink>
            </div>
          </div>
        </Card>
      )}
      {training && (
        <Card title={t('own.training')} tone={training.seenOn ? undefined : 'ochre'}>
          <div className="stack">
            <p>
              <Badge tone={training.seenOn ? 'ok' : 'warn'} icon={training.seenOn ? 'circle-check' : 'circle'}>
                {training.seenOn ? t('own.trained', { day: day(training.seenOn) }) : t('own.untrained')}
              </Badge>
            </p>
            {!training.seenOn && <p>{t('own.trainingText')}</p>}
            <div>
              <ButtonLink href="/mit/kurser" icon="graduation-cap">
                {t('own.toCourses')}
              </ButtonLink>
            </div>
          </div>
        </Card>
      )}
      {interviewOn && (
        <Card title={t('own.interview')}>
          <Badge tone="ok" icon="circle-check">
            {t('own.interviewed', { day: day(interviewOn) })}
          </Badge>
        </Card>
      )}
      <p className="soft">{t('own.never')}</p>
    </div>
  )
}
