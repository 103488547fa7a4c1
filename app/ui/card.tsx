import { useId, type ReactNode } from 'react'

interface CardProps {
  title?: ReactNode
  titleAs?: 'h2' | 'h3'
  tone?: 'sea' | 'ochre'
  /** The dark lower edge: "this carries weight". Once in a view. */
  plinth?: boolean
  as?: 'section' | 'div' | 'article' | 'li'
  id?: string
  className?: string
  children: ReactNode
}

/** The plain box. With a title it is a region of that name. */
export function Card({ title, titleAs: Title = 'h2', tone, plinth, as, id, className, children }: CardProps) {
  const titleId = useId()
  const Box = as ?? (title ? 'section' : 'div')
  const classes = ['card', tone && `card--${tone}`, plinth && 'card--plinth', className]
  return (
    <Box id={id} className={classes.filter(Boolean).join(' ')} aria-labelledby={title ? titleId : undefined}>
      {title ? <Title id={titleId}>{title}</Title> : null}
      {children}
    </Box>
  )
}
