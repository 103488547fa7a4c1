import { islandDate } from '~/i18n/format'
import { now } from '~/server/clock.server'
import { MUNICIPALITY, isToOrder } from './check'
import { openOrdersOf } from './checks.server'
import { declarationsIn } from './declarations.server'
import { loneLeaders } from './lone-leaders.server'
import { municipalOrderToType, peopleOfMunicipality, talksOf } from './municipality.server'
import { readTalkChoice } from './talks'

/** The coordinators' pages about certificates, talks and declarations: only what the part that is shown needs. */

export const deskParts = ['attester', 'samtaler', 'erklaeringer'] as const
export type DeskPart = (typeof deskParts)[number]
const PAGE_SIZE = 40

function pageOf<T>(all: readonly T[], wanted: number) {
  const pages = Math.max(1, Math.ceil(all.length / PAGE_SIZE))
  const page = Math.min(wanted, pages)
  return { lines: all.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE), page, pages, total: all.length }
}

export function readDeskPart(url: URL) {
  const part: DeskPart = deskParts.find((each) => each === url.searchParams.get('vis')) ?? 'attester'
  const wanted = Math.max(1, Math.floor(Number(url.searchParams.get('page'))) || 1)
  const people = peopleOfMunicipality()
  const due = people.filter(({ standing }) => isToOrder(standing)).length
  if (part === 'attester') {
    const order = municipalOrderToType(url.searchParams.get('bestilling') ?? '')
    const takingOff = people.find(({ userId }) => userId === url.searchParams.get('fjern')) ?? null
    return { part, due, people, orders: openOrdersOf(MUNICIPALITY), order, takingOff, leaders: loneLeaders() }
  }
  if (part === 'samtaler') {
    const search = (url.searchParams.get('q') ?? '').slice(0, 60)
    const choice = readTalkChoice(url.searchParams.get('hvem'))
    return { part, due, search, choice, talks: pageOf(talksOf(search, choice), wanted) }
  }
  const year = Number(islandDate(now()).slice(0, 4))
  const all = declarationsIn(year)
  return { part, due, year, made: all.filter(({ on }) => on !== null).length, declarations: pageOf(all, wanted) }
}
