import { useTranslation } from 'react-i18next'
import { Badge } from '~/ui/badge'
import { ButtonLink, Buttons } from '~/ui/button'
import { Fold } from '~/ui/fold'
import { DataTable } from '~/ui/table'
import { fieldsOf, importKinds, neededFields, type ImportField, type ImportKind } from './import-columns'
import { useImportWords } from './use-import-words'

/** What a file may hold, one list for each kind, and a file to begin from. */
export function FieldGuide() {
  const { t } = useTranslation('imports')
  const words = useImportWords()
  return (
    <section className="stack">
      <h2>{t('guide.heading')}</h2>
      <p>{t('guide.text')}</p>
      {importKinds.map((what) => (
        <Fold key={what} summary={t(`what.${what}`)}>
          <div className="stack">
            <Buttons>
              <ButtonLink whole href={`/koordinator/import/eksempel/${what}`} icon="file-spreadsheet" size="sm">
                {t('guide.example')}
              </ButtonLink>
            </Buttons>
            <DataTable
              label={t(`what.${what}`)}
              rows={fieldsOf(what)}
              rowKey={(field) => field}
              columns={[
                {
                  head: t('guide.field'),
                  rowHead: true,
                  render: (field) => (
                    <span className="row">
                      {words.field(field)} <Needed what={what} field={field} />
                    </span>
                  ),
                },
                { head: t('guide.holds'), render: (field) => t(`hints.${field}`) },
              ]}
            />
          </div>
        </Fold>
      ))}
    </section>
  )
}

/** Says that a field must be there, or one of two. */
function Needed({ what, field }: { what: ImportKind; field: ImportField }) {
  const { t } = useTranslation('imports')
  const any = neededFields[what].find((fields) => fields.includes(field))
  return any ? <Badge tone="line">{t(any.length === 1 ? 'guide.must' : 'guide.oneOf')}</Badge> : null
}
