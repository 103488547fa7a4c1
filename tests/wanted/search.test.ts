import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { danishLevels } from '~/people/facts'
import { readRoleFilter, roleFilterHref } from '~/wanted/wanted-filter'
import { danishIsEnough, levelsWithin } from '~/wanted/wanted-role'
import { searchRoles } from '~/wanted/wanted-search.server'
import { closeRole, fillPlace, freePlace, pauseRole } from '~/wanted/wanted.server'
import { subjectOf } from '~/messages/subjects.server'
import { setClock } from '~/server/clock.server'
import { useHouse } from '~tests/support/house'
import { publishedRole, submittedRole } from '~tests/support/roles'

useHouse()

const find = (query: string) => searchRoles(readRoleFilter(new URLSearchParams(query)).filter).found.map(({ title }) => title)

describe('looking for a role', () => {
  it('finds published roles with places left, and no others', () => {
    const { id, club } = publishedRole({ title: 'Dommer' })
    submittedRole({ title: 'Ikke set endnu' })
    expect(find('')).toEqual(['Dommer'])
    fillPlace(id)
    expect(find('')).toEqual([])
    freePlace(id)
    pauseRole(club.leader, id)
    expect(find('')).toEqual([])
    expect(find('q=dommer')).toEqual([])
    closeRole(club.leader, id)
    expect(find('q=dommer')).toEqual([])
  })

  it('leaves out roles whose last day is over, and nobody can ask about them', () => {
    setClock(() => new Date('2026-11-21T10:00:00Z'))
    const { id } = publishedRole({ title: 'Markedsdag', untilDate: '2026-11-22' })
    expect([find(''), subjectOf('role', id)?.title]).toEqual([['Markedsdag'], 'Markedsdag'])
    setClock(() => new Date('2026-11-23T10:00:00Z'))
    expect([find(''), subjectOf('role', id)]).toEqual([[], null])
  })

  it('finds by the words of it, its organisation, and the names of role and interest in every language', () => {
    publishedRole({ title: 'Kan du fløjte?', role: 'referee', interest: 'football', text: 'Tre kampe om måneden.' })
    publishedRole({ title: 'Kaffe i klubhuset', role: 'cafe-helper', town: 'nexoe' })
    for (const words of ['dommere', 'kamp', 'referee', 'حكم', 'كرة القدم', 'football', 'футбол', 'Boldklubben kamp'])
      expect(find(`q=${encodeURIComponent(words)}`), words).toEqual(['Kan du fløjte?'])
    expect(find('q=boldklubben')).toHaveLength(2)
    expect(find('q=svømning')).toEqual([])
  })

  it('leaves out what asks for more Danish than one has', () => {
    publishedRole({ title: 'Lidt dansk', danishLevel: 'some' })
    publishedRole({ title: 'Flydende', danishLevel: 'fluent' })
    publishedRole({ title: 'Uden dansk', danishLevel: 'none' })
    expect(find('danish=some').toSorted()).toEqual(['Lidt dansk', 'Uden dansk'])
    expect(find('danish=none')).toEqual(['Uden dansk'])
    expect(find('danish=fluent')).toHaveLength(3)
  })

  it('takes every name of the contract and its own, one by one and together', () => {
    publishedRole({
      title: 'Den rigtige',
      role: 'coach',
      town: 'nexoe',
      availability: ['tue-evening'],
      languages: ['uk'],
      audience: ['young'],
      training: 'paid-course',
      suitsNewcomers: 'on',
    })
    publishedRole({ title: 'En anden', role: 'treasurer', town: 'roenne', availability: ['mon-morning'], audience: ['seniors'] })
    const right = [
      'front=leisure',
      'kind=coach',
      'speaks=uk',
      'town=nexoe&km=5',
      'day=tue',
      'time=evening',
      'for=young',
      'training=paid-course',
      'newcomers=ja',
    ]
    for (const query of right) expect(find(query), query).toEqual(['Den rigtige'])
    expect(find(right.join('&'))).toEqual(['Den rigtige'])
  })

  it('names what it could not use, and never fails', () => {
    const { filter, ignored } = readRoleFilter(new URLSearchParams('kind=astronaut&town=oslo&km=-1&danish=perfect&front=disco&q=%25'))
    expect(ignored.toSorted()).toEqual(['danish', 'front', 'kind', 'km', 'q', 'town'])
    expect(roleFilterHref(filter)).toBe('/roller')
    fc.assert(
      fc.property(fc.webQueryParameters(), (query) => {
        searchRoles(readRoleFilter(new URLSearchParams(query)).filter)
      }),
      { numRuns: 60 },
    )
  })

  it('puts the nearest first when a town is asked for', () => {
    publishedRole({ title: 'I Nexø', town: 'nexoe' })
    publishedRole({ title: 'I Rønne', town: 'roenne' })
    publishedRole({ title: 'I Aakirkeby', town: 'aakirkeby' })
    expect(find('town=nexoe')).toEqual(['I Nexø', 'I Aakirkeby', 'I Rønne'])
  })
})

describe('Danish', () => {
  it('is enough exactly for the roles that are shown to somebody with it', () => {
    for (const has of danishLevels)
      for (const asked of danishLevels) expect(levelsWithin(has).includes(asked)).toBe(danishIsEnough(has, asked))
  })
})
