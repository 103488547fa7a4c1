import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { formatList, languageName } from '~/i18n/format'
import { translator } from '~/i18n/i18n.server'
import { mayLoad } from '~/people/guard.server'
import { hiddenPage, publicAddress } from '~/server/shared-page.server'
import { ButtonLink } from '~/ui/button'
import { Flash } from '~/ui/flash'
import { PrintButton } from '~/ui/print-button'
import { ShareButton } from '~/ui/share-button'
import { readReferral, referralHref } from '../referral'
import { ReferralForm } from '../referral-form'
import { findReferral } from '../referral.server'
import { ReferralSheet } from '../referral-sheet'

/** »Find noget til denne borger«: three choices, a list. Reads what everybody may see, keeps nothing, and no search engine lists it. */
export const loader = mayLoad('/henvis', async ({ url, language }) => {
  const { asked, referral, lacks } = readReferral(url.searchParams)
  return {
    asked,
    lacks,
    referral,
    sheet: referral && (await findReferral(referral)),
    address: publicAddress(referralHref(asked)),
    shared: hiddenPage(translator(language)('referral:documentTitle')),
  }
})
export const meta: MetaFunction<typeof loader> = ({ data }) => data?.shared ?? []

export default function Refer() {
  const { asked, lacks, referral, sheet, address } = useLoaderData<typeof loader>()
  const { t, i18n } = useTranslation('referral')
  return (
    <div className="wrap band--tight stack">
      <div className="stack no-print">
        <h1 style={{ fontSize: 'var(--t-4)' }}>{t('title')}</h1>
        <p className="lead measure">{t('lead')}</p>
      </div>
      {lacks.length > 0 && (
        <Flash tone="warn">
          {t('lacks', {
            names: formatList(
              lacks.map((name) => t(`names.${name}`)),
              i18n.language,
            ),
          })}
        </Flash>
      )}
      <ReferralForm asked={asked} />
      {sheet && referral && (
        <>
          <div className="row no-print">
            <PrintButton text={t('print')} quiet />
            <div>
              <ShareButton title={sheet.title} address={address}>
                {t('share')}
              </ShareButton>
            </div>
          </div>
          {referral.language !== sheet.language && (
            <div className="no-print">
              <Flash still>{t('notOurs', { language: languageName(referral.language, i18n.language) })}</Flash>
            </div>
          )}
          <ReferralSheet sheet={sheet} />
          <div className="row no-print">
            <p>{t('register')}</p>
            <ButtonLink href="/ny-paa-oeen">{t('registerDo')}</ButtonLink>
          </div>
        </>
      )}
    </div>
  )
}
