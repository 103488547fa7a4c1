import { parseWithZod } from '@conform-to/zod/v4'
import { data, redirect, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { flashHeader } from '~/i18n/flash.server'
import { islandDate } from '~/i18n/format'
import type { InterfaceLanguage } from '~/i18n/languages'
import { mayAct, mayLoad, notFound } from '~/people/guard.server'
import type { Actor } from '~/people/permissions'
import { now } from '~/server/clock.server'
import { ButtonLink } from '~/ui/button'
import { Card } from '~/ui/card'
import { Crumbs } from '~/ui/crumbs'
import { Flash } from '~/ui/flash'
import { ownCourse } from '../own-training.server'
import { QuestionsForm } from '../questions-form'
import { notQuite, rightAnswers } from '../reading'
import { answersForm } from '../reading-form'
import { readingWords } from '../reading-words.server'
import { RightAnswers } from '../right-answers'
import { passOnline } from '../training.server'
import { useTrainingWords } from '../use-training-words'

const PAGE = '/mit/kurser/:id/:module'

/** A module that is read here; at a meeting there is nothing to read. */
function moduleFor(actor: Actor, { id = '', module: moduleId = '' }: Record<string, string | undefined>, language: InterfaceLanguage) {
  const course = ownCourse(actor, id, language)
  const module = course?.modules.find((each) => each.id === moduleId)
  if (!course || !module?.reading) throw notFound()
  return { course, module, reading: module.reading }
}

export const loader = mayLoad(PAGE, ({ actor, params, language }) => {
  const { course, module, reading } = moduleFor(actor, params, language)
  const at = course.modules.indexOf(module)
  return {
    title: module.title,
    today: islandDate(now()),
    course: { id: course.id, title: course.title },
    place: { number: at + 1, of: course.modules.length },
    passedOn: module.passedOn,
    next: course.modules.find(({ how, passedOn, id }) => how === 'online' && passedOn === null && id !== module.id)?.id ?? null,
    words: readingWords(reading, language),
    // what is right is told to who has passed
    right: module.passedOn === null ? null : rightAnswers(reading),
  }
})
export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title }]

export const action = mayAct(PAGE, {
  async answer({ actor, params, language, form }) {
    const { course, module, reading } = moduleFor(actor, params, language)
    const submission = parseWithZod(form, { schema: answersForm })
    if (submission.status !== 'success') return data({ reply: submission.reply(), given: null }, { status: 400 })
    const wrong = notQuite(reading, submission.value)
    if (wrong.length > 0) {
      const fieldErrors = Object.fromEntries(wrong.map((question) => [question, ['not-quite']]))
      return data({ reply: submission.reply({ fieldErrors }), given: submission.value }, { status: 422 })
    }
    passOnline(actor, module.id)
    const whole = ownCourse(actor, course.id, language)?.takenOn
    const key = whole ? 'training:flash.taken' : 'training:flash.passed'
    return redirect(`/mit/kurser/${course.id}`, {
      headers: { 'set-cookie': await flashHeader({ key, values: { title: whole ? course.title : module.title } }) },
    })
  },
})

export default function ReadingPage() {
  const { title, today, course, place, passedOn, next, words, right } = useLoaderData<typeof loader>()
  const answered = useActionData<typeof action>()
  const { t } = useTranslation('training')
  const { day } = useTrainingWords()
  return (
    <div className="wrap wrap--text band--tight stack reading">
      <Crumbs
        label={t('crumbs')}
        items={[{ text: t('mine.title'), href: '/mit/kurser' }, { text: course.title, href: `/mit/kurser/${course.id}` }, { text: title }]}
      />
      <div>
        <p className="soft">{t('reading.place', place)}</p>
        <h1 style={{ fontSize: 'var(--t-4)' }}>{title}</h1>
      </div>
      {passedOn && (
        <Flash tone="ok" still>
          {t('module.passed', { day: day(passedOn, today) })}
        </Flash>
      )}
      <p className="lead">{words.lead}</p>
      {words.parts.map((part) => (
        <section key={part.title}>
          <h2>{part.title}</h2>
          <p>{part.text}</p>
        </section>
      ))}
      {right ? (
        <>
          <RightAnswers questions={words.questions} right={right} />
          <p>
            <ButtonLink href={next ? `/mit/kurser/${course.id}/${next}` : `/mit/kurser/${course.id}`} variant="primary">
              {t(next ? 'reading.next' : 'reading.back')}
            </ButtonLink>
          </p>
        </>
      ) : (
        <Card title={t('reading.questions')} plinth>
          <p>{t('reading.questionsText')}</p>
          <QuestionsForm questions={words.questions} given={answered?.given ?? null} reply={answered?.reply ?? null} />
        </Card>
      )}
    </div>
  )
}
