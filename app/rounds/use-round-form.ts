import { useFetcher } from '@remix-run/react'
import { useEffect, useRef, useState, type FormEvent, type KeyboardEvent } from 'react'

/** So long after the last change it is kept. */
const KEEP_AFTER_MS = 400

const boxesNamed = (within: ParentNode, name: string) => [...within.querySelectorAll<HTMLInputElement>(`input[name="${name}"]`)]

/**
 * What a script adds to the form of a round: the boxes of a line follow each other, the number of ticked pairs is right at once, what
 * is chosen is kept without a button, and the arrow keys go from line to line.
 * @param elsewhere ticked pairs on other pages
 * @returns `ticked` is null until a script has taken over
 */
export function useRoundForm(elsewhere: number) {
  const form = useRef<HTMLFormElement>(null)
  const keeper = useFetcher()
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const [ticked, setTicked] = useState<number | null>(null)
  const count = () => setTicked(elsewhere + boxesNamed(form.current ?? document, 'take').filter(({ checked }) => checked).length)
  useEffect(count, [elsewhere])
  useEffect(() => () => clearTimeout(timer.current), [])

  function onChange({ target }: FormEvent<HTMLFormElement>) {
    if (!(target instanceof HTMLInputElement)) return
    const line = target.closest('[data-line]')
    if (line) agree(line, target)
    count()
    clearTimeout(timer.current)
    timer.current = setTimeout(() => {
      if (!form.current) return
      const chosen = new FormData(form.current)
      chosen.set('intent', 'remember')
      chosen.set('quietly', '1')
      keeper.submit(chosen, { method: 'post', action: location.pathname })
    }, KEEP_AFTER_MS)
  }

  function onKeyDown(event: KeyboardEvent<HTMLFormElement>) {
    const { target, key } = event
    if ((key !== 'ArrowDown' && key !== 'ArrowUp') || !(target instanceof HTMLInputElement) || target.type !== 'checkbox') return
    const boxes = boxesNamed(event.currentTarget, target.name)
    const next = boxes[boxes.indexOf(target) + (key === 'ArrowDown' ? 1 : -1)]
    if (!next) return
    event.preventDefault()
    next.focus()
    next.closest('[data-line]')?.scrollIntoView({ block: 'nearest' })
  }

  return { ticked, formProps: { ref: form, onChange, onKeyDown, onSubmit: () => clearTimeout(timer.current) } }
}

/** Never these two: then they are not proposed or held together. Held together or proposed: then not never. */
function agree(line: Element, changed: HTMLInputElement) {
  const set = (name: string, checked: boolean) => boxesNamed(line, name).forEach((box) => (box.checked = checked))
  if (changed.name === 'forbid') {
    set('take', !changed.checked)
    if (changed.checked) set('lock', false)
  } else if (changed.checked) {
    set('forbid', false)
    if (changed.name === 'lock') set('take', true)
  }
}
