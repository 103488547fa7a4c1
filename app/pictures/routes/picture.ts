import { isPublicPicture, maySeePicture } from '~/organisations/organisation-pictures.server'
import { mayLoad, notFound } from '~/people/guard.server'
import { isPublicStoryPicture, maySeeStoryPicture } from '~/stories/public.server'
import { pictureBytes } from '../pictures.server'

/**
 * One size of a picture. Its address never means another picture, so one that everybody may see on a page of an organisation is kept for a
 * year. That of a story is asked for anew each time: when somebody in it no longer wants it shown, it is gone. One that waits for a
 * coordinator is there for those alone who may see the page it belongs to, and is kept nowhere.
 */
export const loader = mayLoad('/billeder/:id/:width', ({ params, actor, request }) => {
  const width = /^\d{1,4}$/.test(params.width ?? '') ? Number(params.width) : 0
  const id = params.id ?? ''
  const bytes = width > 0 ? pictureBytes(id, width) : null
  const everybody = bytes !== null && isPublicPicture(id)
  const story = bytes !== null && !everybody && isPublicStoryPicture(id)
  if (!bytes || !(everybody || story || maySeePicture(actor, id) || maySeeStoryPicture(actor, id))) throw notFound()
  const mark = `"${id}-${width}"`
  const headers = {
    'content-type': 'image/webp',
    'cache-control': everybody ? 'public, max-age=31536000, immutable' : story ? 'no-cache' : 'no-store',
    ...(story ? { etag: mark } : {}),
  }
  if (story && request.headers.get('if-none-match') === mark) return new Response(null, { status: 304, headers })
  return new Response(new Uint8Array(bytes), { headers })
})
