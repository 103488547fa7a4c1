import { useTranslation } from 'react-i18next'
import { useEventWords } from '~/events/use-event-words'
import { formatClock } from '~/i18n/format'
import { Anchor } from '~/ui/anchor'
import { ButtonLink } from '~/ui/button'
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

/** On top of the front page, for somebody who is signed in: a few lines of their own, each a link. */
export function OwnStrip({ firstName, lines }: OwnStripFacts) {
  const { t } = useTranslation('home')
  const words = useLineWords()
  return (
    <section className="own" aria-labelledby="til-dig">
      <div className="wrap own__in">
        <p id="til-dig" className="own__hello">
          {t('own.hello', { name: firstName })}
        </p>
        {lines.length > 0 ? (
          <ul className="own__lines">
            {lines.map((line) => (
              <li key={`${line.what} ${hrefOf(line)}`}>
                <Icon name={signs[line.what]} />
                <Anchor href={hrefOf(line)}>{words(line)}</Anchor>
              </li>
            ))}
          </ul>
        ) : (
          <p>{t('own.nothing')}</p>
        )}
        <ButtonLink href="/mit" iconEnd="arrow-right">
          {t('own.mine')}
        </ButtonLink>
      </div>
    </section>
  )
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
  const { t, i18n } = useTranslation(['home', 'hours'])
  const { day } = useEventWords()
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
        return (
          <>
            {t('own.next', { day: day(line.day), time: formatClock(line.starts, i18n.language) })} · <bdi>{line.title}</bdi>
          </>
        )
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
