import { parseWithZod } from '@conform-to/zod/v4'
import { data, redirect, type MetaFunction } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { flashHeader } from '~/i18n/flash.server'
import { translator } from '~/i18n/i18n.server'
import { days, interests } from '~/people/facts'
import { useFactOptions } from '~/people/fact-options'
import { mayAct, mayLoad, notFound } from '~/people/guard.server'
import type { Actor } from '~/people/permissions'
import { useCheckedForm } from '~/people/use-checked-form'
import { newId } from '~/server/ids.server'
import { Button, ButtonLink } from '~/ui/button'
import { CheckField } from '~/ui/check-field'
import { ChipField } from '~/ui/chip-field'
import { ErrorSummary } from '~/ui/error-summary'
import { SelectField } from '~/ui/select-field'
import { TextField } from '~/ui/text-field'
import { LeaderHead } from '../leader-head'
import { ledOrganisation } from '../leading.server'
import { MOST_ACTIVITIES, withActivity, withNewActivity } from '../organisation'
import { activityForm, activityFrom, activityToForm } from '../organisation-form'
import { proposePage, workingPage } from '../organisation-pages.server'

/** The activity of the address; `ny` is one that is not there yet. */
function activityAt(actor: Actor, { slug, activity }: Record<string, string | undefined>) {
  const organisation = ledOrganisation(actor, slug)
  const { activities } = workingPage(organisation.id).page
  const found = activities.find(({ id }) => id === activity) ?? null
  if (!found && activity !== 'ny') throw notFound()
  return { organisation, activity: found, full: activities.length >= MOST_ACTIVITIES }
}

export const loader = mayLoad('/forening/:slug/tider/:activity', ({ params, actor, language }) => {
  const { organisation, activity } = activityAt(actor, params)
  return {
    organisation: { name: organisation.name, slug: organisation.slug },
    activity,
    title: translator(language)(activity ? 'organisations:weekly.changeTitle' : 'organisations:weekly.add'),
  }
})
export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title }]

export const action = mayAct('/forening/:slug/tider/:activity', {
  async save({ params, actor, form }) {
    const { organisation, activity, full } = activityAt(actor, params)
    const submission = parseWithZod(form, { schema: activityForm })
    if (submission.status !== 'success') return data({ reply: submission.reply() }, { status: 400 })
    if (!activity && full) return data({ reply: submission.reply({ formErrors: [`too-many:${MOST_ACTIVITIES}`] }) }, { status: 400 })
    const facts = activityFrom(submission.value)
    const outcome = proposePage(actor, organisation.id, (page) =>
      activity ? withActivity(page, activity.id, facts) : withNewActivity(page, newId(), facts),
    )
    return redirect(`/forening/${organisation.slug}/tider`, {
      headers: {
        'set-cookie': await flashHeader({ key: `organisations:flash.page.${outcome}`, tone: outcome === 'unchanged' ? 'info' : 'ok' }),
      },
    })
  },
})

export default function Activity() {
  const { organisation, activity, title } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { t } = useTranslation(['organisations', 'forms', 'facts'])
  const facts = useFactOptions()
  const { fields, formProps, words, problems, submission } = useCheckedForm(activityForm, answer?.reply, {
    defaultValue: activity ? activityToForm(activity) : {},
    questions: {
      name: t('weekly.name'),
      day: t('weekly.day'),
      starts: t('weekly.starts'),
      ends: t('weekly.ends'),
      place: t('weekly.place'),
      interest: t('weekly.interest'),
      womenOnly: t('weekly.womenOnly'),
      ageFrom: t('fields.ageFrom'),
      ageTo: t('fields.ageTo'),
    },
  })
  const optional = facts.t('optional')
  return (
    <div className="wrap wrap--text band--tight stack">
      <LeaderHead organisation={organisation} part="tider" title={title} />
      <Form method="post" className="wizard" {...formProps}>
        <ErrorSummary title={t('forms:summaryTitle', { count: problems.length })} errors={problems} submission={submission} />
        <TextField field={fields.name} label={t('weekly.name')} hint={t('weekly.nameHint')} {...words} />
        <ChipField field={fields.day} type="radio" label={t('weekly.day')} options={facts.named('days')(days)} {...words} />
        <TextField field={fields.starts} type="time" width="short" label={t('weekly.starts')} {...words} />
        <TextField field={fields.ends} type="time" width="short" label={t('weekly.ends')} {...words} />
        <TextField field={fields.place} label={t('weekly.place')} hint={t('weekly.placeHint')} optional={optional} {...words} />
        <SelectField
          field={fields.interest}
          label={t('weekly.interest')}
          hint={t('weekly.interestHint')}
          optional={optional}
          placeholder={t('weekly.noInterest')}
          options={facts.named('interests')(interests)}
          {...words}
        />
        <CheckField field={fields.womenOnly} label={t('weekly.womenOnly')} detail={t('weekly.womenOnlyDetail')} {...words} />
        <TextField field={fields.ageFrom} type="number" width="short" label={t('fields.ageFrom')} optional={optional} {...words} />
        <TextField field={fields.ageTo} type="number" width="short" label={t('fields.ageTo')} optional={optional} {...words} />
        <div className="wizard-nav">
          <Button type="submit" variant="primary" name="intent" value="save">
            {t('weekly.save')}
          </Button>
          <ButtonLink href={`/forening/${organisation.slug}/tider`} icon="x">
            {t('leader.page.leave')}
          </ButtonLink>
        </div>
      </Form>
    </div>
  )
}
