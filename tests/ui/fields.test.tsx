import { expect, test } from 'vitest'
import { SLOTS } from '~/ui/availability'
import { AvailabilityField } from '~/ui/availability-field'
import { CheckField } from '~/ui/check-field'
import { ChipField } from '~/ui/chip-field'
import { errorsOf, ErrorSummary } from '~/ui/error-summary'
import { OptionField } from '~/ui/option-field'
import { SelectField } from '~/ui/select-field'
import { StepperField } from '~/ui/stepper-field'
import { TextArea } from '~/ui/text-area'
import { TextField } from '~/ui/text-field'
import { servedForm, tagWith } from './render'

const days = { mon: 'Mo', tue: 'Tu', wed: 'We', thu: 'Th', fri: 'Fr', sat: 'Sa', sun: 'Su' }
const times = {
  morning: { head: 'Morning', plain: 'morning' },
  afternoon: { head: 'Afternoon', plain: 'afternoon' },
  evening: { head: 'Evening', plain: 'evening' },
}
const languages = [
  { value: 'da', text: 'Dansk' },
  { value: 'ar', text: 'العربية', lang: 'ar', dir: 'rtl' as const },
]

test('a field says its word, then the help, then the error, then it is there to fill in', () => {
  const html = servedForm((fields) => <TextField field={fields.name} label="First name" hint="As you are called" />, {
    errors: { name: 'Write your name' },
  })
  const places = ['First name', 'As you are called', 'Write your name', '<input'].map((part) => html.indexOf(part))
  expect(places).toEqual([...places].sort((a, b) => a - b))
  expect(places).not.toContain(-1)
})

test('a field with an error is described by the help and the error, and says that it is wrong', () => {
  const html = servedForm((fields) => <TextField field={fields.name} label="First name" hint="As you are called" />, {
    errors: { name: 'Write your name' },
  })
  const input = tagWith(html, 'name="name"')
  expect(input).toContain('aria-invalid="true"')
  const described = /aria-describedby="([^"]+)"/.exec(input)?.[1]?.split(' ') ?? []
  expect(described).toHaveLength(2)
  for (const id of described) expect(html).toContain(`id="${id}"`)
})

test('a field without help and error is described by nothing', () => {
  const html = servedForm((fields) => <TextField field={fields.name} label="First name" />)
  expect(tagWith(html, 'name="name"')).not.toMatch(/aria-(describedby|invalid)/)
})

test('the label belongs to its field', () => {
  const html = servedForm((fields) => <TextField field={fields.name} label="First name" />)
  const id = /\sid="([^"]+)"/.exec(tagWith(html, 'name="name"'))?.[1]
  expect(html).toContain(`for="${id}"`)
})

test('typed text takes the direction of its own script, a mail address is always left to right', () => {
  expect(servedForm((fields) => <TextField field={fields.name} label="Name" />)).toContain('dir="auto"')
  expect(servedForm((fields) => <TextField field={fields.name} label="Mail" type="email" />)).toContain('dir="ltr"')
})

test('what was written comes back in a form with errors', () => {
  const html = servedForm(
    (fields) => (
      <>
        <TextField field={fields.name} label="Name" />
        <TextArea field={fields.about} label="About" />
        <SelectField field={fields.town} label="Town" options={[{ value: 'nexo', text: 'Nexø' }]} />
        <ChipField field={fields.languages} label="Languages" options={languages} />
        <CheckField field={fields.agrees} label="Yes" />
      </>
    ),
    { errors: { name: 'Too short' }, values: { name: 'Ola', about: 'I bake bread', town: 'nexo', languages: ['ar'] } },
  )
  expect(tagWith(html, 'name="name"')).toContain('value="Ola"')
  expect(html).toContain('>I bake bread</textarea>')
  expect(tagWith(html, 'value="nexo"')).toContain('selected')
  expect(tagWith(html, 'value="ar"')).toContain('checked')
  expect(tagWith(html, 'value="da"')).not.toContain('checked')
})

test('a long text is counted and never cut while typing', () => {
  const html = servedForm(
    (fields) => (
      <TextArea field={fields.about} label="About" max={5} limitText="At most 5" countText={(used, max) => `${used} of ${max}`} />
    ),
    { values: { about: 'bread and salt' } },
  )
  expect(html).toContain('14 of 5')
  expect(html).not.toMatch(/maxlength/i)
})

test('one of many is a radiogroup that says itself when it is wrong', () => {
  const html = servedForm(
    (fields) => <OptionField field={fields.often} label="How often?" options={[{ value: 'weekly', text: 'Every week' }]} />,
    { errors: { often: 'Choose one' } },
  )
  const group = tagWith(html, 'role="radiogroup"')
  expect(group).toContain('aria-invalid="true"')
  expect(group).toContain('aria-describedby')
  expect(tagWith(html, 'value="weekly"')).not.toContain('aria-invalid')
})

test('a name in another script carries its language and direction', () => {
  const html = servedForm((fields) => <ChipField field={fields.languages} label="Languages" options={languages} />)
  expect(html).toContain('<span lang="ar" dir="rtl">العربية</span>')
})

test('the week is 21 boxes, each with day and time in its name', () => {
  const html = servedForm((fields) => <AvailabilityField field={fields.when} label="When?" caption="Times" days={days} times={times} />, {
    values: { when: ['sat-morning'] },
  })
  expect(html.match(/type="checkbox"/g)).toHaveLength(SLOTS.length)
  const saturday = tagWith(html, 'value="sat-morning"')
  expect(saturday).toContain('aria-label="Sa morning"')
  expect(saturday).toContain('checked')
  expect(saturday).toContain('name="when"')
})

test('a small number can be typed and sent without a script', () => {
  const html = servedForm((fields) => <StepperField field={fields.children} label="Children" fewer="Fewer" more="More" max={9} />, {
    values: { children: 2 },
  })
  expect(tagWith(html, 'name="children"')).toMatch(/type="number".*value="2"/)
  expect(html.match(/<button[^>]+hidden/g)).toHaveLength(2)
})

test('the summary leads to each field that is wrong, and takes focus without a script', () => {
  const html = servedForm(
    (fields, form) => (
      <>
        <ErrorSummary title="Mend this" errors={errorsOf(form, [fields.name, fields.languages], (code) => `Say: ${code}`)} />
        <TextField field={fields.name} label="Name" />
        <ChipField field={fields.languages} label="Languages" options={languages} />
      </>
    ),
    { errors: { name: 'empty', languages: 'none' } },
  )
  const summary = tagWith(html, 'class="errsum"')
  expect(summary).toContain('role="alert"')
  expect(summary).toContain('tabindex="-1"')
  expect(summary).toMatch(/autofocus/i)
  const targets = [...html.matchAll(/href="#([^"]+)">Say: /g)].map(([, id]) => id)
  expect(targets).toHaveLength(2)
  for (const id of targets) expect(html).toContain(`id="${id}"`)
})

test('without errors there is no summary', () => {
  expect(servedForm((fields, form) => <ErrorSummary title="Mend this" errors={errorsOf(form, [fields.name])} />)).toBe('<form></form>')
})
