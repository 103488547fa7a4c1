import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import { directionOf } from '~/i18n/languages'
import { townName } from '~/island/towns'
import type { AgendaEntry } from './agenda'

/**
 * "Biblioteket, Nexø"; the town is not said twice. Place and town each keep to themselves, so that their Latin letters
 * do not turn an Arabic line around.
 */
export function PlaceWords({ place, town }: Pick<AgendaEntry, 'place' | 'town'>) {
  const { i18n } = useTranslation()
  const name = townName(town)
  const parts = !place ? [name] : place.toLowerCase().includes(name.toLowerCase()) ? [place] : [place, name]
  return parts.map((part, at) => (
    <Fragment key={part}>
      {at > 0 && (directionOf(i18n.language) === 'rtl' ? '، ' : ', ')}
      <bdi>{part}</bdi>
    </Fragment>
  ))
}
