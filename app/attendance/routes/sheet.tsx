import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { formatClock, formatWeekday } from '~/i18n/format'
import { translator } from '~/i18n/i18n.server'
import { mayLoad, notFound } from '~/people/guard.server'
import { readExpected } from '~/sign-ups/at-the-door.server'
import { ButtonLink } from '~/ui/button'
import type { PageHandle } from '~/ui/page-frame'
import { PrintButton } from '~/ui/print-button'
import { doorOf } from '../door.server'
import { firstWordOf, toldApart } from '../first-word'

export const handle = { frame: 'letter' } satisfies PageHandle

const BLANK_LINES = 12

/** A sheet of paper for the table: first names to tick, and blank lines for whoever comes by. Nothing on it tells more of anybody. */
export const loader = mayLoad('/mit/arrangementer/:slug/dag/:date/liste', ({ actor, params, language, url }) => {
  const { event, date } = doorOf(actor, params.slug, params.date)
  const people = readExpected(actor, date)
  if (!people) throw notFound()
  const asked = Number.parseInt(url.searchParams.get('linjer') ?? '', 10)
  return {
    title: translator(language)('attendance:sheet.title'),
    name: event.title,
    date: { day: date.day, starts: date.starts, ends: date.ends },
    people: toldApart(
      people.map(({ signUpId, firstName, adults, children }) => ({ signUpId, firstName: firstWordOf(firstName), adults, children })),
    ),
    blank: asked >= 0 && asked <= 60 ? asked : BLANK_LINES,
    back: url.pathname.replace(/\/liste$/, ''),
  }
})
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }, { name: 'robots', content: 'noindex' }]

export default function SignInSheet() {
  const { name, date, people, blank, back } = useLoaderData<typeof loader>()
  const { t, i18n } = useTranslation('attendance')
  const clock = `${formatClock(date.starts, i18n.language)}–${formatClock(date.ends, i18n.language)}`
  const box = <span className="sheet__box" />
  return (
    <div className="wrap band--tight stack">
      <div className="row no-print">
        <PrintButton text={t('sheet.print')} />
        <ButtonLink href={back}>{t('sheet.back')}</ButtonLink>
        <p className="soft">{t('sheet.help')}</p>
      </div>
      <article className="paper sheet">
        <header>
          <h1>
            <bdi>{name}</bdi>
          </h1>
          <p>{t('when', { day: formatWeekday(date.day, i18n.language), clock })}</p>
        </header>
        <table className="sheet__table">
          <thead>
            <tr>
              <th scope="col">{t('sheet.name')}</th>
              <th scope="col">{t('adultsLabel')}</th>
              <th scope="col">{t('childrenLabel')}</th>
              <th scope="col">{t('sheet.here')}</th>
            </tr>
          </thead>
          <tbody>
            {people.map(({ signUpId, firstName, adults, children }) => (
              <tr key={signUpId}>
                <th scope="row">
                  <bdi>{firstName}</bdi>
                </th>
                <td>{adults}</td>
                <td>{children}</td>
                <td>{box}</td>
              </tr>
            ))}
            {Array.from({ length: blank }, (_, line) => (
              <tr key={line} className="sheet__blank">
                <td />
                <td />
                <td />
                <td>{box}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <p>{t('sheet.note')}</p>
      </article>
    </div>
  )
}
