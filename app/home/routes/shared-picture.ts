import { islandPicture } from '~/island/island-picture.server'
import { mayLoad, notFound } from '~/people/guard.server'

/** The picture that goes along when a page is shared: where on the island, and what kind. */
export const loader = mayLoad('/del/:picture', async ({ params }) => {
  const [, name] = /^([a-z-]{1,40})\.png$/.exec(params.picture ?? '') ?? []
  const picture = name ? islandPicture(name) : null
  if (!picture) throw notFound()
  return new Response(new Uint8Array(await picture), { headers: { 'content-type': 'image/png', 'cache-control': 'public, max-age=86400' } })
})
