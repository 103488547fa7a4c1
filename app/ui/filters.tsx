import { Form, useNavigation, useSubmit } from '@remix-run/react'
import { useEffect, useRef, type ReactNode, type RefObject } from 'react'
import { Anchor } from './anchor'
import { buttonClass } from './button'
import { Count } from './count'
import { Gable } from './gable'
import { Icon, type IconName } from './icon'
import type { KindOption } from './kind-field'
import { SelectOptions, type SelectOption } from './select-field'

/* Parts of a form that only asks (GET): its values stand in the address, it has no errors and no metadata. */

/**
 * Shows in the form what stands in the address, also when a chip or the way back changed it. The control itself stays: who works with the
 * keyboard keeps their place.
 */
function useShown(apply: () => void, what: string) {
  const busy = useNavigation().state !== 'idle'
  const latest = useRef(apply)
  latest.current = apply
  useEffect(() => {
    // while the next page is on its way, what was chosen last is newer than the address
    if (!busy) latest.current()
  }, [what, busy])
}

function useShownValue<E extends HTMLInputElement | HTMLSelectElement>(value: string | undefined): RefObject<E> {
  const control = useRef<E>(null)
  useShown(() => {
    // a choice that stands in no address is left as it is
    if (value !== undefined && control.current && control.current.value !== value) control.current.value = value
  }, value ?? '')
  return control
}

function useShownTicks(isChosen: (box: HTMLInputElement) => boolean, what: string): RefObject<HTMLFieldSetElement> {
  const group = useRef<HTMLFieldSetElement>(null)
  useShown(() => {
    for (const box of group.current?.querySelectorAll('input') ?? []) box.checked = isChosen(box)
  }, what)
  return group
}

/** A form that only asks. With a script each choice asks at once; words wait for the button, as somebody is still writing them. */
export function FilterForm({ action, children }: { action: string; children: ReactNode }) {
  const submit = useSubmit()
  return (
    <Form
      className="filters"
      action={action}
      onChange={(event) => {
        const words = event.target instanceof HTMLInputElement && event.target.type === 'search'
        if (!words) submit(event.currentTarget, { preventScrollReset: true })
      }}
    >
      {children}
    </Form>
  )
}

interface PlainSelectProps {
  id: string
  name: string
  label: ReactNode
  options: readonly SelectOption[]
  value?: string
}

export function PlainSelect({ id, name, label, options, value }: PlainSelectProps) {
  const control = useShownValue<HTMLSelectElement>(value)
  return (
    <div className="field">
      <label className="label" htmlFor={id}>
        {label}
      </label>
      <select ref={control} className="select" id={id} name={name} defaultValue={value}>
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
  const control = useShownValue<HTMLInputElement>(value)
  return (
    <div className="with-ic">
      <label className="vh" htmlFor={id}>
        {label}
      </label>
      <Icon name="search" />
      <input ref={control} className="input" type="search" dir="auto" id={id} name={name} defaultValue={value} placeholder={placeholder} />
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
  const group = useShownTicks(({ value }) => chosen.includes(value), chosen.join())
  return (
    <fieldset ref={group} className="kindpick">
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
  options: readonly { name: string; text: ReactNode; chosen: boolean; icon?: IconName }[]
  /** The legend is for screen readers only. */
  bare?: boolean
  /** More in the same row, after the ticks. */
  children?: ReactNode
}

/** Things asked with yes or not at all; each is a name of its own with the value 1. */
export function PlainTicks({ legend, options, bare = false, children }: PlainTicksProps) {
  const group = useShownTicks(
    (box) => options.some(({ name, chosen }) => chosen && name === box.name),
    options.map(({ chosen }) => chosen).join(),
  )
  return (
    <fieldset ref={group} className="plainticks">
      <legend className={bare ? 'vh' : 'label'}>{legend}</legend>
      <div className="chips">
        {options.map(({ name, text, chosen, icon }) => (
          <label key={name} className="chip">
            <input type="checkbox" name={name} value="1" defaultChecked={chosen} />
            <Icon name="check" className="ck" />
            {icon ? <Icon name={icon} /> : null}
            <span>{text}</span>
          </label>
        ))}
        {children}
      </div>
    </fieldset>
  )
}

/** A list to choose one from, looking like a chip; on when something else than its first choice is chosen. */
export function ChipSelect({ id, name, label, icon, options, value }: PlainSelectProps & { label: string; icon: IconName }) {
  const control = useShownValue<HTMLSelectElement>(value)
  return (
    <label className={value ? 'chip chip--select is-on' : 'chip chip--select'} htmlFor={id}>
      <Icon name={icon} />
      <span className="vh">{label}</span>
      <select ref={control} id={id} name={name} defaultValue={value}>
        <SelectOptions options={options} />
      </select>
      <Icon name="chevron-down" />
    </label>
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
