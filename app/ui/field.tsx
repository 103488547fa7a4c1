import type { FieldMetadata } from '@conform-to/react'
import type { ReactNode } from 'react'
import { Icon } from './icon'

/** What every field of the system is made of: conform's metadata and the words around the control. */
export interface FieldWords {
  field: FieldMetadata<unknown>
  label: ReactNode
  /** Help, between label and control. */
  hint?: ReactNode
  /** After the label where a field may be left empty: "(optional)". */
  optional?: ReactNode
  /** Turns an error of the form into words; without it the error is shown as it is. */
  errorText?: (error: string) => ReactNode
  /** "Error:", for those who do not see colour and sign. */
  errorWord?: string
}

/** Id of the hint, for `aria-describedby`. */
export function hintId(field: FieldWords['field']): string {
  return `${field.id}-hint`
}

/** Ids that describe the control, in reading order; `undefined` when nothing does. */
export function describedBy(field: FieldWords['field'], hint: ReactNode): string | undefined {
  const ids = [hint ? hintId(field) : null, field.errors?.length ? field.errorId : null].filter(Boolean)
  return ids.length > 0 ? ids.join(' ') : undefined
}

/** Hint and error in the order of the house: both stand before the control. */
export function FieldNotes({ field, hint, errorText, errorWord }: Omit<FieldWords, 'label'>) {
  const errors = field.errors ?? []
  return (
    <>
      {hint ? (
        <p className="hint" id={hintId(field)}>
          {hint}
        </p>
      ) : null}
      {errors.length > 0 ? (
        <div className="err" id={field.errorId}>
          <Icon name="circle-alert" />
          <span>
            {errorWord ? <span className="vh">{errorWord} </span> : null}
            {errors.map((error, index) => (
              <span key={index} className="err__line">
                {errorText ? errorText(error) : error}
              </span>
            ))}
          </span>
        </div>
      ) : null}
    </>
  )
}

/** Class of the box around a field; marks one with an error. */
export function fieldClass(field: FieldWords['field'], extra?: string): string {
  return ['field', field.errors?.length && 'field--err', extra].filter(Boolean).join(' ')
}

interface FieldBoxProps extends FieldWords {
  children: ReactNode
}

/** Box of a single control: label, hint, error, control. */
export function FieldBox({ children, label, optional, ...words }: FieldBoxProps) {
  return (
    <div className={fieldClass(words.field)}>
      <label className="label" htmlFor={words.field.id}>
        {label}
        <OptionalMark>{optional}</OptionalMark>
      </label>
      <FieldNotes {...words} />
      {children}
    </div>
  )
}

interface FieldGroupProps extends FieldWords {
  /** One of many is a radiogroup and carries the error itself; many of many is a plain group. */
  type: 'checkbox' | 'radio'
  className?: string
  /** The question as a heading. */
  big?: boolean
  /** The question is said but not shown, where the place shows it. */
  quiet?: boolean
  children: ReactNode
}

/** Box of several controls that answer one question. Takes focus when the error summary points to it. */
export function FieldGroup({ type, className, big, quiet, children, label, optional, ...words }: FieldGroupProps) {
  const { field, hint } = words
  const choice =
    type === 'radio'
      ? ({
          role: 'radiogroup',
          'aria-invalid': field.errors?.length ? true : undefined,
          'aria-required': field.required || undefined,
        } as const)
      : {}
  const legendClass = quiet ? 'vh' : big ? 'big' : 'label'
  return (
    <fieldset id={field.id} tabIndex={-1} className={fieldClass(field, className)} aria-describedby={describedBy(field, hint)} {...choice}>
      <legend className={legendClass}>
        {label}
        <OptionalMark>{optional}</OptionalMark>
      </legend>
      <FieldNotes {...words} />
      {children}
    </fieldset>
  )
}

function OptionalMark({ children }: { children: ReactNode }) {
  return children ? <span className="label__optional"> {children}</span> : null
}
