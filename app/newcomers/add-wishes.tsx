import type { FieldMetadata, SubmissionResult } from '@conform-to/react'
import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { frontOf } from '~/offers/offer'
import { useCheckedForm } from '~/people/use-checked-form'
import { Button } from '~/ui/button'
import { Card } from '~/ui/card'
import { ErrorSummary } from '~/ui/error-summary'
import { Kind } from '~/ui/gable'
import { addWishesForm } from './self-form'
import type { OwnWishes } from './self-registration.server'
import { WishesField } from './wishes-field'

/** Somebody who is known already: what they have wished for, and more. */
export function AddWishes({ own, reply }: { own: OwnWishes; reply: SubmissionResult<string[]> | null }) {
  const { t } = useTranslation(['newHere', 'forms'])
  const { fields, formProps, problems, submission, busy } = useCheckedForm(addWishesForm, reply, {
    id: 'mere',
    questions: { needs: t('wishes.label') },
  })
  return (
    <>
      {own.wishes.length > 0 && (
        <Card title={t('mine.title')}>
          <ul className="rows">
            {own.wishes.map(({ id, kind }) => (
              <li key={id}>
                <Kind front={frontOf[kind]}>{t(`kinds.${kind}`)}</Kind>
              </li>
            ))}
          </ul>
        </Card>
      )}
      <Form method="post" className="stack" {...formProps}>
        <ErrorSummary title={t('forms:summaryTitle', { count: problems.length })} errors={problems} submission={submission} />
        <WishesField field={fields.needs as FieldMetadata<unknown>} />
        <Button type="submit" name="intent" value="add" variant="primary" size="big" full disabled={busy}>
          {t('addMore')}
        </Button>
      </Form>
    </>
  )
}
