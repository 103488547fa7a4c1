import { describe, expect, it } from 'vitest'
import { say, useBrowser } from '~tests/support/browser'
import { fails } from '~tests/support/forms'
import { mailTo, useSite } from '~tests/support/site'

const site = useSite()
const { member, visitor } = useBrowser(site)
const { da, ar } = say

/** A Danish volunteer and a newcomer who reads mail in Arabic, who are together. */
const running = () =>
  site().rows<{ id: string }>(
    `SELECT m.id FROM matches m JOIN newcomers n ON n.id = m.newcomer_id JOIN users u ON u.id = m.carrier_id
     WHERE m.state = 'active' AND n.channel = 'email' AND n.locale = 'ar' AND u.locale = 'da'`,
  )[0]?.id ?? fails('nobody is together')

/** The mail with this subject, to whomever it went; on this island it is the only one. */
async function mailThatSays(subject: string) {
  const until = Date.now() + 15_000
  for (;;) {
    const [found] = site().rows<{ address: string }>('SELECT to_address AS address FROM mailbox WHERE subject = ?', subject)
    if (found) return mailTo(site(), found.address, subject)
    if (Date.now() > until) throw new Error(`nobody was told: ${subject}`)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

describe('two people who are together', () => {
  it('agree, each in their own language and on an old phone; and are thanked when it ends', async () => {
    const match = running()
    const karin = await member('koordinator')
    await karin.opens(`/koordinator/match/${match}/aftale`)
    await karin.writes(da('agreements:fields.placeName'), 'Eksempelbiblioteket')
    await karin.presses(da('agreements:desk.save'))
    await karin.reads(da('agreements:flash.saved'))
    await karin.presses(da('agreements:desk.send'))
    await karin.reads(da('agreements:flash.sent'))

    const yara = await visitor({ language: 'ar', width: 320, javaScript: false })
    const { links } = await mailThatSays(ar('mail:agreementToConfirm.subject'))
    await yara.opens(links.find((path) => path.startsWith('/aftale/')) ?? '')
    await yara.reads(/Eksempelbiblioteket/)
    await yara.passes()
    await yara.presses(ar('agreements:confirm.yes'))
    await yara.reads(ar('agreements:you.said'))

    await karin.opens(`/koordinator/match/${match}`)
    await karin.picks(da('course:end.outcome'), da('course:outcomes.friendship'))
    await karin.presses(da('course:end.do'))
    await karin.reads(da('course:flash.ended'), da('course:outcomes.friendship'))

    const poul = await visitor({ width: 360, javaScript: false })
    const thanks = await mailThatSays(da('mail:matchThanks.subject'))
    await poul.opens(thanks.links.find((path) => path.startsWith('/tak/')) ?? '')
    await poul.passes()
    await poul.presses(da('course:again.yes'))
    await poul.reads(da('course:again.thanks'))
    expect(site().rows<{ said: string }>('SELECT would_again AS said FROM matches WHERE id = ?', match)).toEqual([{ said: 'yes' }])
  })
})
