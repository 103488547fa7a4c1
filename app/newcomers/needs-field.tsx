import { getCollectionProps, type FieldMetadata } from '@conform-to/react'
import { useTranslation } from 'react-i18next'
import { useErrorText } from '~/i18n/use-error-text'
import { kindsOf, offerKinds, type OfferKind } from '~/offers/offer'
import { FieldGroup } from '~/ui/field'
import { FRONTS, Gable } from '~/ui/gable'
import { Icon } from '~/ui/icon'

interface NeedsFieldProps {
  field: FieldMetadata<unknown>
  label: string
  hint?: string
  /** The kind as whoever fills in the form would say it. */
  nameOf: (kind: OfferKind) => string
}

/** What somebody looks for: the houses of the street with the kinds that stand in each, big enough for a thumb. */
export function NeedsField({ field, label, hint, nameOf }: NeedsFieldProps) {
  const { t } = useTranslation(['facts', 'forms'])
  const errorText = useErrorText()
  const boxes = new Map(
    getCollectionProps(field, { type: 'checkbox', options: [...offerKinds], ariaAttributes: false }).map(
      ({ key: _sameAsValue, required: _notEvery, ...box }) => [box.value, box],
    ),
  )
  return (
    <FieldGroup type="checkbox" field={field} label={label} hint={hint} errorText={errorText} errorWord={t('forms:errorWord')}>
      <div className="needpick">
        {FRONTS.map((front) => (
          <div key={front} className="needpick__front" role="group" aria-label={t(`facts:fronts.${front}`)}>
            <Gable front={front} size="sm" />
            <div className="chips">
              {kindsOf(front).map((kind) => (
                <label key={kind} className="chip">
                  <input {...boxes.get(kind)} />
                  <Icon name="check" className="ck" />
                  <span>{nameOf(kind)}</span>
                </label>
              ))}
            </div>
          </div>
        ))}
      </div>
    </FieldGroup>
  )
}
