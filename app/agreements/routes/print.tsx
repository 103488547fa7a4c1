import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { PageHandle } from '~/ui/page-frame'
import { translator } from '~/i18n/i18n.server'
import { directionOf } from '~/i18n/languages'
import { mayLoad, notFound } from '~/people/guard.server'
import { ButtonLink } from '~/ui/button'
import { PrintButton } from '~/ui/print-button'
import { readDeskAgreement } from '../agreement-desk.server'
import { AgreementSheet } from '../agreement-sheet'

export const handle = { frame: 'letter' } satisfies PageHandle
export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [{ title: loaded?.title }, { name: 'robots', content: 'noindex' }]

/** The agreement on paper in the newcomer's language and Danish, with a line for each to sign. */
export const loader = mayLoad('/koordinator/match/:id/aftale/print', ({ actor, params, language }) => {
  const agreement = readDeskAgreement(actor, params.id ?? '')
  if (!agreement) throw notFound()
  const [own, danish] = [translator(agreement.language), translator('da')]
  const { offer, newcomer } = agreement.found
  const names = { one: offer.owner, other: newcomer.name }
  const inBoth = (key: 'paper.title' | 'paper.between' | 'paper.sign') => ({
    own: own(`agreements:${key}`, names),
    danish: agreement.danish ? danish(`agreements:${key}`, names) : null,
  })
  return {
    agreement,
    names,
    heading: inBoth('paper.title'),
    between: inBoth('paper.between'),
    sign: inBoth('paper.sign'),
    title: translator(language)('agreements:paper.title'),
  }
})

export default function AgreementOnPaper() {
  const { agreement, names, heading, between, sign } = useLoaderData<typeof loader>()
  const { t } = useTranslation('agreements')
  const { found, language, lines, danish, terms } = agreement
  return (
    <div className="wrap band--tight stack">
      <div className="row no-print">
        <PrintButton text={t('paper.print')} />
        <ButtonLink href={`/koordinator/match/${found.match.id}/aftale`}>{t('paper.back')}</ButtonLink>
        <p className="soft">{t('paper.help')}</p>
      </div>
      <article className="paper" lang={language} dir={directionOf(language)}>
        <header>
          <h1>{heading.own}</h1>
          {heading.danish && <Danish>{heading.danish}</Danish>}
          <p>{between.own}</p>
          {between.danish && <Danish>{between.danish}</Danish>}
        </header>
        {found.offer.front && <AgreementSheet lines={lines} danish={danish} front={found.offer.front} terms={terms} />}
        <footer className="paper__sign">
          {[names.one, names.other].map((name, side) => (
            <p key={side}>
              <span className="paper__line" />
              <b>
                <bdi>{name}</bdi>
              </b>{' '}
              <span>{sign.own}</span>
              {sign.danish && (
                <Danish>
                  <bdi>{name}</bdi> {sign.danish}
                </Danish>
              )}
            </p>
          ))}
        </footer>
      </article>
    </div>
  )
}

function Danish({ children }: { children: ReactNode }) {
  return (
    <span className="da" lang="da" dir="ltr">
      {children}
    </span>
  )
}
