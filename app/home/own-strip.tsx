import { useTranslation } from 'react-i18next'
import { useEventWords } from '~/events/use-event-words'
import { dateSignParts, formatClock } from '~/i18n/format'
import { Anchor } from '~/ui/anchor'
import { ButtonLink } from '~/ui/button'
import { DateSign } from '~/ui/date-sign'
import { Icon, type IconName } from '~/ui/icon'
import type { OwnLine, OwnStripFacts } from './own-line'

const signs: Record<OwnLine['what'], IconName> = {
  desk: 'inbox',
  answer: 'hourglass',
  words: 'pencil',
  messages: 'message-circle',
  confirm: 'timer',
  organisation: 'users',
  next: 'calendar-days',
  match: 'handshake',
  learning: 'graduation-cap',
  thanks: 'circle-check',
}

/** The head of the front page for somebody who is signed in: their next date by its sign, what waits for them, and ways on. */
export function OwnStrip({ firstName, lines }: OwnStripFacts) {
  const { t } = useTranslation('home')
  const words = useLineWords()
  const next = lines.find((line) => line.what === 'next')
  const rest = lines.filter((line) => line !== next)
  const first = rest.find(waits)
  return (
    <section className="own" aria-labelledby="til-dig">
      <div className="wrap own__in">
        <div className="own__top">
          <h1 id="til-dig">{t('own.hello', { name: firstName })}</h1>
          <ButtonLink href="/mit" iconEnd="arrow-right">
            {t('own.mine')}
          </ButtonLink>
        </div>
        {lines.length === 0 && <p>{t('own.nothing')}</p>}
        {lines.length > 0 && (
          <div className="own__row">
            {next && <NextDate {...next} />}
            {rest.length > 0 && (
              <ul className="own__lines">
                {rest.map((line) => (
                  <li key={`${line.what} ${hrefOf(line)}`} className={waits(line) ? 'is-waiting' : undefined}>
                    {line === first ? (
                      <ButtonLink variant="primary" icon={signs[line.what]} href={hrefOf(line)}>
                        <span>{words(line)}</span>
                      </ButtonLink>
                    ) : (
                      <>
                        <Icon name={signs[line.what]} />
                        <Anchor href={hrefOf(line)}>{words(line)}</Anchor>
                      </>
                    )}
                  </li>
                ))}
              </ul>
            )}
          </div>
        )}
      </div>
    </section>
  )
}

/** Where this person is expected next, as a guest or to help. */
function NextDate({ title, day, starts, href }: Extract<OwnLine, { what: 'next' }>) {
  const { t, i18n } = useTranslation('home')
  const words = useEventWords()
  return (
    <div className="own__next">
      <DateSign {...dateSignParts(day, i18n.language)} />
      <div>
        <p className="soft">{t('own.coming')}</p>
        <h2>
          <Anchor className="stretch" href={href}>
            <bdi>{title}</bdi>
          </Anchor>
        </h2>
        <p>{t('own.next', { day: words.day(day), time: formatClock(starts, i18n.language) })}</p>
      </div>
    </div>
  )
}

/** Something for this person to do; the other lines only lead on. */
function waits(line: OwnLine): boolean {
  switch (line.what) {
    case 'desk':
      return line.needs + line.approvals > 0
    case 'answer':
    case 'words':
    case 'messages':
    case 'confirm':
      return true
    default:
      return false
  }
}

function hrefOf(line: OwnLine): string {
  switch (line.what) {
    case 'desk':
      return '/koordinator'
    case 'answer':
    case 'match':
      return `/mit/match/${line.id}`
    case 'words':
      return `/mit/opfoelgning/${line.id}`
    case 'messages':
      return '/mit/beskeder'
    case 'confirm':
      return `/forening/${line.slug}/timer`
    case 'organisation':
      return `/forening/${line.slug}`
    case 'next':
      return line.href
    case 'learning':
      return '/laer-dansk'
    case 'thanks':
      return '/mit/timer'
  }
}

function useLineWords() {
  const { t } = useTranslation(['home', 'hours'])
  return (line: OwnLine) => {
    switch (line.what) {
      case 'desk':
        return `${t('own.needs', { count: line.needs })} · ${t('own.approvals', { count: line.approvals })}`
      case 'messages':
        return t('own.messages', { count: line.count })
      case 'confirm':
        return (
          <>
            <bdi>{line.name}</bdi>: {t('hours:leading.waiting', { count: line.count })}
          </>
        )
      case 'organisation':
        return <bdi>{line.name}</bdi>
      case 'next':
        return <bdi>{line.title}</bdi>
      case 'match':
        return t('own.match', { count: line.count })
      case 'thanks':
        return t('own.thanks', { count: line.hours })
      case 'answer':
      case 'words':
      case 'learning':
        return t(`own.${line.what}`)
    }
  }
}
