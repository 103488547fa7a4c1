import type { MetaFunction } from '@remix-run/node'
import { translator } from '~/i18n/i18n.server'
import { mayLoad } from '~/people/guard.server'
import { TextPage } from '../text-page'

export const loader = mayLoad('/privatliv', ({ language }) => ({ title: translator(language)('pages:privacy.title') }))
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export default function Privacy() {
  return <TextPage name="privacy" />
}
