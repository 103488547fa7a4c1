import { parseWithZod } from '@conform-to/zod/v4'
import { data, redirect, type MetaFunction } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { flashHeader } from '~/i18n/flash.server'
import { translator } from '~/i18n/i18n.server'
import { mayAct, mayLoad } from '~/people/guard.server'
import { useCheckedForm } from '~/people/use-checked-form'
import { lacksWords } from '~/pictures/picture-form'
import { pictureAfter } from '~/pictures/picture-after.server'
import { pictureViews } from '~/pictures/pictures.server'
import { Button, ButtonLink } from '~/ui/button'
import { ErrorSummary } from '~/ui/error-summary'
import { Flash } from '~/ui/flash'
import { LeaderHead } from '../leader-head'
import { ledOrganisation } from '../leading.server'
import { PageFields } from '../page-fields'
import { pageForm, pageFrom, pageToForm } from '../organisation-form'
import { markOf, PageMoved, proposePage, workingPage, type Proposed } from '../organisation-pages.server'

function pictureOf(id: string | null) {
  return id ? (pictureViews([id]).get(id) ?? null) : null
}

export const loader = mayLoad('/forening/:slug/side', ({ params, actor, language }) => {
  const { id, name, slug, kind, trusted } = ledOrganisation(actor, params.slug)
  const { page, state, reason } = workingPage(id)
  return {
    organisation: { name, slug, kind, trusted },
    page,
    state,
    reason,
    read: markOf(page),
    picture: pictureOf(page.pictureId),
    title: translator(language)('organisations:leader.tabs.side'),
  }
})
export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [{ title: loaded?.title }]

export const action = mayAct('/forening/:slug/side', {
  async save({ params, actor, form }) {
    const { id, slug } = ledOrganisation(actor, params.slug)
    const submission = parseWithZod(form, { schema: pageForm })
    if (submission.status !== 'success') return data({ reply: submission.reply() }, { status: 400 })
    const { page } = workingPage(id)
    const facts = pageFrom(submission.value)
    // somebody else saved meanwhile, and something else than this
    const late = () => data({ reply: submission.reply({ formErrors: ['page-changed'] }) }, { status: 409 })
    if (form.get('read') !== markOf(page) && markOf({ ...page, ...facts }) !== markOf(page)) return late()
    if (lacksWords(submission.value, pictureOf(page.pictureId) !== null))
      return data({ reply: submission.reply({ fieldErrors: { pictureAlt: ['picture-words'] } }) }, { status: 400 })
    const picture = await pictureAfter(actor, page.pictureId, submission.value)
    if ('refused' in picture) return data({ reply: submission.reply({ fieldErrors: { picture: [picture.refused] } }) }, { status: 400 })
    let outcome: Proposed
    try {
      outcome = proposePage(actor, id, (before) => {
        if (markOf(before) !== markOf(page)) throw new PageMoved('somebody else saved while the picture came')
        return { ...before, ...facts, pictureId: picture.id }
      })
    } catch (error) {
      if (error instanceof PageMoved) return late()
      throw error
    }
    return redirect(`/forening/${slug}`, {
      headers: {
        'set-cookie': await flashHeader({ key: `organisations:flash.page.${outcome}`, tone: outcome === 'unchanged' ? 'info' : 'ok' }),
      },
    })
  },
})

export default function EditPage() {
  const { organisation, page, state, reason, read, picture } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { t } = useTranslation(['organisations', 'forms'])
  const { fields, formProps, words, problems, submission } = useCheckedForm(pageForm, answer?.reply, {
    defaultValue: { ...pageToForm(page), pictureAlt: picture?.alt },
    questions: {
      name: t('fields.name'),
      lead: t('fields.lead'),
      about: t('fields.about'),
      town: t('fields.town'),
      place: t('fields.place'),
      joining1: t('fields.step', { number: 1 }),
      joining2: t('fields.step', { number: 2 }),
      joining3: t('fields.step', { number: 3 }),
      goodToKnow: t('fields.goodToKnow'),
      languages: t('fields.languages'),
      ageFrom: t('fields.ageFrom'),
      ageTo: t('fields.ageTo'),
      interests: t('fields.interests'),
      industries: t('fields.industries'),
      website: t('fields.website'),
      picture: t('fields.pictureId'),
      pictureAlt: t('fields.pictureId'),
    },
  })
  return (
    <div className="wrap wrap--text band--tight stack">
      <LeaderHead organisation={organisation} part="side" />
      {state === 'waiting' && (
        <Flash tone="info" icon="hourglass" still>
          {t('leader.page.onTop')}
        </Flash>
      )}
      {state === 'sent-back' && (
        <Flash tone="warn" still>
          {t('leader.page.sentBack')} <q dir="auto">{reason}</q>
        </Flash>
      )}
      <Form method="post" encType="multipart/form-data" className="wizard" {...formProps}>
        <ErrorSummary title={t('forms:summaryTitle', { count: problems.length })} errors={problems} submission={submission} />
        <input type="hidden" name="read" value={read} />
        <PageFields fields={fields} words={words} company={organisation.kind === 'company'} picture={picture} />
        <p className="soft">{t(organisation.trusted ? 'leader.page.trusted' : 'leader.page.unseenFirst')}</p>
        <div className="wizard-nav">
          <Button type="submit" variant="primary" name="intent" value="save">
            {t(organisation.trusted ? 'leader.page.publish' : 'leader.page.send')}
          </Button>
          <ButtonLink href={`/forening/${organisation.slug}`} icon="x">
            {t('leader.page.leave')}
          </ButtonLink>
        </div>
      </Form>
    </div>
  )
}
