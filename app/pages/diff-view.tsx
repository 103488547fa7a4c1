import { useTranslation } from 'react-i18next'
import type { DiffLine } from './line-diff'

interface DiffViewProps {
  lines: readonly DiffLine[]
  lang: string
  dir: 'ltr' | 'rtl'
}

/** What changed, line by line: taken out, put in, or the same as before. Word, sign and colour say it. */
export function DiffView({ lines, lang, dir }: DiffViewProps) {
  const { t } = useTranslation('siteTexts')
  if (lines.every(({ sign }) => sign === 'same')) return <p>{t('diff.same')}</p>
  return (
    <ol className="diff" lang={lang} dir={dir}>
      {lines.map(({ sign, text }, index) =>
        sign === 'same' ? (
          <li key={index}>{text}</li>
        ) : (
          <li key={index} className={sign === 'in' ? 'diff__in' : 'diff__out'}>
            <span className="vh">{t(sign === 'in' ? 'diff.in' : 'diff.out')} </span>
            {sign === 'in' ? <ins>{text}</ins> : <del>{text}</del>}
          </li>
        ),
      )}
    </ol>
  )
}
