import { parseWithZod } from '@conform-to/zod/v4'
import { redirect, type MetaFunction } from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { hostedEvent } from '~/events/hosting.server'
import { formatMoment, formatPhone, languageName } from '~/i18n/format'
import { translator } from '~/i18n/i18n.server'
import { mayAct, mayLoad, notFound, type Doer } from '~/people/guard.server'
import { Badge } from '~/ui/badge'
import { Button, ButtonLink, Buttons } from '~/ui/button'
import { Card } from '~/ui/card'
import { Flash } from '~/ui/flash'
import { cancelFor, confirmFor, rowById } from '../changing.server'
import { useDateWords } from '../date-choice'
import { guestsPage, type GuestsPage } from '../guests-page.server'
import { oneForm } from '../sign-up-form'

export const loader = mayLoad('/mit/arrangementer/:slug/tilmeldte', ({ actor, params, url, language }) => {
  const event = hostedEvent(actor, params.slug)
  return {
    title: translator(language)('signUps:guests.title'),
    event: { slug: event.slug, title: event.title },
    ...guestsPage(actor, event, url.searchParams.get('vis')),
  }
})
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

/** What a host does for a guest whom they called. */
const forGuest =
  (work: (actor: Doer<'signed-in'>['actor'], id: string) => unknown) =>
  ({ actor, params, form, url }: Doer<'signed-in'>) => {
    const event = hostedEvent(actor, params.slug)
    const submission = parseWithZod(form, { schema: oneForm })
    if (submission.status !== 'success') throw new Response(null, { status: 400 })
    const row = rowById(submission.value.id)
    if (row?.eventId !== event.id) throw notFound()
    work(actor, row.id)
    return redirect(`${url.pathname}?vis=${row.scopeId}`)
  }
export const action = mayAct('/mit/arrangementer/:slug/tilmeldte', { yes: forGuest(confirmFor), no: forGuest(cancelFor) })

/** Who comes and who waits. Names are asked for, one date at a time. */
export default function Guests() {
  const { event, dates, shown, guests } = useLoaderData<typeof loader>()
  const { t } = useTranslation('signUps')
  const { time } = useDateWords()
  return (
    <div className="wrap wrap--text band--tight stack">
      <p>
        <a href={`/mit/arrangementer/${event.slug}`}>{t('guests.back')}</a>
      </p>
      <h1>{t('guests.title')}</h1>
      <p className="lead">
        <bdi dir="auto">{event.title}</bdi>
      </p>
      <Flash icon="lock" still>
        {t('guests.lead')}
      </Flash>
      {dates.length === 0 && <p>{t('guests.none')}</p>}
      {dates.map((date) => (
        <Card key={date.id} title={date.time ? time(date.time) : t('guests.course')} titleAs="h2" id={date.id}>
          {date.off && <Badge tone="line">{t('own.cancelledByHost')}</Badge>}
          <p>{t('guests.figures', { taken: date.taken, waiting: date.waiting })}</p>
          {shown === date.id ? (
            <GuestList guests={guests} />
          ) : (
            <p>
              <ButtonLink size="sm" href={`?vis=${date.id}#${date.id}`}>
                {t('guests.look')}
              </ButtonLink>
            </p>
          )}
        </Card>
      ))}
    </div>
  )
}

function GuestList({ guests }: { guests: GuestsPage['guests'] }) {
  const { t, i18n } = useTranslation('signUps')
  if (guests.length === 0) return <p>{t('guests.none')}</p>
  return (
    <ul className="ownplaces">
      {guests.map((guest) => (
        <li key={guest.signUpId} className="occ">
          <div>
            <b>
              <bdi dir="auto">{guest.firstName}</bdi>
            </b>
            <br />
            {t('guests.party', { adults: guest.adults, children: guest.children })}
            {guest.interpreter && ` ${t('guests.interpreter', { language: languageName(guest.interpreter, i18n.language) })}`}
            {guest.absent && (
              <>
                <br />
                {t('guests.absent')}
              </>
            )}
          </div>
          <Badge tone={guest.state === 'in' ? 'ok' : guest.state === 'offered' ? 'warn' : 'wait'}>
            {guest.state === 'offered' && guest.until
              ? t('guests.offered', { until: formatMoment(new Date(guest.until), i18n.language) })
              : t(guest.state === 'in' ? 'guests.in' : 'guests.waiting')}
          </Badge>
          {guest.phone && (
            <Form method="post">
              <input type="hidden" name="id" value={guest.signUpId} />
              <Buttons>
                <ButtonLink size="sm" icon="phone" href={`tel:${guest.phone}`}>
                  {t('guests.call', { phone: formatPhone(guest.phone) })}
                </ButtonLink>
                {guest.state === 'offered' && (
                  <Button type="submit" size="sm" name="intent" value="yes">
                    {t('guests.yes')}
                  </Button>
                )}
                <Button type="submit" size="sm" variant="quiet" name="intent" value="no">
                  {t('guests.no')}
                </Button>
              </Buttons>
            </Form>
          )}
        </li>
      ))}
    </ul>
  )
}
