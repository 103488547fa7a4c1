import { getCollectionProps, type FieldMetadata } from '@conform-to/react'
import { useTranslation } from 'react-i18next'
import { useErrorText } from '~/i18n/use-error-text'
import { kindsOf, offerKinds } from '~/offers/offer'
import { FieldGroup } from '~/ui/field'
import { FRONTS, Gable } from '~/ui/gable'
import { Icon } from '~/ui/icon'

/** What somebody wishes for, said as they would say it themselves; each house with its wishes, big enough for a thumb. */
export function WishesField({ field }: { field: FieldMetadata<unknown> }) {
  const { t } = useTranslation(['newHere', 'facts', 'forms'])
  const errorText = useErrorText()
  const boxes = new Map(
    getCollectionProps(field, { type: 'checkbox', options: [...offerKinds], ariaAttributes: false }).map(
      ({ key: _sameAsValue, required: _notEvery, ...box }) => [box.value, box],
    ),
  )
  return (
    <FieldGroup type="checkbox" field={field} label={t('wishes.label')} errorText={errorText} errorWord={t('forms:errorWord')}>
      <div className="needpick">
        {FRONTS.map((front) => (
          <div key={front} className="needpick__front" role="group" aria-label={t(`facts:fronts.${front}`)}>
            <Gable front={front} size="sm" />
            <div className="chips">
              {kindsOf(front).map((kind) => (
                <label key={kind} className="chip">
                  <input {...boxes.get(kind)} />
                  <Icon name="check" className="ck" />
                  <span>{t(`kinds.${kind}`)}</span>
                </label>
              ))}
            </div>
          </div>
        ))}
      </div>
    </FieldGroup>
  )
}
