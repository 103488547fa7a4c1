import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { offerKinds } from './offer'
import { ownFields } from './own-fields'

const own = new Set(offerKinds.flatMap((kind) => Object.keys(ownFields[kind])))

/** What a summary calls a field of the wizard: a kind's own question by its short name, any other by the name forms share. */
export function fieldName(t: TFunction, name: string): string {
  return own.has(name) ? t(`facts:own.${name}.short`) : t(`forms:fields.${name}`)
}

export function useFieldNames(): (name: string) => string {
  const { t } = useTranslation(['forms', 'facts'])
  return (name) => fieldName(t, name)
}
