import { mayLoad, notFound } from '~/people/guard.server'
import { pictureBytes } from '../pictures.server'

/** One size of a picture. Its address never means another picture, so it is kept for a year. */
export const loader = mayLoad('/billeder/:id/:width', ({ params }) => {
  const width = /^\d{1,4}$/.test(params.width ?? '') ? Number(params.width) : 0
  const bytes = width > 0 ? pictureBytes(params.id ?? '', width) : null
  if (!bytes) throw notFound()
  return new Response(new Uint8Array(bytes), {
    headers: { 'content-type': 'image/webp', 'cache-control': 'public, max-age=31536000, immutable' },
  })
})
