import { learningLinks, learningTexts, learnt } from '~db/schema/learning'
import type { LinkEntry } from '~/learning/links.server'
import { starterLinks } from '~/learning/starter-links.server'
import { db } from '~/server/database.server'
import { diceFor } from './dice'
import type { DemoIsland } from './island'
import { daysBefore } from './when'

/** A page of nobody's that has gone away: what editors and readers see of a link that does not work. */
const goneAway: LinkEntry = {
  url: 'https://dansk-og-kaffe.test/',
  kind: 'film',
  levels: ['none', 'beginner'],
  topics: ['customs', 'listening'],
  languages: ['da', 'en'],
  publisher: 'Dansk og kaffe',
  minutes: 3,
  needsAccount: false,
  texts: {
    da: { title: 'Små film om kaffe, kage og naboer', line: 'Hvad siger man, når man bliver budt indenfor?' },
    en: { title: 'Small films about coffee, cake and neighbours', line: 'What does one say when one is invited in?' },
  },
}
/** Days ago that it went away, and that the portal was made. */
const [GONE, MADE] = [23, 61]

/** The learning portal: the house's own list and a link that no longer works; the newcomer with an account has learnt a little. */
export function writeLearning(island: DemoIsland, at: Date): void {
  const dice = diceFor('learning')
  const editor = island.people.find(({ roles }) => roles.includes('coordinator'))?.id ?? null
  const entries = [...starterLinks().slice(0, 14), goneAway, ...starterLinks().slice(14)]
  const rows = entries.map(({ texts, ...entry }, position) => {
    const gone = entry.url === goneAway.url
    return {
      texts,
      link: {
        id: dice.id(),
        ...entry,
        position: position + 1,
        addedBy: editor,
        createdAt: daysBefore(at, MADE),
        updatedAt: daysBefore(at, MADE),
        // nobody has looked at those that are real
        checkedAt: gone ? daysBefore(at, 2) : null,
        checkResult: gone ? 'gone' : null,
        brokenSince: gone ? daysBefore(at, GONE) : null,
      },
    }
  })
  db()
    .insert(learningLinks)
    .values(rows.map(({ link }) => link))
    .run()
  db()
    .insert(learningTexts)
    .values(rows.flatMap(({ link, texts }) => Object.entries(texts).map(([language, text]) => ({ linkId: link.id, language, ...text }))))
    .run()
  const reader = island.people.find(({ email }) => email.startsWith('tilflytter@'))
  if (reader)
    db()
      .insert(learnt)
      .values(rows.slice(1, 5).map(({ link }, place) => ({ userId: reader.id, linkId: link.id, at: daysBefore(at, 4 * place + 3) })))
      .run()
}
