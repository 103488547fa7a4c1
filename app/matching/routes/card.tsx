import { data, type MetaFunction } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import type { PageHandle } from '~/ui/page-frame'
import { translator } from '~/i18n/i18n.server'
import { isOneOf } from '~/people/facts'
import { mayAct, mayLoad, notFound } from '~/people/guard.server'
import { qrSign } from '~/server/qr.server'
import { Button, ButtonLink } from '~/ui/button'
import { Flash } from '~/ui/flash'
import { PrintButton } from '~/ui/print-button'
import { handOverLink } from '../desk-match.server'
import { InvitationCard } from '../invitation-card'
import { readInvitation } from '../invitation.server'
import { MatchMoved, sides } from '../match'
import { matchById } from '../match-reading.server'

export const handle = { frame: 'letter' } satisfies PageHandle
export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [{ title: loaded?.title }, { name: 'robots', content: 'noindex' }]

const sideIn = (url: URL) => {
  const asked = url.searchParams.get('side')
  return isOneOf(sides, asked) ? asked : 'need'
}

/** A proposal as a card to hand over. Looking makes no link; the button does, and shows it this once. */
export const loader = mayLoad('/koordinator/match/:id/kort', ({ actor, params, url, language }) => {
  const matchId = params.id ?? ''
  if (!matchById(matchId)) throw notFound()
  return { matchId, invitation: readInvitation(actor, matchId, sideIn(url)), title: translator(language)('course:card.title') }
})

export const action = mayAct('/koordinator/match/:id/kort', {
  async make({ actor, params, url }) {
    const id = params.id ?? ''
    try {
      const address = handOverLink(actor, id, sideIn(url))
      return data({ address, qr: await qrSign(address), moved: false as const })
    } catch (error) {
      if (error instanceof MatchMoved) return data({ address: null, qr: null, moved: true as const }, { status: 409 })
      throw error
    }
  },
})

export default function Card() {
  const { matchId, invitation } = useLoaderData<typeof loader>()
  const made = useActionData<typeof action>()
  const { t } = useTranslation('course')
  return (
    <div className="wrap band--tight stack">
      <div className="stack no-print">
        {!invitation && <h1>{t('card.title')}</h1>}
        {(made?.moved || !invitation) && (
          <Flash tone="warn" still>
            {t('card.over')}
          </Flash>
        )}
        {made?.address && <Flash tone="ok">{t('card.made')}</Flash>}
        <div className="row">
          {invitation && !made?.address && (
            <Form method="post">
              <Button type="submit" name="intent" value="make" variant="primary" icon="link">
                {t('card.make')}
              </Button>
            </Form>
          )}
          {invitation && <PrintButton text={t('card.print')} quiet={!made?.address} />}
          <ButtonLink href={`/koordinator/match/${matchId}`}>{t('card.back')}</ButtonLink>
        </div>
        {invitation && <p className="soft measure">{t('card.help')}</p>}
      </div>
      {invitation && <InvitationCard invitation={invitation} qr={made?.qr ?? null} address={made?.address ?? null} />}
    </div>
  )
}
