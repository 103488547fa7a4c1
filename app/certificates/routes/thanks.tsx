import { parseWithZod } from '@conform-to/zod/v4'
import { data, redirect, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { flashHeader } from '~/i18n/flash.server'
import { translator } from '~/i18n/i18n.server'
import { LeaderHead } from '~/organisations/leader-head'
import { ledOrganisation } from '~/organisations/leading.server'
import { mayAct, mayLoad } from '~/people/guard.server'
import { now } from '~/server/clock.server'
import { ButtonLink } from '~/ui/button'
import { Empty } from '~/ui/empty'
import { vars } from '~/ui/vars'
import { thanksForm } from '../deciding'
import { thank } from '../proposing.server'
import { printable } from '../script-runs'
import { latestThanks, whomToThank } from '../thanks.server'
import { LatestThanks, ThanksForm } from '../thanks-form'

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title }]

const PAGE = '/forening/:slug/tak'

export const loader = mayLoad(PAGE, ({ actor, params, language }) => {
  const { id, name, slug } = ledOrganisation(actor, params.slug)
  return {
    organisation: { name, slug },
    people: whomToThank(actor, id),
    thanks: latestThanks(id),
    today: now(),
    title: translator(language)('organisations:leader.tabs.tak'),
  }
})

export const action = mayAct(PAGE, {
  async thank({ actor, params, form }) {
    const { id, slug } = ledOrganisation(actor, params.slug)
    const submission = parseWithZod(form, { schema: thanksForm })
    if (submission.status !== 'success') return data({ reply: submission.reply() }, { status: 400 })
    const { userId } = submission.value
    const words = printable(submission.value.words)
    if (words === '') return data({ reply: submission.reply({ fieldErrors: { words: ['required'] } }) }, { status: 400 })
    // whom one may not choose looks like nobody chosen
    if (!whomToThank(actor, id).some((each) => each.userId === userId) || !thank(actor, id, userId, words))
      return data({ reply: submission.reply({ fieldErrors: { userId: ['choose'] } }) }, { status: 400 })
    return redirect(`/forening/${slug}/tak`, { headers: { 'set-cookie': await flashHeader({ key: 'certificates:flash.thanked' }) } })
  },
})

export default function Thanks() {
  const { organisation, people, thanks, today } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { t } = useTranslation('certificates')
  return (
    <div className="wrap band--tight stack" style={vars({ gap: 'var(--s-5)' })}>
      <LeaderHead organisation={organisation} part="tak" />
      <p className="measure">{t('thanks.lead')}</p>
      {people.length > 0 ? (
        <ThanksForm key={thanks.length} people={people} reply={answer?.reply ?? null} />
      ) : (
        <Empty
          title={t('thanks.none')}
          text={t(thanks.length > 0 ? 'thanks.allThanked' : 'thanks.noneText')}
          action={<ButtonLink href={`/forening/${organisation.slug}/folk`}>{t('thanks.toPeople')}</ButtonLink>}
        />
      )}
      {thanks.length > 0 && <LatestThanks thanks={thanks} today={today} />}
    </div>
  )
}
