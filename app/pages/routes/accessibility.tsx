import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { mayLoad } from '~/people/guard.server'
import { readPage } from '../pages.server'
import { TextPage } from '../text-page'

export const loader = mayLoad('/tilgaengelighed', ({ language }) => readPage('accessibility', language))
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export default function Accessibility() {
  return <TextPage {...useLoaderData<typeof loader>()} />
}
