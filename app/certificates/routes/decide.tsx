import { parseWithZod } from '@conform-to/zod/v4'
import { data, redirect, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { flashHeader } from '~/i18n/flash.server'
import { translator } from '~/i18n/i18n.server'
import { mayAct, mayLoad, notFound } from '~/people/guard.server'
import { now } from '~/server/clock.server'
import { Anchor } from '~/ui/anchor'
import { ButtonLink } from '~/ui/button'
import { Crumbs } from '~/ui/crumbs'
import { Flash } from '~/ui/flash'
import type { PageHandle } from '~/ui/page-frame'
import { Segmented } from '~/ui/segmented'
import { CertificateSheet } from '../certificate-sheet'
import { DecideAbout } from '../decide-about'
import { DeclineForm, PaperForm, WithdrawForm, type RefusedDecision } from '../decide-forms'
import { declineForm, paperForm, withdrawForm } from '../deciding'
import { certificateById } from '../certificates.server'
import { approveAs, CertificateMoved, decline, NoLongerEarned, reopen, restore, withdraw, writePaper } from '../deciding.server'
import { readDeskCase } from '../desk.server'
import { canBeWritten } from '../script-runs'
import { sheetOf } from '../sheet.server'

export const handle = { frame: 'desk' } satisfies PageHandle
export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title }]

const PAGE = '/koordinator/beviser/:id'

export const loader = mayLoad(PAGE, async ({ actor, params, url, language }) => {
  const found = readDeskCase(actor, params.id ?? '')
  if (!found) throw notFound()
  const { paper, ...certificate } = found
  const written = url.searchParams.get('paa') === 'en' ? ('en' as const) : ('da' as const)
  const t = translator(language)
  return {
    ...certificate,
    written,
    sheet: await sheetOf(paper, written, found.state === 'proposed' ? 'draft' : 'void'),
    // what the PDF will leave out
    lacking: [
      ...(canBeWritten(paper.name) ? [] : ['lettersName' as const]),
      ...(paper.words === null || canBeWritten(paper.words) ? [] : ['lettersWords' as const]),
    ],
    today: now(),
    title: t('certificates:decide.title'),
  }
})

/** What was refused because it changed meanwhile is read anew. */
export const shouldRevalidate = () => true

/** Decides once: of two coordinators the second is told, and sees what the first decided. */
async function decide(id: string | undefined, key: string, work: (id: string) => void, to = '/koordinator/beviser') {
  if (!id || !certificateById(id)) throw notFound()
  try {
    work(id)
  } catch (error) {
    if (!(error instanceof CertificateMoved || error instanceof NoLongerEarned)) throw error
    return data({ refused: null, moved: error instanceof CertificateMoved }, { status: 409 })
  }
  return redirect(to, { headers: { 'set-cookie': await flashHeader({ key: `certificates:flash.${key}` }) } })
}
const refuse = (intent: RefusedDecision['intent'], reply: RefusedDecision['reply']) =>
  data({ refused: { intent, reply }, moved: false }, { status: 400 })

export const action = mayAct(PAGE, {
  approve({ actor, params, form }) {
    const submission = parseWithZod(form, { schema: paperForm })
    if (submission.status !== 'success') return refuse('paper', submission.reply())
    const { name, words = null } = submission.value
    return decide(params.id, 'approvedOne', (id) => approveAs(actor, id, { name, words }, String(form.get('read') ?? '')))
  },
  write({ actor, params, form }) {
    const submission = parseWithZod(form, { schema: paperForm })
    if (submission.status !== 'success') return refuse('paper', submission.reply())
    const { name, words = null } = submission.value
    return decide(params.id, 'written', (id) => writePaper(actor, id, { name, words }), `/koordinator/beviser/${params.id}`)
  },
  decline({ actor, params, form }) {
    const submission = parseWithZod(form, { schema: declineForm })
    if (submission.status !== 'success') return refuse('decline', submission.reply())
    return decide(params.id, 'declined', (id) => decline(actor, id, submission.value.reason))
  },
  withdraw({ actor, params, form }) {
    const submission = parseWithZod(form, { schema: withdrawForm })
    if (submission.status !== 'success') return refuse('withdraw', submission.reply())
    return decide(params.id, 'withdrawn', (id) => withdraw(actor, id, submission.value.reason), `/koordinator/beviser/${params.id}`)
  },
  reopen: ({ actor, params }) => decide(params.id, 'reopened', (id) => reopen(actor, id), `/koordinator/beviser/${params.id}`),
  restore: ({ actor, params }) => decide(params.id, 'restored', (id) => restore(actor, id), `/koordinator/beviser/${params.id}`),
})

export default function Decide() {
  const page = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { t } = useTranslation(['certificates', 'verify', 'people'])
  const { kind, state, name, words, own, gone, sheet, written, next } = page
  const refused = answer?.refused ?? null
  return (
    <div className="wrap band--tight stack casework">
      <Crumbs
        label={t('crumbs')}
        items={[{ text: t('people:volunteerDesk.beviser'), href: '/koordinator/beviser' }, { text: <bdi>{name}</bdi> }]}
      />
      <h1>
        {t(`verify:kinds.${kind}`)}: <bdi>{name}</bdi>
      </h1>
      {state === 'proposed' && !own && (
        <p className="only-narrow">
          <Anchor href="#papir">{t('decide.toForm')}</Anchor>
        </p>
      )}
      {answer?.moved && <Flash tone="warn">{t('decide.moved')}</Flash>}
      {own && <Flash still>{t('decide.own')}</Flash>}
      {gone && (
        <Flash tone="warn" still>
          {t(`decide.gone.${gone}`)}
        </Flash>
      )}
      <div className="split decide">
        <div className="stack">
          <Segmented
            label={t('decide.language')}
            options={(['da', 'en'] as const).map((each) => ({
              href: each === 'da' ? `/koordinator/beviser/${page.id}` : `/koordinator/beviser/${page.id}?paa=en`,
              text: t(`decide.languages.${each}`),
              current: each === written,
            }))}
          />
          {page.lacking.map((what) => (
            <Flash key={what} tone="warn" still>
              {t(`verify:paper.${what}`)}
            </Flash>
          ))}
          <CertificateSheet sheet={sheet} />
        </div>
        <div className="stack">
          {state === 'proposed' && !own && <PaperForm key={`${name} ${words}`} certificate={{ name, words }} refused={refused} />}
          <DecideAbout certificate={page} today={page.today} />
          {state === 'proposed' && !own && <DeclineForm refused={refused} />}
          {state === 'approved' && !own && <WithdrawForm refused={refused} />}
          {next && state !== 'proposed' && (
            <p>
              <ButtonLink href={`/koordinator/beviser/${next}`} iconEnd="arrow-right">
                {t('decide.next')}
              </ButtonLink>
            </p>
          )}
        </div>
      </div>
    </div>
  )
}
