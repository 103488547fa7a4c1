import { useTranslation } from 'react-i18next'
import { formatDay } from '~/i18n/format'
import { Anchor } from '~/ui/anchor'
import { Badge } from '~/ui/badge'
import { DataTable } from '~/ui/table'
import type { DeclarationLine } from './declarations.server'

interface DeskDeclarationsProps {
  lines: readonly DeclarationLine[]
  /** Of all, on this and the other pages. */
  made: number
  total: number
  year: number
  today: string
}

/** Which associations have declared this year, those that have not first. */
export function DeskDeclarations({ lines, made, total, year, today }: DeskDeclarationsProps) {
  const { t, i18n } = useTranslation('screening')
  return (
    <>
      <h2>{t('declarations.title', { year })}</h2>
      <p>{t('declarations.text', { made, total })}</p>
      <DataTable
        label={t('declarations.title', { year })}
        rows={lines}
        rowKey={({ id }) => id}
        columns={[
          {
            head: t('declarations.association'),
            rowHead: true,
            render: ({ id, name }) => (
              <Anchor href={`/koordinator/foreninger/${id}`}>
                <bdi>{name}</bdi>
              </Anchor>
            ),
          },
          {
            head: t('declarations.state'),
            render: ({ on }) =>
              on ? (
                <Badge tone="ok" icon="circle-check">
                  {t('declarations.made', { day: formatDay(on, i18n.language, new Date(`${today}T12:00:00Z`)) })}
                </Badge>
              ) : (
                <Badge tone="warn" icon="circle">
                  {t('declarations.missing')}
                </Badge>
              ),
          },
        ]}
      />
    </>
  )
}
