import { isPublicPicture, maySeePicture } from '~/organisations/organisation-pictures.server'
import { mayLoad, notFound } from '~/people/guard.server'
import { pictureBytes } from '../pictures.server'

/**
 * One size of a picture. Its address never means another picture, so one that everybody may see is kept for a year. One that waits for a
 * coordinator is there for those alone who may see the page it belongs to, and is kept nowhere.
 */
export const loader = mayLoad('/billeder/:id/:width', ({ params, actor }) => {
  const width = /^\d{1,4}$/.test(params.width ?? '') ? Number(params.width) : 0
  const id = params.id ?? ''
  const bytes = width > 0 ? pictureBytes(id, width) : null
  const everybody = bytes !== null && isPublicPicture(id)
  if (!bytes || !(everybody || maySeePicture(actor, id))) throw notFound()
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': 'image/webp',
      'cache-control': everybody ? 'public, max-age=31536000, immutable' : 'no-store',
    },
  })
})
