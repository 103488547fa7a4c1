import { redirect, type MetaFunction } from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { CareTabs } from '~/follow-ups/care-tabs'
import { flashHeader } from '~/i18n/flash.server'
import { translator } from '~/i18n/i18n.server'
import { mayAct, mayLoad } from '~/people/guard.server'
import { Badge } from '~/ui/badge'
import { Button } from '~/ui/button'
import { Card } from '~/ui/card'
import { Empty } from '~/ui/empty'
import { PlainSelect } from '~/ui/filters'
import type { PageHandle } from '~/ui/page-frame'
import { MOST_MENTORS } from '../lead-mentor'
import { giveMentor, leadMentors, mentorsWithoutLead, takeMentor } from '../lead-mentors.server'
import { giveMentorForm } from '../mentor-form'

export const handle = { frame: 'desk' } satisfies PageHandle

/** Which lead mentor looks after which mentors; coordinators put them together. */
export const loader = mayLoad('/koordinator/chefmentorer', ({ language }) => ({
  title: translator(language)('mentors:desk.title'),
  leads: leadMentors(),
  without: mentorsWithoutLead(),
}))
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

function chosen(form: FormData) {
  const asked = giveMentorForm.safeParse({ leadId: form.get('leadId'), mentorId: form.get('mentorId') })
  if (!asked.success) throw new Response(null, { status: 400 })
  return asked.data
}
const PAGE = '/koordinator/chefmentorer'

export const action = mayAct('/koordinator/chefmentorer', {
  async add({ actor, form }) {
    const { leadId, mentorId } = chosen(form)
    const why = giveMentor(actor, leadId, mentorId)
    const cookie = await flashHeader({ key: why ? `mentors:flash.refused.${why}` : 'mentors:flash.added', tone: why ? 'warn' : 'ok' })
    return redirect(PAGE, { headers: { 'set-cookie': cookie } })
  },
  async remove({ actor, form }) {
    const { leadId, mentorId } = chosen(form)
    takeMentor(actor, leadId, mentorId)
    return redirect(PAGE, { headers: { 'set-cookie': await flashHeader({ key: 'mentors:flash.removed' }) } })
  },
})

export default function LeadMentors() {
  const { leads, without } = useLoaderData<typeof loader>()
  const { t } = useTranslation('mentors')
  return (
    <div className="wrap band--tight stack casework">
      <CareTabs current="chefmentorer" />
      <div>
        <h1>{t('desk.heading')}</h1>
        <p className="soft">{t('desk.lead', { most: MOST_MENTORS })}</p>
      </div>
      {leads.length === 0 && <Empty title={t('desk.none.title')} text={t('desk.none.text')} />}
      {leads.map((lead) => (
        <Card key={lead.id} title={<bdi>{lead.name}</bdi>}>
          <p>
            <Badge tone={lead.mentors.length >= MOST_MENTORS ? 'warn' : 'info'} icon="users">
              {t('desk.many', { held: lead.mentors.length, most: MOST_MENTORS })}
            </Badge>
          </p>
          <ul className="rows">
            {lead.mentors.map((mentor) => (
              <li key={mentor.id}>
                <bdi>{mentor.name}</bdi>
                <Form method="post" className="rows__end">
                  <input type="hidden" name="leadId" value={lead.id} />
                  <input type="hidden" name="mentorId" value={mentor.id} />
                  <Button type="submit" name="intent" value="remove" size="sm" icon="x">
                    {t('desk.remove')}
                    <span className="vh"> {mentor.name}</span>
                  </Button>
                </Form>
              </li>
            ))}
          </ul>
          {without.length > 0 && lead.mentors.length < MOST_MENTORS && (
            <Form method="post" className="row">
              <input type="hidden" name="leadId" value={lead.id} />
              <PlainSelect
                id={`mentor-${lead.id}`}
                name="mentorId"
                label={t('desk.choose')}
                options={without.map(({ id, name }) => ({ value: id, text: name }))}
              />
              <Button type="submit" name="intent" value="add" icon="plus">
                {t('desk.add')}
              </Button>
            </Form>
          )}
        </Card>
      ))}
      {leads.length > 0 && without.length === 0 && <p className="soft">{t('desk.allHaveOne')}</p>}
    </div>
  )
}
