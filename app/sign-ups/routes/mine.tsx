import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { translator } from '~/i18n/i18n.server'
import { mayLoad } from '~/people/guard.server'
import { ButtonLink } from '~/ui/button'
import { Card } from '~/ui/card'
import { Empty } from '~/ui/empty'
import { MySignUpLines } from '../my-sign-ups-card'
import { mySignUpLines } from '../my-sign-ups.server'

export const loader = mayLoad('/mit/tilmeldinger', ({ actor, language }) => ({
  title: translator(language)('signUps:mine.title'),
  lines: mySignUpLines(actor),
}))
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

/** Everything one is signed up for, the next first. */
export default function MySignUps() {
  const { lines } = useLoaderData<typeof loader>()
  const { t } = useTranslation('signUps')
  return (
    <div className="wrap wrap--text band--tight stack">
      <h1>{t('mine.title')}</h1>
      {lines.length === 0 ? (
        <Empty
          title={t('mine.empty')}
          text={t('mine.emptyText')}
          action={
            <ButtonLink variant="primary" href="/arrangementer">
              {t('mine.find')}
            </ButtonLink>
          }
        />
      ) : (
        <>
          <Card>
            <MySignUpLines lines={lines} />
          </Card>
          <p>
            <a href="/arrangementer">{t('done.more')}</a>
          </p>
        </>
      )}
    </div>
  )
}
