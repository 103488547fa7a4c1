import { askPeople, countToAsk } from '~/stories/asking.server'
import { placeByToken, placesOfUser, rememberAccount, sayNo, sayYes, thinkAgain } from '~/stories/consent.server'
import { readEditor } from '~/stories/editor-page.server'
import { forgetUntouchedStories, forgetWithdrawnStories } from '~/stories/forgetting.server'
import {
  isPublicStoryPicture,
  maySeeStoryPicture,
  newestInFull,
  newestStory,
  otherStories,
  publishedStories,
  publishedStory,
  publishedStoryDates,
} from '~/stories/public.server'
import { consentsOf, dropPerson, peopleIn } from '~/stories/story-people.server'
import { countStories, listStories } from '~/stories/story-reading.server'
import { deleteStory, dropLanguage, publishStory, saveStory, sendBackStory, submitStory, takeDownStory } from '~/stories/telling.server'
import { begun, joins, rowOf } from '~tests/stories/telling'
import { association, coordinator, person } from '~tests/support/people'

/** What is done every day about stories. */
export function everydayStories(): [string, () => unknown][] {
  const mette = coordinator()
  const amal = person({ email: 'amal@example.com' })
  const { id: club, leader } = association()
  const id = begun(leader, { organisationId: club })
  const place = joins(id)
  const text = { title: 'Coffee', lead: '', quote: '', body: 'We meet.' }
  const row = () => rowOf(id)
  return [
    ['begin a story', () => begun(mette)],
    ['put somebody on its list', () => joins(begun(mette))],
    ['write it in another language', () => saveStory(leader, id, row().version, 'en', text)],
    ['take a language away', () => dropLanguage(leader, id, row().version, 'en')],
    ['the page it is written on', () => readEditor(row(), null)],
    ['who is in it', () => [peopleIn(row()), consentsOf(row()), countToAsk(row())]],
    ['ask them', () => askPeople(row())],
    ['a private link', () => placeByToken('a-token')],
    ['the account behind a link', () => rememberAccount(amal, place.personId)],
    ['stories one is in', () => placesOfUser(amal.userId)],
    ['say yes', () => sayYes(place, row().version, { by: null, way: 'link' })],
    ['send it in', () => submitStory(leader, id)],
    ['send it back', () => sendBackStory(mette, id, row().version, 'Skriv mere.')],
    ['publish it', () => publishStory(mette, id, row().version)],
    ['stories of a desk', () => [countStories(), listStories(null, null), listStories(null, 'published'), listStories(club, null)]],
    ['published stories', () => [publishedStories('da'), newestStory('ar'), newestInFull('da', 20), publishedStoryDates(100)]],
    ['one story', () => [publishedStory(row().slug, 'da'), otherStories(row().slug, 'da')]],
    ['a picture', () => [isPublicStoryPicture('a-picture'), maySeeStoryPicture(amal, 'a-picture')]],
    ['take it down', () => takeDownStory(mette, id)],
    ['say no', () => sayNo(place, { by: null, way: 'link' })],
    ['think again', () => thinkAgain(place, { by: null, way: 'link' })],
    ['take somebody off the list', () => dropPerson(row(), place.personId)],
    ['forget what was withdrawn', () => [forgetWithdrawnStories(), forgetUntouchedStories()]],
    ['delete it', () => deleteStory(leader, id)],
  ]
}
