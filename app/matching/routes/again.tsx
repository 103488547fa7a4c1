import { redirect, type MetaFunction } from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import type { PageHandle } from '~/ui/page-frame'
import { translator } from '~/i18n/i18n.server'
import { frontOf, isOfferKind } from '~/offers/offer'
import { offerRow } from '~/offers/offer-reading.server'
import { isOneOf } from '~/people/facts'
import { mayAct, mayLoad, type Doer } from '~/people/guard.server'
import { ButtonLink, Buttons, buttonClass } from '~/ui/button'
import { Flash } from '~/ui/flash'
import { Icon } from '~/ui/icon'
import { Pair } from '~/ui/street'
import { openLink } from '../private-link.server'
import { MatchMoved } from '../match'
import { sayAgain } from '../match-course.server'
import { againAnswers, type AgainAnswer } from '../outcome'

export const handle = { frame: 'letter' } satisfies PageHandle

/** A private link to »would you do it again?«. Opening it changes nothing; guessing links is limited. */
const linkOf = (token: string | undefined, clientAddress: string) => openLink(token, ['again'], clientAddress)

export const loader = mayLoad('/tak/:token', async ({ params, context, language }) => {
  const { match, expired } = await linkOf(params.token, context.clientAddress)
  const kind = offerRow(match.offerId)?.kind
  const front = isOfferKind(kind) ? frontOf[kind] : ('language' as const)
  return {
    front,
    said: isOneOf(againAnswers, match.wouldAgain) ? match.wouldAgain : null,
    open: !expired && match.state === 'ended',
    title: translator(language)('course:again.title'),
  }
})
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }, { name: 'robots', content: 'noindex' }]

const say =
  (answer: AgainAnswer) =>
  async ({ params, context, url }: Doer<'link'>) => {
    const { match, expired } = await linkOf(params.token, context.clientAddress)
    try {
      if (!expired) sayAgain(match.id, answer)
    } catch (error) {
      if (!(error instanceof MatchMoved)) throw error
    }
    return redirect(url.pathname)
  }
export const action = mayAct('/tak/:token', { yes: say('yes'), maybe: say('maybe'), no: say('no') })

const signs = { yes: 'check', maybe: 'clock', no: 'x' } as const

export default function WouldYouDoItAgain() {
  const { front, said, open } = useLoaderData<typeof loader>()
  const { t } = useTranslation('course')
  return (
    <div className="letter">
      <div className="letter__top">
        <div className="wrap">
          <h1>{t('again.title')}</h1>
          <p className="lead">{t('again.lead')}</p>
        </div>
        <Pair fronts={[front, front === 'mentor' ? 'language' : 'mentor']} />
      </div>
      <div className="wrap stack letter__body">
        {said && (
          <Flash tone="ok" still>
            <b>{t('again.thanks')}</b> {t(`again.said.${said}`)}
          </Flash>
        )}
        {open ? (
          <Form method="post" reloadDocument className="stack">
            <h2 className="letter__ask">{t(said ? 'again.change' : 'again.ask')}</h2>
            {againAnswers
              .filter((answer) => answer !== said)
              .map((answer) => (
                <button
                  key={answer}
                  type="submit"
                  name="intent"
                  value={answer}
                  className={buttonClass({ size: 'big', full: true, variant: answer === 'yes' ? 'primary' : undefined }, 'btn--two')}
                >
                  <span>{t(`again.${answer}`)}</span>
                  <Icon name={signs[answer]} />
                </button>
              ))}
            <p className="soft">{t('again.onlyUs')}</p>
          </Form>
        ) : (
          !said && <p>{t('again.late')}</p>
        )}
        <Buttons>
          <ButtonLink href="/mit">{t('again.mine')}</ButtonLink>
          <ButtonLink href="/tilbud/nyt" variant="quiet">
            {t('again.offer')}
          </ButtonLink>
        </Buttons>
      </div>
    </div>
  )
}
