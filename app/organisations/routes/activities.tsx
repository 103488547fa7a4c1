import { redirect, type MetaFunction } from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { flashHeader } from '~/i18n/flash.server'
import { translator } from '~/i18n/i18n.server'
import { mayAct, mayLoad } from '~/people/guard.server'
import { Button, ButtonLink } from '~/ui/button'
import { Empty } from '~/ui/empty'
import { Flash } from '~/ui/flash'
import { LeaderHead } from '../leader-head'
import { ledOrganisation } from '../leading.server'
import { withActivity } from '../organisation'
import { proposePage, workingPage } from '../organisation-pages.server'
import { useOrganisationWords } from '../use-organisation-words'

export const loader = mayLoad('/forening/:slug/tider', ({ params, actor, language }) => {
  const { id, name, slug } = ledOrganisation(actor, params.slug)
  const { page, state } = workingPage(id)
  return {
    organisation: { name, slug },
    activities: page.activities,
    waits: state !== 'as-public',
    title: translator(language)('organisations:leader.tabs.tider'),
  }
})
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export const action = mayAct('/forening/:slug/tider', {
  async remove({ params, actor, form }) {
    const { id, slug } = ledOrganisation(actor, params.slug)
    const activity = String(form.get('id') ?? '')
    const outcome = proposePage(actor, id, (page) => withActivity(page, activity, null))
    return redirect(`/forening/${slug}/tider`, {
      headers: {
        'set-cookie': await flashHeader({ key: `organisations:flash.page.${outcome}`, tone: outcome === 'unchanged' ? 'info' : 'ok' }),
      },
    })
  },
})

export default function Activities() {
  const { organisation, activities, waits } = useLoaderData<typeof loader>()
  const { t } = useTranslation('organisations')
  const words = useOrganisationWords()
  const add = `/forening/${organisation.slug}/tider/ny`
  return (
    <div className="wrap wrap--text band--tight stack">
      <LeaderHead organisation={organisation} part="tider" />
      {waits && (
        <Flash tone="info" icon="hourglass" still>
          {t('leader.page.onTop')}
        </Flash>
      )}
      {activities.length === 0 && (
        <Empty title={t('weekly.none')} text={t('weekly.noneText')} action={<ButtonLink href={add}>{t('weekly.add')}</ButtonLink>} />
      )}
      <div>
        {activities.map((activity) => (
          <div key={activity.id} className="activityrow">
            <div>
              <h2 style={{ fontSize: 'var(--t-2)' }}>
                <bdi>{activity.name}</bdi>
              </h2>
              <p className="soft">
                {words.when(activity)} · {words.forWhom(activity)}
              </p>
            </div>
            <Form method="post" className="btns">
              <input type="hidden" name="id" value={activity.id} />
              <ButtonLink size="sm" icon="pencil" href={`/forening/${organisation.slug}/tider/${activity.id}`}>
                {t('weekly.change')}
                <span className="vh">: {activity.name}</span>
              </ButtonLink>
              <Button type="submit" size="sm" variant="quiet" icon="trash-2" name="intent" value="remove">
                {t('weekly.remove')}
                <span className="vh">: {activity.name}</span>
              </Button>
            </Form>
          </div>
        ))}
      </div>
      {activities.length > 0 && (
        <p>
          <ButtonLink variant="primary" icon="plus" href={add}>
            {t('weekly.add')}
          </ButtonLink>
        </p>
      )}
    </div>
  )
}
