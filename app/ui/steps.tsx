import type { ReactNode } from 'react'
import { Anchor } from './anchor'

interface StepsProps {
  label: string
  steps: readonly { text: ReactNode; href?: string }[]
  /** Index of the step that is shown, from 0. */
  current: number
  /** The same in words: "step 2 of 4". Seen on phones, where the steps have no room for words. */
  progress: string
}

/** Where in a form of several steps; a finished step is a way back to it. */
export function Steps({ label, steps, current, progress }: StepsProps) {
  return (
    <nav aria-label={label}>
      <p className="steps__now soft">{progress}</p>
      <ol className="steps" style={{ gridTemplateColumns: `repeat(${steps.length}, 1fr)` }}>
        {steps.map((step, index) => (
          <li key={index} className={index < current ? 'done' : undefined} aria-current={index === current ? 'step' : undefined}>
            {step.href && index < current ? <Anchor href={step.href}>{step.text}</Anchor> : <span>{step.text}</span>}
          </li>
        ))}
      </ol>
    </nav>
  )
}
