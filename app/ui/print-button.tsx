import { useEffect, useState, type ReactNode } from 'react'
import { Button } from './button'

/** Prints the page; not there without script, where the browser's own menu prints. */
export function PrintButton({ text, quiet = false, size }: { text: ReactNode; quiet?: boolean; size?: 'sm' }) {
  const [able, setAble] = useState(false)
  useEffect(() => setAble(true), [])
  return able ? (
    <Button icon="printer" size={size} variant={quiet ? undefined : 'primary'} onClick={() => window.print()}>
      {text}
    </Button>
  ) : null
}
