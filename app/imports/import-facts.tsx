import { useTranslation } from 'react-i18next'
import { formatMoment, formatNumber } from '~/i18n/format'
import { Facts } from '~/ui/facts'
import type { Encoding, Separator } from './csv-file'

interface ImportFactsProps {
  found: {
    encoding: Encoding
    separator: Separator
    total: number
    createdAt: Date | string
    startedBy: string | null
    doubled: readonly string[]
  }
}

const separatorNames = { ';': 'semicolon', ',': 'comma', '\t': 'tab' } as const

/** How the file was read. */
export function ImportFacts({ found: { encoding, separator, total, createdAt, startedBy, doubled } }: ImportFactsProps) {
  const { t, i18n } = useTranslation('imports')
  return (
    <>
      <Facts
        items={[
          { term: t('facts.rows'), detail: formatNumber(total, i18n.language) },
          { term: t('facts.encoding'), detail: t(`encodings.${encoding}`) },
          { term: t('facts.separator'), detail: t(`separators.${separatorNames[separator]}`) },
          { term: t('facts.when'), detail: formatMoment(new Date(createdAt), i18n.language) },
          ...(startedBy ? [{ term: t('facts.by'), detail: <bdi>{startedBy}</bdi> }] : []),
        ]}
      />
      {doubled.length > 0 && <p className="soft">{t('facts.doubled', { headings: doubled.join(', ') })}</p>}
    </>
  )
}
