import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Anchor } from '~/ui/anchor'
import { Button, ButtonLink } from '~/ui/button'
import { Icon } from '~/ui/icon'
import { filterHref, type OfferFilter } from './offer-filter'

/** Keeps the present search, to hear what is new. Who is not signed in comes back to it after signing in. */
export function SaveSearch({ filter, standing }: { filter: OfferFilter; standing: 'kept' | 'not-kept' | 'signed-out' }) {
  const { t } = useTranslation('offers')
  const query = filterHref('', filter, { sort: null }).slice(1)
  if (standing === 'kept')
    return (
      <p className="row soft">
        <Icon name="bell" />
        <span>
          {t('searches.saved')} <Anchor href="/mit/soegninger">{t('searches.mine')}</Anchor>
        </span>
      </p>
    )
  if (standing === 'signed-out')
    return (
      <ButtonLink size="sm" icon="bell" href={`/mit/soegninger?gem=1${query && `&${query}`}`} rel="nofollow">
        {t('searches.save')}
      </ButtonLink>
    )
  return (
    <Form method="post" action="/mit/soegninger">
      <input type="hidden" name="search" value={query} />
      <input type="hidden" name="back" value="tilbud" />
      <Button size="sm" icon="bell" type="submit" name="intent" value="save">
        {t('searches.save')}
      </Button>
    </Form>
  )
}
