import type { ReactNode } from 'react'

/** A sentence whose most important part stands between `<b>` and `</b>`. */
export function ToldText({ text }: { text: string }): ReactNode {
  return text.split(/<b>(.*?)<\/b>/).map((part, place) => (place % 2 === 1 ? <b key={place}>{part}</b> : part))
}
