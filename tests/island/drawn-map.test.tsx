import i18next from 'i18next'
import { renderToStaticMarkup } from 'react-dom/server'
import { I18nextProvider, initReactI18next } from 'react-i18next'
import { beforeAll, describe, expect, it } from 'vitest'
import danish from '~/i18n/locales/da/island.json'
import { DrawnMap, type MapPoint } from '~/island/drawn-map'

const twelve: MapPoint[] = (
  [
    ['roenne', 42],
    ['nexoe', 27],
    ['aakirkeby', 19],
    ['allinge', 14],
    ['hasle', 11],
    ['svaneke', 12],
    ['gudhjem', 9],
    ['tejn', 6],
    ['klemensker', 8],
    ['oestermarie', 10],
    ['snogebaek', 5],
    ['pedersker', 4],
  ] as const
).map(([town, count]) => ({ town, kind: 'round', count, label: `${count} tilbud ved ${town}`, href: `/tilbud?town=${town}` }))

describe('the drawn map', () => {
  const i18n = i18next.createInstance()
  beforeAll(() => i18n.use(initReactI18next).init({ lng: 'da', resources: { da: { island: danish } } }))
  const html = (map: JSX.Element) => renderToStaticMarkup(<I18nextProvider i18n={i18n}>{map}</I18nextProvider>)

  it('weighs no more than 7 kB, all twelve towns, their links and the © line included', () => {
    expect(html(<DrawnMap points={twelve} label="Kort" />).length).toBeLessThan(7200)
    expect(html(<DrawnMap points={[]} label="Kort" />).length).toBeLessThan(5000)
  })

  it('always says whose coast line it is', () => {
    expect(html(<DrawnMap points={[]} label="Kort" decorative />)).toContain('© OpenStreetMap')
  })

  it('says each marker to those who do not see it, and says nothing twice', () => {
    const page = html(<DrawnMap points={twelve} label="Kort over tilbud" />)
    expect(page).toContain('aria-label="42 tilbud ved roenne"')
    expect(page).toContain('role="group" aria-label="Kort over tilbud"')
    expect(page).toMatch(/<span class="town[^>]*aria-hidden="true">Rønne/)
  })

  it('is one picture when nothing on it can be pressed', () => {
    const page = html(
      <DrawnMap points={[{ town: 'nexoe', kind: 'you', label: 'Iryna', text: 'Iryna' }]} label="Iryna bor i Nexø" fit="points" />,
    )
    expect(page).toContain('role="img" aria-label="Iryna bor i Nexø"')
    expect(page).not.toContain('href="/')
  })

  it('draws a ring of road kilometres a little smaller than the bird would', () => {
    const page = html(<DrawnMap points={[]} label="Kort" ring={{ town: 'nexoe', km: 12 }} />)
    const radius = Number(/class="ring"[^>]* r="(\d+)"/.exec(page)?.[1])
    expect(radius).toBeGreaterThan(230)
    expect(radius).toBeLessThan(286)
  })
})
