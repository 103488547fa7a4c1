import { rmSync } from 'node:fs'
import { afterEach, expect, it } from 'vitest'
import { Caller, signedIn, startSite, type Site } from '~tests/support/site'

/** A site that is killed and started again on the same data. */
let site: Site
afterEach(async () => {
  await site.stop()
  rmSync(site.folder, { recursive: true, force: true })
})

async function killAndStartAgain(): Promise<void> {
  await site.kill()
  site = await startSite('demo', {}, site.folder)
}
const mails = (subject: string) => site.rows<{ n: number }>('SELECT count(*) AS n FROM mailbox WHERE subject = ?', subject)[0]?.n
const waiting = () => site.rows<{ n: number }>("SELECT count(*) AS n FROM outbox WHERE state <> 'sent'")[0]?.n

/** An open need of somebody who reads mail, and an offer of its kind that fits it. */
async function pair(): Promise<{ need: string; page: string }> {
  const karin = await signedIn(site, 'koordinator')
  const needs = site.rows<{ id: string }>(
    "SELECT needs.id FROM needs JOIN newcomers ON newcomers.id = needs.newcomer_id WHERE needs.state = 'open' AND newcomers.channel = 'email' AND kind = 'language-buddy' ORDER BY needs.id",
  )
  for (const { id } of needs) {
    const { text } = await karin.get(`/koordinator/behov/${id}`)
    const offer = /name="offerId" value="([a-z2-7]{16})"/.exec(text)?.[1]
    if (!offer) continue
    const { status } = await karin.post(`/koordinator/behov/${id}`, { intent: 'propose', offerId: offer })
    if (status === 302) return { need: id, page: text }
  }
  throw new Error('no need of the demo island has a suggestion')
}

it('a coordinator’s proposal and both yeses outlive a kill after each of them, and nobody gets a mail twice', async () => {
  site = await startSite()
  const before = mails('Vi har et forslag til dig') ?? 0
  const { need } = await pair()
  await killAndStartAgain()

  const [match] = site.rows<{ id: string; state: string }>("SELECT id, state FROM matches WHERE need_id = ? AND state = 'proposed'", need)
  expect(match?.state).toBe('proposed')

  const links = await bothLinks(match?.id ?? '')
  for (const link of links) {
    const reader = new Caller(site)
    expect((await reader.post(link, { intent: 'yes' })).status).toBe(302)
    await killAndStartAgain()
  }
  const [after] = site.rows<{ state: string; offer_answer: string; need_answer: string }>(
    'SELECT state, offer_answer, need_answer FROM matches WHERE id = ?',
    match?.id ?? '',
  )
  expect(after).toEqual({ state: 'active', offer_answer: 'yes', need_answer: 'yes' })
  await everythingSent()
  const sent = site.rows<{ to: string; n: number }>(
    'SELECT to_address AS "to", count(*) AS n FROM mailbox WHERE template = \'match-active\' GROUP BY to_address',
  )
  expect(sent.map(({ n }) => n)).toEqual([1, 1])
  expect((mails('Vi har et forslag til dig') ?? 0) - before).toBeLessThanOrEqual(2)
})

it('somebody who asks the site to stop gets a clean end, and the next start is as if nothing had been', async () => {
  site = await startSite()
  const offers = site.rows<{ n: number }>('SELECT count(*) AS n FROM offers')
  expect(await site.close()).toBe(0)
  site = await startSite('demo', {}, site.folder)
  expect(site.rows('SELECT count(*) AS n FROM offers')).toEqual(offers)
})

/** The private links out of the two mails of a proposal. */
async function bothLinks(matchId: string): Promise<string[]> {
  await everythingSent()
  const found = site.rows<{ text: string }>(
    "SELECT mailbox.text FROM mailbox JOIN outbox ON outbox.id = mailbox.id WHERE outbox.caused_by = ? AND outbox.template = 'match-proposed'",
    `match:${matchId}`,
  )
  expect(found).toHaveLength(2)
  return found.flatMap(({ text }) => /\/svar\/[\w-]+/.exec(text)?.[0] ?? [])
}

async function everythingSent(): Promise<void> {
  const until = Date.now() + 15_000
  while ((waiting() ?? 0) > 0) {
    if (Date.now() > until) throw new Error('a mail still waits')
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}
