import { pictureHref, type PictureView } from './picture-view'

interface PictureProps {
  picture: PictureView
  /** How wide it stands, as the browser's `sizes` wants it: `(min-width: 60rem) 40vw, 100vw`. */
  sizes: string
  className?: string
}

/** A picture in the width the screen needs. */
export function Picture({ picture: { id, alt, width, height, sizes: widths }, sizes, className }: PictureProps) {
  return (
    <img
      className={className}
      src={pictureHref(id, widths.at(-1) ?? width)}
      srcSet={widths.map((each) => `${pictureHref(id, each)} ${each}w`).join(', ')}
      sizes={sizes}
      width={width}
      height={height}
      alt={alt}
      loading="lazy"
      decoding="async"
    />
  )
}
