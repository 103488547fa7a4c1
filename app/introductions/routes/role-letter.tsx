import type { SubmissionResult } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { data, redirect, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { PageHandle } from '~/ui/page-frame'
import { flashHeader } from '~/i18n/flash.server'
import { translator } from '~/i18n/i18n.server'
import { mayAct, mayLoad, notFound } from '~/people/guard.server'
import { takeToken } from '~/server/limits.server'
import { yesForm } from '../role-answer-form'
import { RoleLetterPage } from '../role-letter'
import { roleLetter } from '../role-letter.server'
import { proposalByToken } from '../role-proposal-reading.server'
import { answerRoleProposal } from '../role-proposals.server'

export const handle = { frame: 'letter' } satisfies PageHandle
export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [{ title: loaded?.title }, { name: 'robots', content: 'noindex' }]

/** A private link to answer a role that was proposed. Opening it changes nothing; guessing links is limited. */
async function proposalOf(token: string | undefined, clientAddress: string) {
  const proposal = proposalByToken(token ?? '')
  if (proposal) return proposal
  const { allowed } = await takeToken('answer-token', clientAddress)
  throw allowed ? notFound() : new Response(null, { status: 429 })
}

export const loader = mayLoad('/rolle-forslag/:token', async ({ params, context, language }) => ({
  title: translator(language)('introductions:letter.documentTitle'),
  letter: await roleLetter(await proposalOf(params.token, context.clientAddress), language),
}))

/** Back to the letter, which says where it stands now; an answer that came too late changed nothing and is told so. */
async function shown(path: string, answered: 'yes' | 'no' | 'too-late') {
  return answered === 'too-late'
    ? redirect(path, { headers: { 'set-cookie': await flashHeader({ key: 'answerMoved', tone: 'warn' }) } })
    : redirect(path)
}
type Reply = { reply: SubmissionResult<string[]> }

export const action = mayAct('/rolle-forslag/:token', {
  async yes({ params, context, url, form }) {
    const proposal = await proposalOf(params.token, context.clientAddress)
    const submission = parseWithZod(form, { schema: yesForm })
    if (submission.status !== 'success') return data<Reply>({ reply: submission.reply() }, { status: 400 })
    return shown(url.pathname, answerRoleProposal(proposal.id, 'yes', 'link', submission.value.words ?? null))
  },
  async no({ params, context, url }) {
    const proposal = await proposalOf(params.token, context.clientAddress)
    return shown(url.pathname, answerRoleProposal(proposal.id, 'no', 'link'))
  },
})

export default function AnswerRole() {
  const { letter } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return <RoleLetterPage letter={letter} reply={answer?.reply ?? null} />
}
