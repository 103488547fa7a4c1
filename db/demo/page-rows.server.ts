import { pageVersions } from '~db/schema/pages'
import { db } from '~/server/database.server'
import { diceFor } from './dice'
import type { DemoIsland } from './island'
import { daysBefore } from './when'

/** Help an administrator has written anew twice in Danish, and not yet in the other languages. */
const written = [
  { ago: 34, body: 'Det er også for virksomheder, skoler og grupper. Skriv det vigtigste her.' },
  {
    ago: 12,
    body: 'Det er også for virksomheder, skoler og grupper. Skriv det vigtigste her.\n\nResten af siden kan du skrive bagefter. Er du i tvivl, så [læs, hvordan det virker](/om#forening).',
  },
]

export function writeSiteTexts(island: DemoIsland, at: Date): void {
  const dice = diceFor('site-texts')
  const writer = island.people.find(({ roles }) => roles.includes('admin'))?.id ?? null
  let uponId: string | null = null
  for (const { ago, body } of written) {
    const id = dice.id()
    db()
      .insert(pageVersions)
      .values({
        id,
        page: 'new-organisation',
        language: 'da',
        title: '',
        lead: '',
        body,
        uponId,
        writtenBy: writer,
        writtenAt: daysBefore(at, ago),
      })
      .run()
    uponId = id
  }
}
