import { data, type HeadersFunction, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { formatDay } from '~/i18n/format'
import { translator } from '~/i18n/i18n.server'
import { mayLoad } from '~/people/guard.server'
import { westernDigits } from '~/people/private-text'
import { takeToken } from '~/server/limits.server'
import { Facts } from '~/ui/facts'
import { Flash } from '~/ui/flash'
import { ButtonLink } from '~/ui/button'
import { readNumber } from '../certificate'
import { certificateByNumber, type VerifiedCertificate } from '../certificates.server'
import { VerifyForm } from '../verify-form'

/** Of what was withdrawn nothing is told but that it was. */
function toldOf(found: VerifiedCertificate | null) {
  if (!found) return { state: 'unknown' as const }
  if (found.state === 'withdrawn') return { state: 'withdrawn' as const, number: found.number }
  return { state: 'real' as const, number: found.number, kind: found.kind, initials: found.initials, issuedOn: found.issuedOn }
}

/** What a number proves, for anybody who has it from the paper. Guessing numbers is limited. */
export const loader = mayLoad('/bevis/:number', async ({ params, context, language }) => {
  const number = readNumber(westernDigits(params.number ?? ''))
  const told = toldOf(number ? certificateByNumber(number) : null)
  if (told.state === 'unknown') {
    const { allowed } = await takeToken('verify-number', context.clientAddress)
    if (!allowed) throw new Response(null, { status: 429 })
  }
  const title = translator(language)(`verify:${told.state}.title`)
  return data(
    { title, told },
    { status: told.state === 'unknown' ? 404 : 200, headers: { 'cache-control': 'no-store', 'x-robots-tag': 'noindex' } },
  )
})
export const headers: HeadersFunction = ({ loaderHeaders }) => loaderHeaders
export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: page?.title },
  { name: 'robots', content: 'noindex' },
  // the number is in the address: no other site learns it from a link
  { name: 'referrer', content: 'no-referrer' },
]

export default function Verified() {
  const { told } = useLoaderData<typeof loader>()
  const { t } = useTranslation('verify')
  return (
    <div className="wrap wrap--text band--tight stack">
      <h1>{t(`${told.state}.title`)}</h1>
      {told.state === 'real' && <Real {...told} />}
      {told.state === 'withdrawn' && (
        <Flash tone="warn" still>
          <p>{t('withdrawn.lead')}</p>
          <p dir="ltr">{told.number}</p>
        </Flash>
      )}
      {told.state === 'unknown' && (
        <>
          <p className="lead">{t('unknown.lead')}</p>
          <p>{t('unknown.signs')}</p>
          <VerifyForm />
        </>
      )}
      <p className="soft">{t('call')}</p>
      {told.state !== 'unknown' && <ButtonLink href="/bevis">{t('again')}</ButtonLink>}
    </div>
  )
}

function Real({
  number,
  kind,
  initials,
  issuedOn,
}: {
  number: string
  kind: VerifiedCertificate['kind']
  initials: string
  issuedOn: string
}) {
  const { t, i18n } = useTranslation('verify')
  return (
    <>
      <Flash tone="ok" still>
        {t('real.lead')}
      </Flash>
      <Facts
        items={[
          { term: t('real.kind'), detail: t(`kinds.${kind}`) },
          { term: t('real.initials'), detail: <bdi>{initials}</bdi> },
          { term: t('real.on'), detail: formatDay(issuedOn, i18n.language, new Date(0)) },
          { term: t('real.number'), detail: <bdi dir="ltr">{number}</bdi> },
        ]}
      />
      <p className="soft">{t('real.note')}</p>
    </>
  )
}
