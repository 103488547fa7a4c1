import type { FieldMetadata } from '@conform-to/react'
import { useTranslation } from 'react-i18next'
import { useErrorText } from '~/i18n/use-error-text'
import { directionOf, interfaceLanguages, type InterfaceLanguage } from '~/i18n/languages'
import { CheckField } from '~/ui/check-field'
import { FormPart } from './form-part'

export type ConsentTexts = Record<InterfaceLanguage, { title: string; lines: string[] }>

/** The consent in the newcomer's own language, as chosen above (a style rule shows the one that is chosen, also without a script). */
export function ConsentField({ field, texts }: { field: FieldMetadata<unknown>; texts: ConsentTexts }) {
  const { t } = useTranslation(['newcomers', 'forms'])
  const errorText = useErrorText()
  return (
    <FormPart title={t('consent.heading')} lead={t('consent.lead')}>
      {interfaceLanguages.map((code) => (
        <div key={code} className={`card card--sea consent consent--${code}`} lang={code} dir={directionOf(code)}>
          <h3>{texts[code].title}</h3>
          {texts[code].lines.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </div>
      ))}
      <CheckField field={field} label={t('consent.given')} errorText={errorText} errorWord={t('forms:errorWord')} />
    </FormPart>
  )
}
