import { parseWithZod } from '@conform-to/zod/v4'
import { data, redirect, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { flashHeader } from '~/i18n/flash.server'
import { languageCookie, translator } from '~/i18n/i18n.server'
import { Button } from '~/ui/button'
import { Crumbs } from '~/ui/crumbs'
import { ErrorSummary } from '~/ui/error-summary'
import { vars } from '~/ui/vars'
import { AccountForm } from '../account-page'
import { availabilityOf, slotsIn } from '../availability'
import { isSlot } from '../facts'
import { mayAct, mayLoad, notFound } from '../guard.server'
import { personById, saveProfile } from '../people.server'
import { ProfileFields } from '../profile-fields'
import { profileForm } from '../profile-form'
import { useCheckedForm } from '../use-checked-form'

export const loader = mayLoad('/mit/profil', ({ actor, language }) => {
  const person = personById(actor.userId)
  if (!person) throw notFound()
  return { person: { ...person, availability: slotsIn(person.availability) }, title: translator(language)('people:profile.title') }
})
export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title }]

export const action = mayAct('/mit/profil', {
  async save({ actor, form }) {
    const submission = parseWithZod(form, { schema: profileForm })
    if (submission.status !== 'success') return data({ reply: submission.reply() }, { status: 400 })
    const {
      availability,
      lastName = null,
      phone = null,
      town = null,
      ageBand = null,
      gender = null,
      transport = null,
      ...chosen
    } = submission.value
    const before = personById(actor.userId)
    saveProfile(actor, {
      ...chosen,
      lastName,
      phone,
      town,
      ageBand,
      gender,
      transport,
      availability: availabilityOf(availability.filter(isSlot)),
      danishLevel: before?.danishLevel ?? null,
      radiusKm: before?.radiusKm ?? null,
    })
    const headers = new Headers({ 'set-cookie': await flashHeader({ key: 'profileSaved' }) })
    headers.append('set-cookie', await languageCookie.serialize(chosen.locale))
    return redirect('/mit', { headers })
  },
})

export default function Profile() {
  const { person } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { t } = useTranslation(['people', 'forms'])
  const { fields, formProps, words, problems, submission } = useCheckedForm(profileForm, answer?.reply, { defaultValue: person })
  return (
    <div className="wrap wrap--text band--tight">
      <Crumbs label={t('crumbs')} items={[{ text: t('mine'), href: '/mit' }, { text: t('profile.title') }]} />
      <div className="stack" style={vars({ gap: 'var(--s-5)' })}>
        <h1 style={{ fontSize: 'var(--t-4)' }}>{t('profile.title')}</h1>
        <p className="soft">{t('profile.lead')}</p>
        <AccountForm {...formProps}>
          <ErrorSummary title={t('forms:summaryTitle', { count: problems.length })} errors={problems} submission={submission} />
          <ProfileFields fields={fields} words={words} />
          <Button type="submit" variant="primary" name="intent" value="save">
            {t('profile.submit')}
          </Button>
        </AccountForm>
      </div>
    </div>
  )
}
