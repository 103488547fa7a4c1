import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { accountByEmail, listAccounts, personById, saveProfile } from '~/people/people.server'
import { logActivity } from '~/activities/activities.server'
import { lookThrough } from '~/imports/imports.server'
import { reportAs } from '~/messages/writing.server'
import { register } from '~/people/sign-in.server'
import { backUp } from '~/server/backup.server'
import { closeDatabase, DATABASE_FILE, handle, openDatabase, useDatabase } from '~/server/database.server'
import { migrate } from '~/server/migrate.server'
import { SealBroken } from '~/server/sealed.server'
import { useHouse } from '~tests/support/house'
import { coordinator, newcomer, person } from '~tests/support/people'
import { sentByGuest } from '~tests/support/talks'

const SECRETS = [
  'Ingeborg',
  'Havtornbakke',
  '56951234',
  'ingeborg@example.com',
  'Selamawit',
  'selamawit@example.com',
  '+4511223344',
  'Vil gerne bage',
  'Vi gik en tur',
  'Kan jeg komme',
  'skriver hele natten',
  'zulfiqara@example.com',
  'Holger Fritidsmand',
  'Vinterbaderne i Snogebæk',
]

describe('a copy of the database', () => {
  it('tells nobody a name, a number, an address, or what somebody wrote', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'rb-sealed-'))
    try {
      useDatabase(openDatabase(join(folder, DATABASE_FILE)))
      migrate(handle())
      const ingeborg = person({ firstName: 'Ingeborg', lastName: 'Havtornbakke', phone: '56951234', email: 'ingeborg@example.com' })
      newcomer({ name: 'Selamawit', email: 'selamawit@example.com', phone: '+4511223344', wishes: 'Vil gerne bage' })
      logActivity(ingeborg, { matchId: null, date: '2026-11-20', minutes: 60, note: 'Vi gik en tur', formKey: 'a-form-key' })
      await register({
        email: 'ingeborg@example.com',
        password: 'regnvejr og rugbrød',
        firstName: 'Ingeborg',
        locale: 'da',
        network: '192.0.2.1',
        next: null,
      })
      const { row } = await sentByGuest({ owner: ingeborg, email: 'zulfiqara@example.com', text: 'Kan jeg komme på tirsdag?' })
      reportAs(row, 'owner', ingeborg.userId, 'Han skriver hele natten.')
      const table = new TextEncoder().encode('Navn;By;Fritekst\nVinterbaderne i Snogebæk;Snogebæk;Spørg Holger Fritidsmand\n')
      expect(await lookThrough(coordinator(), 'organisations', table)).toMatchObject({ ok: true })
      await backUp(folder, join(folder, 'copy'))
      handle().sqlite.pragma('wal_checkpoint(TRUNCATE)')
      for (const file of [DATABASE_FILE, 'copy']) {
        const bytes = readFileSync(join(folder, file))
        for (const secret of SECRETS) expect(bytes.includes(secret), `${secret} in ${file}`).toBe(false)
      }
    } finally {
      closeDatabase()
      rmSync(folder, { recursive: true })
    }
  })
})

describe('an account', () => {
  useHouse()

  it('is found by its address without the address being there', () => {
    const { userId } = person({ email: 'ingeborg@example.com' })
    expect(accountByEmail('ingeborg@example.com')?.person.id).toBe(userId)
    expect(listAccounts({ email: 'ingeborg@example.com', page: 1, pageSize: 10 })).toMatchObject({
      total: 1,
      rows: [{ id: userId, email: 'ingeborg@example.com' }],
    })
    expect(JSON.stringify(handle().sqlite.prepare('select * from users').all())).not.toContain('ingeborg')
  })

  it('has one address and no other account the same', () => {
    person({ email: 'ingeborg@example.com' })
    expect(() => person({ email: 'ingeborg@example.com' })).toThrow(/UNIQUE/)
  })

  it('does not open with a name that was moved over from another row', () => {
    const [one, other] = [person({ firstName: 'Ingeborg' }), person({ firstName: 'Birthe' })]
    handle()
      .sqlite.prepare('update users set first_name_sealed = (select first_name_sealed from users where id = ?) where id = ?')
      .run(one.userId, other.userId)
    expect(() => personById(other.userId)).toThrow(SealBroken)
    expect(personById(one.userId)?.firstName).toBe('Ingeborg')
  })

  it('keeps its profile as it was saved, with what was left out empty', () => {
    const ingeborg = person({ firstName: 'Ingeborg' })
    const profile = {
      firstName: 'Inge',
      lastName: null,
      phone: '56951234',
      locale: 'en',
      town: 'svaneke',
      gender: 'woman',
      ageBand: '65+',
      danishLevel: null,
      languages: ['da', 'de'],
      interests: ['gardening'],
      industries: [],
      availability: 5,
      transport: 'bike',
      radiusKm: 8,
    } as const
    saveProfile(ingeborg, { ...profile, languages: [...profile.languages], interests: [...profile.interests], industries: [] })
    expect(personById(ingeborg.userId)).toEqual({ ...profile, id: ingeborg.userId, email: ingeborg.email, emailVerified: true })
  })

  it('reads a code that is no longer known as nothing said', () => {
    const { userId } = person()
    handle()
      .sqlite.prepare("update users set gender = 'unknown', transport = 'horse', languages = '[\"da\",\"xx\"]', locale = 'sv' where id = ?")
      .run(userId)
    expect(personById(userId)).toMatchObject({ gender: null, transport: null, languages: ['da'], locale: 'da' })
  })
})
