import type { MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { RoadCard } from '~/certificates/road-card'
import { readRoadCard } from '~/certificates/road.server'
import { hostedList } from '~/events/hosted-list.server'
import { mayMakeEvents } from '~/events/hosting.server'
import { MyEventsCard } from '~/events/my-events-card'
import { waitingForOwnWords } from '~/follow-ups/follow-ups.server'
import { OwnWordsCard } from '~/follow-ups/own-words-card'
import { islandDate } from '~/i18n/format'
import { translator } from '~/i18n/i18n.server'
import { unreadFor } from '~/messages/conversations.server'
import { MyWishes } from '~/newcomers/my-wishes'
import { ownWishes } from '~/newcomers/self-registration.server'
import { ownOffers } from '~/offers/offers.server'
import { ownClaims } from '~/organisations/claims.server'
import { organisationsLedBy, organisationsOf } from '~/organisations/organisations.server'
import { nextMeetingFor } from '~/lead-mentors/meetings.server'
import { MentorCards } from '~/lead-mentors/next-meeting-card'
import { mayAct, mayLoad } from '~/people/guard.server'
import { firstNamesOf } from '~/people/people.server'
import { now } from '~/server/clock.server'
import { ScreeningCard } from '~/screening/screening-card'
import { screeningLines } from '~/screening/standing.server'
import { MySignUpsCard } from '~/sign-ups/my-sign-ups-card'
import { mySignUpLines } from '~/sign-ups/my-sign-ups.server'
import { shiftCard } from '~/shifts/my-view.server'
import { MyShiftsCard } from '~/shifts/my-shifts-card'
import { trainingCard } from '~/training/own-training.server'
import { TrainingCard } from '~/training/training-card'
import { ButtonLink } from '~/ui/button'
import { Card } from '~/ui/card'
import { vars } from '~/ui/vars'
import { ownActivities, ownMinutes } from '../activities.server'
import { DraftNote } from '../draft-note'
import { HoursCard, LatestHours } from '../hours-card'
import { waitingToConfirm } from '../hours-reading.server'
import { keepsWriting } from '../keeping-action.server'
import { LogHours } from '../log-hours'
import { logFormFor } from '../log-page.server'
import { ThanksCard } from '../thanks-card'
import { yearToThankFor } from '../year.server'
import { MyMatches } from '../my-matches'
import { myMatches } from '../my-page.server'
import { MyOffers } from '../my-offers'
import { MyWays } from '../my-ways'
import { forgetsDraft, takesBack, takesHours } from '../taking-hours.server'

export const loader = mayLoad('/mit', ({ actor, language, url }) => {
  const today = islandDate(now())
  const matches = myMatches(actor)
  const led = organisationsLedBy(actor).map(({ id }) => id)
  const toConfirm = waitingToConfirm(actor.userId, led)
  return {
    title: translator(language)('mine:title'),
    today,
    matches,
    offers: ownOffers(actor),
    wishes: ownWishes(actor),
    unread: unreadFor(actor),
    ownWords: waitingForOwnWords(matches.filter(({ side, told }) => side === 'offer' && told === 'active').map(({ id }) => id)),
    signUps: mySignUpLines(actor).slice(0, 3),
    meeting: nextMeetingFor(actor),
    thanksFor: yearToThankFor(actor.userId),
    shifts: shiftCard(actor),
    events: { events: hostedList(actor), may: mayMakeEvents(actor) },
    leads: actor.roles.has('lead-mentor'),
    // what one has asked to lead stands there too: its page says how that goes
    organisations: [...organisationsOf(actor), ...ownClaims(actor).filter(({ state }) => state === 'waiting')].flatMap(
      ({ id, slug, name }, at, all) =>
        all.findIndex((each) => each.id === id) === at ? [{ slug, name, hours: toConfirm.get(id) ?? 0 }] : [],
    ),
    log: logFormFor(actor, url.searchParams),
    firstName: firstNamesOf([actor.userId]).get(actor.userId) ?? '',
    names: Object.fromEntries(matches.flatMap(({ id, name }) => (name ? [[id, name]] : []))),
    screening: screeningLines(actor.userId),
    training: trainingCard(actor, language),
    road: readRoadCard(actor),
    latest: ownActivities(actor, 5),
    month: ownMinutes(actor, `${today.slice(0, 7)}-01`),
    year: ownMinutes(actor, `${today.slice(0, 4)}-01-01`),
    all: ownMinutes(actor, '2000-01-01'),
  }
})
export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title }]

export const action = keepsWriting(
  mayAct('/mit', { log: takesHours('/mit', { names: true }), undo: takesBack('/mit'), 'forget-draft': forgetsDraft('/mit') }),
)

export default function MyPage() {
  const {
    today,
    matches,
    offers,
    wishes,
    unread,
    ownWords,
    signUps,
    meeting,
    thanksFor,
    shifts,
    events,
    leads,
    organisations,
    log,
    firstName,
    names,
    screening,
    training,
    road,
    latest,
    month,
    year,
    all,
  } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { t } = useTranslation(['mine', 'logging'])
  const volunteers = log.choices.length > 0 || all.count > 0 || offers.some(({ state }) => state === 'published')
  const form = volunteers && (
    <LogHours
      key={log.formKey}
      {...log}
      answer={answer ?? null}
      before={log.draft && <DraftNote />}
      after={
        <p className="quick__after">
          {all.count > 0 && (
            <ButtonLink href="/mit/timer/uge" size="sm" variant="quiet" icon="repeat">
              {t('logging:repeat.link')}
            </ButtonLink>
          )}
          <ButtonLink href="/mit/timer/nyt" size="sm" variant="quiet" icon="timer">
            {t('logging:app.link')}
          </ButtonLink>
        </p>
      }
    />
  )
  const mine = (
    <>
      {matches.length > 0 && <MyMatches matches={matches} today={today} />}
      {wishes && <MyWishes own={wishes} today={today} />}
      <MyOffers offers={offers} />
      {matches.length === 0 && <MyMatches matches={matches} today={today} />}
      {log.choices.length === 0 && form}
    </>
  )
  const lately = (
    <>
      <RoadCard {...road} />
      {latest.length > 0 && <LatestHours latest={latest} names={names} today={today} />}
    </>
  )
  // what was just written stands beside its form, and beneath it on a phone
  const besideForm = log.choices.length > 0 && latest.length > 0
  const gap = vars({ gap: 'var(--s-5)' })
  return (
    <>
      <section className="wrap" style={{ paddingBlock: 'var(--s-5) 0' }}>
        <h1 style={{ fontSize: 'var(--t-4)' }}>{t('hello', { name: firstName })}</h1>
      </section>
      <div className="wrap split mine" style={{ paddingBlock: 'var(--s-4) var(--s-7)' }}>
        <div className="stack" style={gap}>
          {ownWords.length > 0 && <OwnWordsCard waiting={ownWords.map(({ id, matchId }) => ({ id, name: names[matchId] ?? null }))} />}
          <ScreeningCard lines={screening} />
          <MySignUpsCard lines={signUps} />
          {log.choices.length > 0 && form}
          {!besideForm && mine}
        </div>
        {besideForm && (
          <>
            <div className="stack" style={gap}>
              {lately}
            </div>
            <div className="stack" style={gap}>
              {mine}
            </div>
          </>
        )}
        <div className="stack" style={gap}>
          <MyWays unread={unread} organisations={organisations} />
          <MyShiftsCard {...shifts} />
          <MyEventsCard {...events} today={today} />
          <ThanksCard year={thanksFor} />
          <MentorCards meeting={meeting} leads={leads} />
          {volunteers && <HoursCard month={month.minutes} year={year.minutes} all={all.minutes} />}
          <TrainingCard lacking={training} />
          {!besideForm && lately}
          <Card title={t('about.title')}>
            <div className="stack">
              <p>{t('about.text')}</p>
              <p className="btns">
                <ButtonLink href="/mit/profil" icon="pencil">
                  {t('about.profile')}
                </ButtonLink>
                <ButtonLink href="/mit/privatliv" icon="lock">
                  {t('about.privacy')}
                </ButtonLink>
              </p>
            </div>
          </Card>
        </div>
      </div>
    </>
  )
}
