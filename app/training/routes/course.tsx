import { parseWithZod } from '@conform-to/zod/v4'
import { data, redirect, type MetaFunction } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { flashHeader, type FlashMessage } from '~/i18n/flash.server'
import { islandDate } from '~/i18n/format'
import { mayAct, mayLoad, notFound } from '~/people/guard.server'
import { personById } from '~/people/people.server'
import { VolunteerDeskHead } from '~/people/volunteer-desk-head'
import { now } from '~/server/clock.server'
import { Button } from '~/ui/button'
import { Crumbs } from '~/ui/crumbs'
import type { PageHandle } from '~/ui/page-frame'
import { Pagination } from '~/ui/pagination'
import { Tabs } from '~/ui/tabs'
import { inviteAllAddress, peopleAddress, viewAddress, type CourseView } from '../course-address'
import { CourseDates } from '../course-dates-form'
import { recordForm } from '../course-form'
import { CourseLacking } from '../course-lacking'
import { CoursePeople } from '../course-people'
import { CourseRecord } from '../course-record'
import { closeCourse } from '../courses.server'
import { courseAt, readDeskCourse, whoIsInvited } from '../desk-course.server'
import { findPeople, peopleOfCourse } from '../desk-training.server'
import { invite } from '../invitations.server'
import { InviteAll } from '../invite-all'
import { tieModules } from '../module-dates.server'
import { recordModules, takeBackModule } from '../training.server'

export const handle = { frame: 'desk' } satisfies PageHandle
const PAGE = '/koordinator/kurser/:id'

export const loader = mayLoad(PAGE, ({ params, url, language }) => {
  const course = courseAt(params, language)
  return { title: course.title, today: islandDate(now()), course, loaded: readDeskCourse(course, url.searchParams) }
})
export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title }]

const back = async (id: string, view: CourseView, flash: FlashMessage) =>
  redirect(viewAddress(id, view), { headers: { 'set-cookie': await flashHeader(flash) } })
const bad = () => new Response(null, { status: 400 })

export const action = mayAct(PAGE, {
  async tie({ actor, params, language, form }) {
    const course = courseAt(params, language)
    const dateId = String(form.get('dateId') ?? '')
    if (dateId === '') throw bad()
    if (!tieModules(actor, course, dateId, form.getAll('module').map(String))) throw notFound()
    return back(course.id, 'datoer', { key: 'training:flash.tied' })
  },
  async invite({ actor, params, language, form }) {
    const course = courseAt(params, language)
    const chosen = new Set(form.getAll('person').map(String))
    if (chosen.size === 0 && !form.has('many')) throw bad()
    const lacking = peopleOfCourse(course).filter(({ id, lacks }) => lacks && chosen.has(id))
    const sent = await invite(
      actor,
      course,
      lacking.map(({ id }) => id),
    )
    return back(course.id, 'mangler', invitedFlash(sent))
  },
  async 'invite-all'({ actor, params, language, form }) {
    const course = courseAt(params, language)
    if (!form.has('many')) throw bad()
    const people = whoIsInvited(course)
    // no more than were asked about; when there are, it is asked again
    if (people.length > Number(form.get('many'))) return redirect(inviteAllAddress(course.id))
    return back(course.id, 'mangler', invitedFlash(await invite(actor, course, people)))
  },
  find({ actor, params, language, form }) {
    const course = courseAt(params, language)
    const words = String(form.get('words') ?? '').slice(0, 200)
    if (words.trim() === '') throw bad()
    return data({ words, found: findPeople(actor, course, words), reply: null })
  },
  async record({ actor, params, language, form }) {
    const course = courseAt(params, language)
    const submission = parseWithZod(form, { schema: recordForm(islandDate(now())) })
    if (submission.status !== 'success') {
      const words = String(form.get('words') ?? '').slice(0, 200)
      return data({ words, found: findPeople(actor, course, words), reply: submission.reply() }, { status: 400 })
    }
    const { person, module, day } = submission.value
    const own = module.filter((id) => course.modules.some((each) => each.id === id))
    if (own.length === 0 || person.some((id) => !personById(id))) throw notFound()
    const count = recordModules(actor, person, own, day)
    const flash = { key: 'training:flash.recorded', values: { count } } as const
    return back(course.id, 'skriv', count > 0 ? flash : { key: 'training:flash.ownNot', tone: 'warn' })
  },
  async 'take-back'({ actor, params, language, form }) {
    const course = courseAt(params, language)
    const [person, module] = [String(form.get('person') ?? ''), String(form.get('module') ?? '')]
    if (person === '' || module === '') throw bad()
    if (!course.modules.some(({ id }) => id === module) || !takeBackModule(actor, person, module)) throw notFound()
    return back(course.id, 'skriv', { key: 'training:flash.takenBack' })
  },
  close: ({ actor, params, language }) => setClosed(actor, courseAt(params, language).id, true),
  open: ({ actor, params, language }) => setClosed(actor, courseAt(params, language).id, false),
})

const invitedFlash = (sent: number): FlashMessage =>
  sent > 0 ? { key: 'training:flash.invited', values: { count: sent } } : { key: 'training:flash.nobodyInvited', tone: 'warn' }

/** The house's own courses stay. */
async function setClosed(actor: Parameters<typeof closeCourse>[0], id: string, closed: boolean) {
  if (!closeCourse(actor, id, closed)) throw bad()
  return back(id, 'folk', { key: closed ? 'training:flash.closed' : 'training:flash.opened' })
}

export default function CoursePage() {
  const { course, today, loaded } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { t } = useTranslation('training')
  const { view, counts, filter, pages, meetings } = loaded
  const href = (to: number) =>
    view === 'folk' ? peopleAddress(course.id, filter, to) : `${viewAddress(course.id, view)}${to > 1 ? `&page=${to}` : ''}`
  return (
    <div className="wrap band--tight stack casework">
      <VolunteerDeskHead part="kurser" title={<bdi>{course.title}</bdi>} />
      <Crumbs label={t('crumbs')} items={[{ text: t('desk.title'), href: '/koordinator/kurser' }, { text: course.title }]} />
      <p>
        {t('desk.summary', {
          for: t(`audiences.${course.audience}`),
          taken: t('desk.haveIt', { count: counts.taken }),
          begun: counts.begun > 0 ? t('desk.begunIt', { count: counts.begun }) : '',
        })}
      </p>
      <Tabs
        label={t('views.label')}
        items={[
          { href: viewAddress(course.id, 'folk'), text: t('views.folk'), current: view === 'folk' },
          { href: viewAddress(course.id, 'mangler'), text: t('views.mangler'), current: view === 'mangler', count: counts.lacking },
          ...(meetings.length > 0 ? [{ href: viewAddress(course.id, 'datoer'), text: t('views.datoer'), current: view === 'datoer' }] : []),
          { href: viewAddress(course.id, 'skriv'), text: t('views.skriv'), current: view === 'skriv' },
        ]}
      />
      {view === 'folk' && <CoursePeople course={course} today={today} loaded={loaded} />}
      {loaded.asking === null ? (
        view === 'mangler' && <CourseLacking course={course} today={today} loaded={loaded} />
      ) : (
        <InviteAll courseId={course.id} count={loaded.asking} />
      )}
      {view === 'datoer' && <CourseDates course={course} dates={loaded.dates} meetings={meetings} />}
      {view === 'skriv' && <CourseRecord course={course} today={today} answer={answer ?? null} />}
      <Pagination
        label={t('pages.label')}
        page={filter.page}
        pages={view === 'folk' || (view === 'mangler' && loaded.asking === null) ? pages : 1}
        href={href}
        previous={t('pages.previous')}
        next={t('pages.next')}
        pageLabel={(number) => t('pages.page', { number })}
      />
      {course.code === null && view === 'folk' && (
        <Form method="post" className="row">
          <Button type="submit" name="intent" value={course.closed ? 'open' : 'close'} size="sm" variant="quiet">
            {t(course.closed ? 'desk.open' : 'desk.close')}
          </Button>
          <span className="soft">{t(course.closed ? 'desk.openText' : 'desk.closeText')}</span>
        </Form>
      )}
    </div>
  )
}
