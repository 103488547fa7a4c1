import { redirect, type MetaFunction } from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import type { PageHandle } from '~/ui/page-frame'
import { translator } from '~/i18n/i18n.server'
import { mayAct, mayLoad, notFound, type Doer } from '~/people/guard.server'
import { Button, ButtonLink } from '~/ui/button'
import type { OfferView } from '../offer'
import { OfferCard } from '../offer-card'
import { answerConfirmLink, readConfirmLink } from '../still-holds.server'

export const handle = { frame: 'letter' } satisfies PageHandle

/** A private link that answers whether an offer still holds. Opening it changes nothing. */
function linkOf(token: string | undefined) {
  const link = readConfirmLink(token ?? '')
  if (!link) throw notFound()
  return link
}

type Standing = 'asks' | 'rests' | 'answered' | 'gone'
const standingOf = (offer: OfferView, answered: boolean): Standing =>
  offer.state === 'paused' ? 'rests' : offer.state !== 'published' ? 'gone' : answered ? 'answered' : 'asks'

export const loader = mayLoad('/tilbud-gaelder/:token', ({ params, url, language }) => {
  const { offer, open } = linkOf(params.token)
  const standing = open ? standingOf(offer, url.searchParams.get('svar') === 'ja') : 'gone'
  return { offer: standing === 'gone' ? null : offer, standing, title: translator(language)('offers:holds.asks.title') }
})
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }, { name: 'robots', content: 'noindex' }]

const answer =
  (holds: boolean) =>
  ({ params, url }: Doer<'link'>) => {
    linkOf(params.token)
    const taken = answerConfirmLink(params.token ?? '', holds)
    return redirect(taken && holds ? `${url.pathname}?svar=ja` : url.pathname)
  }
export const action = mayAct('/tilbud-gaelder/:token', { yes: answer(true), no: answer(false) })

export default function StillHolds() {
  const { offer, standing } = useLoaderData<typeof loader>()
  const { t } = useTranslation(['offers', 'facts'])
  return (
    <div className="wrap wrap--text band stack">
      <h1 style={{ fontSize: 'var(--t-4)' }}>{t(`holds.${standing}.title`)}</h1>
      <p className="lead">{t(`holds.${standing}.text`)}</p>
      {offer && <OfferCard offer={offer} headingLevel="h2" href={standing === 'answered' ? `/tilbud/${offer.id}` : undefined} />}
      {(standing === 'asks' || standing === 'rests') && (
        <Form method="post" className="btns">
          <Button type="submit" variant="primary" icon="check" name="intent" value="yes">
            {t(standing === 'asks' ? 'holds.yes' : 'holds.again')}
          </Button>
          {standing === 'asks' && (
            <Button type="submit" name="intent" value="no">
              {t('holds.no')}
            </Button>
          )}
        </Form>
      )}
      {(standing === 'answered' || standing === 'gone') && (
        <p>
          <ButtonLink href="/mit">{t('holds.mine')}</ButtonLink>
        </p>
      )}
    </div>
  )
}
