import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Button, Buttons } from '~/ui/button'
import { Fold } from '~/ui/fold'
import { PlainSelect } from '~/ui/filters'
import type { ColumnUse, ImportField } from './import-columns'
import { useImportWords } from './use-import-words'

interface ColumnFormProps {
  columns: Readonly<Record<string, ColumnUse>>
  fields: readonly ImportField[]
  open: boolean
}

/** What each heading of the file was taken for, and the way to choose otherwise. Columns about persons cannot be chosen. */
export function ColumnForm({ columns, fields, open }: ColumnFormProps) {
  const { t } = useTranslation('imports')
  const words = useImportWords()
  const entries = Object.entries(columns)
  const hidden = entries.filter(([, use]) => use === 'private').map(([heading]) => heading)
  const options = [{ value: '', text: t('columns.none') }, ...fields.map((field) => ({ value: field, text: words.field(field) }))]
  return (
    <Fold summary={t('columns.heading')} open={open}>
      <p>{t('columns.lead')}</p>
      <Form method="post" className="stack">
        <div className="grid columnform">
          {entries.map(([heading, use], index) =>
            use === 'private' ? null : (
              <PlainSelect
                key={heading}
                id={`column-${index}`}
                name={`column-${index}`}
                label={<bdi>{heading}</bdi>}
                options={options}
                value={use}
              />
            ),
          )}
        </div>
        {hidden.length > 0 && <p className="soft">{t('columns.hidden', { headings: hidden.join(', ') })}</p>}
        <Buttons>
          <Button type="submit" name="intent" value="columns">
            {t('columns.do')}
          </Button>
        </Buttons>
      </Form>
    </Fold>
  )
}
