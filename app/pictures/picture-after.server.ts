import type { Actor } from '~/people/permissions'
import { pictureBytes, pictureViews, savePicture } from './pictures.server'

/** The picture of a page after its form: a new one, the present one with other words, none, or as it was. */
export async function pictureAfter(
  actor: Actor,
  presentId: string | null,
  { picture, pictureAlt: alt = '', pictureRemove }: { picture?: File; pictureAlt?: string; pictureRemove?: 'on' },
): Promise<{ id: string | null } | { refused: string }> {
  if (picture) {
    const saved = await savePicture(actor, { bytes: Buffer.from(await picture.arrayBuffer()), alt })
    return saved.ok ? { id: saved.id } : { refused: saved.why }
  }
  if (pictureRemove) return { id: null }
  const present = presentId ? pictureViews([presentId]).get(presentId) : undefined
  if (!present || present.alt === alt) return { id: presentId }
  // other words make another picture: what waits must not change what everybody sees
  const bytes = pictureBytes(present.id, present.width)
  const saved = bytes && (await savePicture(actor, { bytes, alt }))
  if (!saved) return { id: presentId }
  return saved.ok ? { id: saved.id } : { refused: saved.why }
}
