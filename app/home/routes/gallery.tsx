import { mayLoad } from '~/people/guard.server'
import Gallery from '~/ui/gallery/gallery'

/** Every component in every state; not in production. */
export const loader = mayLoad('/ui', () => null)
export { meta } from '~/ui/gallery/gallery'
export default Gallery
