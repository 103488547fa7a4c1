import { useTranslation } from 'react-i18next'
import { FRONTS } from '~/ui/front'
import { useFactOptions } from '~/people/fact-options'
import { tracks } from '~/tracks/track'
import { Button } from '~/ui/button'
import { PlainSelect } from '~/ui/filters'
import type { AskedReferral } from './referral'

/** The three choices. A plain form that asks: nothing in it is written by hand, so nothing can be told of anybody. */
export function ReferralForm({ asked }: { asked: AskedReferral }) {
  const { t } = useTranslation(['referral', 'facts'])
  const facts = useFactOptions()
  const choose = { value: '', text: t('choose') }
  return (
    <form action="/henvis" className="filters no-print">
      <div className="filters__row">
        <PlainSelect
          id="what"
          name="what"
          label={t('what')}
          value={asked.what ?? ''}
          options={[
            choose,
            { value: 'unsure', text: t('unsure') },
            ...tracks.map((value) => ({ value, text: t(`facts:tracks.${value}.name`) })),
            ...FRONTS.map((value) => ({ value, text: t(`facts:fronts.${value}`) })),
          ]}
        />
        <PlainSelect id="town" name="town" label={t('town')} value={asked.town ?? ''} options={[choose, ...facts.towns]} />
        <PlainSelect
          id="language"
          name="language"
          label={t('language')}
          value={asked.language ?? ''}
          options={[choose, ...facts.languages]}
        />
      </div>
      <div>
        <Button type="submit" variant="primary">
          {t('find')}
        </Button>
      </div>
    </form>
  )
}
