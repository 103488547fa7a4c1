import type { ReactNode } from 'react'
import { Anchor } from './anchor'
import { buttonClass } from './button'
import { Count } from './count'
import { Gable } from './gable'
import { Icon } from './icon'
import type { KindOption } from './kind-field'
import { SelectOptions, type SelectOption } from './select-field'

/* Parts of a form that only asks (GET): its values stand in the address, it has no errors and no metadata. */

interface PlainSelectProps {
  id: string
  name: string
  label: ReactNode
  options: readonly SelectOption[]
  value?: string
}

export function PlainSelect({ id, name, label, options, value }: PlainSelectProps) {
  return (
    <div className="field">
      <label className="label" htmlFor={id}>
        {label}
      </label>
      <select key={value} className="select" id={id} name={name} defaultValue={value}>
        <SelectOptions options={options} />
      </select>
    </div>
  )
}

interface PlainSearchProps {
  id: string
  name: string
  label: string
  value?: string
  /** An example, never the label. */
  placeholder?: string
}

export function PlainSearch({ id, name, label, value, placeholder }: PlainSearchProps) {
  return (
    <div className="with-ic">
      <label className="vh" htmlFor={id}>
        {label}
      </label>
      <Icon name="search" />
      <input key={value} className="input" type="search" dir="auto" id={id} name={name} defaultValue={value} placeholder={placeholder} />
    </div>
  )
}

interface PlainKindsProps {
  legend: ReactNode
  name: string
  options: readonly KindOption[]
  chosen: readonly string[]
}

export function PlainKinds({ legend, name, options, chosen }: PlainKindsProps) {
  return (
    <fieldset className="kindpick" key={chosen.join()}>
      <legend className="vh">{legend}</legend>
      {options.map((option) => (
        <label key={option.front}>
          <input type="checkbox" name={name} value={option.front} defaultChecked={chosen.includes(option.front)} />
          <Gable front={option.front} />
          <span>{option.text}</span>
        </label>
      ))}
    </fieldset>
  )
}

interface PlainTicksProps {
  legend: ReactNode
  options: readonly { name: string; text: ReactNode; chosen: boolean }[]
}

/** Things asked with yes or not at all; each is a name of its own with the value 1. */
export function PlainTicks({ legend, options }: PlainTicksProps) {
  return (
    <fieldset className="plainticks" key={options.map(({ chosen }) => chosen).join()}>
      <legend className="label">{legend}</legend>
      <div className="chips">
        {options.map(({ name, text, chosen }) => (
          <label key={name} className="chip">
            <input type="checkbox" name={name} value="1" defaultChecked={chosen} />
            <Icon name="check" className="ck" />
            <span>{text}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}

/** A chosen filter; following it takes the filter away. */
export function ChosenChip({ href, children, remove }: { href: string; children: ReactNode; remove: string }) {
  return (
    <Anchor className="chip chip--x" href={href}>
      {children} <Icon name="x" />
      <span className="vh">{remove}</span>
    </Anchor>
  )
}

interface FilterBoxProps {
  summary: ReactNode
  /** How many filters are chosen. */
  count?: number
  children: ReactNode
}

/** Filters behind one button on phones, open on wide screens. */
export function FilterBox({ summary, count = 0, children }: FilterBoxProps) {
  return (
    <details className="filterbox">
      <summary className={buttonClass({ full: true })}>
        <Icon name="sliders-horizontal" />
        {summary}
        {count > 0 ? <Count hot>{count}</Count> : null}
      </summary>
      <div className="stack">{children}</div>
    </details>
  )
}
