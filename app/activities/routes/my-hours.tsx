import { redirect, type MetaFunction } from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { flashHeader } from '~/i18n/flash.server'
import { translator } from '~/i18n/i18n.server'
import { mayAct, mayLoad, notFound } from '~/people/guard.server'
import { Anchor } from '~/ui/anchor'
import { Button, ButtonLink, Buttons } from '~/ui/button'
import { Card } from '~/ui/card'
import { Crumbs } from '~/ui/crumbs'
import { Empty } from '~/ui/empty'
import { Facts } from '~/ui/facts'
import { saysItStands } from '../asked-back.server'
import { AskedCards } from '../asked-cards'
import { setMonthMails } from '../month-mails.server'
import { myHours } from '../my-hours.server'
import { OwnList } from '../own-list'
import { SharedList } from '../shared-list'
import { useLengthText } from '../use-hours-text'
import { YearPicture } from '../year-picture'

/** What a person's time has become: this month, this year and in all, with whom, and every entry. */
export const loader = mayLoad('/mit/timer', ({ actor, url, language }) => ({
  title: translator(language)('mine:hoursTitle'),
  page: myHours(actor, url),
}))
export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [{ title: loaded?.title }]

const back = async (key: string) => redirect('/mit/timer', { headers: { 'set-cookie': await flashHeader({ key }) } })

export const action = mayAct('/mit/timer', {
  stands({ actor, form }) {
    const id = String(form.get('id') ?? '')
    if (id === '') throw new Response(null, { status: 400 })
    if (!saysItStands(actor, id)) throw notFound()
    return back('hours:flash.stands')
  },
  'mails-on': ({ actor }) => (setMonthMails(actor, true), back('hours:flash.mails-on')),
  'mails-off': ({ actor }) => (setMonthMails(actor, false), back('hours:flash.mails-off')),
})

export default function MyHours() {
  const { page } = useLoaderData<typeof loader>()
  const { t } = useTranslation(['hours', 'mine'])
  const length = useLengthText()
  const { sums, shown, months, shared, names, asked, years, today } = page
  const any = sums.all.times > 0 || page.entries.length > 0
  return (
    <div className="wrap wrap--text band--tight stack">
      <Crumbs label={t('crumbs')} items={[{ text: t('mine'), href: '/mit' }, { text: t('mine:hoursTitle') }]} />
      <h1 style={{ fontSize: 'var(--t-4)' }}>{t('mine:hoursTitle')}</h1>
      <AskedCards asked={asked} />
      {any ? (
        <>
          <p className="lead">{t('own.thanks')}</p>
          <Facts
            items={[
              { term: t('own.month'), detail: length(sums.month.minutes) },
              { term: t('own.year'), detail: length(sums.year.minutes) },
              { term: t('own.all'), detail: length(sums.all.minutes) },
            ]}
          />
          <Buttons>
            <ButtonLink href="/mit/timer/nyt" variant="primary" icon="timer">
              {t('own.log')}
            </ButtonLink>
            <ButtonLink href={`/mit/aar/${shown}`} icon="award">
              {t('own.yearPage', { year: shown })}
            </ButtonLink>
          </Buttons>
          <Card title={t('own.pictureTitle', { year: shown })}>
            <YearPicture year={shown} months={months} present={today.slice(0, 7)} />
            {years.length > 1 && (
              <p>
                {t('own.years')}:{' '}
                {years
                  .filter((year) => year !== shown)
                  .map((year) => (
                    <Anchor key={year} href={`/mit/timer?aar=${year}`} className="yearlink">
                      {year}
                    </Anchor>
                  ))}
              </p>
            )}
          </Card>
          {shared.length > 0 && (
            <Card title={t('own.withTitle', { year: shown })}>
              <SharedList shared={shared} names={names} />
            </Card>
          )}
          <OwnList page={page} />
          <p>
            <ButtonLink href="/mit/timer.csv" icon="download" whole>
              {t('own.csv')}
            </ButtonLink>
          </p>
        </>
      ) : (
        <>
          <Empty title={t('own.none')} text={t('own.noneText')} />
          <p>
            <ButtonLink href="/mit/timer/nyt" variant="primary" icon="timer">
              {t('own.log')}
            </ButtonLink>
          </p>
        </>
      )}
      <p className="soft">{t('own.seen')}</p>
      <Card title={t('own.mails.title')}>
        <Form method="post" className="row between">
          <p>{t(page.mails ? 'own.mails.on' : 'own.mails.off')}</p>
          <Button type="submit" name="intent" value={page.mails ? 'mails-off' : 'mails-on'} size="sm" variant="quiet">
            {t(page.mails ? 'own.mails.stop' : 'own.mails.start')}
          </Button>
        </Form>
      </Card>
    </div>
  )
}
