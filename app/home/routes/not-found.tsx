import { mayLoad, notFound } from '~/people/guard.server'

/** Whatever has no page: a plain 404 inside the site's frame. */
export const loader = mayLoad('/*', () => {
  throw notFound()
})
export default function NotFound() {
  return null
}
