/** A picture somebody has given: encoded anew, in a few widths, with words for those who do not see it. */
export interface PictureView {
  id: string
  alt: string
  /** Of the largest size, in pixels. */
  width: number
  height: number
  /** Widths it comes in, the smallest first. */
  sizes: number[]
}

/** The largest file we take, in bytes: more than any telephone's photograph needs. */
export const MOST_PICTURE_BYTES = 10 * 1024 * 1024
export const ALT_MAX = 160
/** Widths pictures are kept in, in pixels; none is made larger than it was given. */
export const PICTURE_WIDTHS = [320, 640, 1280] as const
/** What is wrong with a file, or with how many came in an hour; also the codes of the form's errors. */
export type PictureRefused = 'picture-too-large' | 'picture-unreadable' | 'picture-too-many-pixels' | 'picture-too-often'

export function pictureHref(id: string, width: number): string {
  return `/billeder/${id}/${width}`
}
