interface AvatarProps {
  name: string
  size?: 'sm' | 'lg'
  /** Ring colour, so that neighbours in a list differ. Means nothing. */
  tone?: 2 | 3 | 4
}

/** First letter in a ring. We draw no faces; the name stands beside it. */
export function Avatar({ name, size, tone }: AvatarProps) {
  const classes = ['ava', size && `ava--${size}`, tone && `ava--${tone}`].filter(Boolean).join(' ')
  return (
    <span className={classes} aria-hidden="true">
      {Array.from(name.trim())[0]?.toLocaleUpperCase()}
    </span>
  )
}
