import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { namesSomebody, slugNamesSomebody } from '~/stories/names'
import { hindrancesOf, languageFor, maySendIn, standingOf, type ConsentStanding } from '~/stories/story'

const at = new Date('2026-11-21T10:00:00Z')
const nothing = { askedAt: null, consentedAt: null, withdrawnAt: null, storyVersion: null }
const standings: ConsentStanding[] = ['not-asked', 'asked', 'yes', 'again', 'no']

describe('a yes', () => {
  it('is to the story as it was read; a changed one asks again', () => {
    expect(standingOf(nothing, 3)).toBe('not-asked')
    expect(standingOf({ ...nothing, askedAt: at }, 3)).toBe('asked')
    expect(standingOf({ ...nothing, consentedAt: at, storyVersion: 3 }, 3)).toBe('yes')
    expect(standingOf({ ...nothing, consentedAt: at, storyVersion: 2 }, 3)).toBe('again')
  })
  it('that was taken back is a no, whatever was said before', () => {
    expect(standingOf({ askedAt: at, consentedAt: at, withdrawnAt: at, storyVersion: 3 }, 3)).toBe('no')
  })
})

describe('a story', () => {
  it('is published only in Danish, with a yes of everyone or nobody in it', () => {
    expect(hindrancesOf({ languages: ['da'], nobodyInIt: false, people: ['yes', 'yes'] })).toEqual([])
    expect(hindrancesOf({ languages: ['da', 'ar'], nobodyInIt: true, people: [] })).toEqual([])
    expect(hindrancesOf({ languages: ['ar'], nobodyInIt: true, people: [] })).toEqual(['no-danish'])
    expect(hindrancesOf({ languages: ['da'], nobodyInIt: false, people: [] })).toEqual(['who'])
    expect(hindrancesOf({ languages: ['da'], nobodyInIt: true, people: ['yes'] })).toEqual(['nobody-and-people'])
    expect(hindrancesOf({ languages: ['da'], nobodyInIt: false, people: ['yes', 'no'] })).toEqual(['said-no'])
    expect(hindrancesOf({ languages: ['da'], nobodyInIt: false, people: ['again', 'yes'] })).toEqual(['waiting'])
  })
  it('never comes out while one single person has not said yes to it', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...standings), { maxLength: 6 }), fc.boolean(), (people, nobodyInIt) => {
        const ready = hindrancesOf({ languages: ['da'], nobodyInIt, people }).length === 0
        expect(ready && people.some((each) => each !== 'yes')).toBe(false)
      }),
    )
  })
  it('may be sent in while people are asked', () => {
    expect(maySendIn({ languages: ['da'], nobodyInIt: false, people: ['asked'] })).toBe(true)
    expect(maySendIn({ languages: ['da'], nobodyInIt: false, people: [] })).toBe(false)
    expect(maySendIn({ languages: ['da'], nobodyInIt: false, people: ['no'] })).toBe(false)
  })
  it('is read in one’s own language, else in Danish', () => {
    expect(languageFor(['da', 'en'], 'en')).toBe('en')
    expect(languageFor(['da', 'en'], 'ar')).toBe('da')
  })
  it('names somebody when their name stands as a word, in capitals or as an owner too', () => {
    expect(namesSomebody(['AMAL kom.'], 'Amal')).toBe(true)
    expect(namesSomebody(['Det er Amals brød.'], 'Amal')).toBe(true)
    expect(namesSomebody(['Amalie kom.'], 'Amal')).toBe(false)
    expect(namesSomebody(['جاءت أمل اليوم'], 'أمل')).toBe(true)
    expect(namesSomebody(['Hej (a+b).'], 'a+b')).toBe(true)
    expect(namesSomebody(['Hej.'], '  ')).toBe(false)
  })
  it('names somebody by any part of their name too', () => {
    for (const text of ['Kirsten kom.', 'Fru HANSENS brød.', 'Kirsten-Marie', 'Kírsten'])
      expect(namesSomebody([text], 'Kirsten Hansen')).toBe(true)
    expect(namesSomebody(['Hansenberg kom.'], 'Kirsten Hansen')).toBe(false)
    expect(namesSomebody(['Der kom en.'], 'Anna van der Berg')).toBe(false)
    expect(namesSomebody(['Anne bager.'], 'Lis Anne-Marie')).toBe(true)
    expect(namesSomebody(['Så kom Bo.'], 'Bo Lund')).toBe(true)
    expect(namesSomebody(['De kan bo her.'], 'Bo Lund')).toBe(false)
    expect(namesSomebody(['جاءت أمل وخليل'], 'نور خليل')).toBe(true)
    expect(slugNamesSomebody('aases-broed', 'Åse Lund')).toBe(true)
    expect(slugNamesSomebody('lunden', 'Åse Lund')).toBe(false)
  })
})
