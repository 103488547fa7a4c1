import { certificateByNumber, certificatesOf, paperOf } from '~/certificates/certificates.server'
import { approve, chooseName, decline, reopen, restore, withdraw, writePaper } from '~/certificates/deciding.server'
import { idOfNumber, readDeskCase, readDeskList } from '~/certificates/desk.server'
import { askForOne, proposeEarned, proposeForAll, thank } from '~/certificates/proposing.server'
import { readOwnCertificates, readRoadCard } from '~/certificates/road.server'
import { latestThanks, whomToThank } from '~/certificates/thanks.server'
import { gave, tookTheCourse } from '~tests/certificates/earning'
import { association, coordinator, person } from '~tests/support/people'
import { runningMatch } from '~tests/support/running'

/** What is done every day about certificates. */
export function everydayCertificates(): [string, () => unknown][] {
  const [mette, freja] = [coordinator(), person({ firstName: 'Freja', ageBand: '15-17' })]
  const { id: club, leader } = association()
  const { kirsten } = runningMatch({ mette })
  gave(freja, 20, { organisationId: club })
  tookTheCourse(mette, kirsten, 'language-buddy')
  const first = () => certificatesOf(freja.userId)[0]
  const id = () => first()?.id ?? ''
  return [
    ['propose what is earned', () => proposeEarned(freja.userId)],
    ['propose for a language buddy', () => proposeEarned(kirsten.userId)],
    ['look at everybody', () => proposeForAll()],
    ['ask for one', () => askForOne(freja)],
    ['whom to thank', () => whomToThank(leader, club)],
    ['thank', () => thank(leader, club, freja.userId, 'Tak for hjælpen.')],
    ['thanks of an organisation', () => latestThanks(club)],
    ['choose a name', () => chooseName(freja, 'Freja Holm')],
    ['certificates that wait', () => readDeskList(mette, 'venter', 1)],
    ['one certificate', () => readDeskCase(mette, id())],
    ['decline one', () => decline(mette, id(), 'hours')],
    ['let it wait again', () => reopen(mette, id())],
    ['mend a name', () => writePaper(mette, id(), { name: 'Freja Kure', words: null })],
    ['look again at what was declined', () => proposeEarned(freja.userId)],
    ['approve some', () => approve(mette, [id()])],
    ['a paper', () => paperOf(freja, id())],
    ['verify a number', () => certificateByNumber(first()?.number ?? '')],
    ['find a number', () => idOfNumber(first()?.number ?? '')],
    ['withdraw one', () => withdraw(mette, id(), 'mistake')],
    ['let it count again', () => restore(mette, id())],
    ['replace one', () => withdraw(mette, id(), 'replaced')],
    ['a withdrawn one', () => readDeskCase(mette, id())],
    ['certificates that were given', () => readDeskList(mette, 'givet', 1)],
    ['own certificates', () => readOwnCertificates(freja)],
    ['the road on one’s own page', () => readRoadCard(freja)],
  ]
}
