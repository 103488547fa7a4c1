import type { FieldMetadata } from '@conform-to/react'
import { useEffect, useRef, type MouseEvent, type ReactNode } from 'react'

export interface FormProblem {
  /** `#` and the id of the field. */
  href: string
  text: ReactNode
}

interface ErrorSummaryProps {
  title: ReactNode
  errors: readonly FormProblem[]
  /** The answer to the last submission: when it changes, the summary takes focus again. */
  submission?: unknown
}

/** What must be mended, on top of the form; each line leads to its field. Nothing without errors. */
export function ErrorSummary({ title, errors, submission }: ErrorSummaryProps) {
  const box = useRef<HTMLDivElement>(null)
  const wrong = errors.length > 0
  useEffect(() => {
    if (wrong) box.current?.focus()
  }, [wrong, submission])

  if (!wrong) return null
  return (
    // autofocus is for pages without a script; browsers allow it on whatever can take focus
    <div ref={box} className="errsum" role="alert" tabIndex={-1} autoFocus>
      <h2>{title}</h2>
      <ul>
        {errors.map((error, index) => (
          <li key={index}>
            <a href={error.href} onClick={focusField}>
              {error.text}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** A jump to a field alone does not put the cursor in it in every browser. */
function focusField(event: MouseEvent<HTMLAnchorElement>) {
  const field = document.getElementById(event.currentTarget.hash.slice(1))
  if (!field) return
  event.preventDefault()
  field.focus()
  field.scrollIntoView({ block: 'center' })
}

type Faulty = Pick<FieldMetadata<unknown>, 'id' | 'errors'>

/**
 * The lines of an error summary: first what is wrong with the whole form, then the fields in the order given.
 * `say` turns an error into words.
 */
export function errorsOf(
  form: { id: string; errors?: string[] | undefined },
  fields: readonly Faulty[],
  say: (error: string) => ReactNode = (error) => error,
): FormProblem[] {
  return [form, ...fields].flatMap(({ id, errors = [] }) => errors.map((error) => ({ href: `#${id}`, text: say(error) })))
}
