import { describe, expect, it } from 'vitest'
import { formatMonth } from '~/i18n/format'
import { townName } from '~/island/towns'
import { say, useBrowser } from '~tests/support/browser'
import { mailTo, useSite } from '~tests/support/site'

const site = useSite()
const { visitor, member } = useBrowser(site)

describe('a mother who is new on the island, with Arabic and an old phone without JavaScript', () => {
  it('says what she wishes for, loses nothing when something is missing, proves her address and gets an account', async () => {
    const rania = await visitor({ width: 360, language: 'ar', javaScript: false })
    const { t } = rania
    const here = (key: string) => t(`newHere:${key}`)
    await rania.opens('/?sprog=ar')
    await rania.follows(t('home:ways.new.title'))
    await rania.standsAt('/ny-paa-oeen', here('title'))
    await rania.picks(here('wishes.label'), here('kinds.language-buddy'), here('kinds.friend-family'))
    await rania.writes(here('name'), 'رانيا')
    await rania.picks(here('danish'), t('facts:danishLevels.beginner'))
    await rania.chooses(here('town'), townName('nexoe'))
    await rania.chooses(here('arrived'), formatMonth(new Date().toISOString().slice(0, 7), 'ar'))
    await rania.picks(here('age'), t('facts:ageBands.26-40'))
    await rania.picks(here('when'), here('whens.weekday-mornings'))
    await rania.picks(here('transport'), t('facts:transports.bus'))
    await rania.picks(here('channel'), here('channels.email'))
    await rania.ticks(here('consent'))
    await rania.presses(here('send'))
    // the address was forgotten; all the rest still stands there
    await rania.page.locator('.errsum').waitFor()
    expect(await rania.field(here('name')).inputValue()).toBe('رانيا')
    expect(await rania.field(here('town')).inputValue()).toBe('nexoe')
    await rania.writes(here('email'), 'rania.ny@ressourcebank.test')
    await rania.presses(here('send'))
    await rania.reads(here('done.title'), here('done.hear.title'), here('done.offers'))
    const { links } = await mailTo(site(), 'rania.ny', say.ar('mail:newcomerWelcome.subject'))
    await rania.opens(links.find((each) => each.startsWith('/velkommen/')) ?? '')
    await rania.presses(here('welcome.confirm'))
    await rania.reads(here('welcome.provenTitle'))
    await rania.presses(here('welcome.account'))
    await rania.standsAt('/mit')
    await rania.reads(here('mine.title'), here('kinds.friend-family'))
  })

  it('is found at once by a coordinator among those nobody has taken, who takes her', async () => {
    const karin = await member('koordinator')
    const { t } = karin
    await karin.opens('/koordinator/tilflyttere?list=unassigned&q=رانيا')
    await karin.follows('رانيا')
    await karin.presses(t('newcomers:one.take'))
    await karin.reads(t('newcomers:flash.takenOver'))
    expect(await karin.page.getByRole('button', { name: t('newcomers:one.take'), exact: true }).count()).toBe(0)
  })
})

describe('an old phone', () => {
  it('may be tapped before the page has read its data, and the page wakes up all the same', async () => {
    const someone = await visitor({ width: 360 })
    await someone.page.addInitScript(() => {
      // the data is read when the tap has come, and not before
      const tapped = new Promise((come) => document.addEventListener('mouseup', come))
      const { read } = ReadableStreamDefaultReader.prototype
      ReadableStreamDefaultReader.prototype.read = function (this: ReadableStreamDefaultReader) {
        return tapped.then(() => read.call(this))
      }
    })
    await someone.page.goto('/', { waitUntil: 'load' })
    await someone.page.getByRole('heading', { level: 1 }).click()
    await someone.settles()
    expect(someone.scriptErrors).toEqual([])
  })
})
