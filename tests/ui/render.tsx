import { useForm, type FieldMetadata, type FormMetadata } from '@conform-to/react'
import type { ReactElement, ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'

/** The page as it comes from the server, before any script. */
export function served(element: ReactElement): string {
  return renderToStaticMarkup(element)
}

/** A form with every kind of answer, as the fields of the system see it. */
export type Answers = {
  name: string
  about: string
  town: string
  languages: string[]
  often: string
  agrees: boolean
  children: number
  when: string[]
}

type AnswerFields = Required<{ [Key in keyof Answers]: FieldMetadata<Answers[Key], Answers, string[]> }>

interface Given {
  errors?: Partial<Record<keyof Answers, string>>
  values?: Partial<Answers>
}

/** Serves one piece of a form, with what the person had written and what was wrong with it. */
export function servedForm(
  piece: (fields: AnswerFields, form: FormMetadata<Answers, string[]>) => ReactNode,
  { errors, values }: Given = {},
): string {
  const wrong = Object.entries(errors ?? {}).map(([name, error]) => [name, [error]])
  function Form() {
    const [form, fields] = useForm<Answers>({
      id: 'form',
      defaultValue: values,
      lastResult: wrong.length > 0 ? { status: 'error', initialValue: sent(values), error: Object.fromEntries(wrong) } : undefined,
    })
    return <form>{piece(fields, form)}</form>
  }
  return served(<Form />)
}

/** The values as a form sends them: text, lists of text, and a box as "on" or not at all. */
function sent(values: Partial<Answers> = {}): Record<string, string | string[]> {
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => {
      if (value === false) return []
      return [[name, value === true ? 'on' : Array.isArray(value) ? value : String(value)]]
    }),
  )
}

/** Opening tag of the first element that has this piece of text in it, such as `id="x"`. */
export function tagWith(html: string, part: string): string {
  return html.match(/<[^>]+>/g)?.find((tag) => tag.includes(part)) ?? ''
}
