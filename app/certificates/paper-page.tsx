import { useTranslation } from 'react-i18next'
import { ButtonLink } from '~/ui/button'
import { Crumbs } from '~/ui/crumbs'
import { Flash } from '~/ui/flash'
import { PrintButton } from '~/ui/print-button'
import { Segmented } from '~/ui/segmented'
import { CertificateSheet } from './certificate-sheet'
import type { Sheet } from './sheet'

interface PaperPageProps {
  sheet: Sheet
  /** This page's own address. */
  here: string
  /** Where the PDF is, in the language of the sheet; none of an invented example. */
  pdf: string | null
  note: 'ready' | 'notYet' | 'example' | 'ownExample'
  /** The PDF has no letters for this name. */
  withoutLetters: boolean
}

/** A certificate to look at, to print and to take along, in Danish or English whatever the page is in. */
export function PaperPage({ sheet, here, pdf, note, withoutLetters }: PaperPageProps) {
  const { t } = useTranslation('verify')
  const versions = [
    { language: 'da', text: t('paper.inDanish') },
    { language: 'en', text: t('paper.inEnglish') },
  ]
  return (
    <div className="wrap band--tight stack">
      <div className="no-print stack">
        <Crumbs
          label={t('paper.crumbs')}
          items={[
            { text: t('paper.home'), href: '/mit' },
            { text: t('paper.list'), href: '/mit/beviser' },
            { text: t(`kinds.${sheet.kind}`) },
          ]}
        />
        <p className="soft">{t(`paper.${note}`)}</p>
        {withoutLetters && (
          <Flash tone="info" still>
            {t('paper.letters')}
          </Flash>
        )}
        <div className="row">
          <PrintButton text={t('paper.print')} quiet={pdf !== null} />
          {pdf && (
            <ButtonLink href={pdf} variant="primary" icon="download" whole>
              {t('paper.pdf')}
            </ButtonLink>
          )}
          <Segmented
            label={t('paper.language')}
            options={versions.map(({ language, text }) => ({
              href: `${here}?papir=${language}`,
              text,
              current: sheet.language === language,
            }))}
          />
        </div>
      </div>
      <CertificateSheet sheet={sheet} alone />
    </div>
  )
}
