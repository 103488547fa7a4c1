import { backToHouse, helpText, readPage, takeUpAgain, textStandings, versionsOf, writeText } from '~/pages/pages.server'
import { administrator } from '~tests/support/people'

/** What readers and administrators do with the site's own texts every day. */
export function everydayPages(): [string, () => unknown][] {
  const anders = administrator()
  const text = { title: 'Om', lead: 'Kort', body: 'Langt' }
  const written = writeText(anders, 'about', 'da', text, null)
  const id = 'id' in written ? written.id : null
  return [
    ['a page of text', () => [readPage('about', 'da'), readPage('privacy', 'ar'), helpText('new-here', 'en')]],
    ['the texts of the site', () => [textStandings(), versionsOf('about', 'da')]],
    [
      'writing a text',
      () => [
        writeText(anders, 'about', 'da', text, id),
        takeUpAgain(anders, 'about', 'da', { id: id ?? '', uponId: id }),
        backToHouse(anders, 'verify', 'da', null),
      ],
    ],
  ]
}
