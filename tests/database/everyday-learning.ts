import {
  addLink,
  allLinks,
  changeLink,
  learntBy,
  linkById,
  linksToLookAt,
  noteLearnt,
  noteLook,
  putFirst,
  removeLink,
  showLink,
  shownLinks,
} from '~/learning/links.server'
import { starterLinks } from '~/learning/starter-links.server'
import { coordinator, volunteer } from '~tests/support/people'

/** What readers and editors do with the learning portal every day. */
export function everydayLearning(): [string, () => unknown][] {
  const [mette, rania] = [coordinator(), volunteer()]
  const [entry] = starterLinks()
  const added = entry ? addLink(mette, entry) : { refused: 'gone' as const }
  const id = 'id' in added ? added.id : ''
  return [
    ['the learning portal', () => [shownLinks(), learntBy(rania), noteLearnt(rania, id, true), noteLearnt(rania, id, false)]],
    [
      'learning links at the desk',
      () => [allLinks(), linkById(id), putFirst(id), showLink(mette, id, true), entry && changeLink(mette, id, 1, entry)],
    ],
    [
      'the weekly look at learning links',
      () => [linksToLookAt(new Date(0), 12), noteLook(id, entry?.url ?? '', 'gone'), removeLink(mette, id)],
    ],
  ]
}
