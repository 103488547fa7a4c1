import { useTranslation } from 'react-i18next'
import { Anchor } from '~/ui/anchor'
import { Fold } from '~/ui/fold'
import { Icon } from '~/ui/icon'
import { DataTable } from '~/ui/table'
import { fieldsOf, importKinds, neededFields } from './import-columns'
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
          <p>
            <Anchor whole href={`/koordinator/import/eksempel/${what}`} className="withicon">
              <Icon name="file-spreadsheet" /> {t('guide.example')}
            </Anchor>
          </p>
          <DataTable
            label={t(`what.${what}`)}
            rows={fieldsOf(what)}
            rowKey={(field) => field}
            columns={[
              { head: t('guide.field'), rowHead: true, render: (field) => words.field(field) },
              { head: t('guide.holds'), render: (field) => t(`hints.${field}`) },
              {
                head: t('guide.needed'),
                render: (field) =>
                  neededFields[what].some((any) => any.includes(field))
                    ? t(neededFields[what].some((any) => any.length === 1 && any[0] === field) ? 'guide.must' : 'guide.oneOf')
                    : t('guide.may'),
              },
            ]}
          />
        </Fold>
      ))}
    </section>
  )
}
