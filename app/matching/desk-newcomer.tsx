import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { formatList, formatMonth, languageName } from '~/i18n/format'
import { townName } from '~/island/towns'
import { ALWAYS_HERE } from '~/newcomers/newcomer'
import { frontOf } from '~/offers/offer'
import { slotsIn } from '~/people/availability'
import { useFactList } from '~/people/use-fact-list'
import { Anchor } from '~/ui/anchor'
import { AvailabilityRead } from '~/ui/availability-read'
import { Avatar } from '~/ui/avatar'
import { Badge } from '~/ui/badge'
import { Facts } from '~/ui/facts'
import { Gable } from '~/ui/gable'
import type { DeskNewcomer, LaidOutNeed } from './suggested.server'
import type { DeskOffer } from './suggestion'
import { useWeekWords } from './use-week-words'

/** Who needs something: what they wish for, what we know, when they can. `chosen` is the offer laid over their week. */
export function DeskNewcomerFacts({
  laid,
  chosen,
  needHref,
  children,
}: {
  laid: LaidOutNeed
  chosen: DeskOffer | null
  needHref: (id: string) => string
  children?: ReactNode
}) {
  const { t } = useTranslation('matching')
  const { newcomer, need, needs } = laid
  return (
    <>
      <NewcomerHead newcomer={newcomer} />
      <p className="row desk-badges">
        <WaitingBadge days={laid.days} mood={laid.mood} />
        <Badge tone="ok" icon="check">
          {t('newcomer.consent')}
        </Badge>
      </p>
      <h3 className="sub">{t('newcomer.wants')}</h3>
      <ol className="wants">
        {needs.map((each) => (
          <li key={each.id} aria-current={each.id === need.id ? 'true' : undefined}>
            <Gable front={frontOf[each.kind]} size="xs" />
            <span>
              <Anchor href={needHref(each.id)}>{t(`facts:kinds.${each.kind}`)}</Anchor>
              {each.state !== 'open' && <span className="soft"> · {t(`needStates.${each.state}`)}</span>}
            </span>
          </li>
        ))}
      </ol>
      <h3 className="sub">{t('newcomer.known')}</h3>
      <NewcomerFactList newcomer={newcomer} />
      <h3 className="sub">{t('newcomer.when')}</h3>
      <Week newcomer={newcomer} chosen={chosen} />
      {children}
    </>
  )
}

function NewcomerHead({ newcomer }: { newcomer: DeskNewcomer }) {
  const { t, i18n } = useTranslation(['matching', 'newcomers'])
  return (
    <div className="row desk-person">
      <Avatar name={newcomer.name} />
      <div>
        <h2 id="borger-navn">
          <Anchor href={`/koordinator/tilflyttere/${newcomer.id}`}>
            <bdi>{newcomer.name}</bdi>
          </Anchor>
        </h2>
        <p className="soft">
          {[
            t(`facts:ageBands.${newcomer.ageBand}`),
            townName(newcomer.town),
            newcomer.arrivedMonth === ALWAYS_HERE
              ? t('newcomers:alwaysHere')
              : t('newcomer.came', { month: formatMonth(newcomer.arrivedMonth, i18n.language) }),
          ].join(' · ')}
        </p>
      </div>
    </div>
  )
}

export function WaitingBadge({ days, mood }: { days: number; mood: 'calm' | 'soon' | 'late' }) {
  const { t } = useTranslation('matching')
  return (
    <Badge tone={mood === 'late' ? 'err' : mood === 'soon' ? 'warn' : 'wait'} icon="clock">
      {t('queue.waitedLate', { count: days })}
    </Badge>
  )
}

/** What was chosen when the newcomer was written down; what was left open is left out. */
export function NewcomerFactList({ newcomer, kind = 'need' }: { newcomer: DeskNewcomer; kind?: 'facts' | 'need' }) {
  const { t, i18n } = useTranslation('matching')
  const list = useFactList()
  const spoken = formatList(
    newcomer.languages.map((code) => languageName(code, i18n.language)),
    i18n.language,
  )
  const items = [
    { term: t('newcomer.languages'), detail: spoken },
    { term: t('newcomer.danish'), detail: t(`facts:danishLevels.${newcomer.danishLevel}`) },
    newcomer.children.length > 0 && { term: t('newcomer.children'), detail: list('childAgeBands', newcomer.children) },
    newcomer.genderWish === 'same' && { term: t('newcomer.wish'), detail: t(`newcomer.sameGender.${newcomer.gender ?? 'other'}`) },
    {
      term: t('newcomer.travels'),
      detail: t('newcomer.travelsText', { transport: t(`facts:transports.${newcomer.transport}`), count: newcomer.radiusKm }),
    },
    newcomer.interests.length > 0 && { term: t('newcomer.interests'), detail: list('interests', newcomer.interests) },
    newcomer.industries.length > 0 && { term: t('newcomer.industries'), detail: list('industries', newcomer.industries) },
    newcomer.wishes && {
      term: t('newcomer.tells'),
      detail: (
        <span className="tells" dir="auto">
          {newcomer.wishes}
        </span>
      ),
    },
  ]
  return <Facts kind={kind} items={items.flatMap((item) => (item ? [item] : []))} />
}

function Week({ newcomer, chosen }: { newcomer: DeskNewcomer; chosen: DeskOffer | null }) {
  const { t } = useTranslation('matching')
  const week = useWeekWords()
  const shared = chosen ? newcomer.availability & chosen.availability : 0
  const can = t('week.can', { name: newcomer.name, slots: week.list(newcomer.availability) })
  return (
    <AvailabilityRead
      mine={slotsIn(newcomer.availability)}
      theirs={chosen ? slotsIn(chosen.availability) : undefined}
      days={week.days}
      times={week.times}
      caption={chosen ? `${can} ${shared ? t('week.shared', { slots: week.list(shared) }) : t('week.sharedNone')}` : can}
      legend={
        chosen
          ? { both: t('week.both'), mine: t('week.only', { name: newcomer.name }), theirs: t('week.only', { name: chosen.owner }) }
          : undefined
      }
    />
  )
}
