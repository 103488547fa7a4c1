import { expect, test } from 'vitest'
import { AvailabilityRead } from '~/ui/availability-read'
import { Avatar } from '~/ui/avatar'
import { Badge } from '~/ui/badge'
import { Button, ButtonLink, IconButton } from '~/ui/button'
import { Card } from '~/ui/card'
import { Crumbs } from '~/ui/crumbs'
import { Dialog } from '~/ui/dialog'
import { Fit, Why } from '~/ui/fit'
import { Flash } from '~/ui/flash'
import { FRONTS, Gable, isFront } from '~/ui/gable'
import { Icon } from '~/ui/icon'
import { LanguageMenu } from '~/ui/language-bar'
import { pagesShown, Pagination } from '~/ui/pagination'
import { Steps } from '~/ui/steps'
import { Stones } from '~/ui/stones'
import { Street, StreetSigns } from '~/ui/street'
import { DataTable } from '~/ui/table'
import { TopBar } from '~/ui/top-bar'
import { served, tagWith } from './render'

const houses = FRONTS.map((front) => ({ front, href: `/offers?kind=${front}`, label: front, count: '3 offers' }))

test('an icon is decoration unless it is told what it means', () => {
  expect(served(<Icon name="clock" />)).toContain('aria-hidden="true"')
  const meaning = served(<Icon name="eye" label="Yes" />)
  expect(meaning).toContain('role="img"')
  expect(meaning).toContain('aria-label="Yes"')
})

test('arrows turn round in right-to-left languages, other icons do not', () => {
  expect(served(<Icon name="arrow-right" />)).toContain('ic--flip')
  expect(served(<Icon name="clock" />)).not.toContain('ic--flip')
})

test('a button never sends a form by accident', () => {
  expect(served(<Button>Look</Button>)).toContain('type="button"')
  expect(served(<IconButton icon="x" label="Close" />)).toContain('type="button"')
  expect(served(<Button type="submit">Save</Button>)).toContain('type="submit"')
})

test('a link that looks like a button is a link', () => {
  expect(
    served(
      <ButtonLink href="/offers" variant="primary">
        See
      </ButtonLink>,
    ),
  ).toBe('<a href="/offers" class="btn btn--primary">See</a>')
})

test('a house is hidden from screen readers, because its word stands beside it', () => {
  expect(served(<Gable front="mentor" size="sm" />)).toMatch(/^<span class="gavl k-mentor gavl--sm" aria-hidden="true">/)
})

test('only the eight fronts are fronts', () => {
  expect(FRONTS.every(isFront)).toBe(true)
  expect(isFront('castle')).toBe(false)
})

test('the street is a picture; its links are said once, with words and numbers', () => {
  const picture = served(<Street houses={houses} />)
  expect(picture).toMatch(/^<div class="street" aria-hidden="true">/)
  expect(picture.match(/<a /g)).toHaveLength(8)
  expect(picture.match(/tabindex="-1"/g)).toHaveLength(8)
  expect(served(<StreetSigns houses={houses} />)).toContain('<b>mentor</b><span>3 offers</span>')
})

test('a card with a title is a region of that name', () => {
  const html = served(<Card title="My matches">…</Card>)
  const id = /aria-labelledby="([^"]+)"/.exec(html)?.[1]
  expect(html).toContain(`<h2 id="${id}">My matches</h2>`)
})

test('a state has a word beside its sign', () => {
  expect(
    served(
      <Badge tone="ok" icon="check">
        Under way
      </Badge>,
    ),
  ).toMatch(/badge--ok.*aria-hidden.*Under way/)
})

test('good news waits politely, an error interrupts', () => {
  expect(served(<Flash tone="ok">Saved</Flash>)).toContain('role="status"')
  expect(served(<Flash tone="err">Not saved</Flash>)).toContain('role="alert"')
})

test('how well two fit is told in words and reasons, never as a percentage', () => {
  const html = served(
    <>
      <Fit reasons={['yes', 'half', 'no']} text="1½ of 3" />
      <Why items={[{ fit: 'no', term: 'Check', text: 'Missing', sign: 'no' }]} />
    </>,
  )
  expect(html).toContain('1½ of 3')
  expect(html).toContain('aria-label="no"')
  expect(html).not.toContain('%')
})

test('one stone is one hour, and half an hour is half a stone', () => {
  const html = served(<Stones hours={2.5} goal={5} label="2½ of 5 hours" />)
  expect([...html.matchAll(/<i(?: class="(\w+)")?>/g)].map(([, name]) => name)).toEqual(['on', 'on', 'half', undefined, 'goal'])
  expect(html).toContain('aria-label="2½ of 5 hours"')
})

test('the small grid shows who can when, and says it in words', () => {
  const html = served(
    <AvailabilityRead
      mini
      mine={['tue-morning', 'wed-morning']}
      theirs={['tue-morning', 'thu-morning']}
      days={{ mon: '', tue: '', wed: '', thu: '', fri: '', sat: '', sun: '' }}
      times={{ morning: '', afternoon: '', evening: '' }}
      caption="Both can Tuesday morning"
    />,
  )
  expect(html).toContain('aria-label="Both can Tuesday morning"')
  const morning = html.slice(html.indexOf('<tr>'), html.indexOf('</tr>'))
  expect([...morning.matchAll(/<td(?: class="(\w)")?>/g)].map(([, name]) => name)).toEqual([
    undefined,
    'b',
    'n',
    'o',
    undefined,
    undefined,
    undefined,
  ])
})

test('a step that is done is a way back, a step to come is not a way forward', () => {
  const steps = [
    { text: 'Kind', href: '/1' },
    { text: 'When', href: '/2' },
    { text: 'Where', href: '/3' },
  ]
  const html = served(<Steps label="Steps" progress="Step 2 of 3" current={1} steps={steps} />)
  expect([...html.matchAll(/href="([^"]+)"/g)].map(([, href]) => href)).toEqual(['/1'])
  expect(tagWith(html, 'aria-current')).toContain('step')
})

test('many pages are shortened, few are not', () => {
  expect(pagesShown(1, 2)).toEqual([1, 2])
  expect(pagesShown(5, 9)).toEqual([1, null, 4, 5, 6, null, 9])
  expect(pagesShown(3, 5)).toEqual([1, 2, 3, 4, 5])
  expect(pagesShown(1, 9)).toEqual([1, 2, null, 9])
})

test('a single page needs no page numbers', () => {
  const html = served(
    <Pagination label="Pages" page={1} pages={1} href={(page) => `?page=${page}`} previous="Back" next="On" pageLabel={String} />,
  )
  expect(html).toBe('')
})

test('the page one is on is marked in the crumbs and has no link', () => {
  const html = served(<Crumbs label="Crumbs" items={[{ text: 'Home', href: '/' }, { text: 'Offers' }]} />)
  expect(html).toContain('<li aria-current="page">Offers</li>')
})

test('a table keeps its roles and the heads of its columns when it is stacked on a phone', () => {
  const html = served(
    <DataTable
      label="Towns"
      rows={[{ town: 'Nexø', count: 4 }]}
      rowKey={(row) => row.town}
      columns={[
        { head: 'Town', render: (row) => row.town, rowHead: true },
        { head: 'Offers', render: (row) => row.count, numeric: true },
      ]}
    />,
  )
  expect(html).toContain('role="rowheader"')
  expect(tagWith(html, 'data-head="Offers"')).toContain('role="cell"')
})

test('a table without rows says so instead', () => {
  expect(served(<DataTable label="Towns" rows={[]} rowKey={String} columns={[]} empty={<p>Nobody yet</p>} />)).toBe('<p>Nobody yet</p>')
})

test('what cannot be undone is asked for on a page of its own where there is no script', () => {
  const html = served(
    <Dialog
      id="gone"
      title="Delete?"
      cancel="Keep"
      open={{ text: 'Delete me', href: '/me/delete' }}
      actions={<button type="submit">Delete</button>}
    >
      <p>Everything goes.</p>
    </Dialog>,
  )
  expect(tagWith(html, 'aria-haspopup')).toContain('href="/me/delete"')
  expect(tagWith(html, '<dialog')).not.toContain('open')
})

test('the menu opens without a script, and marks where one is', () => {
  const html = served(
    <TopBar
      brand={{ href: '/', name: 'Ressourcebank', place: 'Bornholm' }}
      nav={{
        label: 'Main',
        items: [
          { href: '/offers', text: 'Offers', current: true },
          { href: '/about', text: 'About' },
        ],
      }}
      menu={{ text: 'Menu' }}
    />,
  )
  expect(html).toMatch(/<details class="menu[^"]*only-narrow"><summary/)
  expect(html.match(/aria-current="page"/g)).toHaveLength(2)
})

test('each language stands under its own name, in its own direction', () => {
  const html = served(
    <LanguageMenu
      label="choose language"
      current="da"
      items={[
        { code: 'da', name: 'Dansk', dir: 'ltr', href: '/da' },
        { code: 'ar', name: 'العربية', dir: 'rtl', href: '/ar' },
      ]}
    />,
  )
  expect(tagWith(html, 'href="/ar"')).toMatch(/hrefLang="ar" lang="ar" dir="rtl"/i)
  expect(tagWith(html, 'href="/da"')).toContain('aria-current="true"')
})

test('a person is a letter in a ring, also when the name is written with others than a–z', () => {
  expect(served(<Avatar name=" øystein" />)).toContain('>Ø<')
  expect(served(<Avatar name="زهرا" />)).toContain('>ز<')
})
